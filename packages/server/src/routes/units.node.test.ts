import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { Problem, Unit, UnitFeatures, UnitPage, UnitShard } from '../contract/index.ts';
import { SAMPLE_UNIT_LIST, SAMPLE_UNITS } from '../sample/units.ts';
import { createTestApps, SITE_ORIGIN } from '../testing/test-apps.ts';
import { sharedData } from '../testing/shared-data.ts';
import { importUnits } from '../unit-import/import-units.ts';

const appsWithSample = async (t: TestContext) => {
  const apps = await createTestApps(t);
  await apps.storage.replaceUnits(SAMPLE_UNIT_LIST, SAMPLE_UNITS);
  const get = (path: string, headers: Record<string, string> = {}) =>
    apps.publicApp.inject({ url: `/api/v1${path}`, headers: { origin: SITE_ORIGIN, ...headers } });
  return { apps, get, first: SAMPLE_UNITS[0]! };
};

describe('units over HTTP', () => {
  it('U-5 answers the nearest first, with the distance and the mark of the sample', async (t) => {
    const { get, first } = await appsWithSample(t);
    const { latitude, longitude } = { latitude: first.latitude!.toFixed(3), longitude: first.longitude!.toFixed(3) };
    const answer = await get(`/units?lat=${latitude}&lon=${longitude}&kind=police,gendarmerie&limit=3`);
    const { items, nextCursor } = answer.json<UnitPage>();
    assert.deepEqual([answer.statusCode, items.length, nextCursor], [200, 3, '3']);
    assert.equal(items[0]?.id, first.id);
    assert.ok(items.every(({ sample, kind }) => sample && ['police', 'gendarmerie'].includes(kind)));
    const distances = items.map(({ distanceKm }) => distanceKm!);
    assert.deepEqual(
      distances,
      distances.toSorted((one, other) => one - other),
    );
    const next = await get(`/units?lat=${latitude}&lon=${longitude}&kind=police,gendarmerie&limit=3&cursor=3`);
    assert.ok(next.json<UnitPage>().items[0]!.distanceKm! >= distances[2]!);
  });

  it('U-6 a point that is none is refused without being repeated, and none is logged', async (t) => {
    const { apps, get } = await appsWithSample(t);
    const refused = [
      'lat=48.857',
      'lon=2.352',
      'lat=91&lon=2',
      'lat=4e1&lon=2',
      'lat=48.857&lon=181',
      'kind=army',
      'limit=0',
      'limit=101',
      'cursor=-1',
      'cursor=99999',
      'openAt=noon',
      'latitude=48.857&longitude=2.352',
    ];
    for (const query of refused) {
      const answer = await get(`/units?${query}`);
      assert.deepEqual([answer.statusCode, answer.json<Problem>().code], [400, 'request.malformed'], query);
      assert.doesNotMatch(answer.body, /48\.85/);
    }
    const found = await get('/units?lat=48.857&lon=2.352');
    assert.equal(found.statusCode, 200);
    assert.equal(found.headers['cache-control'], 'no-store');
    assert.equal(found.headers.etag, undefined);
    assert.doesNotMatch(apps.log(), /48\.8|2\.352/);
    assert.match(apps.log(), /"route":"\/api\/v1\/units"/);
  });

  it('U-7 one unit, with a tag; the same again is a 304; an id that is none is 404', async (t) => {
    const { get, first } = await appsWithSample(t);
    const found = await get(`/units/${first.id}`);
    const { name, sample, source } = found.json<Unit>();
    assert.deepEqual([name, sample], [first.name, true]);
    assert.match(source.name, /inventé/);
    assert.equal(found.headers['cache-control'], 'public, max-age=300');
    const tag = String(found.headers.etag);
    for (const condition of [tag, `"x", ${tag}`, tag.slice(2), '*']) {
      const again = await get(`/units/${first.id}`, { 'if-none-match': condition });
      assert.deepEqual([again.statusCode, again.body], [304, ''], condition);
    }
    assert.equal((await get(`/units/${first.id}`, { 'if-none-match': '"x"' })).statusCode, 200);
    const unknown = await get('/units/nothing');
    assert.deepEqual([unknown.statusCode, unknown.json<Problem>().code], [404, 'unit.unknown']);
    assert.equal((await get('/units/..%2Fsecret')).statusCode, 400);
  });

  it('U-7 a department as one shard, packed, with a tag that follows an import', async (t) => {
    const { apps, get } = await appsWithSample(t);
    const shard = await get('/units/shards/00');
    assert.equal(shard.json<UnitShard>().items.length, SAMPLE_UNITS.length);
    const packed = await get('/units/shards/00', { 'accept-encoding': 'br' });
    assert.equal(packed.headers['content-encoding'], 'br');
    assert.ok(packed.rawPayload.length < shard.body.length / 3);
    assert.equal(packed.headers.etag, shard.headers.etag);
    await apps.storage.replaceUnits(SAMPLE_UNIT_LIST, SAMPLE_UNITS.slice(1));
    apps.clock.advance(5_000);
    const changed = await get('/units/shards/00', { 'if-none-match': String(shard.headers.etag) });
    assert.deepEqual([changed.statusCode, changed.json<UnitShard>().items.length], [200, SAMPLE_UNITS.length - 1]);
    assert.deepEqual((await get('/units/shards/75')).json<UnitShard>().items, []);
    assert.equal((await get('/units/shards/1000')).statusCode, 400);
  });

  it('U-30 finds units by words of their name or town, without accents, in pages, near a point too', async (t) => {
    const { apps, get } = await appsWithSample(t);
    const list = { ...SAMPLE_UNIT_LIST, name: 'words', sample: false };
    const named = (id: string, name: string, city: string) => ({ ...SAMPLE_UNITS[0]!, id, name, city, aliases: [] });
    await apps.storage.replaceUnits(list, [
      named('w1', 'Aide aux victimes d’Étampes', 'Étampes'),
      named('w2', 'Association Le Phare', 'Saint-Étienne-du-Bois'),
      named('w3', 'Point-justice', 'Étampes'),
    ]);
    const found = async (q: string, more = '') =>
      (await get(`/units?q=${encodeURIComponent(q)}${more}`)).json<UnitPage>();
    const idsOf = async (q: string) => (await found(q)).items.map(({ id }) => id);
    assert.deepEqual(await idsOf('etampes'), ['w1', 'w3']);
    assert.deepEqual(await idsOf('VICTIMES etam'), ['w1']);
    assert.deepEqual(await idsOf('st etienne'), ['w2']);
    assert.deepEqual(await idsOf('phare'), ['w2']);
    assert.deepEqual(await idsOf('hare'), [], 'the middle of a word is no beginning');
    assert.deepEqual(await idsOf('...'), []);
    const first = await found('etampes', '&limit=1');
    assert.deepEqual([first.items[0]?.id, first.nextCursor], ['w1', '1']);
    assert.deepEqual(
      (await found('etampes', '&limit=1&cursor=1')).items.map(({ id }) => id),
      ['w3'],
    );
    const near = await found('phare', '&lat=48.857&lon=2.352');
    assert.deepEqual([near.items.length, typeof near.items[0]?.distanceKm], [1, 'number']);
    for (const bad of ['', 'x'.repeat(81)]) assert.equal((await get(`/units?q=${bad}`)).statusCode, 400);
  });

  it('U-31 the same as GeoJSON, by a parameter: longitude first, a place without a point has no geometry', async (t) => {
    const { apps, get, first } = await appsWithSample(t);
    const json = (await get('/units/shards/00')).json<UnitShard>();
    const answer = await get('/units/shards/00?format=geojson');
    assert.equal(answer.headers['content-type'], 'application/geo+json; charset=utf-8');
    assert.ok(answer.headers.etag !== (await get('/units/shards/00')).headers.etag);
    const { type, features } = answer.json<UnitFeatures>();
    assert.deepEqual([type, features.length], ['FeatureCollection', json.items.length]);
    const of = (id: string) => features.find((feature) => feature.id === id)!;
    assert.deepEqual(of(first.id).geometry, { type: 'Point', coordinates: [first.longitude, first.latitude] });
    assert.deepEqual(
      [of(first.id).properties.name, of(first.id).properties.sample, of(first.id).properties.distanceKm],
      [first.name, true, null],
    );
    const list = { ...SAMPLE_UNIT_LIST, name: 'unplaced' };
    await apps.storage.replaceUnits(list, [{ ...first, id: 'hidden', latitude: null, longitude: null, aliases: [] }]);
    apps.clock.advance(5_000);
    const hidden = (await get('/units?department=00&limit=100&format=geojson')).json<UnitFeatures>();
    assert.equal(hidden.features.find(({ id }) => id === 'hidden')?.geometry, null);
    const near = await get('/units?lat=48.857&lon=2.352&limit=1&format=geojson');
    assert.deepEqual([near.headers['cache-control'], near.headers.etag], ['no-store', undefined]);
    assert.equal(near.json<UnitFeatures>().nextCursor, '1');
    assert.equal((await get('/units?format=kml')).statusCode, 400);
  });

  it('O-4 a page that no site lists reads nothing', async (t) => {
    const { get } = await appsWithSample(t);
    for (const path of ['/units', '/units/shards/00']) {
      const answer = await get(path, { origin: 'https://elsewhere.example' });
      assert.deepEqual([answer.statusCode, answer.json<Problem>().code], [403, 'origin.forbidden']);
    }
  });

  const real = sharedData('units-2020-11.csv');
  it('U-5 the golden answers, from a rounded point', { skip: real.skip }, async (t) => {
    const { apps, get } = await appsWithSample(t);
    await importUnits(apps.storage, { file: real.file, format: 'dila-2020' });
    apps.clock.advance(5_000);
    const golden: [query: string, ids: string[]][] = [
      ['lat=48.857&lon=2.352', ['75103', '75105', '75104', '75106'].map((n) => `commissariat_police-${n}-01`)],
      [
        'lat=45.365&lon=5.592',
        ['commissariat_police-38563-01', ...['38563', '38239', '38332', '38517'].map((n) => `gendarmerie-${n}-01`)],
      ],
    ];
    for (const [query, ids] of golden) {
      const { items } = (await get(`/units?${query}&kind=police,gendarmerie&limit=${ids.length}`)).json<UnitPage>();
      assert.deepEqual(
        items.map(({ id }) => id),
        ids,
      );
      assert.ok(items.every(({ hours, source }) => hours === null && source.date === '2020-11'));
    }
  });
});
