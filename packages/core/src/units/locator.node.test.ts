import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distanceKm } from '@guichet/triage/distance';
import { openingAt } from '@guichet/triage/hours';
import type { AddressFound, Unit } from '../contract.ts';
import { ApiError } from '../errors.ts';
import { createFakeClock, settle } from '../testing/fake-clock.ts';
import { aCommune, aUnit, aView, away, FakeUnitApi } from '../testing/fake-unit-api.ts';
import type { Geocoder } from './geocoder.ts';
import { createUnitLocator } from './locator.ts';
import { createShardNearby } from './shard-nearby.ts';

// Monday 23 November 2026, 11:58 in Paris.
const START_MS = Date.parse('2026-11-23T10:58:00Z');
const DAY: Unit['hours'] = {
  zone: 'Europe/Paris',
  week: Array.from({ length: 7 }, () => [
    ['08:00', '12:00'],
    ['14:00', '18:00'],
  ]),
};
const ALWAYS: Unit['hours'] = { zone: 'Europe/Paris', week: 'always' };
const VOIRON = aCommune('38563', 'Voiron');
const HOME = { latitude: 45.3651234, longitude: 5.5921234 };
const ADDRESS: AddressFound = {
  label: '12 Rue du Lac 38500 Voiron',
  ...HOME,
  insee: '38563',
  postcode: '38500',
  city: 'Voiron',
  type: 'housenumber',
};
const POLICE = aUnit('police', { kind: 'police', latitude: 45.366, longitude: 5.592, hours: DAY });
const BRIGADE = aUnit('brigade', { latitude: 45.37, longitude: 5.592, hours: ALWAYS, services: ['Rendez-vous'] });
const UNKNOWN = aUnit('unknown', { latitude: 45.368, longitude: 5.592 });
const HELP = aUnit('help', { kind: 'victim-support', latitude: 45.4, longitude: 5.592, wheelchair: 'yes' });
const VIEW = aView(VOIRON, {
  competent: [POLICE],
  nearest: [away(POLICE, 0.7), away(UNKNOWN, 0.9), away(BRIGADE, 1.1)],
  help: [away(HELP, 4.4)],
});

const ids = (shown: readonly { unit: Unit }[]) => shown.map(({ unit }) => unit.id);

/** A locator over an API that knows Voiron; what is near comes from shards. */
const stage = (geocoder: Geocoder | null = null, { isInline = false } = {}) => {
  const api = new FakeUnitApi();
  const clock = createFakeClock();
  api.answer('/communes/38563', VIEW);
  api.shards({ 38: { around: [45.37, 5.59, 60], units: [POLICE, BRIGADE, UNKNOWN, HELP] } });
  const locator = createUnitLocator({
    http: api.http,
    geocoder,
    openingAt,
    clock,
    now: () => new Date(START_MS + clock.now()),
    ...(isInline ? {} : { nearby: createShardNearby({ http: api.http, distanceKm }) }),
  });
  return { api, clock, locator };
};
const knows = (found: AddressFound | null | Error): Geocoder & { readonly asked: unknown[] } => {
  const asked: unknown[] = [];
  return {
    asked,
    search: async () => [],
    reverse: async (point) => {
      asked.push(point);
      if (found instanceof Error) throw found;
      return found;
    },
  };
};

test('U-24 a commune: who covers it apart from who is near, as the API says it', async () => {
  const { api, locator } = stage(null, { isInline: true });
  locator.chooseCommune('38563');
  assert.equal(locator.$results.get().state, 'loading');
  await settle();
  const { state, view, missing, code } = locator.$results.get();
  assert.deepEqual([state, view?.competence.zone, missing, code], ['ready', 'gendarmerie', [], null]);
  const { competent, near, help } = locator.$shown.get();
  assert.deepEqual([ids(competent), ids(near), ids(help)], [['police'], ['police', 'unknown', 'brigade'], ['help']]);
  assert.deepEqual([competent[0]?.distanceKm, near[2]?.distanceKm], [0.7, 1.1]);
  assert.deepEqual([near[0]?.opening?.open, near[1]?.opening], [true, null]);
  assert.deepEqual(locator.$services.get(), ['Rendez-vous']);
  assert.deepEqual(api.requests, ['/communes/38563']);
  locator.dispose();
});

