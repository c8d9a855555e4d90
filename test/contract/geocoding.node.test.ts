// The two ways to look for addresses, joined with what they speak to: the real server as a relay, and a geocoder on this
// machine that speaks as the Géoplateforme does. Whichever way the operator chose, a page is told the same.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createHttp, isApiError, type CitizenRoutes } from '@guichet/core';
import { createGeoplateforme, createRelay, type Geocoder } from '@guichet/core/units';
import { geoplateforme } from '@guichet/triage/geocoding';
import { startServer, type RunningServer } from '../../packages/server/src/server.ts';
import {
  startGeocoder,
  TEST_ADDRESSES,
  type GeocoderBehaviour,
  type TestGeocoder,
} from '../../packages/server/src/testing/geocoder-server.ts';

let dir = '';
let upstream: TestGeocoder;
let server: RunningServer;
let ways: Record<'browser' | 'relay', Geocoder>;
const { signal } = new AbortController();
/** A machine under load is no failure of the geocoder. */
const PATIENCE_MS = 60_000;

before(async () => {
  dir = await mkdtemp(join(tmpdir(), 'guichet-geocoding-'));
  upstream = await startGeocoder();
  server = await startServer({
    port: 0,
    deskPort: 0,
    data: { dir },
    log: { level: 'silent' },
    locator: { geocoder: { mode: 'relay', url: upstream.url }, map: null },
  });
  const fromTheFrame: typeof fetch = (input, init = {}) =>
    fetch(input, { ...init, headers: { ...(init.headers as Record<string, string>), origin: server.publicUrl } });
  ways = {
    browser: createGeoplateforme({ url: upstream.url, protocol: geoplateforme, timeoutMs: PATIENCE_MS }),
    relay: createRelay({
      http: createHttp<CitizenRoutes>({ baseUrl: `${server.publicUrl}/api/v1`, fetch: fromTheFrame }),
    }),
  };
});
after(async () => {
  await server.close();
  await upstream.close();
  await rm(dir, { recursive: true, force: true });
});

for (const name of ['browser', 'relay'] as const) {
  test(`U-50 U-51 ${name}: addresses, named places, a postcode, the nearest address`, async () => {
    upstream.behave({ kind: 'answers' });
    const geocoder = ways[name];
    const search = async (text: string, limit?: number) =>
      geocoder.search(text, { signal, ...(limit === undefined ? {} : { limit }) });
    assert.deepEqual(await search('27 rue de la gare'), [TEST_ADDRESSES[2]]);
    assert.deepEqual(await search('gare'), [TEST_ADDRESSES[2], TEST_ADDRESSES[5]]);
    assert.deepEqual(await search('00100'), [TEST_ADDRESSES[4]]);
    assert.equal((await search('exemple', 2)).length, 2);
    assert.deepEqual(await search('rien de tel'), []);
    assert.deepEqual(await search('ga'), []);
    const point = { latitude: 46.42139, longitude: -4.89861 };
    assert.deepEqual(await geocoder.reverse(point, { signal }), TEST_ADDRESSES[3]);
    assert.deepEqual(await geocoder.reverse({ latitude: 44, longitude: 3 }, { signal }), null);
    const reversed = upstream.questions.filter(({ path }) => path.endsWith('/reverse'));
    for (const { query } of reversed)
      assert.match(`${query['lat']} ${query['lon']}`, /^-?\d+(\.\d{1,3})? -?\d+(\.\d{1,3})?$/);
  });

  test(`E-1 ${name}: each failure has the code that the page has words for`, async () => {
    const codeOf = async (behaviour: GeocoderBehaviour) => {
      upstream.behave(behaviour);
      const error: unknown = await ways[name].search('gare', { signal }).then(
        () => null,
        (reason: unknown) => reason,
      );
      assert.ok(isApiError(error), JSON.stringify(behaviour));
      return error.code;
    };
    const [nonsense, unreachable] =
      name === 'browser'
        ? (['server.garbage', 'network.unreachable'] as const)
        : (['geocoder.unavailable', 'geocoder.unavailable'] as const);
    for (const kind of ['html', 'garbage', 'swapped'] as const) assert.equal(await codeOf({ kind }), nonsense, kind);
    for (const kind of ['resets', 'truncated'] as const) assert.equal(await codeOf({ kind }), unreachable, kind);
    assert.equal(await codeOf({ kind: 'fails', status: 500 }), 'geocoder.unavailable');
    assert.equal(await codeOf({ kind: 'limited', retryAfterS: 3 }), 'rate.limited');
  });
}

test('U-51 the relay’s questions hold nothing of the visitor, and stand in no address of ours', () => {
  const relayed = upstream.questions.filter(({ headers }) => headers['user-agent'] === 'guichet (address relay)');
  assert.ok(relayed.length >= 10, String(relayed.length));
  for (const { headers } of relayed) {
    for (const header of ['origin', 'referer', 'cookie', 'forwarded', 'x-forwarded-for']) {
      assert.equal(headers[header], undefined, header);
    }
  }
});
