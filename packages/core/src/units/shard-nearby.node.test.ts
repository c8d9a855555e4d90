import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distanceKm } from '@guichet/triage/distance';
import fc from 'fast-check';
import type { Unit } from '../contract.ts';
import { aUnit, away, FakeUnitApi } from '../testing/fake-unit-api.ts';
import { NO_FILTERS } from './kinds.ts';
import type { NearbyRequest } from './nearby.ts';
import { nearestUnits } from './nearest.ts';
import { createShardNearby } from './shard-nearby.ts';

const ids = (units: readonly { id: string }[]) => units.map(({ id }) => id);
const around = (api: FakeUnitApi, point: NearbyRequest['point'], change: Partial<NearbyRequest> = {}) =>
  createShardNearby({ http: api.http, distanceKm }).around(request(point, change));
const request = (point: NearbyRequest['point'], change: Partial<NearbyRequest> = {}): NearbyRequest => ({
  point,
  filters: NO_FILTERS,
  at: new Date('2026-11-23T09:00:00Z'),
  passes: ({ kind }) => kind === 'gendarmerie' || kind === 'legal-aid',
  signal: new AbortController().signal,
  ...change,
});
/** Five units of each list around a point, so that nobody has to look far. */
const crowd = (name: string, latitude: number, longitude: number): Unit[] =>
  (['gendarmerie', 'legal-aid'] as const).flatMap((kind) =>
    Array.from({ length: 5 }, (_, place) =>
      aUnit(`${name}-${kind}-${place}`, { kind, latitude: latitude + place / 1000, longitude }),
    ),
  );

const HOME = { latitude: 45.3651234, longitude: 5.5921234 };

test('U-26 only the shards that may hold something nearer are read, each once', async () => {
  const api = new FakeUnitApi();
  api.shards({
    38: { around: [45.2, 5.5, 60], units: crowd('home', 45.37, 5.59) },
    73: { around: [45.5, 6.4, 60], units: crowd('next', 45.5, 6.4) },
    29: { around: [48.3, -4.1, 60], units: crowd('far', 48.3, -4.1) },
  });
  const nearby = createShardNearby({ http: api.http, distanceKm });
  const { units, code } = await nearby.around(request(HOME));
  assert.equal(code, null);
  assert.deepEqual(ids(units.filter(({ kind }) => kind === 'gendarmerie')).slice(0, 5), [
    'home-gendarmerie-0',
    'home-gendarmerie-1',
    'home-gendarmerie-2',
    'home-gendarmerie-3',
    'home-gendarmerie-4',
  ]);
  await nearby.around(request(HOME));
  assert.deepEqual(api.requests, ['/units/shards', '/units/shards/38']);
});

test('U-26 over the border of the department: the neighbour’s unit is the nearest', async () => {
  const api = new FakeUnitApi();
  api.shards({
    38: { around: [45.2, 5.5, 60], units: crowd('home', 45, 5.2) },
    73: { around: [45.5, 6.2, 30], units: [aUnit('over-there', { latitude: 45.4, longitude: 5.85 })] },
  });
  const { units } = await around(api, { latitude: 45.4, longitude: 5.8 });
  assert.equal(units[0]?.id, 'over-there');
  assert.equal(units[0]?.distanceKm, 3.904);
});

test('U-26 the five nearest of each list are those of the whole country, whatever departments there are', async () => {
  const place = fc.tuple(fc.integer({ min: -200, max: 200 }), fc.integer({ min: -200, max: 200 }));
  const world = fc.record({
    departments: fc.array(fc.array(place, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 8 }),
    home: place,
  });
  await fc.assert(
    fc.asyncProperty(world, async ({ departments, home }) => {
      const api = new FakeUnitApi();
      const point = { latitude: 46 + home[0] / 100, longitude: 3 + home[1] / 100 };
      const every: Unit[] = [];
      const shards: Parameters<FakeUnitApi['shards']>[0] = {};
      departments.forEach((places, department) => {
        const units = places.map(([north, east], index) =>
          aUnit(`${department}-${index}`, {
            kind: index % 2 ? 'legal-aid' : 'gendarmerie',
            latitude: 46 + north / 100,
            longitude: 3 + east / 100,
          }),
        );
        every.push(...units);
        const middle = { latitude: units[0]!.latitude!, longitude: units[0]!.longitude! };
        const [farthest] = nearestUnits(units, middle, { count: units.length, distanceKm }).toReversed();
        shards[`d${department}`] = {
          around: [middle.latitude, middle.longitude, farthest!.distanceKm! + 0.2],
          units,
        };
      });
      api.shards(shards);
      const { units } = await around(api, point);
      for (const kind of ['gendarmerie', 'legal-aid']) {
        const passes = (unit: Unit) => unit.kind === kind;
        const expected = nearestUnits(every, point, { count: 5, distanceKm, passes });
        // What is farther than 100 km is not looked for.
        const near = expected.filter((unit) => unit.distanceKm! < 100);
        const found = units.filter(passes).slice(0, near.length);
        assert.deepEqual(ids(found), ids(near));
      }
    }),
    { numRuns: 40 },
  );
});