test('U-26 an address: distances from the exact point, which no request carries', async () => {
  const { api, locator } = stage();
  locator.chooseAddress(ADDRESS);
  await settle();
  assert.deepEqual(locator.$place.get(), {
    type: 'point',
    point: HOME,
    label: ADDRESS.label,
    insee: '38563',
    from: 'address',
  });
  const { competent, near } = locator.$shown.get();
  const exact = (unit: Unit) =>
    Number(distanceKm(HOME, { latitude: unit.latitude!, longitude: unit.longitude! }).toFixed(3));
  assert.deepEqual(ids(near), ['police', 'unknown', 'brigade']);
  assert.deepEqual([near[0]?.distanceKm, competent[0]?.distanceKm], [exact(POLICE), exact(POLICE)]);
  assert.deepEqual(api.requests.toSorted(), ['/communes/38563', '/units/shards', '/units/shards/38']);
  assert.equal(locator.$search.get().text, ADDRESS.label);
  locator.dispose();
});

test('U-26 the device: the geocoder is told three decimals, and names the commune', async () => {
  const geocoder = knows(ADDRESS);
  const { locator } = stage(geocoder);
  locator.useDevice(HOME);
  await settle();
  assert.deepEqual(geocoder.asked, [{ latitude: 45.365, longitude: 5.592 }]);
  const place = locator.$place.get();
  assert.ok(place?.type === 'point');
  assert.deepEqual([place.from, place.insee, place.label, place.point], ['device', '38563', 'Voiron', HOME]);
  assert.deepEqual([locator.$results.get().state, locator.$results.get().missing], ['ready', []]);
  assert.deepEqual(ids(locator.$shown.get().competent), ['police']);
  locator.dispose();
});

for (const [what, geocoder, code] of [
  ['no geocoder', null, null],
  ['a geocoder that knows no address there', knows(null), null],
  ['a geocoder that refuses', knows(new ApiError('rate.limited', { status: 429 })), 'rate.limited'],
] as const) {
  test(`U-29 the device with ${what}: what is near shows, who covers it is said to be missing`, async () => {
    const { locator } = stage(geocoder);
    locator.useDevice(HOME);
    await settle();
    const { state, missing, code: why } = locator.$results.get();
    assert.deepEqual([state, missing, why], ['ready', ['competence'], code]);
    assert.deepEqual(ids(locator.$shown.get().near), ['police', 'unknown', 'brigade']);
    locator.dispose();
  });
}

test('U-29 nothing of units can be read: who covers the commune still shows; retry asks for the rest only', async () => {
  const { api, locator } = stage();
  api.answer('/units/shards/38', { refused: 'server.unavailable', status: 503 });
  locator.chooseAddress(ADDRESS);
  await settle();
  assert.deepEqual(locator.$results.get().missing, ['units']);
  assert.deepEqual([locator.$results.get().state, locator.$results.get().code], ['ready', 'network.unreachable']);
  assert.deepEqual(ids(locator.$shown.get().competent), ['police']);
  assert.match(api.requests.join(), /units\?lat=45\.365&lon=5\.592/);
  assert.doesNotMatch(JSON.stringify([api.requests, locator.$results.get(), locator.$shown.get()]), /45\.3651|5\.5921/);
  api.shards({ 38: { around: [45.37, 5.59, 60], units: [BRIGADE] } });
  locator.retry();
  await settle();
  assert.deepEqual([locator.$results.get().missing, locator.$results.get().code], [[], null]);
  assert.deepEqual(ids(locator.$shown.get().near), ['brigade']);
  assert.equal(api.count('/communes'), 1);
  locator.dispose();
});

test('U-29 nothing answers: failed, with a code; retry brings everything', async () => {
  const { api, locator } = stage();
  api.answer('/communes/38563', null);
  api.answer('/units/shards', null);
  for (const choose of [() => locator.chooseCommune('38563'), () => locator.chooseAddress(ADDRESS)]) {
    choose();
    await settle();
    const { state, missing, code } = locator.$results.get();
    assert.deepEqual([state, missing.toSorted(), code], ['failed', ['competence', 'units'], 'network.unreachable']);
  }
  api.answer('/communes/38563', VIEW);
  api.shards({ 38: { around: [45.37, 5.59, 60], units: [POLICE] } });
  locator.retry();
  await settle();
  assert.deepEqual([locator.$results.get().state, locator.$results.get().missing], ['ready', []]);
  locator.dispose();
});

