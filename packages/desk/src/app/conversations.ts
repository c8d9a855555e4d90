import { applyEvent, isApiError, type Clock, type DeskRoutes, type Http } from '@guichet/core';
import type { DeskClientFrame, DeskConversation, DeskEventPage, PublicEvent, StaffEvent } from '../contract.ts';
import type { ConversationView, LoadedConversation, OutboxEntry } from '../model/conversation-view.ts';
import { continueFrom } from '../model/sequence.ts';
import { applyStaffEvent } from '../model/staff-log.ts';
import type { DeskStores } from '../stores/desk-stores.ts';

/** Longest time a citizen's typing is shown without another signal (spec C-7). */
const TYPING_SHOWN_MS = 6_000;

export interface ConversationsOptions {
  readonly stores: DeskStores;
  readonly http: Http<DeskRoutes>;
  readonly clock: Clock;
  sendFrame(frame: DeskClientFrame): boolean;
  /** Replies and notes of a conversation that are not in its logs. */
  outboxOf(conversationId: string): readonly OutboxEntry[];
  /** Events that are about to be shown: what they confirm leaves the outbox, so that no text stands twice. */
  onLogged(conversationId: string, events: readonly PublicEvent[], staffEvents: readonly StaffEvent[]): void;
  /** Events that are now on screen, in order; never those of a snapshot. */
  onEvents(view: LoadedConversation, events: readonly PublicEvent[], staffEvents: readonly StaffEvent[]): void;
  /** A call was refused because the session is over. */
  onSessionOver(): void;
}

/** The conversations that this desk has open: loaded, watched, kept in step with both logs. */
export interface Conversations {
  /** Loads and watches a conversation, unless it is open already. */
  open(conversationId: string): void;
  reload(conversationId: string): void;
  close(conversationId: string): void;
  get(conversationId: string): LoadedConversation | null;
  update(conversationId: string, change: (view: LoadedConversation) => Partial<LoadedConversation>): void;
  /** Watches everything again from where it stands: the link is new. */
  rewatch(): void;
  receive(conversationId: string, events: readonly PublicEvent[], staffEvents: readonly StaffEvent[]): void;
  /** Fetches what is missing. */
  fill(conversationId: string): void;
  showTyping(conversationId: string, typing: boolean): void;
  clear(): void;
}

/** Creates the keeper of open conversations, with none open. */
export const createConversations = (options: ConversationsOptions): Conversations => {
  const { stores, http, clock, sendFrame } = options;
  const { $conversations } = stores;
  const filling = new Set<string>();
  const typing = new Map<string, () => void>();

  const put = (view: ConversationView) => $conversations.set({ ...$conversations.get(), [view.id]: view });
  const get = (id: string): LoadedConversation | null => {
    const view = $conversations.get()[id];
    return view?.phase === 'ready' ? view : null;
  };
  const update: Conversations['update'] = (id, change) => {
    const view = get(id);
    if (view) put({ ...view, ...change(view) });
  };
  const isOpen = (id: string) => Object.hasOwn($conversations.get(), id);

  const watch = (view: LoadedConversation) => {
    const { epoch, seq } = view.conversation;
    sendFrame({
      type: 'conversation.watch',
      conversationId: view.id,
      epoch,
      after: seq,
      staffAfter: view.staff.staffSeq,
    });
  };

  const failed = (id: string, cause: unknown) => {
    const code = isApiError(cause) ? cause.code : 'network.unreachable';
    if (code.startsWith('session.')) options.onSessionOver();
    else if (isOpen(id) && !get(id)) put({ phase: 'error', id, code });
  };

  const fromServer = (
    id: string,
    { conversation, item, staffSeq, staffEvents }: DeskConversation,
  ): LoadedConversation => {
    const before = get(id);
    return {
      phase: 'ready',
      id,
      item,
      conversation,
      staff: { staffSeq, events: staffEvents, holder: item.holder },
      outbox: options.outboxOf(id),
      citizenTyping: false,
      seenSeq: Math.min(before?.seenSeq ?? 0, conversation.seq),
      stale: before?.stale ?? null,
      busy: before?.busy ?? false,
      notice: before?.notice ?? null,
    };
  };

  const load = async (id: string) => {
    try {
      const answer = await http.call('GET /conversations/:id', { path: { id } });
      if (!isOpen(id)) return;
      const view = fromServer(id, answer);
      put(view);
      watch(view);
    } catch (cause) {
      failed(id, cause);
    }
  };

  const apply = (id: string, events: readonly PublicEvent[], staffEvents: readonly StaffEvent[]) => {
    if (events.length === 0 && staffEvents.length === 0) return;
    options.onLogged(id, events, staffEvents);
    const view = get(id);
    if (!view) return;
    const conversation = events.reduce(applyEvent, view.conversation);
    const staff = staffEvents.reduce(applyStaffEvent, view.staff);
    const spoke = events.some((event) => event.type === 'message.received' && event.from === 'citizen');
    const next: LoadedConversation = {
      ...view,
      conversation,
      staff,
      citizenTyping: view.citizenTyping && !spoke,
      outbox: options.outboxOf(id),
    };
    put(next);
    options.onEvents(next, events, staffEvents);
  };

  const receive: Conversations['receive'] = (id, events, staffEvents) => {
    const view = get(id);
    if (!view) return;
    const next = continueFrom(view.conversation.seq, events);
    const nextStaff = continueFrom(view.staff.staffSeq, staffEvents);
    if (next.kind === 'next') apply(id, next.events, []);
    if (nextStaff.kind === 'next') apply(id, [], nextStaff.events);
    if (next.kind === 'gap' || nextStaff.kind === 'gap') fill(id);
  };

  /** Page after page until the log says no more; a page that is not of this life means the snapshot again (spec D-7). */
  const fillAll = async (id: string) => {
    for (let view = get(id); view; view = get(id)) {
      const page: DeskEventPage = await http.call('GET /conversations/:id/events', {
        path: { id },
        query: { epoch: view.conversation.epoch, after: view.conversation.seq, staffAfter: view.staff.staffSeq },
      });
      if (page.reload) return load(id);
      receive(id, page.events, page.staffEvents);
      if (get(id) === view) return undefined;
    }
    return undefined;
  };
  const fill = (id: string) => {
    if (filling.has(id)) return;
    filling.add(id);
    fillAll(id)
      .catch((cause: unknown) => failed(id, cause))
      .finally(() => filling.delete(id));
  };

  return {
    get,
    update,
    receive,
    fill,
    open(id) {
      if (isOpen(id) && $conversations.get()[id]?.phase !== 'error') return;
      put({ phase: 'loading', id });
      void load(id);
    },
    reload(id) {
      if (!get(id)) put({ phase: 'loading', id });
      void load(id);
    },
    close(id) {
      sendFrame({ type: 'conversation.unwatch', conversationId: id });
      const { [id]: _closed, ...others } = $conversations.get();
      $conversations.set(others);
    },
    rewatch() {
      for (const view of Object.values($conversations.get())) {
        if (view.phase === 'ready') watch(view);
        else void load(view.id);
      }
    },
    showTyping(id, shown) {
      typing.get(id)?.();
      update(id, () => ({ citizenTyping: shown }));
      if (shown)
        typing.set(
          id,
          clock.after(TYPING_SHOWN_MS, () => update(id, () => ({ citizenTyping: false }))),
        );
    },
    clear() {
      for (const stop of typing.values()) stop();
      typing.clear();
      $conversations.set({});
    },
  };
};
