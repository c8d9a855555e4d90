import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { PlaceAuthor, PlaceWrite } from '../places-port.ts';
import type { UnitListRecord } from '../units-port.ts';
import { randomId, refuses, type World } from './world.ts';

const LIST: UnitListRecord = {
  name: 'site:mairie-exemple',
  rank: 60,
  source: { name: 'Mairie d’Exemple', date: '2026-11-22', licence: null },
  sample: false,
};
const IMPORTED: UnitListRecord = { ...LIST, name: 'site:mairie-exemple:35' };
const PLACE: PlaceWrite['place'] = {
  kind: 'association',
  name: 'Le Phare',
  street: null,
  postcode: '35000',
  city: 'Rennes',
  insee: '35238',
  department: '35',
  phone: '0299000000',
  email: null,
  url: null,
  latitude: 48.1,
  longitude: -1.6,
  precision: 'town',
  hours: null,
  hoursComment: null,
  services: [],
  wheelchair: 'unknown',
  aliases: [],
  date: '2026-11-20',
};

/** Places that sites keep themselves. */
export const placesSuite = (world: () => World, reopen: () => Promise<void>): void => {
  const author = (site = 'mairie-exemple'): PlaceAuthor => ({
    site,
    officerId: randomId(),
    officerName: 'Ana',
    atMs: world().nowMs,
  });
  const add = (place = PLACE, list = LIST, site = 'mairie-exemple') =>
    world().storage.putPlace({ list, id: null, place, revision: null, author: author(site) });
  const stored = async () => world().storage.places('mairie-exemple');

  it('U-33 numbers places by site, never twice, and shows them among all units with their own date', async () => {
    assert.equal(await add(), 'site:mairie-exemple:1');
    assert.equal(await add(), 'site:mairie-exemple:2');
    assert.equal(await add(PLACE, { ...LIST, name: 'site:mairie' }, 'mairie'), 'site:mairie:1');
    const { lists } = await stored();
    const second = lists[0]!.places[1]!;
    await world().storage.removePlace({
      list: LIST.name,
      id: second.record.id,
      revision: second.revision,
      author: author(),
    });
    assert.equal(await add(), 'site:mairie-exemple:3');
    await reopen();
    assert.deepEqual(
      (await world().storage.units()).lists.map(({ name, units }) => [name, units.map(({ id, date }) => [id, date])]),
      [
        ['site:mairie', [['site:mairie:1', '2026-11-20']]],
        [
          'site:mairie-exemple',
          [
            ['site:mairie-exemple:1', '2026-11-20'],
            ['site:mairie-exemple:3', '2026-11-20'],
          ],
        ],
      ],
    );
    assert.deepEqual(
      (await stored()).lists.map(({ list }) => list.name),
      ['site:mairie-exemple'],
      'another site whose name begins alike has its own',
    );
  });

  it('U-34 nobody overwrites or removes what somebody else changed meanwhile, or what is gone', async () => {
    const { storage } = world();
    const id = await add();
    const before = (await stored()).lists[0]!.places[0]!.revision;
    const change = (revision: number, name: string) =>
      storage.putPlace({ list: LIST, id, place: { ...PLACE, name }, revision, author: author() });
    await change(before, 'Un');
    await refuses('place.outdated', change(before, 'Deux'));
    await refuses('place.outdated', storage.removePlace({ list: LIST.name, id, revision: before, author: author() }));
    const { record, revision, last } = (await stored()).lists[0]!.places[0]!;
    assert.deepEqual([record.name, last?.action, last?.officerName], ['Un', 'changed', 'Ana']);
    const version = await storage.unitsVersion();
    await storage.removePlace({ list: LIST.name, id, revision, author: author() });
    assert.notEqual(await storage.unitsVersion(), version);
    await refuses('unit.unknown', change(revision, 'Trois'));
    await refuses('unit.unknown', storage.removePlace({ list: LIST.name, id, revision, author: author() }));
  });

  it('U-34 an upload replaces its own list alone, whole or not at all, and makes older revisions outdated', async () => {
    const { storage } = world();
    await add();
    const row = (key: string, name: string) => ({ ...PLACE, id: `site:mairie-exemple:35-${key}`, name });
    const upload = (...places: ReturnType<typeof row>[]) =>
      storage.importPlaces({ list: IMPORTED, places, author: author() });
    assert.deepEqual(await upload(row('a', 'A'), row('b', 'B')), { inserted: 2, changed: 0, unchanged: 0, removed: 0 });
    const first = (await stored()).lists[1]!.places[0]!;
    assert.equal(first.last?.action, 'imported');
    assert.deepEqual(await upload(row('a', 'A'), row('c', 'C')), { inserted: 1, changed: 0, unchanged: 1, removed: 1 });
    await refuses('server.error', upload(row('a', 'Z'), row('d', 'D'), row('d', 'D')));
    const write = { list: IMPORTED, id: first.record.id, place: PLACE, revision: first.revision, author: author() };
    await refuses('place.outdated', storage.putPlace(write));
    const { lists, changes } = await stored();
    assert.deepEqual(
      lists.map(({ list, places }) => [list.name, places.map(({ record }) => record.name)]),
      [
        ['site:mairie-exemple', ['Le Phare']],
        ['site:mairie-exemple:35', ['A', 'C']],
      ],
    );
    assert.deepEqual(
      changes.map(({ action, subject, count }) => [action, subject, count]),
      [
        ['imported', IMPORTED.name, 2],
        ['imported', IMPORTED.name, 2],
        ['created', 'site:mairie-exemple:1', null],
      ],
    );
  });

  it('U-33 an import of an official list leaves them as they are', async () => {
    await add();
    const official = { ...LIST, name: 'annuaire', rank: 30 };
    const { date: _date, ...unit } = PLACE;
    await world().storage.replaceUnits(official, [{ ...unit, id: 'x' }]);
    await world().storage.replaceUnits(official, []);
    assert.equal((await stored()).lists[0]?.places[0]?.record.name, 'Le Phare');
  });
};
