import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AddressFound } from '../contract.ts';
import { ApiError } from '../errors.ts';
import { createFakeClock, settle } from '../testing/fake-clock.ts';
import { aCommune, FakeUnitApi } from '../testing/fake-unit-api.ts';
import type { Geocoder } from './geocoder.ts';
import { createUnitSearch } from './unit-search.ts';

const VOIRON = aCommune('38563', 'Voiron');
const address = (label: string, type: AddressFound['type'] = 'housenumber'): AddressFound => ({
  label,
  latitude: 45.3651,
  longitude: 5.5921,
  insee: '38563',
  postcode: '38500',
  city: 'Voiron',
  type,
});

/** A search over an API that knows Voiron and a geocoder that a test replaces. */
const stage = (geocode: Geocoder['search'] | null = null) => {
  const api = new FakeUnitApi();
  const clock = createFakeClock();
  const asked: string[] = [];
  const geocoder: Geocoder | null = geocode && {
    search: async (text, options) => {
      asked.push(text);
      return geocode(text, options);
    },
    reverse: async () => null,
  };
  api.answer('/communes', (query) => ({
    items: 'voiron'.startsWith(query.get('search')!.toLowerCase()) ? [VOIRON] : [],
    nextCursor: null,
  }));
  const search = createUnitSearch({ http: api.http, geocoder, clock });
  const names = () =>
    search.$search
      .get()
      .suggestions.map((each) => (each.type === 'commune' ? each.found.commune.name : each.address.label));
  return { api, clock, asked, search, names, now: () => search.$search.get() };
};

test('U-27 a quarter of a second after the last key, the last text only, without a geocoder', async () => {
  const { api, clock, search, names, now } = stage();
  search.search('v');
  assert.equal(now().state, 'idle', 'nothing under two characters');
  search.search('vo');
  await clock.advance(249);
  search.search('voi');
  await clock.advance(249);
  assert.deepEqual([now().state, api.requests.length], ['searching', 0]);
  await clock.advance(1);
  assert.deepEqual(api.requests, ['/communes?search=voi']);
  assert.deepEqual([now().state, now().text, names(), now().missing], ['found', 'voi', ['Voiron'], null]);
  search.search('voi ');
  await clock.advance(300);
  assert.equal(api.requests.length, 1, 'a space changes nothing');
  search.search('zz');
  await clock.advance(250);
  assert.deepEqual([now().state, names()], ['none', []]);
  search.search('');
  assert.equal(now().state, 'idle');
  assert.equal(clock.pending, 0);
});

test('U-27 the request of the text before is called off; answers out of order are dropped', async () => {
  const first = Promise.withResolvers<AddressFound[]>();
  const { api, clock, search, names, now } = stage((text) =>
    text === 'voi' ? first.promise : Promise.resolve([address('Voirie')]),
  );
  const release = api.hold('/communes?search=voi');
  search.search('voi');
  await clock.advance(250);
  search.search('voiro');
  await clock.advance(250);
  assert.deepEqual(api.aborted, ['/communes?search=voi']);
  assert.deepEqual([now().text, names()], ['voiro', ['Voiron', 'Voirie']]);
  first.resolve([address('Late')]);
  release();
  await settle();
  assert.deepEqual([now().text, names(), now().state], ['voiro', ['Voiron', 'Voirie'], 'found']);
});

test('U-27 communes first, at once; addresses beside them; the geocoder’s own communes are not shown twice', async () => {
  const slow = Promise.withResolvers<AddressFound[]>();
  const { clock, search, names, now } = stage(() => slow.promise);
  search.search('voiron');
  await clock.advance(250);
  assert.deepEqual([now().state, names()], ['searching', ['Voiron']]);
  slow.resolve([address('Voiron', 'municipality'), address('Rue de Voiron', 'street')]);
  await settle();
  assert.deepEqual([now().state, names()], ['found', ['Voiron', 'Rue de Voiron']]);
});

