import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { AddressList, NearestAddress, Problem } from '../contract/index.ts';
import { createGeoplateformeSource } from '../services/geocoder/geoplateforme-source.ts';
import { startGeocoder, TEST_ADDRESSES, type GeocoderBehaviour } from '../testing/geocoder-server.ts';
import { createTestApps, PUBLIC_URL, SITE_ORIGIN } from '../testing/test-apps.ts';

const stage = async (t: TestContext, options: { timeoutMs?: number; burst?: number } = {}) => {
  const upstream = await startGeocoder();
  t.after(() => upstream.close());
  // A machine under load is no failure of the geocoder.
  const { timeoutMs = 60_000, burst } = options;
  const apps = await createTestApps(t, {
    geocoder: (clock) => createGeoplateformeSource({ url: upstream.url, clock, timeoutMs }),
    ...(burst === undefined ? {} : { limits: { geocodingsPerCaller: { perSecond: 1, burst } } }),
  });
  const post = (path: string, payload: object, headers: Record<string, string> = {}) =>
    apps.publicApp.inject({
      method: 'POST',
      url: `/api/v1/geocoding/${path}`,
      headers: { origin: PUBLIC_URL, ...headers },
      payload,
    });
  return { upstream, apps, post };
};

const SECRET = '27 rue de la Gare';

