import { atom, type ReadableAtom } from 'nanostores';
import type { AddressFound, ApiErrorCode, CommuneFound } from '../contract.ts';
import { isApiError } from '../errors.ts';
import type { Http } from '../http.ts';
import type { Clock } from '../live/clock.ts';
import type { CitizenRoutes } from '../routes.ts';
import { codeOf, itemsOf } from './failure.ts';
import type { Geocoder } from './geocoder.ts';
import { searchText } from './search-text.ts';
import type { Suggestion, UnitSearch } from './types.ts';

const DEBOUNCE_MS = 250;
/** How long a geocoder that has enough of us is left alone when it does not say. */
const REST_MS = 5_000;

interface Options {
  readonly http: Pick<Http<CitizenRoutes>, 'call'>;
  readonly geocoder: Geocoder | null;
  readonly clock: Clock;
}

export interface UnitSearchOwner {
  readonly $search: ReadableAtom<UnitSearch>;
  search(text: string): void;
  /** Something was chosen: no more suggestions; `text` is what the field shows. */
  settle(text: string): void;
  /** Asks again when something did not answer. */
  retry(): void;
  /** Calls off what is being asked. */
  dispose(): void;
}

/** Communes and addresses while one types: a quarter of a second after the last key, and the last text wins. */
export const createUnitSearch = ({ http, geocoder, clock }: Options): UnitSearchOwner => {
  const $search = atom<UnitSearch>(idle(''));
  let asking = new AbortController();
  let stopTimer = () => {};
  let restUntilMs = -Infinity;

  const callOff = () => {
    stopTimer();
    asking.abort();
    asking = new AbortController();
  };
  const findCommunes = async (text: string | null, signal: AbortSignal): Promise<readonly CommuneFound[]> =>
    text === null ? [] : itemsOf(await http.call('GET /communes', { query: { search: text }, signal }));

  const findAddresses = async (text: string | null, signal: AbortSignal): Promise<readonly AddressFound[] | null> => {
    if (text === null || geocoder === null) return [];
    if (clock.now() < restUntilMs) return null;
    try {
      return itemsOf({ items: await geocoder.search(text, { signal }) });
    } catch (error) {
      if (!signal.aborted && isApiError(error) && error.code === 'rate.limited') {
        restUntilMs = clock.now() + (error.retryAfterMs ?? REST_MS);
      }
      return null;
    }
  };

  const look = async (text: string) => {
    const { signal } = asking;
    const { commune, address } = searchText(text);
    let code: ApiErrorCode | null = null;
    let communes: readonly CommuneFound[] | null = null;
    const asked = findCommunes(commune, signal).then(
      (found) => {
        communes = found;
        // Shown at once: a slow geocoder keeps nobody from their commune.
        if (!signal.aborted) $search.set({ ...$search.get(), suggestions: found.map(ofCommune) });
      },
      (error: unknown) => {
        code = codeOf(error);
      },
    );
    const [addresses] = await Promise.all([findAddresses(address, signal), asked]);
    if (signal.aborted) return;
    const suggestions = together(commune === null ? null : communes, addresses ?? []);
    const state = suggestions.length > 0 ? 'found' : code === null ? 'none' : 'failed';
    $search.set({ text, state, suggestions, code, missing: addresses === null ? 'geocoder' : null });
  };

  const search = (text: string, delayMs: number) => {
    callOff();
    const { commune, address } = searchText(text);
    if (commune === null && address === null) return $search.set(idle(text));
    const { suggestions } = $search.get();
    $search.set({ text, state: 'searching', suggestions, code: null, missing: null });
    stopTimer = clock.after(delayMs, () => void look(text));
  };

  return {
    $search,
    search(text) {
      const { text: before, state } = $search.get();
      // A space at the end changes nothing.
      if (text.trim() === before.trim() && state !== 'idle') return;
      search(text, DEBOUNCE_MS);
    },
    settle(text) {
      callOff();
      $search.set(idle(text));
    },
    retry() {
      const { text, code, missing, state } = $search.get();
      if (state !== 'searching' && (code !== null || missing !== null)) search(text, 0);
    },
    dispose: callOff,
  };
};

const idle = (text: string): UnitSearch => ({ text, state: 'idle', suggestions: [], code: null, missing: null });
const ofCommune = (found: CommuneFound): Suggestion => ({ type: 'commune', found });

/** Communes first. The geocoder's own communes only where ours could not be asked. */
const together = (
  communes: readonly CommuneFound[] | null,
  addresses: readonly AddressFound[],
): readonly Suggestion[] => [
  ...(communes ?? []).map(ofCommune),
  ...addresses
    .filter(({ type }) => communes === null || type !== 'municipality')
    .map((address): Suggestion => ({ type: 'address', address })),
];
