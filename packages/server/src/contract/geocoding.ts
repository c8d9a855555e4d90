import { Type, type Static } from 'typebox';
import { closed, nullable, ref } from './primitives.ts';
import { InseeCode } from './units.ts';

/** Longest text that an address is looked for by; the Géoplateforme takes no more. */
export const GEOCODING_TEXT_MAX_CHARACTERS = 200;
/** Most addresses that one search answers. */
export const GEOCODING_MOST = 20;

const Latitude = Type.Number({ minimum: -90, maximum: 90 });
const Longitude = Type.Number({ minimum: -180, maximum: 180 });

/** An address or a named place, as the geocoder knows it. */
export const AddressFound = closed(
  {
    /** On one line, as it is shown: `8 Rue des Lilas 35000 Rennes`. */
    label: Type.String({ minLength: 1 }),
    /** WGS 84, as exact as the geocoder has it. */
    latitude: Latitude,
    longitude: Longitude,
    /** Commune, or municipal arrondissement where there are any; null when the geocoder does not say. */
    insee: nullable(InseeCode),
    postcode: nullable(Type.String({ pattern: '^[0-9]{5}$' })),
    city: nullable(Type.String()),
    /** How near the point is to the door; `poi` is a named place, such as a station. */
    type: Type.Union([
      Type.Literal('housenumber'),
      Type.Literal('street'),
      Type.Literal('locality'),
      Type.Literal('municipality'),
      Type.Literal('poi'),
    ]),
  },
  { $id: 'AddressFound' },
);
export type AddressFound = Static<typeof AddressFound>;

/** In a body, so that no address stands in an address of ours (spec U-51). */
export const GeocodingSearch = closed(
  {
    text: Type.String({ minLength: 1, maxLength: GEOCODING_TEXT_MAX_CHARACTERS, pattern: '\\S' }),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: GEOCODING_MOST })),
    /** Only in this commune. */
    insee: Type.Optional(InseeCode),
  },
  { $id: 'GeocodingSearch' },
);
export type GeocodingSearch = Static<typeof GeocodingSearch>;

/** Addresses that a text may mean. */
export const AddressList = closed(
  {
    /** The best first. */
    items: Type.Array(ref(AddressFound)),
  },
  { $id: 'AddressList' },
);
export type AddressList = Static<typeof AddressList>;

/** A point, at most three decimals (spec U-6). */
export const GeocodingReverse = closed({ latitude: Latitude, longitude: Longitude }, { $id: 'GeocodingReverse' });
export type GeocodingReverse = Static<typeof GeocodingReverse>;

/** The address nearest to a point. */
export const NearestAddress = closed(
  {
    /** Null when the geocoder knows none near it. */
    item: nullable(ref(AddressFound)),
  },
  { $id: 'NearestAddress' },
);
export type NearestAddress = Static<typeof NearestAddress>;

/** What the frame of the units may contact besides its own origin; the operator's choice. */
export const LocatorConfig = closed(
  {
    geocoder: closed({
      /** `browser`: the frame calls `url`. `relay`: the API does, for it. `none`: no address search. */
      mode: Type.Union([Type.Literal('browser'), Type.Literal('relay'), Type.Literal('none')]),
      /** Without a trailing slash, such as `https://data.geopf.fr/geocodage`; null unless the mode is `browser`. */
      url: nullable(Type.String()),
    }),
    /** Null: no map is offered. */
    map: nullable(
      closed({
        /** Address of one tile, with `{z}`, `{x}` and `{y}`. */
        tiles: Type.String(),
        /** Text that is shown on the map, as the licence of the tiles asks for. */
        attribution: Type.String(),
        maxZoom: Type.Integer({ minimum: 1, maximum: 22 }),
      }),
    ),
  },
  { $id: 'LocatorConfig' },
);
export type LocatorConfig = Static<typeof LocatorConfig>;
