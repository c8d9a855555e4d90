import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { distanceKm } from '@guichet/triage/distance';
import type { Unit } from '../../contract/index.ts';
import type { StoredUnits, UnitListRecord, UnitRecord } from '../../storage/units-port.ts';
import { sharedData } from '../../testing/shared-data.ts';
import { FORMATS } from '../../unit-import/formats/index.ts';
import { readUnits } from '../../unit-import/read-units.ts';
import { createManualClock } from '../manual-clock.ts';
import { createUnitIndex, isOfKinds } from './unit-index.ts';
import { createUnits } from './units.ts';

const unit = (id: string, change: Partial<UnitRecord> = {}): UnitRecord => ({
  id,
  kind: 'gendarmerie',
  name: `Unité ${id}`,
  street: null,
  postcode: '35000',
  city: 'Exemple',
  insee: '35238',
  department: '35',
  phone: null,
  email: null,
  url: null,
  latitude: 48,
  longitude: -1.6,
  precision: 'address',
  hours: null,
  hoursComment: null,
  services: [],
  wheelchair: 'unknown',
  aliases: [],
  ...change,
});
const list = (name: string, rank: number, ...units: UnitRecord[]): UnitListRecord & { units: UnitRecord[] } => ({
  name,
  rank,
  source: { name, date: '2026-11-22', licence: null },
  sample: false,
  units,
});
const stored = (...lists: StoredUnits['lists']): StoredUnits => ({ version: 1, lists });
const any = () => true;

/** Units over storage that a test replaces. */
const stage = (first: StoredUnits) => {
  const clock = createManualClock();
  const world = { now: first, reads: 0 };
  const storage = {
    units: async () => {
      world.reads++;
      return world.now;
    },
    unitsVersion: async () => world.now.version,
    replaceUnits: () => assert.fail('nothing is written'),
  };
  return { clock, world, units: createUnits(storage, clock) };
};

test('U-5 nearest first, equal distances by id, as many as asked; without a point never near', () => {
  const points = Array.from({ length: 40 }, (_, index) =>
    unit(`u${String(index).padStart(2, '0')}`, { latitude: 47 + ((index * 7) % 13) / 10, longitude: -1 }),
  );
  const index = createUnitIndex(stored(list('a', 1, ...points, unit('nowhere', { latitude: null, longitude: null }))));
  const at = { latitude: 47.2, longitude: -1 };
  const expected = points
    .map((each) => ({ id: each.id, km: distanceKm(at, each as typeof at) }))
    .sort((one, other) => one.km - other.km || (one.id < other.id ? -1 : 1))
    .map(({ id }) => id);
  for (const count of [0, 1, 7, 40, 60]) {
    assert.deepEqual(
      index.nearest(at, count, any).map((found) => found.unit.id),
      expected.slice(0, count),
    );
  }
  assert.equal(index.find('nowhere')?.id, 'nowhere');
});

test('U-3 of lists that hold the same place the higher one is shown, and the other’s id still finds it', () => {
  const index = createUnitIndex(
    stored(
      list('old', 10, unit('gendarmerie-35238-01'), unit('alone'), unit('station-1', { aliases: ['police:02@35000'] })),
      list('new', 40, unit('1008620', { aliases: ['gendarmerie-35238-01'] }), unit('twin', { aliases: ['1008620'] })),
      list('other', 20, unit('alone', { name: 'Autre' }), unit('station-2', { aliases: ['police:02@35000'] })),
    ),
  );
  assert.deepEqual(index.units.map(({ id, source }) => [id, source.name]).sort(), [
    ['1008620', 'new'],
    ['alone', 'other'],
    ['station-2', 'other'],
    ['twin', 'new'],
  ]);
  assert.equal(index.find('gendarmerie-35238-01')?.id, '1008620');
  assert.equal(index.find('1008620')?.id, '1008620', 'an id beats a name');
});