test('U-27 a code asks no geocoder; a line of an address is not looked up as a commune', async () => {
  const { api, clock, asked, search, names } = stage(async () => [address('12 Rue du Lac 38500 Voiron')]);
  search.search('38500');
  await clock.advance(250);
  assert.deepEqual([asked, api.requests], [[], ['/communes?search=38500']]);
  search.search('12 rue du Lac');
  await clock.advance(250);
  assert.deepEqual(asked, ['12 rue du Lac']);
  assert.deepEqual(names(), ['12 Rue du Lac 38500 Voiron']);
  search.search('12 rue du Lac, 38500 Voiron');
  await clock.advance(250);
  assert.deepEqual(api.requests, ['/communes?search=38500', '/communes?search=38500']);
  assert.doesNotMatch(api.requests.join(), /rue|12/i);
});

for (const [what, error] of [
  ['refuses (429)', new ApiError('rate.limited', { status: 429, retryAfterMs: 5_000 })],
  ['is silent', new ApiError('network.unreachable')],
  ['answers garbage', new ApiError('server.garbage', { status: 200 })],
  ['is down', new ApiError('geocoder.unavailable', { status: 502 })],
  ['breaks', new TypeError('not a function')],
] as const) {
  test(`U-27 the geocoder ${what}: communes are found all the same, and that is said`, async () => {
    const { api, clock, search, names, now } = stage(() => Promise.reject(error));
    search.search('voiron');
    await clock.advance(250);
    assert.deepEqual([now().state, names(), now().missing, now().code], ['found', ['Voiron'], 'geocoder', null]);
    search.search('zz');
    await clock.advance(250);
    assert.deepEqual([now().state, now().missing], ['none', 'geocoder']);
    api.answer('/communes', { refused: 'server.unavailable', status: 503 });
    search.search('voiro');
    await clock.advance(250);
    assert.deepEqual([now().state, now().code, now().missing], ['failed', 'server.unavailable', 'geocoder']);
  });
}

test('U-27 what answers with something else than a list is no answer', async () => {
  const { api, clock, search, now } = stage(async () => null as never);
  api.answer('/communes', { hello: 'captive portal' });
  search.search('voiron');
  await clock.advance(250);
  assert.deepEqual([now().state, now().code, now().missing], ['failed', 'server.garbage', 'geocoder']);
});

test('U-27 a geocoder that has enough of us is left alone for as long as it says', async () => {
  let isTired = true;
  const { clock, asked, search, names, now } = stage(async () => {
    if (isTired) throw new ApiError('rate.limited', { status: 429, retryAfterMs: 7_000 });
    return [address('Rue de Voiron', 'street')];
  });
  search.search('voi');
  await clock.advance(250);
  isTired = false;
  search.search('voir');
  await clock.advance(250);
  search.retry();
  await clock.advance(0);
  assert.deepEqual([asked, now().missing, names()], [['voi'], 'geocoder', ['Voiron']]);
  await clock.advance(7_000);
  search.retry();
  await clock.advance(0);
  assert.deepEqual([asked, now().missing, names()], [['voi', 'voir'], null, ['Voiron', 'Rue de Voiron']]);
});

test('U-27 communes cannot be asked: addresses and the geocoder’s communes are there; retry asks again', async () => {
  const { api, clock, search, names, now } = stage(async () => [address('Voiron', 'municipality')]);
  const communes = { items: [VOIRON], nextCursor: null };
  api.answer('/communes', null);
  search.search('voiron');
  await clock.advance(250);
  assert.deepEqual([now().state, names(), now().code], ['found', ['Voiron'], 'network.unreachable']);
  assert.equal(now().suggestions[0]?.type, 'address');
  api.answer('/communes', communes);
  search.retry();
  await clock.advance(0);
  assert.deepEqual([now().suggestions.map(({ type }) => type), now().code], [['commune'], null]);
  const before = api.requests.length;
  search.retry();
  await clock.advance(0);
  assert.equal(api.requests.length, before, 'nothing is missing');
});

test('U-27 what was chosen ends the search', async () => {
  const { api, clock, search, now } = stage();
  api.hold('/communes');
  search.search('voiron');
  await clock.advance(250);
  search.settle('Voiron');
  await settle();
  assert.deepEqual(
    [now(), api.aborted.length],
    [{ text: 'Voiron', state: 'idle', suggestions: [], code: null, missing: null }, 1],
  );
});
