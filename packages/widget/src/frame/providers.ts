import type { CitizenRoutes, Http } from '@guichet/core';
import type { ReadableAtom, WritableAtom } from 'nanostores';
import type { Requests } from '../components/requests.ts';
import type { ProviderSearch } from '../stores/orienter-stores.ts';

type Wish = Requests['guichet-providers-request'];
type Query = NonNullable<CitizenRoutes['GET /sites/:slug/providers']['query']>;

export interface ProvidersOptions {
  readonly http: Pick<Http<CitizenRoutes>, 'call'>;
  readonly site: string;
  readonly $providers: WritableAtom<ProviderSearch>;
  /** Language of the page; what was found is asked for again in the next one. */
  readonly $locale: ReadableAtom<string>;
}

/** Paid technical help, as the service has it. */
export interface Providers {
  /** Finds what may be searched for and, with a department, who is there; the last wish wins. Never rejects. */
  search(wish: Wish): Promise<void>;
  /** Forgets what was searched for: another person may sit down here. */
  clear(): void;
  dispose(): void;
}

/** Keeps the search of providers up to date; where it fails, the link to the official directory stays. */
export function createProviders({ http, site, $providers, $locale }: ProvidersOptions): Providers {
  let last: Wish | null = null;
  let running: AbortController | null = null;

  const search = async (wish: Wish) => {
    last = wish;
    running?.abort();
    const { signal } = (running = new AbortController());
    const before = $providers.get().needs;
    $providers.set({ state: 'searching', needs: before, providers: [] });
    const found = await http
      .call('GET /sites/:slug/providers', { path: { slug: site }, query: queryOf(wish, $locale.get()), signal })
      .catch(() => null);
    if (signal.aborted) return;
    if (!found) return $providers.set({ state: 'failed', needs: before, providers: [] });
    const { needs, items } = found;
    // Needs alone are no answer yet, unless there are none: then there is no list here.
    const isAnswer = wish.department !== null || needs.length === 0;
    $providers.set({ state: isAnswer ? 'found' : 'idle', needs, providers: items });
  };
  const stopListening = $locale.listen(() => void (last && search(last)));

  return {
    search,
    clear() {
      running?.abort();
      last = null;
      $providers.set({ state: 'idle', needs: $providers.get().needs, providers: [] });
    },
    dispose() {
      stopListening();
      running?.abort();
    },
  };
}

const queryOf = ({ department, need, audience }: Wish, locale: string): Query => ({
  department: department ?? undefined,
  // One of those that the service itself named.
  need: (need ?? undefined) as Query['need'],
  audience: audience ?? undefined,
  locale: locale === 'fr' || locale === 'en' ? locale : undefined,
});
