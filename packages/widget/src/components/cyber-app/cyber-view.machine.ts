import { assign, setup } from 'xstate';

export interface CyberViewContext {
  /** Outcome that somebody who does not know looks at, among those that are possible; null: their own. */
  hypothesis: string | null;
}

export type CyberViewEvent =
  | { type: 'handoff.asked' }
  | { type: 'hypothesis.chosen'; outcome: string }
  | { type: 'view.left' }
  | { type: 'view.reset' };

/**
 * What is shown at the end of a flow, one at a time: the result, one of the possible results, or what an officer would
 * read. Where the flow stands is its own machine's. Sent by the root element only; nothing is final.
 */
export const cyberViewMachine = setup({
  types: { context: {} as CyberViewContext, events: {} as CyberViewEvent },
  actions: {
    look: assign(({ event }) => ('outcome' in event ? { hypothesis: event.outcome } : {})),
    lookAway: assign({ hypothesis: null }),
  },
}).createMachine({
  id: 'cyber-view',
  context: { hypothesis: null },
  initial: 'flow',
  on: { 'view.reset': { target: '.flow', actions: 'lookAway' } },
  states: {
    flow: { on: { 'handoff.asked': 'handoff', 'hypothesis.chosen': { target: 'hypothesis', actions: 'look' } } },
    // A possible situation may leave several open in its turn.
    hypothesis: {
      on: {
        'handoff.asked': 'handoff',
        'hypothesis.chosen': { actions: 'look' },
        'view.left': { target: 'flow', actions: 'lookAway' },
      },
    },
    handoff: { on: { 'view.left': { target: 'flow', actions: 'lookAway' } } },
  },
});
