import type { AddressFound } from '../../contract/geocoding.ts';
import { GuichetError } from '../../errors.ts';
import type { Point } from '../units/unit-index.ts';

/** Who knows addresses; `GuichetError` `geocoder.unavailable` or `rate.limited` when they do not answer. */
export interface GeocoderSource {
  search(text: string, options: { readonly limit?: number; readonly insee?: string }): Promise<AddressFound[]>;
  reverse(point: Point): Promise<AddressFound | null>;
}

/** Asks the geocoder for a caller, who stays unknown to it; keeps and logs nothing of what was asked (spec U-51). */
export interface GeocoderRelay {
  /** @throws GuichetError `geocoder.disabled`, `rate.limited` or `geocoder.unavailable` */
  search(
    text: string,
    options: { readonly limit?: number; readonly insee?: string },
    callerAddress: string,
  ): Promise<AddressFound[]>;
  /** @throws GuichetError as `search` does */
  reverse(point: Point, callerAddress: string): Promise<AddressFound | null>;
}

interface RelayDeps {
  /** Null: this server relays nothing. */
  readonly source: GeocoderSource | null;
  /** Counts one request; 0 or how many milliseconds to wait. */
  readonly takeTurn: (callerAddress: string) => number;
}

export const createGeocoderRelay = ({ source, takeTurn }: RelayDeps): GeocoderRelay => {
  const turnOf = (callerAddress: string): GeocoderSource => {
    if (source === null) throw new GuichetError('geocoder.disabled');
    const retryAfterMs = takeTurn(callerAddress);
    if (retryAfterMs > 0) throw new GuichetError('rate.limited', { retryAfterMs });
    return source;
  };
  return {
    search: async (text, options, callerAddress) => turnOf(callerAddress).search(text, options),
    reverse: async (point, callerAddress) => turnOf(callerAddress).reverse(point),
  };
};
