import { isIn, TERRITORIES } from '../territory/index.ts';

const TYPES = ['housenumber', 'street', 'locality', 'municipality', 'poi'] as const;

/** An address or a named place in France. */
export interface FoundAddress {
  /** On one line. */
  readonly label: string;
  /** Degrees, WGS 84. */
  readonly latitude: number;
  readonly longitude: number;
  /** INSEE code of the commune or municipal arrondissement. */
  readonly insee: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  /** `poi`: a named place. */
  readonly type: (typeof TYPES)[number];
}

const POSTCODE = /^[0-9]{5}$/;
const INSEE = /^([0-9]{2}|2[AB])[0-9]{3}$/;
const ANYTHING = /\S/;
/** Paris, Lyon and Marseille as a whole: their arrondissements say more. */
const WHOLE_CITIES = new Set(['75056', '69123', '13055']);
const LONGEST_LABEL = 300;

/** Null when the feature has no name, no kind that we know, or a point that is not in France, such as a swapped one. */
export const parseFeature = (feature: unknown): FoundAddress | null => {
  const { geometry, properties } = (feature ?? {}) as { geometry?: unknown; properties?: unknown };
  if (typeof properties !== 'object' || properties === null) return null;
  const said = properties as Readonly<Record<string, unknown>>;
  const point = pointOf(geometry);
  const type = typeOf(said);
  const insees = texts(said['citycode'], INSEE);
  const postcode = texts(said['postcode'], POSTCODE)[0] ?? null;
  const city = texts(said['city'], ANYTHING)[0] ?? null;
  const label = labelOf(said, postcode, city);
  if (point === null || type === null || label === null) return null;
  return {
    label,
    ...point,
    insee: insees.find((insee) => !WHOLE_CITIES.has(insee)) ?? insees[0] ?? null,
    postcode,
    city,
    type,
  };
};

/** Named places have lists where addresses have one text. */
const texts = (value: unknown, pattern: RegExp): string[] =>
  [value]
    .flat()
    .filter((each): each is string => typeof each === 'string' && pattern.test(each))
    .map((text) => text.replace(/\s+/g, ' ').trim());

const typeOf = (said: Readonly<Record<string, unknown>>): FoundAddress['type'] | null => {
  const value = said['_type'] === 'poi' ? 'poi' : said['type'];
  return TYPES.find((type) => type === value) ?? null;
};

const labelOf = (
  said: Readonly<Record<string, unknown>>,
  postcode: string | null,
  city: string | null,
): string | null => {
  const label = texts(said['label'], ANYTHING)[0];
  if (label !== undefined) return label.slice(0, LONGEST_LABEL);
  const name = texts(said['toponym'], ANYTHING)[0] ?? texts(said['name'], ANYTHING)[0];
  if (name === undefined) return null;
  return [name, postcode, city]
    .filter((part) => part !== null)
    .join(' ')
    .slice(0, LONGEST_LABEL);
};

const pointOf = (geometry: unknown): { latitude: number; longitude: number } | null => {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  if (type !== 'Point' || !Array.isArray(coordinates)) return null;
  const [longitude, latitude] = coordinates as unknown[];
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return null;
  const point = { latitude, longitude };
  return TERRITORIES.some((territory) => isIn(territory, point)) ? point : null;
};
