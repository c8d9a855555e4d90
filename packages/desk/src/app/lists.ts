import { isApiError, type DeskRoutes, type Http } from '@guichet/core';
import type { WritableAtom } from 'nanostores';
import { failed, loading, ready, type Loadable } from '../stores/loadable.ts';
import type { DeskStores } from '../stores/desk-stores.ts';

export interface ListsOptions {
  readonly stores: DeskStores;
  readonly http: Http<DeskRoutes>;
  onSessionOver(): void;
}

/** Fetches colleagues, queues and canned replies; a list that is shown already stays until its successor is there. */
export const loadLists = ({ stores, http, onSessionOver }: ListsOptions): void => {
  const load = async <T>(
    store: WritableAtom<Loadable<readonly T[]>>,
    fetchList: () => Promise<{ items: readonly T[] }>,
  ) => {
    if (store.get().phase !== 'ready') store.set(loading);
    try {
      store.set(ready((await fetchList()).items));
    } catch (cause) {
      const code = isApiError(cause) ? cause.code : 'network.unreachable';
      if (code.startsWith('session.')) onSessionOver();
      else if (store.get().phase !== 'ready') store.set(failed(code));
    }
  };
  void load(stores.$colleagues, () => http.call('GET /colleagues'));
  void load(stores.$queues, () => http.call('GET /queues'));
  void load(stores.$cannedReplies, () => http.call('GET /canned-replies'));
};