test('U-4 an import is seen within seconds; the version is asked for, not everything', async () => {
  const { clock, world, units } = stage(stored(list('a', 1, unit('1'))));
  assert.equal((await units.get('1')).id, '1');
  await Promise.all([units.version(), units.version()]);
  world.now = { ...stored(list('a', 1, unit('2'))), version: 2 };
  assert.equal(await units.version(), 1);
  clock.advance(5_000);
  assert.deepEqual(await Promise.all([units.version(), units.version()]), [2, 2]);
  assert.equal((await units.get('2')).id, '2');
  await assert.rejects(units.get('1'), { code: 'unit.unknown' });
  clock.advance(5_000);
  await units.version();
  assert.equal(world.reads, 2);
});

test('U-5 filters: kind, commune, department, service, wheelchair; pages by cursor', async () => {
  const { units } = stage(
    stored(
      list(
        'a',
        1,
        unit('1', { kind: 'police', services: ['appointment'] }),
        unit('2', { insee: '56260', department: '56', wheelchair: 'yes' }),
        unit('3', { kind: 'association', wheelchair: 'no' }),
      ),
    ),
  );
  const ids = async (query: object) =>
    (await units.search({ kinds: [], limit: 10, offset: 0, ...query })).items.map(({ id }) => id);
  assert.deepEqual(await ids({}), ['1', '3', '2']);
  assert.deepEqual(await ids({ kinds: ['police', 'association'] }), ['1', '3']);
  assert.deepEqual(await ids({ insee: '56260' }), ['2']);
  assert.deepEqual(await ids({ department: '35' }), ['1', '3']);
  assert.deepEqual(await ids({ service: 'appointment' }), ['1']);
  assert.deepEqual(await ids({ isWheelchairAccessible: true }), ['2']);
  for (const point of [undefined, { latitude: 48, longitude: -1.6 }]) {
    const page = (offset: number) =>
      units.search({ kinds: [], limit: 2, offset, ...(point === undefined ? {} : { point }) });
    assert.deepEqual([(await page(0)).items.length, (await page(0)).nextCursor], [2, '2']);
    assert.deepEqual([(await page(2)).items.length, (await page(2)).nextCursor], [1, null]);
    assert.equal((await page(0)).items[0]?.distanceKm, point === undefined ? null : 0);
  }
  assert.deepEqual(
    (await units.byIds(['3', 'x', '1', '3'])).map(({ id }) => id),
    ['3', '1'],
  );
  assert.deepEqual(
    (await units.inCommune('35238', ['police'])).map(({ id }) => id),
    ['1'],
  );
});

test('U-8 open at an instant, by the place’s clocks; unknown hours are neither open nor closed', async () => {
  const hours: Unit['hours'] = { zone: 'Europe/Paris', week: Array.from({ length: 7 }, () => [['08:00', '12:00']]) };
  const island: Unit['hours'] = { ...hours, zone: 'Indian/Reunion' };
  const { units } = stage(stored(list('a', 1, unit('1', { hours }), unit('2', { hours: island }), unit('3'))));
  const openAt = async (at: string) =>
    (await units.search({ kinds: [], limit: 5, offset: 0, openAt: new Date(at) })).items.map(({ id }) => id);
  assert.deepEqual(await openAt('2026-11-23T07:30:00Z'), ['1', '2']);
  assert.deepEqual(await openAt('2026-11-23T10:59:59Z'), ['1']);
  assert.deepEqual(await openAt('2026-11-23T05:00:00Z'), ['2']);
  assert.deepEqual(await openAt('2026-11-23T11:00:00Z'), []);
});

const golden = sharedData('nearest-golden.json');
test('U-5 the golden answers over the whole directory', { skip: golden.skip }, async () => {
  const { units } = await readUnits(sharedData('units-2020-11.csv').file, FORMATS['dila-2020']);
  const index = createUnitIndex(stored(list('dila-2020', 10, ...units)));
  const answers = JSON.parse(await readFile(golden.file, 'utf8')) as Record<
    string,
    { lat: number; lon: number; nearest: { id: string; name: string; km: number }[] }
  >;
  for (const [place, { lat, lon, nearest }] of Object.entries(answers)) {
    const found = index.nearest({ latitude: lat, longitude: lon }, 5, isOfKinds(['police', 'gendarmerie']));
    assert.deepEqual(
      found.map(({ unit: { id, name }, distanceKm: km }) => ({ id, name, km })),
      nearest,
      place,
    );
  }
});
