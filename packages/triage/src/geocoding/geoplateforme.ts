import type { Point } from '../distance/index.ts';
import { parseFeature, type FoundAddress } from './parse-feature.ts';

export type { FoundAddress };

/** One question to a geocoder, without any transport. */
export interface GeocoderRequest {
  /** Path and query behind the address of the service. */
  readonly path: string;
  /**
   * The addresses of an answer, the best first; those that make no sense are left out. Null when it is no answer of a
   * geocoder, or when nothing in it makes sense.
   */
  parse(answer: unknown): FoundAddress[] | null;
}

/** What the service takes; it refuses shorter and longer texts. */
const FEWEST_CHARACTERS = 3;
const MOST_CHARACTERS = 200;
const POSTCODE = /^[0-9]{5}$/;
/** A hundred metres: nearer than that nobody is told where somebody is (spec U-6). */
const DECIMALS = 3;

/**
 * The protocol of the Géoplateforme (`https://data.geopf.fr/geocodage`), and of whoever speaks it: what is asked and how
 * an answer is read. The one copy of browser and server, which each bring their own transport.
 */
export const geoplateforme = {
  /** Null when the text is too short to mean an address. A postcode alone means its communes, never their streets. */
  search(text: string, options: { readonly limit: number; readonly insee?: string }): GeocoderRequest | null {
    const asked = text
      .trim()
      .replace(/^[^\p{L}\p{N}]+/u, '')
      .slice(0, MOST_CHARACTERS);
    if (asked.length < FEWEST_CHARACTERS) return null;
    const isPostcode = POSTCODE.test(asked);
    const query = new URLSearchParams({
      q: asked,
      limit: String(options.limit),
      autocomplete: '1',
      index: isPostcode ? 'address' : 'address,poi',
      ...(isPostcode ? { type: 'municipality' } : {}),
      ...(options.insee === undefined ? {} : { citycode: options.insee }),
    });
    return {
      path: `/search?${query.toString()}`,
      parse: (answer) => parseAnswer(answer)?.filter(({ type }) => !isPostcode || type === 'municipality') ?? null,
    };
  },
  reverse({ latitude, longitude }: Point): GeocoderRequest {
    const rounded = (degrees: number) => String(Number(degrees.toFixed(DECIMALS)));
    const query = new URLSearchParams({
      lon: rounded(longitude),
      lat: rounded(latitude),
      limit: '1',
      index: 'address',
    });
    return { path: `/reverse?${query.toString()}`, parse: parseAnswer };
  },
};

const parseAnswer = (answer: unknown): FoundAddress[] | null => {
  const { type, features } = (answer ?? {}) as { type?: unknown; features?: unknown };
  if (type !== 'FeatureCollection' || !Array.isArray(features)) return null;
  const found = features.map(parseFeature).filter((address) => address !== null);
  return found.length === 0 && features.length > 0 ? null : found;
};
