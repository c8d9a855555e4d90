import { distanceKm } from '@guichet/triage/distance';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AddressFound } from '../contract/geocoding.ts';

/**
 * What the geocoder does with a question. `silent` takes it and says nothing; `truncated` breaks off within the body;
 * `swapped` has latitude and longitude the wrong way round; `resets` closes the line at once.
 */
export type GeocoderBehaviour =
  | { readonly kind: 'answers' | 'silent' | 'truncated' | 'swapped' | 'html' | 'garbage' | 'empty' | 'resets' }
  | { readonly kind: 'limited'; readonly retryAfterS: number | null }
  | { readonly kind: 'fails'; readonly status: number };

export interface GeocoderQuestion {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
}

/** A geocoder on this machine that speaks as the Géoplateforme does, failures included. */
export interface TestGeocoder {
  /** For `--geocoder-url`. */
  readonly url: string;
  /** Every question so far, in order. */
  readonly questions: readonly GeocoderQuestion[];
  /** From the next question on. */
  behave(behaviour: GeocoderBehaviour): void;
  close(): Promise<void>;
}

/** Invented addresses beside the sample's units. */
export const TEST_ADDRESSES: readonly AddressFound[] = [
  address(
    '4 Place de l’Exemple 00100 Exemple-Ville',
    46.5012,
    -5.0016,
    '00001',
    '00100',
    'Exemple-Ville',
    'housenumber',
  ),
  address('Place de l’Exemple 00100 Exemple-Ville', 46.5011, -5.0018, '00001', '00100', 'Exemple-Ville', 'street'),
  address('27 Rue de la Gare 00100 Exemple-Ville', 46.5083, -4.9907, '00001', '00100', 'Exemple-Ville', 'housenumber'),
  address('9 Quai de l’Exemple 00200 Exemple-sur-Mer', 46.4214, -4.8986, '00002', '00200', 'Exemple-sur-Mer', 'housenumber'), // prettier-ignore
  address('Exemple-Ville', 46.5, -5, '00001', '00100', 'Exemple-Ville', 'municipality'),
  address('Gare d’Exemple 00100 Exemple-Ville', 46.5087, -4.9912, '00001', '00100', 'Exemple-Ville', 'poi'),
];

function address(
  label: string,
  latitude: number,
  longitude: number,
  insee: string,
  postcode: string,
  city: string,
  type: AddressFound['type'],
): AddressFound {
  return { label, latitude, longitude, insee, postcode, city, type };
}

const DEFAULT_LIMIT = 5;

/** Starts on a free port of this machine. Remember to `close()` it. */
export const startGeocoder = async (
  options: { readonly addresses?: readonly AddressFound[]; readonly behaviour?: GeocoderBehaviour } = {},
): Promise<TestGeocoder> => {
  const { addresses = TEST_ADDRESSES } = options;
  let behaviour: GeocoderBehaviour = options.behaviour ?? { kind: 'answers' };
  const questions: GeocoderQuestion[] = [];

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://geocoder');
    const query = Object.fromEntries(searchParams);
    questions.push({ path: pathname, query, headers: request.headers });
    // Any page may ask, as with the real one.
    response.setHeader('access-control-allow-origin', '*');
    const found = pathname === '/geocodage/search' ? search(addresses, query) : nearest(addresses, query);
    answer(response, behaviour, pathname, found);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/geocodage`,
    questions,
    behave: (next) => (behaviour = next),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const answer = (
  response: ServerResponse,
  behaviour: GeocoderBehaviour,
  path: string,
  found: readonly AddressFound[] | null,
): void => {
  const json = (status: number, body: unknown) =>
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
  const collection = (features: unknown) => ({ type: 'FeatureCollection', features });
  if (!['/geocodage/search', '/geocodage/reverse'].includes(path)) return void json(404, { message: 'Not Found' });
  if (found === null) return void json(400, { code: 400, message: 'Parameters are missing or malformed' });
  switch (behaviour.kind) {
    case 'answers':
      return void json(200, collection(found.map(featureOf)));
    case 'empty':
      return void json(200, collection([]));
    case 'swapped':
      return void json(200, collection(found.map(featureOf).map(swap)));
    case 'garbage':
      return void json(200, { status: 'ok', features: { first: null } });
    case 'html':
      return void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Portail</title>');
    case 'fails':
      return void json(behaviour.status, { message: 'Internal Server Error' });
    case 'limited':
      if (behaviour.retryAfterS !== null) response.setHeader('retry-after', String(behaviour.retryAfterS));
      return void json(429, { message: 'Too Many Requests' });
    case 'truncated': {
      const body = JSON.stringify(collection(found.map(featureOf)));
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(body.length * 2) });
      response.write(body.slice(0, body.length / 2), () => response.destroy());
      return;
    }
    case 'resets':
      return void response.destroy();
    case 'silent':
  }
};

type Query = Readonly<Record<string, string>>;
type Feature = ReturnType<typeof featureOf>;

/** Named places have lists where addresses have one text. */
const featureOf = ({ label, latitude, longitude, insee, postcode, city, type }: AddressFound) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [longitude, latitude] },
  properties:
    type === 'poi'
      ? {
          _type: 'poi',
          toponym: label.replace(` ${postcode} ${city}`, ''),
          citycode: [insee],
          postcode: [postcode],
          city: [city],
        }
      : { _type: 'address', label, citycode: insee, postcode, city, type, score: 0.9, importance: 0.5 },
});

const swap = (feature: Feature): Feature => ({
  ...feature,
  geometry: { type: 'Point', coordinates: feature.geometry.coordinates.toReversed() },
});

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

/** Every word asked for begins a word of the address; null for what the real one refuses. */
const search = (addresses: readonly AddressFound[], query: Query): AddressFound[] | null => {
  const { q = '', index = 'address', type, citycode, limit } = query;
  if (q.length < 3 || q.length > 200 || !/^[\p{L}\p{N}]/u.test(q)) return null;
  const indexes = index.split(',');
  return addresses
    .filter((each) => indexes.includes(each.type === 'poi' ? 'poi' : 'address'))
    .filter((each) => type === undefined || each.type === type)
    .filter((each) => citycode === undefined || each.insee === citycode)
    .filter((each) => {
      const known = wordsOf(`${each.label} ${each.postcode ?? ''}`);
      return wordsOf(q).every((word) => known.some((other) => other.startsWith(word)));
    })
    .slice(0, Number(limit ?? DEFAULT_LIMIT));
};

const nearest = (addresses: readonly AddressFound[], { lon = '', lat = '', limit }: Query): AddressFound[] | null => {
  const point = { longitude: Number(lon), latitude: Number(lat) };
  if (lon === '' || lat === '' || Number.isNaN(point.longitude + point.latitude)) return null;
  const byDistance = (one: AddressFound, other: AddressFound) => distanceKm(one, point) - distanceKm(other, point);
  return addresses
    .filter((each) => each.type !== 'poi' && each.type !== 'municipality' && distanceKm(each, point) < 2)
    .toSorted(byDistance)
    .slice(0, Number(limit ?? DEFAULT_LIMIT));
};
