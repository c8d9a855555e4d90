import { isApiError, systemClock, type Clock, type DeskRoutes, type Http, type LiveLink } from '@guichet/core';
import { createActor, fromPromise, type ActorRefFrom } from 'xstate';
import { createCommandSender, isTextCommand } from '../client/command-sender.ts';
import type { DeskLinkOptions } from '../client/desk-link.ts';
import { createTypingSignal } from '../client/typing-signal.ts';
import type { DeskRequest } from '../model/requests.ts';
import type { DeskClientFrame, DeskSession } from '../contract.ts';
import { translator } from '../locales/translator.ts';
import { deskSessionMachine, type Credentials, type PasswordChange } from '../machines/session.machine.ts';
import { failed, loading } from '../stores/loadable.ts';
import { resetDeskStores, type DeskStores } from '../stores/desk-stores.ts';
import { createAnnouncements } from './announcements.ts';
import { createConversations } from './conversations.ts';
import { createCounts } from './counts.ts';
import { createDeskFrames } from './desk-frames.ts';
import { loadLists } from './lists.ts';
import type { OtvOptions } from './otv.ts';
import { createOtvGate, type Otv } from './otv-gate.ts';
import { createPlaces } from './places.ts';
import { createReplies, outboxEntries } from './replies.ts';
import { createRequests } from './requests.ts';
import type { Sites, SitesOptions } from './sites.ts';
import { createSitesGate } from './sites-gate.ts';
import type { Beep } from './sound.ts';

export interface DeskOptions {
  readonly stores: DeskStores;
  readonly http: Http<DeskRoutes>;
  createLink(options: Pick<DeskLinkOptions, 'onFrame' | 'onRefused'>): LiveLink<DeskClientFrame>;
  commandId(): string;
  readonly beep: Beep;
  /** Brings the requests to watch a home, at their first opening. */
  loadOtv(options: OtvOptions): Promise<Otv>;
  /** Brings what admins keep of sites, at its first opening. */
  loadSites(options: SitesOptions): Promise<Sites>;
  /** Prints what stands on the page. */
  print(): void;
  readonly clock?: Clock;
  /** Milliseconds since 1970, for what officers read. */
  wallClock?(): number;
}

/** The desk without its screen: what elements show is in the stores, what they ask goes to `handle`. */
export interface Desk {
  readonly actor: ActorRefFrom<typeof deskSessionMachine>;
  /** Finds out who is signed in. */
  start(): void;
  handle(request: DeskRequest): void;
  dispose(): void;
}

