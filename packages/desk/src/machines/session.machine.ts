import { assign, fromPromise, setup, type SnapshotFrom } from 'xstate';
import { isApiError } from '@guichet/core';
import type { DeskSession } from '../contract.ts';

export interface Credentials {
  readonly login: string;
  readonly password: string;
}
export interface PasswordChange {
  readonly currentPassword: string;
  readonly newPassword: string;
}

export interface DeskSessionContext {
  /** Code of the last refusal; null when there is none to show. */
  readonly code: string | null;
  readonly retryAfterMs: number | null;
  /** Why the sign-in screen is shown. */
  readonly reason: 'expired' | 'signed-out' | null;
}

export type DeskSessionEvent =
  | ({ readonly type: 'session.sign-in' } & Credentials)
  | ({ readonly type: 'password.change' } & PasswordChange)
  | { readonly type: 'session.sign-out' }
  | { readonly type: 'session.retry' }
  /** The server no longer knows the session. */
  | { readonly type: 'session.expired' }
  | { readonly type: 'link.changed'; readonly state: 'connecting' | 'live' | 'reconnecting' | 'offline' };

const codeOf = (error: unknown): string => (isApiError(error) ? error.code : 'network.unreachable');
const isSessionError = (error: unknown): boolean => codeOf(error).startsWith('session.');

/**
 * One officer's stay at the desk. Actors and the start and stop of the desk are provided by whoever owns the client;
 * nothing here is final: an officer can always sign in again.
 *
 * checking → signedOut | unreachable | mustChangePassword | signedIn; signedOut, expired → signingIn; signedIn
 * (connecting, live, reconnecting, offline) → expired | signingOut.
 *
 * @see spec K-1, K-8, K-9
 */