describe('the address relay over HTTP', () => {
  it('U-51 answers what the geocoder knows, and nothing about the caller reaches it', async (t) => {
    const { upstream, post } = await stage(t);
    const answer = await post('search', { text: `  ${SECRET} ` }, { 'user-agent': 'Mozilla/5.0 (citizen)', 'accept-language': 'br' }); // prettier-ignore
    assert.equal(answer.statusCode, 200);
    assert.deepEqual(answer.json<AddressList>(), { items: [TEST_ADDRESSES[2]] });
    assert.equal(answer.headers['cache-control'], 'no-store');
    const [{ path, query, headers }] = upstream.questions as [(typeof upstream.questions)[0]];
    assert.equal(path, '/geocodage/search');
    assert.deepEqual(query, { q: SECRET, limit: '5', autocomplete: '1', index: 'address,poi' });
    assert.equal(headers['user-agent'], 'guichet (address relay)');
    for (const name of ['origin', 'referer', 'cookie', 'x-forwarded-for', 'forwarded', 'authorization']) {
      assert.equal(headers[name], undefined, name);
    }
    assert.doesNotMatch(JSON.stringify(headers), /Mozilla|mairie|\bbr-|localhost:4100/);
  });

  it('U-50 named places, a commune by its postcode, a limit and a commune of one’s own', async (t) => {
    const { post } = await stage(t);
    const labels = async (body: object) =>
      (await post('search', body)).json<AddressList>().items.map(({ label }) => label);
    assert.deepEqual(await labels({ text: 'gare exemple' }), [
      '27 Rue de la Gare 00100 Exemple-Ville',
      'Gare d’Exemple 00100 Exemple-Ville',
    ]);
    assert.deepEqual(await labels({ text: '00100' }), ['Exemple-Ville']);
    assert.equal((await labels({ text: 'exemple', limit: 1 })).length, 1);
    assert.deepEqual(await labels({ text: 'exemple', insee: '00002' }), ['9 Quai de l’Exemple 00200 Exemple-sur-Mer']);
    assert.deepEqual(await labels({ text: 'rien de tel' }), []);
    assert.deepEqual(await labels({ text: 'ga' }), [], 'too short: nobody is asked');
  });

  it('U-6 U-51 the address nearest to a rounded point; a finer point is refused', async (t) => {
    const { upstream, post } = await stage(t);
    const near = await post('reverse', { latitude: 46.508, longitude: -4.991 });
    assert.deepEqual([near.statusCode, near.json<NearestAddress>().item], [200, TEST_ADDRESSES[2]]);
    assert.deepEqual(upstream.questions[0]?.query, { lon: '-4.991', lat: '46.508', limit: '1', index: 'address' });
    assert.deepEqual((await post('reverse', { latitude: 44, longitude: 3.1 })).json(), { item: null });
    for (const point of [
      { latitude: 46.5081, longitude: -4.991 },
      { latitude: 46.508, longitude: -4.9911 },
      { latitude: 91, longitude: 2 },
      { latitude: 46.5 },
      { latitude: '46.5', longitude: 2 },
    ]) {
      const refused = await post('reverse', point);
      assert.deepEqual([refused.statusCode, refused.json<Problem>().code], [400, 'request.malformed'], refused.body);
      assert.doesNotMatch(refused.body, /46\.5/);
    }
    assert.equal(upstream.questions.length, 2);
  });

  it('U-51 a text is 1 to 200 characters; what is refused is not repeated', async (t) => {
    const { upstream, post } = await stage(t);
    for (const body of [
      { text: `${SECRET} ${'x'.repeat(200)}` },
      { text: '' },
      { text: '   ' },
      { text: SECRET, limit: 21 },
      { text: SECRET, limit: 0 },
      { text: SECRET, insee: '0' },
      { text: SECRET, more: 1 },
      { q: SECRET },
      {},
    ]) {
      const refused = await post('search', body);
      assert.deepEqual([refused.statusCode, refused.json<Problem>().code], [400, 'request.malformed'], refused.body);
      assert.doesNotMatch(refused.body, /Gare/);
    }
    assert.equal(upstream.questions.length, 0);
  });

  it('U-51 only the frame may ask: a site’s page, another page and nobody in particular may not', async (t) => {
    const { upstream, apps, post } = await stage(t);
    for (const origin of [SITE_ORIGIN, 'https://elsewhere.example', 'null']) {
      for (const [path, body] of [
        ['search', { text: SECRET }],
        ['reverse', { latitude: 46.508, longitude: -4.991 }],
      ] as const) {
        const refused = await post(path, body, { origin });
        assert.deepEqual([refused.statusCode, refused.json<Problem>().code], [403, 'origin.forbidden'], origin);
      }
    }
    const url = '/api/v1/geocoding/search';
    const without = await apps.publicApp.inject({ method: 'POST', url, payload: { text: SECRET } });
    assert.equal(without.statusCode, 403);
    const get = await apps.publicApp.inject({ url: `${url}?text=gare`, headers: { origin: PUBLIC_URL } });
    assert.equal(get.statusCode, 405, 'never in an address');
    assert.equal(upstream.questions.length, 0);
  });

  it('U-51 P-4 neither text nor point nor answer is in any log, whatever happens', async (t) => {
    const { upstream, apps, post } = await stage(t);
    for (const behaviour of FAILURES) {
      upstream.behave(behaviour);
      await post('search', { text: SECRET });
      await post('reverse', { latitude: 46.508, longitude: -4.991 });
      apps.clock.advance(60_000);
    }
    upstream.behave({ kind: 'answers' });
    assert.equal((await post('search', { text: SECRET })).statusCode, 200);
    const log = apps.log();
    assert.match(log, /"route":"\/api\/v1\/geocoding\/search","status":200/);
    assert.match(log, /"route":"\/api\/v1\/geocoding\/search","status":503/);
    assert.doesNotMatch(log, /gare|46\.5|4\.99|Exemple-Ville|127\.0\.0\.1:\d+\/geocodage/i);
    assert.doesNotMatch(log, /unexpected error/);
  });

  it('E-1 a geocoder that fails or talks nonsense: geocoder.unavailable, and all is well again afterwards', async (t) => {
    const { upstream, post } = await stage(t);
    for (const behaviour of NONSENSE) {
      upstream.behave(behaviour);
      for (const answer of [
        await post('search', { text: SECRET }),
        await post('reverse', { latitude: 46.508, longitude: -4.991 }),
      ]) {
        const { code } = answer.json<Problem>();
        assert.deepEqual([answer.statusCode, code], [503, 'geocoder.unavailable'], JSON.stringify(behaviour));
        assert.equal(answer.headers['cache-control'], 'no-store');
        assert.doesNotMatch(answer.body, /gare|127\.0/i);
      }
      upstream.behave({ kind: 'answers' });
      assert.equal((await post('search', { text: SECRET })).statusCode, 200, JSON.stringify(behaviour));
    }
  });

  it('E-1 a geocoder that says nothing, and one that is not there: geocoder.unavailable', async (t) => {
    const { upstream, post } = await stage(t, { timeoutMs: 1 });
    upstream.behave({ kind: 'silent' });
    assert.equal((await post('search', { text: SECRET })).json<Problem>().code, 'geocoder.unavailable');
    await upstream.close();
    assert.equal((await post('search', { text: SECRET })).json<Problem>().code, 'geocoder.unavailable');
  });

  it('U-52 while it is shut out the relay asks nothing and says when to come back', async (t) => {
    const { upstream, apps, post } = await stage(t);
    upstream.behave({ kind: 'limited', retryAfterS: 7 });
    const refused = await post('search', { text: SECRET });
    assert.deepEqual([refused.statusCode, refused.json<Problem>().code], [429, 'rate.limited']);
    assert.deepEqual([refused.json<Problem>().retryAfterMs, refused.headers['retry-after']], [7000, '7']);
    upstream.behave({ kind: 'answers' });
    apps.clock.advance(6000);
    const early = await post('reverse', { latitude: 46.508, longitude: -4.991 });
    assert.deepEqual([early.statusCode, early.json<Problem>().retryAfterMs], [429, 1000]);
    assert.equal(upstream.questions.length, 1);
    apps.clock.advance(1000);
    assert.equal((await post('search', { text: SECRET })).statusCode, 200);
    upstream.behave({ kind: 'limited', retryAfterS: null });
    assert.equal((await post('search', { text: SECRET })).json<Problem>().retryAfterMs, 5000);
  });

  it('U-51 each caller has a share', async (t) => {
    const { upstream, apps, post } = await stage(t, { burst: 2 });
    const statuses = [];
    for (let number = 0; number < 3; number++) statuses.push((await post('search', { text: SECRET })).statusCode);
    assert.deepEqual(statuses, [200, 200, 429]);
    assert.equal(upstream.questions.length, 2);
    apps.clock.advance(1000);
    assert.equal((await post('reverse', { latitude: 46.508, longitude: -4.991 })).statusCode, 200);
  });

  it('U-51 where the operator relays nothing, nothing is relayed', async (t) => {
    const { publicApp } = await createTestApps(t);
    const ask = { method: 'POST', url: '/api/v1/geocoding/search', headers: { origin: PUBLIC_URL } } as const;
    const answer = await publicApp.inject({ ...ask, payload: { text: SECRET } });
    assert.deepEqual([answer.statusCode, answer.json<Problem>().code], [404, 'geocoder.disabled']);
  });
});

const NONSENSE: readonly GeocoderBehaviour[] = [
  ...(['html', 'garbage', 'swapped', 'truncated', 'resets'] as const).map((kind) => ({ kind })),
  ...[400, 404, 500, 503].map((status) => ({ kind: 'fails' as const, status })),
];
const FAILURES: readonly GeocoderBehaviour[] = [...NONSENSE, { kind: 'empty' }, { kind: 'limited', retryAfterS: 1 }];