test('U-29 an answer that is none of ours is garbage, wherever it comes from', async () => {
  const { api, locator } = stage();
  api.answer('/communes/38563', { hello: 'captive portal' });
  api.answer('/units/shards/38', { items: [null], nextCursor: null });
  locator.chooseAddress(ADDRESS);
  await settle();
  assert.deepEqual([locator.$results.get().state, locator.$results.get().code], ['failed', 'server.garbage']);
  api.answer('/communes/38563', { ...VIEW, nearest: null });
  locator.chooseCommune('38563');
  await settle();
  assert.deepEqual([locator.$results.get().state, locator.$results.get().code], ['failed', 'server.garbage']);
  api.answer('/communes/99999', { refused: 'commune.unknown', status: 404 });
  locator.chooseCommune('99999');
  await settle();
  assert.deepEqual([locator.$results.get().state, locator.$results.get().code], ['failed', 'commune.unknown']);
  locator.dispose();
});

test('U-29 the place that was chosen last wins, whatever answers late', async () => {
  const { api, locator } = stage();
  api.answer('/communes/38000', aView(aCommune('38000', 'Ailleurs')));
  const release = api.hold('/communes/38563');
  locator.chooseCommune('38563');
  await settle();
  locator.chooseCommune('38000');
  release();
  await settle();
  assert.deepEqual([locator.$results.get().view?.commune.name, api.aborted], ['Ailleurs', ['/communes/38563']]);
  locator.clear();
  assert.deepEqual([locator.$place.get(), locator.$results.get().state], [null, 'idle']);
  locator.dispose();
});

test('U-28 « open now »: unknown hours are hidden and counted; the minute that closes a place refreshes the list', async () => {
  const { clock, locator } = stage();
  locator.chooseAddress(ADDRESS);
  await settle();
  locator.setFilters({ openNow: true });
  await settle();
  assert.deepEqual([ids(locator.$shown.get().near), ids(locator.$shown.get().help)], [['police', 'brigade'], []]);
  assert.equal(locator.$shown.get().hiddenUnknown, 2, 'one unit, one office');
  assert.deepEqual(ids(locator.$shown.get().competent), ['police'], 'never filtered');
  await clock.advance(119_999);
  assert.deepEqual(ids(locator.$shown.get().near), ['police', 'brigade']);
  await clock.advance(1);
  assert.deepEqual(ids(locator.$shown.get().near), ['brigade']);
  assert.equal(locator.$shown.get().competent[0]?.opening?.next?.toISOString(), '2026-11-23T13:00:00.000Z');
  locator.setFilters({ openNow: false });
  assert.equal(locator.$shown.get().hiddenUnknown, 0);
  locator.clear();
  assert.equal(clock.pending, 0, 'no clock runs for nothing');
  locator.dispose();
});

test('U-28 filters by kind, service and wheelchair; kinds that are not shown unasked', async () => {
  const { api, locator } = stage();
  const moto = aUnit('moto', { kind: 'gendarmerie-motorised', latitude: 45.37, longitude: 5.6 });
  api.shards({ 38: { around: [45.37, 5.59, 60], units: [POLICE, BRIGADE, moto, HELP] } });
  locator.chooseAddress(ADDRESS);
  await settle();
  const shown = async (change: Parameters<typeof locator.setFilters>[0]) => {
    locator.setFilters({ kinds: [], openNow: false, wheelchair: false, service: null, ...change });
    await settle();
    return [...ids(locator.$shown.get().near), ...ids(locator.$shown.get().help)];
  };
  assert.deepEqual(await shown({}), ['police', 'brigade', 'help']);
  assert.deepEqual(await shown({ kinds: ['gendarmerie'] }), ['brigade']);
  assert.deepEqual(await shown({ kinds: ['gendarmerie-motorised', 'victim-support'] }), ['moto', 'help']);
  assert.deepEqual(await shown({ service: 'Rendez-vous' }), ['brigade']);
  assert.deepEqual(await shown({ wheelchair: true }), ['help']);
  locator.dispose();
});

