import {
  sessionMachine,
  type ApiErrorCode,
  type ConversationSession,
  type ConversationSnapshot,
  type PublicEvent,
  type QueuePosition,
  type SessionEvent,
  type TranscriptEntry,
} from '@guichet/core';
import { atom } from 'nanostores';
import { createActor } from 'xstate';

/** What an element asked of the session: the method, then its arguments. */
export type Call = [method: string, ...rest: unknown[]];

/** A session whose phases and stores the test moves by hand, over the real chart; it records what it is asked. */
export const createFakeSession = () => {
  const actor = createActor(sessionMachine).start();
  const calls: Call[] = [];
  const $conversation = atom<ConversationSnapshot | null>(null);
  const $transcript = atom<readonly TranscriptEntry[]>([]);
  const $queue = atom<QueuePosition | null>(null);
  const $officerTyping = atom(false);
  const $unread = atom(0);
  const $storage = atom<'session' | 'memory'>('session');
  const $notice = atom<ApiErrorCode | null>(null);
  const record =
    (method: string) =>
    (...rest: unknown[]) =>
      void calls.push([method, ...rest]);

  const session: ConversationSession = {
    ...{ actor, $conversation, $transcript, $queue, $officerTyping, $unread, $storage, $notice },
    open: record('open'),
    send: record('send'),
    retry: record('retry'),
    setTyping: record('setTyping'),
    markRead: record('markRead'),
    setVisible: record('setVisible'),
    setLanguage: record('setLanguage'),
    handOver: (handoff) => {
      calls.push(['handOver', handoff]);
      return 'h'.repeat(22);
    },
    declareDanger: record('declareDanger'),
    end: record('end'),
    noteActivity: () => {},
    unlock: record('unlock'),
    exit: record('exit'),
    dispose: record('dispose'),
  };

  return {
    session,
    calls,
    $transcript,
    $queue,
    $officerTyping,
    $storage,
    $notice,
    send: (event: SessionEvent) => actor.send(event),
    /** What the log adds up to becomes known: the first call is history, later ones are arrivals. */
    know(events: readonly PublicEvent[], change: Partial<ConversationSnapshot> = {}) {
      const snapshot: ConversationSnapshot = {
        epoch: 'epoch',
        seq: events.at(-1)?.seq ?? 0,
        status: 'active',
        danger: 'unanswered',
        language: 'fr',
        openedAt: at(0),
        officer: 'Camille',
        officerLeft: null,
        readByCitizen: 0,
        readByOfficer: 0,
        entries: [...events],
        ...change,
      };
      $conversation.set(snapshot);
      $transcript.set(
        events.map((event) =>
          event.type === 'message.received' && event.from === 'citizen'
            ? { kind: 'event', event, state: event.seq <= snapshot.readByOfficer ? 'read' : 'sent' }
            : { kind: 'event', event },
        ),
      );
      const { status, officerLeft } = snapshot;
      actor.send({ type: 'conversation.changed', status, officerLeft });
    },
  };
};
export type FakeSession = ReturnType<typeof createFakeSession>;

/** A conversation held on the morning of the day of the test: what is shown of an earlier day is said with its day. */
const morning = new Date().setHours(8, 0, 0, 0);
const at = (seq: number) => new Date(morning + seq * 20_000).toISOString();

/** Events of a public log, by place. */
export const events = {
  opened: (seq: number): PublicEvent => ({
    type: 'conversation.opened',
    seq,
    at: at(seq),
    language: 'fr',
    danger: 'unanswered',
    handoff: null,
  }),
  citizen: (seq: number, text: string): PublicEvent => ({
    type: 'message.received',
    seq,
    at: at(seq),
    commandId: `citizen-${seq}`,
    from: 'citizen',
    officer: null,
    text,
  }),
  officer: (seq: number, text: string, officer = 'Camille'): PublicEvent => ({
    type: 'message.received',
    seq,
    at: at(seq),
    commandId: `officer-${seq}`,
    from: 'officer',
    officer,
    text,
  }),
  joined: (seq: number, officer = 'Camille'): PublicEvent => ({ type: 'officer.joined', seq, at: at(seq), officer }),
  left: (seq: number, reason: 'transferred' | 'released' | 'lost', officer = 'Camille'): PublicEvent => ({
    type: 'officer.left',
    seq,
    at: at(seq),
    officer,
    reason,
  }),
  closed: (seq: number, by: 'citizen' | 'officer' | 'system'): PublicEvent => ({
    type: 'conversation.closed',
    seq,
    at: at(seq),
    by,
    reason: 'ended',
  }),
};

/** Joins with the events that come before any of the officer's. */
export const conversationEvents = (): PublicEvent[] => [
  events.opened(1),
  events.citizen(2, 'Bonjour, je reçois des menaces par message.'),
  events.joined(3),
  events.officer(4, 'Bonjour, je suis là. Êtes-vous en sécurité en ce moment ?'),
  events.citizen(5, 'Oui, je suis chez une amie.'),
];