test('U-26 a filter that nothing near passes looks as far as 100 km and no farther', async () => {
  const api = new FakeUnitApi();
  api.shards({
    38: { around: [45.2, 5.5, 60], units: crowd('home', 45.37, 5.59) },
    73: { around: [45.5, 6.4, 20], units: [aUnit('open', { wheelchair: 'yes', latitude: 45.5, longitude: 6.4 })] },
    29: { around: [48.3, -4.1, 60], units: [aUnit('far', { wheelchair: 'yes', latitude: 48.3, longitude: -4.1 })] },
  });
  const filters = { ...NO_FILTERS, wheelchair: true };
  const { units } = await around(api, HOME, { filters, passes: ({ wheelchair }) => wheelchair === 'yes' });
  assert.ok(ids(units).includes('open'));
  assert.equal(api.count('/units/shards/29'), 0);
});

test('U-26 abroad and at sea the nearest department is shown', async () => {
  const api = new FakeUnitApi();
  api.shards({
    66: { around: [42.6, 2.5, 50], units: [aUnit('border', { latitude: 42.5, longitude: 2.75 })] },
    29: { around: [48.3, -4.1, 60], units: [aUnit('far', { latitude: 48.3, longitude: -4.1 })] },
  });
  assert.deepEqual(ids((await around(api, { latitude: 40.4, longitude: -3.7 })).units), ['border']);
});

test('U-26 a shard that cannot be read: the API is asked at three decimals, and distances stay exact', async () => {
  const near = aUnit('other', { latitude: 45.37, longitude: 5.6 });
  for (const broken of ['/units/shards', '/units/shards/38']) {
    const api = new FakeUnitApi();
    api.shards({
      38: { around: [45.2, 5.5, 60], units: crowd('lost', 45.37, 5.59) },
      73: { around: [45.5, 5.7, 30], units: [aUnit('next', { latitude: 45.5, longitude: 5.7 })] },
    });
    api.answer(broken, broken === '/units/shards' ? 'not JSON' : { refused: 'server.unavailable', status: 503 });
    api.answer('/units', { items: [away(near, 0.123), away(near, 0.123)], nextCursor: null });
    const { units, code } = await around(api, HOME);
    assert.equal(code, null);
    assert.deepEqual(ids(units), broken === '/units/shards' ? ['other'] : ['other', 'next']);
    const exact = distanceKm(HOME, { latitude: 45.37, longitude: 5.6 });
    assert.equal(units[0]?.distanceKm, Number(exact.toFixed(3)));
    const asked = api.requests.filter((path) => path.startsWith('/units?'));
    assert.equal(asked.length, 2, 'one for each list');
    for (const path of asked) assert.match(path, /lat=45\.365&lon=5\.592&/);
    assert.doesNotMatch(api.requests.join(), /45\.3651|5\.5921/);
  }
});

test('U-26 nothing answers: what was read is kept, and why the rest is missing is said', async () => {
  const api = new FakeUnitApi();
  api.shards({
    38: { around: [45.2, 5.5, 60], units: crowd('lost', 45.37, 5.59) },
    73: { around: [45.5, 5.7, 30], units: [aUnit('next', { latitude: 45.5, longitude: 5.7 })] },
  });
  api.answer('/units/shards/38', null);
  const { units, code } = await around(api, HOME);
  assert.deepEqual([ids(units), code], [['next'], 'network.unreachable']);
});

test('what could not be read is read again', async () => {
  const api = new FakeUnitApi();
  const nearby = createShardNearby({ http: api.http, distanceKm });
  assert.equal((await nearby.around(request(HOME))).code, 'network.unreachable');
  api.shards({ 38: { around: [45.2, 5.5, 60], units: crowd('home', 45.37, 5.59) } });
  const { units, code } = await nearby.around(request(HOME));
  assert.deepEqual([units.length, code], [10, null]);
});