test('U-28 of a commune a filter looks farther than the five that the API gave, by the centre alone', async () => {
  const { api, locator } = stage(null, { isInline: true });
  const ramp = aUnit('ramp', { wheelchair: 'yes', hours: ALWAYS });
  api.answer('/units', (query) => ({
    items: query.get('kind') === 'police,gendarmerie' ? [away(ramp, 12)] : [],
    nextCursor: null,
  }));
  locator.setFilters({ wheelchair: true, openNow: true });
  assert.deepEqual(api.requests, [], 'nothing is asked before there is a place');
  locator.chooseCommune('38563');
  await settle();
  assert.deepEqual(ids(locator.$shown.get().near), ['ramp']);
  const [, forces = ''] = api.requests;
  const query = new URLSearchParams(forces.slice(forces.indexOf('?')));
  assert.deepEqual(Object.fromEntries(query), {
    lat: '45.360',
    lon: '5.590',
    kind: 'police,gendarmerie',
    openAt: '2026-11-23T10:58:00.000Z',
    wheelchair: 'yes',
    limit: '20',
  });
  api.answer('/units', null);
  locator.setFilters({ openNow: false });
  await settle();
  assert.deepEqual([locator.$results.get().state, locator.$results.get().missing], ['ready', ['units']]);
  locator.setFilters({ wheelchair: false });
  await settle();
  assert.deepEqual([locator.$results.get().missing, ids(locator.$shown.get().near).length], [[], 4]);
  locator.dispose();
});

test('U-22 a commune without a centre: what stands in it, without a distance, filtered as it is', async () => {
  const { api, locator } = stage(null, { isInline: true });
  const nowhere = aCommune('38001', 'Sans centre', null);
  api.answer('/communes/38001', aView(nowhere, { nearest: [away(BRIGADE, null), away(POLICE, null)] }));
  locator.chooseCommune('38001');
  await settle();
  locator.setFilters({ kinds: ['police'] });
  await settle();
  const { near } = locator.$shown.get();
  assert.deepEqual([ids(near), near[0]?.distanceKm, api.count('/units')], [['police'], null, 0]);
  locator.dispose();
});

test('U-29 one unit: of the results, or read by its id or a former one; an unknown one loses nothing', async () => {
  const { api, clock, locator } = stage();
  locator.chooseAddress(ADDRESS);
  await settle();
  const before = locator.$shown.get();
  locator.select('police');
  assert.deepEqual([locator.$detail.get().state, locator.$detail.get().shown?.distanceKm], ['ready', 0.098]);
  assert.equal(api.count('/units/police'), 0);
  api.answer('/units/elsewhere-old', aUnit('elsewhere', { hours: DAY }));
  locator.select('elsewhere-old');
  assert.equal(locator.$detail.get().state, 'loading');
  await settle();
  const { state, shown } = locator.$detail.get();
  assert.deepEqual(
    [state, shown?.unit.id, shown?.distanceKm, shown?.opening?.open],
    ['ready', 'elsewhere', null, true],
  );
  assert.equal(locator.$selected.get(), 'elsewhere');
  await clock.advance(120_000);
  assert.equal(locator.$detail.get().shown?.opening?.open, false);
  api.answer('/units/never', { refused: 'unit.unknown', status: 404 });
  locator.select('never');
  await settle();
  assert.deepEqual(locator.$detail.get(), { state: 'failed', shown: null, code: 'unit.unknown' });
  assert.deepEqual(ids(locator.$shown.get().near), ids(before.near));
  api.answer('/units/never', aUnit('never'));
  locator.retry();
  await settle();
  assert.equal(locator.$detail.get().shown?.unit.id, 'never');
  const release = api.hold('/units/late');
  api.answer('/units/late', aUnit('late'));
  locator.select('late');
  locator.select(null);
  release();
  await settle();
  assert.deepEqual([locator.$selected.get(), locator.$detail.get().state], [null, 'idle']);
  locator.dispose();
  assert.equal(clock.pending, 0);
});

test('U-27 a suggestion that is chosen fills the field; the geocoder’s own commune is a commune', async () => {
  const { api, clock, locator } = stage();
  api.answer('/communes', { items: [VOIRON], nextCursor: null });
  locator.search('voi');
  await clock.advance(250);
  locator.chooseCommune('38563');
  assert.deepEqual([locator.$search.get().text, locator.$search.get().state], ['Voiron', 'idle']);
  locator.chooseAddress({ ...ADDRESS, label: 'Voiron (38)', type: 'municipality' });
  assert.deepEqual(locator.$place.get(), { type: 'commune', insee: '38563' });
  assert.equal(locator.$search.get().text, 'Voiron (38)');
  locator.dispose();
});
