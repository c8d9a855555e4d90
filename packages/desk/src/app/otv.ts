import { isApiError, type DeskRoutes, type Http } from '@guichet/core';
import type { OtvDeskList, OtvDeskRequest } from '../contract.ts';
import { itemOf, territoryOf, type OtvAsk } from '../model/otv.ts';
import type { DeskStores } from '../stores/desk-stores.ts';
import { failed, loading, ready } from '../stores/loadable.ts';
import { noOtv, type OtvView } from '../stores/otv-view.ts';
import type { Otv } from './otv-gate.ts';
import { createOtvRequest } from './otv-request.ts';

export interface OtvOptions {
  readonly stores: DeskStores;
  readonly http: Http<DeskRoutes>;
  commandId(): string;
  /** Milliseconds since 1970. */
  wallClock(): number;
  /** Prints what stands on the page. */
  print(): void;
  onSessionOver(): void;
}

/**
 * Creates the keeper of requests to watch a home: list, one request, day sheet, alerts. Every reading stands in the audit
 * log, so that nothing is fetched but what an officer asked for; the last choice wins (spec V-70).
 */
export const createOtv = (options: OtvOptions): Otv => {
  const { stores, http } = options;
  const { $otv, $session } = stores;
  const change = (changes: Partial<OtvView>) => $otv.set({ ...$otv.get(), ...changes });
  const codeOf = (cause: unknown): string => {
    const code = isApiError(cause) ? cause.code : 'network.unreachable';
    if (code.startsWith('session.')) options.onSessionOver();
    return code;
  };

  const fetchList = ({ state, unit }: OtvView, cursor: string | null) =>
    http.call('GET /otv-requests', {
      query: { state, ...(unit !== null && { unit }), ...(cursor !== null && { cursor }) },
    });
  const isCurrent = (asked: OtvView) => {
    const { state, unit } = $otv.get();
    return state === asked.state && unit === asked.unit;
  };

  const loadList = async () => {
    if (territoryOf($session.get()).length === 0) return change({ list: ready({ items: [], nextCursor: null }) });
    const asked = $otv.get();
    change({ list: loading, loadingMore: false, moreCode: null });
    const list = await fetchList(asked, null).then(ready, (cause: unknown) => failed(codeOf(cause)));
    if (isCurrent(asked)) change({ list });
  };

  const loadMore = async () => {
    const asked = $otv.get();
    const cursor = asked.list.phase === 'ready' ? asked.list.value.nextCursor : null;
    if (asked.loadingMore || cursor === null) return;
    change({ loadingMore: true, moreCode: null });
    const more = await fetchList(asked, cursor).then(ready, (cause: unknown) => failed(codeOf(cause)));
    const { list } = $otv.get();
    // Another list came meanwhile.
    if (!isCurrent(asked) || list.phase !== 'ready' || list.value.nextCursor !== cursor) return;
    if (more.phase !== 'ready')
      return change({ loadingMore: false, moreCode: more.phase === 'error' ? more.code : null });
    const known = new Set(list.value.items.map(({ id }) => id));
    const items = [...list.value.items, ...more.value.items.filter(({ id }) => !known.has(id))];
    change({ list: ready({ items, nextCursor: more.value.nextCursor }), loadingMore: false });
  };

  /** Rows stay where they are while somebody reads; only what they say changes. */
  const showInList = (request: OtvDeskRequest) => {
    const { list } = $otv.get();
    if (list.phase !== 'ready') return;
    const items = list.value.items.map((item) => (item.id === request.id ? itemOf(request) : item));
    change({ list: ready<OtvDeskList>({ ...list.value, items }) });
  };
  const request = createOtvRequest({ ...options, change, codeOf, onRead: showInList });

  const loadSheet = async (unit: string, cursor: string | null) => {
    change({ sheet: { unit, content: loading } });
    const asked = $otv.get().sheet;
    const query = { unit, ...(cursor !== null && { cursor }) };
    const content = await http
      .call('GET /otv-requests/day-sheet', { query })
      .then(ready, (cause: unknown) => failed(codeOf(cause)));
    if ($otv.get().sheet === asked) change({ sheet: { unit, content } });
  };
  const nextSheet = () => {
    const { sheet } = $otv.get();
    if (sheet?.content.phase !== 'ready' || sheet.content.value.nextCursor === null) return;
    void loadSheet(sheet.unit, sheet.content.value.nextCursor);
  };

  const loadAlerts = async () => {
    change({ alerts: loading });
    const alerts = await http.call('GET /otv-requests/alerts').then(
      ({ items }) => ready(items),
      (cause: unknown) => failed(codeOf(cause)),
    );
    if ($session.get() !== null) change({ alerts });
  };

  const open = () => {
    const before = $otv.get();
    change({ shown: 'yes', done: null, refusal: null });
    // What was read before is shown again as it was: a fresh reading is one press away.
    if (before.list === noOtv.list || before.list.phase !== 'ready') void loadList();
  };

  return {
    handle(ask: OtvAsk) {
      switch (ask.type) {
        case 'otv.open':
          return open();
        case 'otv.page':
          change({ page: ask.page, done: null, secrets: null, noticeFilled: false });
          if (ask.page === 'alerts') void loadAlerts();
          return;
        case 'otv.filter': {
          const { state, unit } = ask;
          change({ state, unit, openId: null, request: loading, secrets: null, done: null, refusal: null });
          return void loadList();
        }
        case 'otv.reload':
          return void ($otv.get().page === 'alerts' ? loadAlerts() : loadList());
        case 'otv.more':
          return void loadMore();
        case 'otv.notice':
          return change({ page: 'notice', noticeFilled: ask.filled, secrets: null });
        case 'otv.sheet':
          return void loadSheet(ask.unit, null);
        case 'otv.next-sheet':
          return nextSheet();
        case 'otv.print':
          return options.print();
        case 'otv.close':
          return;
        default:
          return request.handle(ask);
      }
    },
  };
};
