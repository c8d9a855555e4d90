import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AddressFound } from '../contract.ts';
import { isApiError } from '../errors.ts';
import { createGeoplateforme } from './geoplateforme.ts';
import type { GeocoderProtocol } from './geocoder.ts';

const URL_OF_SERVICE = 'https://geocoder.example/geocodage';
const LILAS: AddressFound = {
  label: '8 Rue des Lilas 35000 Rennes',
  latitude: 48.1147,
  longitude: -1.6794,
  insee: '35238',
  postcode: '35000',
  city: 'Rennes',
  type: 'housenumber',
};

/** A protocol of a few words: the real one is tested where it stands, and joined with this in the relay's tests. */
const protocol: GeocoderProtocol = {
  search: (text, { limit }) =>
    text.length < 3 ? null : { path: `/search?q=${encodeURIComponent(text)}&limit=${limit}`, parse },
  reverse: ({ latitude, longitude }) => ({ path: `/reverse?lon=${longitude}&lat=${latitude}`, parse }),
};
const parse = (answer: unknown) => (Array.isArray(answer) ? (answer as AddressFound[]) : null);

interface Asked {
  url: string;
  init: RequestInit;
}

const stage = (answer: (init: RequestInit) => Response | Promise<Response>, timeoutMs?: number) => {
  const asked: Asked[] = [];
  const geocoder = createGeoplateforme({
    url: URL_OF_SERVICE,
    protocol,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    fetch: async (url, init = {}) => {
      asked.push({ url: url as string, init });
      return answer(init);
    },
  });
  return { geocoder, asked };
};
const { signal } = new AbortController();
const json = (body: unknown, init?: ResponseInit) => new Response(JSON.stringify(body), init);

/** Never answers, as fetch does: until its signal aborts. */
const silence = ({ signal: limit }: RequestInit) =>
  new Promise<Response>((_resolve, reject) => {
    limit?.addEventListener('abort', () => reject(limit.reason as Error));
  });

const failure = async (call: Promise<unknown>) => {
  const error = await call.then(
    () => assert.fail('it answered'),
    (reason: unknown) => reason,
  );
  assert.ok(isApiError(error), String(error));
  return { code: error.code, status: error.status, retryAfterMs: error.retryAfterMs };
};

test('addresses of a text, the address of a point, null where there is none', async () => {
  const { geocoder, asked } = stage(({ headers }) => json((headers as { accept: string }).accept ? [LILAS] : []));
  assert.deepEqual(await geocoder.search('8 rue', { signal }), [LILAS]);
  assert.deepEqual(await geocoder.search('8 rue', { signal, limit: 2 }), [LILAS]);
  assert.deepEqual(await geocoder.reverse({ latitude: 48.1, longitude: -1.7 }, { signal }), LILAS);
  assert.deepEqual(
    asked.map(({ url }) => url.slice(URL_OF_SERVICE.length)),
    ['/search?q=8%20rue&limit=5', '/search?q=8%20rue&limit=2', '/reverse?lon=-1.7&lat=48.1'],
  );
  assert.equal(await stage(() => json([])).geocoder.reverse({ latitude: 48, longitude: 2 }, { signal }), null);
});

test('U-51 no cookie, no referrer, nothing kept by the browser, no header that asks for a preflight', async () => {
  const { geocoder, asked } = stage(() => json([]));
  await geocoder.search('8 rue', { signal });
  const { credentials, referrerPolicy, cache, headers, method, body } = asked[0]!.init;
  assert.deepEqual(
    { credentials, referrerPolicy, cache, headers, method, body },
    {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      headers: { accept: 'application/json' },
      method: undefined,
      body: undefined,
    },
  );
});

test('a text too short to mean an address asks nobody', async () => {
  const { geocoder, asked } = stage(() => json([LILAS]));
  assert.deepEqual(await geocoder.search('8', { signal }), []);
  assert.equal(asked.length, 0);
});

test('429 says when to come back; the service’s own span where it does not say', async () => {
  const limited = (header?: string) =>
    failure(
      stage(
        () =>
          new Response('', { status: 429, ...(header === undefined ? {} : { headers: { 'retry-after': header } }) }),
      ).geocoder.search('8 rue', { signal }),
    );
  assert.deepEqual(await limited('7'), { code: 'rate.limited', status: 429, retryAfterMs: 7000 });
  for (const header of [undefined, 'soon', '-3', '1e9', '99999999']) {
    assert.equal((await limited(header)).retryAfterMs, 5000, header);
  }
});

test('any other refusal: the address service does not work', async () => {
  for (const status of [400, 403, 404, 500, 502, 503, 504]) {
    const { geocoder } = stage(() => new Response('<html>', { status }));
    assert.deepEqual(await failure(geocoder.search('8 rue', { signal })), {
      code: 'geocoder.unavailable',
      status,
      retryAfterMs: null,
    });
  }
});

test('HTML, nothing, half an answer and another shape are garbage', async () => {
  for (const body of ['<!doctype html><title>Portail Wi-Fi</title>', '', '[{"label":', '{"features":[]}', 'null']) {
    const { geocoder } = stage(() => new Response(body));
    assert.equal((await failure(geocoder.search('8 rue', { signal }))).code, 'server.garbage', body);
  }
});

test('offline, or a body that breaks off: the network', async () => {
  const offline = stage(() => Promise.reject(new TypeError('fetch failed')));
  assert.equal((await failure(offline.geocoder.search('8 rue', { signal }))).code, 'network.unreachable');
  const broken = stage(
    () => new Response(new ReadableStream({ pull: (controller) => controller.error(new TypeError('reset')) })),
  );
  assert.equal((await failure(broken.geocoder.reverse({ latitude: 48, longitude: 2 }, { signal }))).code, 'network.unreachable'); // prettier-ignore
});

test('silence ends with the time limit, before the answer and within it', async () => {
  const mute = stage(silence, 1);
  assert.equal((await failure(mute.geocoder.search('8 rue', { signal }))).code, 'network.unreachable');
  const stuck = stage(
    ({ signal: limit }) =>
      new Response(
        new ReadableStream({
          start: (controller) => limit?.addEventListener('abort', () => controller.error(limit.reason)),
        }),
      ),
    1,
  );
  assert.equal((await failure(stuck.geocoder.search('8 rue', { signal }))).code, 'network.unreachable');
});

test('a call that is given up is no failure: it rejects with the signal’s reason, and stops the request', async () => {
  const given = new AbortController();
  const { geocoder, asked } = stage(silence);
  const call = geocoder.search('8 rue', { signal: given.signal });
  given.abort('typed on');
  await assert.rejects(call, (reason) => reason === 'typed on');
  assert.equal(asked[0]!.init.signal?.aborted, true);
  await assert.rejects(geocoder.reverse({ latitude: 48, longitude: 2 }, { signal: given.signal }), (reason) => reason === 'typed on'); // prettier-ignore
  assert.equal(asked.length, 1, 'given up before it began: nobody is asked');
});
