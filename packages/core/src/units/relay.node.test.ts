import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AddressFound, ApiErrorCode } from '../contract.ts';
import { isApiError } from '../errors.ts';
import { createHttp } from '../http.ts';
import type { CitizenRoutes } from '../routes.ts';
import { createRelay } from './relay.ts';

const LILAS: AddressFound = {
  label: '8 Rue des Lilas 35000 Rennes',
  latitude: 48.1147,
  longitude: -1.6794,
  insee: '35238',
  postcode: '35000',
  city: 'Rennes',
  type: 'housenumber',
};

const stage = (answer: (init: RequestInit) => Response | Promise<Response>) => {
  const asked: { url: string; body: unknown }[] = [];
  const http = createHttp<CitizenRoutes>({
    baseUrl: '/api/v1',
    fetch: async (url, init = {}) => {
      asked.push({ url: url as string, body: JSON.parse(init.body as string) as unknown });
      return answer(init);
    },
  });
  return { relay: createRelay({ http }), asked };
};
const { signal } = new AbortController();

test('U-51 what is asked stands in the body, never in the address', async () => {
  const { relay, asked } = stage(() => Response.json({ items: [LILAS] }));
  assert.deepEqual(await relay.search('  8 rue des Lilas ', { signal, limit: 3 }), [LILAS]);
  assert.deepEqual(await relay.search('8 rue', { signal }), [LILAS]);
  assert.deepEqual(asked, [
    { url: '/api/v1/geocoding/search', body: { text: '8 rue des Lilas', limit: 3 } },
    { url: '/api/v1/geocoding/search', body: { text: '8 rue' } },
  ]);
});

test('U-6 a point goes out with three decimals; null where no address is near', async () => {
  const { relay, asked } = stage(() => Response.json({ item: null }));
  assert.equal(await relay.reverse({ latitude: 48.1147263, longitude: -1.6794551 }, { signal }), null);
  assert.deepEqual(asked, [{ url: '/api/v1/geocoding/reverse', body: { latitude: 48.115, longitude: -1.679 } }]);
});

test('too short asks nobody; too long is cut as the contract has it', async () => {
  const { relay, asked } = stage(() => Response.json({ items: [] }));
  assert.deepEqual(await relay.search(' ab ', { signal }), []);
  assert.equal(asked.length, 0);
  await relay.search('rue '.repeat(200), { signal });
  assert.equal((asked[0]!.body as { text: string }).text.length, 200);
});

test('the API’s own codes come through, with when to come back', async () => {
  const cases: [number, ApiErrorCode, number | null][] = [
    [404, 'geocoder.disabled', null],
    [429, 'rate.limited', 5000],
    [503, 'geocoder.unavailable', null],
  ];
  for (const [status, code, retryAfterMs] of cases) {
    const problem = { type: '', title: '', status, code, ...(retryAfterMs === null ? {} : { retryAfterMs }) };
    const { relay } = stage(() => Response.json(problem, { status }));
    await assert.rejects(relay.search('8 rue', { signal }), { code, status, retryAfterMs });
    await assert.rejects(relay.reverse({ latitude: 48, longitude: 2 }, { signal }), { code });
  }
  const offline = stage(() => Promise.reject(new TypeError('fetch failed')));
  await assert.rejects(offline.relay.search('8 rue', { signal }), { code: 'network.unreachable' });
});

test('a call that is given up is no failure', async () => {
  const given = new AbortController();
  const { relay } = stage(
    ({ signal: limit }) =>
      new Promise((_resolve, reject) => limit?.addEventListener('abort', () => reject(limit.reason as Error))),
  );
  const call = relay.search('8 rue', { signal: given.signal });
  given.abort('typed on');
  const isReason = (reason: unknown) => !isApiError(reason) && reason === 'typed on';
  await assert.rejects(call, isReason);
  await assert.rejects(relay.reverse({ latitude: 48, longitude: 2 }, { signal: given.signal }), isReason);
});