export const deskSessionMachine = setup({
  types: { context: {} as DeskSessionContext, events: {} as DeskSessionEvent },
  actors: {
    restore: fromPromise<DeskSession>(() => Promise.reject(new TypeError('restore is not provided'))),
    signIn: fromPromise<DeskSession, Credentials>(() => Promise.reject(new TypeError('signIn is not provided'))),
    changePassword: fromPromise<DeskSession, PasswordChange>(() =>
      Promise.reject(new TypeError('changePassword is not provided')),
    ),
    signOut: fromPromise<void>(() => Promise.reject(new TypeError('signOut is not provided'))),
  },
  guards: {
    mustChange: (_, params: DeskSession) => params.mustChangePassword,
    noSession: (_, params: { readonly error: unknown }) => isSessionError(params.error),
    wasExpired: ({ context }) => context.reason === 'expired',
    linkIs: ({ event }, params: { readonly state: string }) =>
      event.type === 'link.changed' && event.state === params.state,
  },
  actions: {
    keepRefusal: assign((_, params: { readonly error: unknown }) => ({
      code: codeOf(params.error),
      retryAfterMs: isApiError(params.error) ? params.error.retryAfterMs : null,
    })),
    forgetRefusal: assign({ code: null, retryAfterMs: null }),
    noteExpired: assign({ reason: 'expired' as const, code: null, retryAfterMs: null }),
    noteSignedOut: assign({ reason: 'signed-out' as const, code: null, retryAfterMs: null }),
    forgetReason: assign({ reason: null }),
    /** Shows who is signed in; provided. */
    keepSession: (_, _params: DeskSession) => {},
    startDesk: () => {},
    stopDesk: () => {},
  },
}).createMachine({
  id: 'desk-session',
  context: { code: null, retryAfterMs: null, reason: null },
  initial: 'checking',
  states: {
    checking: {
      invoke: {
        src: 'restore',
        onDone: [
          {
            guard: { type: 'mustChange', params: ({ event }) => event.output },
            target: 'mustChangePassword',
            actions: { type: 'keepSession', params: ({ event }) => event.output },
          },
          { target: 'signedIn', actions: { type: 'keepSession', params: ({ event }) => event.output } },
        ],
        onError: [
          { guard: { type: 'noSession', params: ({ event }) => ({ error: event.error }) }, target: 'signedOut' },
          {
            target: 'unreachable',
            actions: { type: 'keepRefusal', params: ({ event }) => ({ error: event.error }) },
          },
        ],
      },
    },
    unreachable: { on: { 'session.retry': { target: 'checking', actions: 'forgetRefusal' } } },
    signedOut: { on: { 'session.sign-in': 'signingIn' } },
    expired: { on: { 'session.sign-in': 'signingIn' } },
    signingIn: {
      entry: 'forgetRefusal',
      invoke: {
        src: 'signIn',
        input: ({ event }) => {
          const { login, password } = event as Extract<DeskSessionEvent, { type: 'session.sign-in' }>;
          return { login, password };
        },
        onDone: [
          {
            guard: { type: 'mustChange', params: ({ event }) => event.output },
            target: 'mustChangePassword',
            actions: { type: 'keepSession', params: ({ event }) => event.output },
          },
          { target: 'signedIn', actions: { type: 'keepSession', params: ({ event }) => event.output } },
        ],
        onError: [
          {
            guard: 'wasExpired',
            target: 'expired',
            actions: { type: 'keepRefusal', params: ({ event }) => ({ error: event.error }) },
          },
          { target: 'signedOut', actions: { type: 'keepRefusal', params: ({ event }) => ({ error: event.error }) } },
        ],
      },
    },
    mustChangePassword: {
      initial: 'idle',
      on: {
        'session.sign-out': 'signingOut',
        'session.expired': { target: 'expired', actions: 'noteExpired' },
      },
      states: {
        idle: { on: { 'password.change': 'saving' } },
        saving: {
          entry: 'forgetRefusal',
          invoke: {
            src: 'changePassword',
            input: ({ event }) => {
              const { currentPassword, newPassword } = event as Extract<DeskSessionEvent, { type: 'password.change' }>;
              return { currentPassword, newPassword };
            },
            onDone: {
              target: '#desk-session.signedIn',
              actions: { type: 'keepSession', params: ({ event }) => event.output },
            },
            onError: [
              {
                guard: { type: 'noSession', params: ({ event }) => ({ error: event.error }) },
                target: '#desk-session.expired',
                actions: 'noteExpired',
              },
              {
                target: 'idle',
                actions: { type: 'keepRefusal', params: ({ event }) => ({ error: event.error }) },
              },
            ],
          },
        },
      },
    },
    signedIn: {
      entry: ['forgetReason', 'forgetRefusal', 'startDesk'],
      exit: 'stopDesk',
      initial: 'connecting',
      on: {
        'session.sign-out': 'signingOut',
        'session.expired': { target: 'expired', actions: 'noteExpired' },
        'link.changed': [
          { guard: { type: 'linkIs', params: { state: 'live' } }, target: '.live' },
          { guard: { type: 'linkIs', params: { state: 'reconnecting' } }, target: '.reconnecting' },
          { guard: { type: 'linkIs', params: { state: 'offline' } }, target: '.offline' },
          { target: '.connecting' },
        ],
      },
      states: { connecting: {}, live: {}, reconnecting: {}, offline: {} },
    },
    // Whatever the server answers, this screen shows nothing any more.
    signingOut: {
      invoke: {
        src: 'signOut',
        onDone: { target: 'signedOut', actions: 'noteSignedOut' },
        onError: { target: 'signedOut', actions: 'noteSignedOut' },
      },
    },
  },
});

export type DeskPhase =
  'checking' | 'unreachable' | 'signedOut' | 'expired' | 'signingIn' | 'mustChangePassword' | 'signedIn' | 'signingOut';

/** The screen that a state of the machine asks for. */
export const selectPhase = (snapshot: SnapshotFrom<typeof deskSessionMachine>): DeskPhase =>
  (typeof snapshot.value === 'string' ? snapshot.value : Object.keys(snapshot.value)[0]) as DeskPhase;
