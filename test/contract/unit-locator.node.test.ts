// The locator of the browser joined with the real server, its routes called without a socket.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test, type TestContext } from 'node:test';
import { createHttp, type CitizenRoutes } from '@guichet/core';
import { createShardNearby, createUnitLocator, type UnitLocator } from '@guichet/core/units';
import { distanceKm } from '@guichet/triage/distance';
import { openingAt } from '@guichet/triage/hours';
import { SAMPLE_COMPETENCE, SAMPLE_COMPETENCE_TABLE } from '../../packages/server/src/sample/competence.ts';
import { SAMPLE_UNIT_LIST, SAMPLE_UNITS } from '../../packages/server/src/sample/units.ts';
import { sharedData } from '../../packages/server/src/testing/shared-data.ts';
import { createTestApps, SITE_ORIGIN } from '../../packages/server/src/testing/test-apps.ts';
import { importUnits } from '../../packages/server/src/unit-import/import-units.ts';

// A Monday at eleven, in Paris.
const NOW = new Date('2026-11-23T10:00:00Z');

/** A locator as the frame has it; every request that it makes is kept. */
const stage = async (t: TestContext, nearby: 'shards' | 'rounded' = 'shards') => {
  const apps = await createTestApps(t);
  await apps.storage.replaceUnits(SAMPLE_UNIT_LIST, SAMPLE_UNITS);
  await apps.storage.replaceCompetence(SAMPLE_COMPETENCE_TABLE, SAMPLE_COMPETENCE);
  const requests: string[] = [];
  const http = createHttp<CitizenRoutes>({
    baseUrl: '/api/v1',
    fetch: async (input) => {
      const url = input as string;
      requests.push(url);
      const { statusCode, headers, body } = await apps.publicApp.inject({ url, headers: { origin: SITE_ORIGIN } });
      return new Response(body, { status: statusCode, headers: { 'content-type': String(headers['content-type']) } });
    },
  });
  const locator = createUnitLocator({
    http,
    geocoder: null,
    openingAt,
    now: () => NOW,
    ...(nearby === 'shards' && { nearby: createShardNearby({ http, distanceKm }) }),
  });
  t.after(() => locator.dispose());
  return { apps, requests, locator };
};
/** Resolves when everything that was asked is answered. */
const ready = (locator: UnitLocator) =>
  new Promise<void>((resolve) => {
    const look = () => {
      const { state } = locator.$results.get();
      if (state === 'idle' || state === 'loading') return;
      stop();
      resolve();
    };
    const stop = locator.$results.listen(look);
    look();
  });
const addressAt = (latitude: number, longitude: number, insee: string | null = null) =>
  ({ label: 'Une adresse', latitude, longitude, insee, postcode: null, city: null, type: 'housenumber' }) as const;
const ids = (shown: readonly { unit: { id: string } }[]) => shown.map(({ unit }) => unit.id);

test('U-24 U-26 an address of the sample: who covers it, who is near, what is open, by the real routes', async (t) => {
  const { locator, requests } = await stage(t);
  locator.chooseAddress(addressAt(46.5012345, -5.0012345, '00002'));
  await ready(locator);
  assert.deepEqual([locator.$results.get().state, locator.$results.get().missing], ['ready', []]);
  const { competent, near, help } = locator.$shown.get();
  assert.deepEqual(ids(competent).toSorted(), ['exemple-brigade-mer', 'exemple-commissariat-centre']);
  assert.equal(near[0]?.unit.id, 'exemple-commissariat-centre');
  assert.deepEqual([near[0]?.opening?.open, near[0]?.unit.sample], [true, true]);
  const forces = SAMPLE_UNITS.filter(({ kind, latitude }) => /^(police|gendarmerie)$/.test(kind) && latitude !== null);
  assert.deepEqual(ids(near).toSorted(), forces.map(({ id }) => id).toSorted());
  assert.ok(help.length > 0);
  assert.deepEqual(requests.toSorted(), ['/api/v1/communes/00002', '/api/v1/units/shards', '/api/v1/units/shards/00']);
});

test('U-28 a filter asks the real route for what it can answer', async (t) => {
  const { locator, requests } = await stage(t, 'rounded');
  locator.chooseCommune('00001');
  await ready(locator);
  const [service] = locator.$services.get();
  locator.setFilters({ openNow: true, wheelchair: true, service: service ?? null });
  await ready(locator);
  assert.deepEqual([locator.$results.get().missing, requests.length], [[], 3]);
  const shown = [...locator.$shown.get().near, ...locator.$shown.get().help];
  assert.ok(shown.length > 0);
  for (const { unit, opening } of shown) {
    assert.deepEqual([unit.wheelchair, unit.services.includes(service!), opening?.open], ['yes', true, true]);
  }
});

const golden = sharedData('nearest-golden.json');
test(
  'U-5 U-26 the golden answers, worked out in the page; nobody is told from where',
  { skip: golden.skip },
  async (t) => {
    const { apps, locator, requests } = await stage(t);
    await importUnits(apps.storage, { file: sharedData('units-2020-11.csv').file, format: 'dila-2020' });
    apps.clock.advance(5_000);
    const answers = JSON.parse(await readFile(golden.file, 'utf8')) as Record<
      string,
      { lat: number; lon: number; nearest: { id: string; km: number }[] }
    >;
    for (const [place, { lat, lon, nearest }] of Object.entries(answers)) {
      locator.chooseAddress(addressAt(lat, lon));
      await ready(locator);
      const found = locator.$shown.get().near.map(({ unit: { id }, distanceKm: km }) => ({ id, km }));
      assert.deepEqual(
        found,
        nearest.map(({ id, km }) => ({ id, km })),
        place,
      );
    }
    assert.ok(requests.length < 20, `${requests.length} requests`);
    for (const request of requests) assert.match(request, /^\/api\/v1\/units\/shards(\/[0-9AB]{2,3})?$/);
  },
);
