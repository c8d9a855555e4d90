import type { Http } from '../http.ts';
import type { CitizenRoutes } from '../routes.ts';
import type { Geocoder } from './geocoder.ts';

/** As the contract has it: what is longer is cut rather than refused. */
const MOST_CHARACTERS = 200;
const FEWEST_CHARACTERS = 3;
/** A hundred metres: nearer than that the server is never told, and refuses to be (spec U-6). */
const DECIMALS = 3;

/**
 * Asks the API to ask the geocoder: no third party learns of the visitor, and no address stands in an address of ours.
 *
 * @throws {ApiError} from both calls: as of {@link Http.call}, `geocoder.disabled` where the server relays nothing; a
 * call that its signal aborts rejects with the signal's reason instead
 */
export const createRelay = ({ http }: { readonly http: Pick<Http<CitizenRoutes>, 'call'> }): Geocoder => ({
  async search(text, { signal, limit }) {
    const asked = text.trim().slice(0, MOST_CHARACTERS);
    if (asked.length < FEWEST_CHARACTERS) return [];
    const body = { text: asked, ...(limit === undefined ? {} : { limit }) };
    const { items } = await unlessAborted(signal, () => http.call('POST /geocoding/search', { body, signal }));
    return items;
  },
  async reverse(point, { signal }) {
    const rounded = (degrees: number) => Number(degrees.toFixed(DECIMALS));
    const body = { latitude: rounded(point.latitude), longitude: rounded(point.longitude) };
    const { item } = await unlessAborted(signal, () => http.call('POST /geocoding/reverse', { body, signal }));
    return item;
  },
});

/** Who changed their mind has not lost the network. */
const unlessAborted = async <Answer>(signal: AbortSignal, call: () => Promise<Answer>): Promise<Answer> => {
  signal.throwIfAborted();
  try {
    return await call();
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
};
