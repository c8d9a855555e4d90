import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { UnitListRecord, UnitRecord } from '../units-port.ts';
import { refuses, type World } from './world.ts';

const LIST: UnitListRecord = {
  name: 'gendarmerie',
  rank: 40,
  source: { name: 'Ministère de l’Exemple', date: '2026-11-22', licence: 'Licence Ouverte 2.0' },
  sample: false,
};
const UNIT: UnitRecord = {
  id: '1000001',
  kind: 'gendarmerie',
  name: 'Brigade d’Exemple',
  street: '1 rue de l’Exemple',
  postcode: '97400',
  city: 'Exemple',
  insee: '97411',
  department: '974',
  phone: '0262000000',
  email: null,
  url: 'https://exemple.example/',
  latitude: -20.8789012,
  longitude: 55.4481,
  precision: 'address',
  hours: {
    zone: 'Indian/Reunion',
    week: [[['08:00', '12:00']], [], [], [], [], [], []],
    holidayRanges: [],
    region: '974',
  },
  hoursComment: 'Sur rendez-vous.',
  services: ['appointment'],
  wheelchair: 'on-request',
  aliases: ['gendarmerie-97411-01'],
};
const OTHER: UnitRecord = { ...UNIT, id: '1000000', latitude: null, longitude: null, hours: null, aliases: [] };
const NONE = { inserted: 0, changed: 0, unchanged: 0, removed: 0 };

/** Lists of units. */
export const unitsSuite = (world: () => World, reopen: () => Promise<void>): void => {
  it('U-2 keeps lists apart and whole, with where they come from', async () => {
    const sample = { ...LIST, name: 'sample', sample: true, source: { ...LIST.source, licence: null } };
    assert.deepEqual(await world().storage.replaceUnits(LIST, [UNIT, OTHER]), { ...NONE, inserted: 2 });
    assert.deepEqual(await world().storage.replaceUnits(sample, [UNIT]), { ...NONE, inserted: 1 });
    await reopen();
    const { lists } = await world().storage.units();
    assert.deepEqual(lists, [
      { ...LIST, units: [OTHER, UNIT] },
      { ...sample, units: [UNIT] },
    ]);
  });

  it('U-2 says what a list did to the one before it, and to no other; the same again changes nothing', async () => {
    const { storage } = world();
    await storage.replaceUnits({ ...LIST, name: 'annuaire' }, [UNIT]);
    await storage.replaceUnits(LIST, [UNIT, OTHER]);
    const next = [
      { ...UNIT, phone: null },
      { ...OTHER, id: '1000002' },
    ];
    assert.deepEqual(await storage.replaceUnits(LIST, next), { ...NONE, inserted: 1, changed: 1, removed: 1 });
    const version = await storage.unitsVersion();
    assert.deepEqual(await storage.replaceUnits(LIST, next.toReversed()), { ...NONE, unchanged: 2 });
    assert.equal(await storage.unitsVersion(), version);
    const { lists } = await storage.units();
    assert.deepEqual(
      lists.map(({ name, units }) => [name, units.map(({ id }) => id)]),
      [
        ['annuaire', ['1000001']],
        ['gendarmerie', ['1000001', '1000002']],
      ],
    );
  });

  it('U-2 a list that fails half way leaves the one before it, and its version', async () => {
    const { storage } = world();
    await storage.replaceUnits(LIST, [UNIT, OTHER]);
    const version = await storage.unitsVersion();
    const half = [
      { ...UNIT, name: 'Changée' },
      { ...OTHER, id: '9' },
      { ...OTHER, id: '9' },
    ];
    await refuses('server.error', storage.replaceUnits({ ...LIST, rank: 1 }, half));
    assert.deepEqual((await storage.units()).lists, [{ ...LIST, units: [OTHER, UNIT] }]);
    assert.equal(await storage.unitsVersion(), version);
  });

  it('U-4 the version changes with units and with the date of a list', async () => {
    const { storage } = world();
    const versions = [await storage.unitsVersion()];
    const noted = async () => versions.push(await storage.unitsVersion());
    await storage.replaceUnits(LIST, [UNIT]);
    await noted();
    await storage.replaceUnits({ ...LIST, source: { ...LIST.source, date: '2026-11-23' } }, [UNIT]);
    await noted();
    await storage.replaceUnits({ ...LIST, source: { ...LIST.source, date: '2026-11-23' } }, []);
    await noted();
    assert.equal(new Set(versions).size, 4);
    assert.equal((await storage.units()).version, versions.at(-1));
  });
};
