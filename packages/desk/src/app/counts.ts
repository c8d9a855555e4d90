import { isApiError, type DeskRoutes, type Http } from '@guichet/core';
import type { CountsRequest } from '../model/requests.ts';
import { lastMonths } from '../model/counts.ts';
import type { CountsView, DeskStores } from '../stores/desk-stores.ts';
import { failed, loading, ready } from '../stores/loadable.ts';

export interface CountsOptions {
  readonly stores: DeskStores;
  readonly http: Http<DeskRoutes>;
  /** Milliseconds since 1970. */
  wallClock(): number;
  onSessionOver(): void;
}

/** What admins see of how the orienter is used (spec T-15, T-20). */
export interface Counts {
  handle(request: CountsRequest): void;
}

/** Creates the reader of counts: sites first, then one site and month at a time; the last choice wins. */
export const createCounts = ({ stores, http, wallClock, onSessionOver }: CountsOptions): Counts => {
  const { $counts, $dialog } = stores;
  const change = (changes: Partial<CountsView>) => $counts.set({ ...$counts.get(), ...changes });
  const codeOf = (cause: unknown): string => {
    const code = isApiError(cause) ? cause.code : 'network.unreachable';
    if (code.startsWith('session.')) onSessionOver();
    return code;
  };

  const loadReport = async () => {
    const { site, month } = $counts.get();
    if (site === null) return;
    change({ report: loading });
    const query = { site, flow: 'cyber', from: month, to: month } as const;
    const report = await http
      .call('GET /flow-counts', { query })
      .then(ready, (cause: unknown) => failed(codeOf(cause)));
    const now = $counts.get();
    if (now.site === site && now.month === month) change({ report });
  };

  const loadSites = async () => {
    change({ sites: loading });
    try {
      const { items } = await http.call('GET /sites');
      const sites = items.filter(({ services }) => services.includes('cyber'));
      const before = $counts.get().site;
      const site = sites.find(({ slug }) => slug === before) ?? sites[0];
      change({ sites: ready(sites), site: site?.slug ?? null });
    } catch (cause) {
      return change({ sites: failed(codeOf(cause)) });
    }
    await loadReport();
  };

  return {
    handle(request) {
      switch (request.type) {
        case 'counts.open': {
          const months = lastMonths(wallClock());
          const { month } = $counts.get();
          change({ months, month: months.includes(month) ? month : (months[0] ?? '') });
          $dialog.set({ name: 'counts', conversationId: null });
          return void loadSites();
        }
        case 'counts.choose':
          change({ site: request.site, month: request.month });
          return void loadReport();
        case 'counts.reload':
          return void loadSites();
      }
    },
  };
};
