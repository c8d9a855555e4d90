import { ApiError } from '../errors.ts';
import type { Geocoder, GeocoderProtocol, GeocoderRequest } from './geocoder.ts';

/** Where the geocoder is, and how it is spoken to. */
export interface GeoplateformeOptions {
  /** Without a trailing slash, such as `https://data.geopf.fr/geocodage`. */
  readonly url: string;
  /** `geoplateforme` of `@guichet/triage/geocoding`; handed in because this package knows no other (architecture). */
  readonly protocol: GeocoderProtocol;
  readonly fetch?: typeof fetch;
  /** For the whole answer; default 5,000 ms. */
  readonly timeoutMs?: number;
}

const DEFAULT_LIMIT = 5;
const DEFAULT_TIMEOUT_MS = 5_000;
/** How long the Géoplateforme shuts a caller out; a browser reads its header only where the service lets it. */
const SHUT_OUT_MS = 5_000;

/**
 * Asks the Géoplateforme from the browser: it learns the text or the rounded point, and neither cookie nor page.
 *
 * @throws {ApiError} from both calls: `rate.limited`, `network.unreachable` (silence, too), `server.garbage`,
 * `geocoder.unavailable`; a call that its signal aborts rejects with the signal's reason instead
 * @example const geocoder = createGeoplateforme({ url: 'https://data.geopf.fr/geocodage', protocol: geoplateforme });
 */
export const createGeoplateforme = (options: GeoplateformeOptions): Geocoder => {
  const { url, protocol, timeoutMs = DEFAULT_TIMEOUT_MS } = options;

  const ask = async (request: GeocoderRequest, signal: AbortSignal) => {
    signal.throwIfAborted();
    // One limit for the whole answer, as in http.ts.
    const limit = new AbortController();
    const abort = () => limit.abort();
    const timer = setTimeout(abort, timeoutMs);
    signal.addEventListener('abort', abort);
    try {
      const response = await (options.fetch ?? fetch)(url + request.path, {
        signal: limit.signal,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        headers: { accept: 'application/json' },
      });
      if (!response.ok) throw refusal(response);
      const found = request.parse(parseJson(await response.text()));
      if (found === null) throw new ApiError('server.garbage', { status: response.status });
      return found;
    } catch (cause) {
      signal.throwIfAborted();
      throw cause instanceof ApiError ? cause : new ApiError('network.unreachable', { cause });
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
    }
  };

  return {
    async search(text, { signal, limit = DEFAULT_LIMIT }) {
      const request = protocol.search(text, { limit });
      return request === null ? [] : ask(request, signal);
    },
    async reverse(point, { signal }) {
      const [nearest = null] = await ask(protocol.reverse(point), signal);
      return nearest;
    },
  };
};

const refusal = ({ status, headers }: Response): ApiError =>
  status === 429
    ? new ApiError('rate.limited', { status, retryAfterMs: retryAfterMsOf(headers.get('retry-after')) })
    : new ApiError('geocoder.unavailable', { status });

const retryAfterMsOf = (header: string | null): number =>
  header !== null && /^[0-9]{1,4}$/.test(header) ? Number(header) * 1000 : SHUT_OUT_MS;

/** Undefined for what is no JSON: no protocol takes that for an answer. */
const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};
