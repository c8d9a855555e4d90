import { assign, setup } from 'xstate';

export interface OtvViewContext {
  /** Nobody receives requests here: the first screen says so. */
  closed: boolean;
  /** The form was filled in for a town whose requests nobody receives. */
  refused: boolean;
}

export type OtvViewEvent =
  | { type: 'request.begun' }
  | { type: 'request.received' }
  | { type: 'request.closed' }
  | { type: 'codes.asked' }
  | { type: 'request.opened' }
  | { type: 'request.over' }
  | { type: 'change.asked' }
  | { type: 'change.made' }
  | { type: 'view.left' }
  | { type: 'view.reset' };

/**
 * Which screen of the page of requests is shown, one at a time. What is filled in is the form's own machine's, what is known of
 * a request that was sent the store's.
 */
export const otvViewMachine = setup({
  types: { context: {} as OtvViewContext, events: {} as OtvViewEvent, input: {} as { closed: boolean } },
  guards: { isClosed: ({ context }) => context.closed },
  actions: {
    refuse: assign({ refused: true }),
    accept: assign({ refused: false }),
  },
}).createMachine({
  id: 'otv-view',
  context: ({ input: { closed } }) => ({ closed, refused: false }),
  initial: 'first',
  on: { 'view.reset': { target: '.first', actions: 'accept' } },
  states: {
    first: { always: [{ guard: 'isClosed', target: 'closed' }, { target: 'start' }] },
    start: { on: { 'request.begun': 'form', 'codes.asked': 'codes' } },
    form: {
      on: {
        'request.received': 'receipt',
        'request.closed': { target: 'closed', actions: 'refuse' },
        'view.left': 'first',
      },
    },
    receipt: { on: { 'codes.asked': 'codes' } },
    codes: { on: { 'request.opened': 'request', 'view.left': 'first' } },
    request: {
      on: {
        'change.asked': 'change',
        'request.over': 'codes',
        'view.left': 'first',
      },
    },
    change: { on: { 'change.made': 'request', 'request.over': 'codes', 'view.left': 'request' } },
    closed: { on: { 'codes.asked': 'codes', 'request.begun': { target: 'form', actions: 'accept' } } },
  },
});