/** Joins client, machine and stores. */
export const createDesk = (options: DeskOptions): Desk => {
  const { stores, http, commandId, clock = systemClock, wallClock = Date.now } = options;
  let lastOfficerId: string | null = null;

  const onSessionOver = () => actor.send({ type: 'session.expired' });
  const announcements = createAnnouncements({
    stores,
    beep: (urgent) => {
      if (stores.$sound.get()) options.beep(urgent);
    },
  });
  const sender = createCommandSender({
    clock,
    send: (conversationId, command) => link.send({ type: 'command', conversationId, command }),
    post: (id, body) => http.call('POST /conversations/:id/commands', { path: { id }, body }),
    onChange: (id) => conversations.update(id, () => ({ outbox: outboxEntries(sender.pending(id)) })),
    onAck(id, ack, command) {
      const view = conversations.get(id);
      if (!isTextCommand(command)) conversations.update(id, () => ({ busy: false }));
      if (command.type === 'conversation.claim') requests.show(id);
      // Answered by POST while the link was away: the event has to be fetched.
      if (view && stores.$link.get().state !== 'live' && (ack.seq !== null || ack.staffSeq !== null))
        conversations.fill(id);
    },
    onRefused(id, command, error) {
      if (error.code.startsWith('session.')) onSessionOver();
      else replies.refused(id, command, error);
    },
  });
  const conversations = createConversations({
    stores,
    http,
    clock,
    onSessionOver,
    sendFrame: (frame) => link.send(frame),
    outboxOf: (id) => outboxEntries(sender.pending(id)),
    onLogged(id, events, staffEvents) {
      for (const event of events) if (event.type === 'message.received') sender.settle(id, event.commandId);
      for (const event of staffEvents) if (event.type === 'note.added') sender.settle(id, event.commandId);
    },
    onEvents: announcements.eventsCame,
  });
  const typing = createTypingSignal(clock, (conversationId, isTyping) => {
    link.send({ type: 'typing.set', conversationId, typing: isTyping });
  });
  const replies = createReplies({ stores, conversations, sender, announcements, typing, commandId });
  const frames = createDeskFrames({ stores, conversations, sender, announcements, onSessionOver });
  const link = options.createLink({ onFrame: frames.receive, onRefused: onSessionOver });

  const loadQueue = async () => {
    stores.$queue.set(loading);
    try {
      frames.showQueue(await http.call('GET /queue'));
    } catch (cause) {
      const code = isApiError(cause) ? cause.code : 'network.unreachable';
      if (code.startsWith('session.')) onSessionOver();
      else if (stores.$queue.get().phase !== 'ready') stores.$queue.set(failed(code));
    }
  };
  const lists = () => loadLists({ stores, http, onSessionOver });

  const followLink = (state: ReturnType<typeof link.$state.get>) => {
    if (state === 'idle') return;
    const before = stores.$link.get();
    const lostAtMs = state === 'live' || before.state === 'connecting' ? null : (before.lostAtMs ?? wallClock());
    stores.$link.set({ state, lostAtMs });
    actor.send({ type: 'link.changed', state });
    sender.linkChanged(state === 'live');
    if (state === 'live') {
      if (before.lostAtMs !== null) announcements.say(translator.t('announce.back'));
      replies.remindRead();
    } else if (before.state === 'live') {
      announcements.say(translator.t('announce.lost'), true);
    }
  };

  const startDesk = () => {
    // Another officer must not find the drafts of the one before.
    const officerId = stores.$session.get()?.officer.id ?? null;
    if (officerId !== lastOfficerId) {
      stores.$drafts.set({});
      stores.$otvDrafts.set({});
    }
    lastOfficerId = officerId;
    link.start();
    void loadQueue();
    lists();
  };
  const stopDesk = () => {
    link.stop();
    typing.clear();
    sender.clear();
    conversations.clear();
    announcements.clear();
    resetDeskStores(stores);
  };

  const machine = deskSessionMachine.provide({
    actors: {
      restore: fromPromise<DeskSession>(() => http.call('GET /session')),
      signIn: fromPromise<DeskSession, Credentials>(({ input }) => http.call('POST /session', { body: { ...input } })),
      changePassword: fromPromise<DeskSession, PasswordChange>(({ input }) =>
        http.call('PUT /session/password', { body: { ...input } }),
      ),
      signOut: fromPromise<void>(() => http.call('DELETE /session')),
    },
    actions: {
      keepSession: (_, session: DeskSession) => stores.$session.set(session),
      startDesk,
      stopDesk,
    },
  });
  const actor: ActorRefFrom<typeof deskSessionMachine> = createActor(machine);
  const requests = createRequests({
    stores,
    http,
    conversations,
    sender,
    replies,
    counts: createCounts({ stores, http, wallClock, onSessionOver }),
    places: createPlaces({ stores, http, onSessionOver }),
    otv: createOtvGate({
      stores,
      load: () => options.loadOtv({ stores, http, commandId, wallClock, print: options.print, onSessionOver }),
    }),
    sites: createSitesGate({
      stores,
      load: () => options.loadSites({ stores, http, onSessionOver, loadLists: lists }),
    }),
    commandId,
    loadQueue,
    loadLists: lists,
    onSessionOver,
    toMachine: (event) => actor.send(event),
  });
  const stopFollowing = link.$state.listen(followLink);

  return {
    actor,
    start: () => actor.start(),
    handle: requests.handle,
    dispose() {
      stopFollowing();
      actor.stop();
      stopDesk();
    },
  };
};
