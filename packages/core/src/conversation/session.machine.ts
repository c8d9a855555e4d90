import { assign, setup, type SnapshotFrom } from 'xstate';
import type { ApiErrorCode, OfficerLeftReason, Status } from '../contract.ts';
import type { LinkState } from '../live/live-link.ts';

/** Why there is nothing more to say: the conversation was closed, or its secret is dead. */
export type Ending = 'closed' | 'expired';
/** Why nothing is shown before « Reprendre ma conversation » (spec S-9). */
export type LockReason = 'other-tab' | 'idle';

/** What the chart knows besides its state. */
export interface SessionContext {
  status: Status | null;
  officerLeft: OfficerLeftReason | null;
  /** Why an opening failed or was refused; null otherwise. */
  code: ApiErrorCode | null;
  ending: Ending | null;
  lockedBy: LockReason | null;
  /** Whether `opening` fetches a conversation that exists already. */
  resuming: boolean;
}

/** Everything that moves the chart; sent by `createConversationSession` only. */
export type SessionEvent =
  | { type: 'conversation.open' }
  | { type: 'conversation.resume' }
  | { type: 'conversation.changed'; status: Status; officerLeft: OfficerLeftReason | null }
  | { type: 'opening.failed'; code: ApiErrorCode }
  | { type: 'opening.refused'; code: ApiErrorCode }
  | { type: 'session.ended'; ending: Ending }
  | { type: 'session.locked'; by: LockReason }
  | { type: 'session.unlocked' }
  | { type: 'session.exited' }
  | { type: 'link.changed'; state: LinkState };

const lockable = { 'session.locked': { target: 'locked', actions: 'keepLock' } } as const;
const openable = {
  'conversation.open': { target: 'opening', actions: 'startOpening' },
  'conversation.resume': { target: 'opening', actions: 'startResuming' },
} as const;

/**
 * A citizen's conversation as the screen sees it. Two parallel regions: `phase`, what there is to do, and `connection`,
 * whether it is live. Pure: it holds no timer and calls nothing; the session sends it what happened. `exited` is final;
 * `closed` is left by `exited` only (spec C-1).
 */
export const sessionMachine = setup({
  types: { context: {} as SessionContext, events: {} as SessionEvent },
  guards: {
    isClosed: ({ context }) => context.status === 'closed' || context.ending !== null,
    isUnknown: ({ context }) => context.status === null,
    isActive: ({ context }) => context.status === 'active',
    hasOfficerLeft: ({ context }) => context.officerLeft !== null,
    linkIs: ({ event }, params: { state: LinkState }) => event.type === 'link.changed' && event.state === params.state,
  },
  actions: {
    startOpening: assign({ code: null, resuming: false }),
    startResuming: assign({ code: null, resuming: true }),
    keepConversation: assign(({ event }) =>
      event.type === 'conversation.changed' ? { status: event.status, officerLeft: event.officerLeft } : {},
    ),
    keepCode: assign(({ event }) => ('code' in event ? { code: event.code } : {})),
    keepEnding: assign(({ event }) => ('ending' in event ? { ending: event.ending } : {})),
    keepLock: assign(({ event }) => ('by' in event ? { lockedBy: event.by } : {})),
    liftLock: assign({ lockedBy: null, resuming: true }),
  },
}).createMachine({
  id: 'session',
  context: { status: null, officerLeft: null, code: null, ending: null, lockedBy: null, resuming: false },
  type: 'parallel',
  states: {
    phase: {
      initial: 'start',
      on: {
        'conversation.changed': { target: '.settling', actions: 'keepConversation' },
        'session.ended': { target: '.settling', actions: 'keepEnding' },
        'session.exited': '.exited',
      },
      states: {
        start: { on: { ...openable, ...lockable } },
        opening: {
          on: {
            ...lockable,
            'opening.failed': { target: 'unavailable', actions: 'keepCode' },
            'opening.refused': { target: 'start', actions: 'keepCode' },
          },
        },
        unavailable: { on: { ...openable, ...lockable } },
        settling: {
          always: [
            { guard: 'isClosed', target: 'closed' },
            { guard: 'isUnknown', target: 'opening' },
            { guard: 'isActive', target: 'active' },
            { guard: 'hasOfficerLeft', target: 'officerLeft' },
            { target: 'waiting' },
          ],
        },
        waiting: { on: lockable },
        active: { on: lockable },
        officerLeft: { on: lockable },
        closed: { on: lockable },
        locked: {
          on: {
            'conversation.changed': { actions: 'keepConversation' },
            'session.ended': { actions: 'keepEnding' },
            'session.unlocked': { target: 'settling', actions: 'liftLock' },
          },
        },
        // Takes every event and does nothing: nothing may show again what an exit has wiped (spec S-3).
        exited: { on: { '*': {} } },
      },
    },
    connection: {
      initial: 'idle',
      on: {
        'link.changed': [
          { guard: { type: 'linkIs', params: { state: 'idle' } }, target: '.idle' },
          { guard: { type: 'linkIs', params: { state: 'connecting' } }, target: '.connecting' },
          { guard: { type: 'linkIs', params: { state: 'live' } }, target: '.live' },
          { guard: { type: 'linkIs', params: { state: 'reconnecting' } }, target: '.reconnecting' },
          { guard: { type: 'linkIs', params: { state: 'offline' } }, target: '.offline' },
        ],
      },
      states: { idle: {}, connecting: {}, live: {}, reconnecting: {}, offline: {} },
    },
  },
});

/** What a screen can show; `settling` is passed through and never seen. */
export type SessionPhase = Exclude<SnapshotFrom<typeof sessionMachine>['value']['phase'], 'settling'>;

/** The phase of a session's snapshot. */
export const selectPhase = (snapshot: SnapshotFrom<typeof sessionMachine>): SessionPhase =>
  snapshot.value.phase as SessionPhase;

/** The connection of a session's snapshot. */
export const selectConnection = (snapshot: SnapshotFrom<typeof sessionMachine>): LinkState => snapshot.value.connection;
