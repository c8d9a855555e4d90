import type { AddressFound } from '../contract.ts';

/** Degrees, WGS 84. */
export interface GeoPoint {
  readonly latitude: number;
  readonly longitude: number;
}

export interface GeocoderSearchOptions {
  /** Aborting is no failure to show: the promise rejects with the signal's own reason. */
  readonly signal: AbortSignal;
  /** At most so many addresses; default 5. */
  readonly limit?: number;
}

/**
 * Whoever knows addresses: the Géoplateforme itself, or the API that asks it. Both reject with `ApiError`:
 * `rate.limited` (with `retryAfterMs` when it was said), `network.unreachable`, `server.garbage`, `geocoder.unavailable`.
 */
export interface Geocoder {
  /** Addresses that a text may mean, the best first; empty for a text too short to mean one. */
  search(text: string, options: GeocoderSearchOptions): Promise<AddressFound[]>;
  /** The address nearest to a point, asked for at three decimals (spec U-6); null where none is known. */
  reverse(point: GeoPoint, options: { readonly signal: AbortSignal }): Promise<AddressFound | null>;
}

/** One question to a geocoder, without any transport. */
export interface GeocoderRequest {
  /** Path and query behind the address of the service. */
  readonly path: string;
  /** The addresses of an answer, those that make no sense left out; null when it is no answer of a geocoder. */
  parse(answer: unknown): AddressFound[] | null;
}

/** How a geocoder is spoken to; `geoplateforme` of `@guichet/triage/geocoding` is one. */
export interface GeocoderProtocol {
  /** Null when the text is too short to mean an address. */
  search(text: string, options: { readonly limit: number }): GeocoderRequest | null;
  reverse(point: GeoPoint): GeocoderRequest;
}
