import assert from 'node:assert/strict';
import { test } from 'node:test';
import { geoplateforme } from './geoplateforme.ts';

const queryOf = (text: string, insee?: string) => {
  const request = geoplateforme.search(text, { limit: 5, ...(insee === undefined ? {} : { insee }) });
  if (request === null) return null;
  const [path, query] = request.path.split('?');
  assert.equal(path, '/search');
  return Object.fromEntries(new URLSearchParams(query));
};

const feature = (properties: object, coordinates: unknown = [-1.6794, 48.1147], type = 'Point') => ({
  type: 'Feature',
  geometry: { type, coordinates },
  properties,
});
const LILAS = {
  label: '8 Rue des Lilas 35000 Rennes',
  type: 'housenumber',
  housenumber: '8',
  street: 'Rue des Lilas',
  name: '8 Rue des Lilas',
  postcode: '35000',
  citycode: '35238',
  city: 'Rennes',
  score: 0.97,
  _type: 'address',
};
const parse = (...features: unknown[]) =>
  geoplateforme.search('8 rue des lilas', { limit: 5 })!.parse({ type: 'FeatureCollection', features });

test('U-50 an address is asked for as it is typed, with places that have a name', () => {
  assert.deepEqual(queryOf('  8 rue des Lilas & Co '), {
    q: '8 rue des Lilas & Co',
    limit: '5',
    autocomplete: '1',
    index: 'address,poi',
  });
  assert.equal(queryOf('mairie', '35238')?.['citycode'], '35238');
});

test('U-50 a postcode alone means its communes: neither asked for nor shown as streets', () => {
  const { q, type, index } = queryOf('35000') ?? {};
  assert.deepEqual([q, type, index], ['35000', 'municipality', 'address']);
  const town = { ...LILAS, label: 'Rennes', type: 'municipality' };
  const answer = { type: 'FeatureCollection', features: [feature(LILAS), feature(town)] };
  const labels = geoplateforme
    .search(' 35000 ', { limit: 5 })!
    .parse(answer)
    ?.map(({ label }) => label);
  assert.deepEqual(labels, ['Rennes']);
});

test('U-50 what the service would refuse is not sent: too short, too long, no letter first', () => {
  for (const text of ['', '  ', 'ab', ' a ', '…12', '((']) assert.equal(queryOf(text), null, text);
  assert.equal(queryOf('« 8 rue des Lilas »')?.['q'], '8 rue des Lilas »');
  assert.equal(queryOf('rue '.repeat(100))?.['q']?.length, 200);
});

test('U-6 a point is asked for at three decimals, longitude and latitude each under their name', () => {
  const [path, query] = geoplateforme.reverse({ latitude: 48.1147263, longitude: -1.6794551 }).path.split('?');
  assert.equal(path, '/reverse');
  assert.deepEqual(Object.fromEntries(new URLSearchParams(query)), {
    lon: '-1.679',
    lat: '48.115',
    limit: '1',
    index: 'address',
  });
  assert.match(geoplateforme.reverse({ latitude: -21, longitude: 55.00001 }).path, /lon=55&lat=-21&/);
});

test('an address is read; what the answer leaves out is null', () => {
  const expected = {
    label: '8 Rue des Lilas 35000 Rennes',
    latitude: 48.1147,
    longitude: -1.6794,
    insee: '35238',
    postcode: '35000',
    city: 'Rennes',
    type: 'housenumber',
  };
  assert.deepEqual(parse(feature(LILAS)), [expected]);
  assert.deepEqual(parse(feature({ label: '8  Rue\ndes Lilas', type: 'street' })), [
    { ...expected, label: '8 Rue des Lilas', insee: null, postcode: null, city: null, type: 'street' },
  ]);
  assert.deepEqual(parse(feature({ ...LILAS, citycode: 35238, postcode: '3500', city: ['', null] }))?.[0], {
    ...expected,
    insee: null,
    postcode: null,
    city: null,
  });
});

test('a place that has a name: lists instead of texts, the arrondissement rather than Paris', () => {
  const station = {
    _type: 'poi',
    toponym: 'Gare de Lyon',
    category: ['construction', 'gare'],
    city: ['Paris'],
    postcode: ['75012'],
    citycode: ['75056', '75112'],
  };
  assert.deepEqual(parse(feature(station, [2.3737, 48.8443])), [
    {
      label: 'Gare de Lyon 75012 Paris',
      latitude: 48.8443,
      longitude: 2.3737,
      insee: '75112',
      postcode: '75012',
      city: 'Paris',
      type: 'poi',
    },
  ]);
  assert.equal(parse(feature({ ...station, citycode: '75056' }, [2.3737, 48.8443]))?.[0]?.insee, '75056');
});

test('overseas is France; a swapped, copied or foreign point is not', () => {
  for (const point of [
    [55.4504, -20.8789],
    [-61.7333, 16.0],
    [-149.5685, -17.5373],
    [166.4416, -22.2711],
    [-52.3264, 4.9371],
  ]) {
    assert.equal(parse(feature(LILAS, point))?.length, 1, String(point));
  }
  for (const point of [
    [48.1147, -1.6794],
    [48.1147, 48.1147],
    [-20.8789, 55.4504],
    [-0.1276, 51.5072],
    [0, 0],
    ['-1.6794', '48.1147'],
    [null, 48.1],
    [Number.NaN, 48.1],
    [2.35],
    [],
    'here',
  ]) {
    assert.deepEqual(parse(feature(LILAS), feature(LILAS, point))?.length, 1, String(point));
    assert.equal(parse(feature(LILAS, point)), null, String(point));
  }
});

test('what has no name, no kind or no properties is left out; nothing that makes sense is no answer', () => {
  const without = [
    null,
    7,
    'feature',
    [],
    {},
    feature(LILAS, [-1.6794, 48.1147], 'Polygon'),
    { type: 'Feature', geometry: null, properties: LILAS },
    { type: 'Feature', geometry: { type: 'Point', coordinates: [-1.6, 48.1] }, properties: null },
    feature({ ...LILAS, label: '   ', name: undefined }),
    feature({ ...LILAS, type: 'parcel' }),
    feature({ ...LILAS, type: undefined }),
    feature({ ...LILAS, label: { text: 'Rennes' }, name: 7 }),
  ];
  assert.equal(parse(...without, feature(LILAS))?.length, 1);
  for (const each of without) assert.equal(parse(each), null);
});

test('an empty list is an answer; HTML, null, an error document and another shape are none', () => {
  assert.deepEqual(parse(), []);
  const request = geoplateforme.reverse({ latitude: 48, longitude: 2 });
  assert.deepEqual(request.parse({ type: 'FeatureCollection', features: [] }), []);
  for (const answer of [
    undefined,
    null,
    '',
    '<html>',
    7,
    [],
    {},
    { type: 'FeatureCollection' },
    { type: 'FeatureCollection', features: {} },
    { features: [] },
    { error: 'bad request' },
  ]) {
    assert.equal(request.parse(answer), null, JSON.stringify(answer));
  }
});

test('a label has an end', () => {
  assert.equal(parse(feature({ ...LILAS, label: 'a'.repeat(5000) }))?.[0]?.label.length, 300);
});
