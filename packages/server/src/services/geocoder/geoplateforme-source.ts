import { geoplateforme, type GeocoderRequest } from '@guichet/triage/geocoding';
import type { AddressFound } from '../../contract/geocoding.ts';
import { GuichetError } from '../../errors.ts';
import type { Clock } from '../clock.ts';
import type { GeocoderSource } from './geocoder-relay.ts';
import { readText } from './read-text.ts';

export interface GeoplateformeOptions {
  /** Without a trailing slash, such as `https://data.geopf.fr/geocodage`. */
  readonly url: string;
  readonly clock: Pick<Clock, 'nowMs'>;
  /** For the whole answer; default 4 s, so that the caller's own limit is never reached first. */
  readonly timeoutMs?: number;
}

const DEFAULT_LIMIT = 5;
const DEFAULT_TIMEOUT_MS = 4_000;
/** How long the Géoplateforme shuts a caller out, where it does not say. */
const SHUT_OUT_MS = 5_000;
/** A few addresses are some kilobytes. */
const LARGEST_BYTES = 1_000_000;

/**
 * Asks the Géoplateforme from this process, with nothing about who wanted to know. What fails is told by its kind alone:
 * neither an error nor a log ever holds what was asked (spec U-51).
 */
export const createGeoplateformeSource = (options: GeoplateformeOptions): GeocoderSource => {
  const { url, clock, timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  let shutOutUntilMs = 0;

  const ask = async ({ path, parse }: GeocoderRequest): Promise<AddressFound[]> => {
    const waitMs = shutOutUntilMs - clock.nowMs();
    if (waitMs > 0) throw new GuichetError('rate.limited', { retryAfterMs: waitMs });
    const response = await attempt(() =>
      fetch(url + path, {
        signal: AbortSignal.timeout(timeoutMs),
        redirect: 'error',
        headers: { accept: 'application/json', 'user-agent': 'guichet (address relay)' },
      }),
    );
    if (response.status === 429) {
      void response.body?.cancel();
      const retryAfterMs = retryAfterMsOf(response.headers.get('retry-after'));
      shutOutUntilMs = clock.nowMs() + retryAfterMs;
      throw new GuichetError('rate.limited', { retryAfterMs });
    }
    if (!response.ok) {
      void response.body?.cancel();
      throw new GuichetError('geocoder.unavailable');
    }
    const found = parse(await attempt(async () => JSON.parse(await readText(response, LARGEST_BYTES)) as unknown));
    if (found === null) throw new GuichetError('geocoder.unavailable');
    return found;
  };

  return {
    async search(text, { limit = DEFAULT_LIMIT, insee }) {
      const request = geoplateforme.search(text, { limit, ...(insee === undefined ? {} : { insee }) });
      return request === null ? [] : ask(request);
    },
    async reverse(point) {
      const [nearest = null] = await ask(geoplateforme.reverse(point));
      return nearest;
    },
  };
};

/** Without the cause: it may quote the address that was asked. */
const attempt = async <Value>(work: () => Promise<Value>): Promise<Value> => {
  try {
    return await work();
  } catch {
    throw new GuichetError('geocoder.unavailable');
  }
};

const retryAfterMsOf = (header: string | null): number =>
  header !== null && /^[0-9]{1,4}$/.test(header) ? Number(header) * 1000 : SHUT_OUT_MS;
