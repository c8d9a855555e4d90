import type { Flow, FlowResults, Outcome } from '../flow.ts';

/** A flow in two parts: what asks, and what a result shows. */
export interface SplitFlow {
  /** Runs from the first question to the name of an outcome; what an outcome holds is empty. */
  readonly questions: Flow;
  /** Put over `questions`, it makes the whole flow. */
  readonly results: FlowResults;
}

const named = ({ id, entry }: Outcome): Outcome => ({
  id,
  ...(entry === undefined ? {} : { entry }),
  urgency: [],
  steps: [],
  evidence: [],
  doors: [],
  whyNot: [],
  never: [],
  countdowns: [],
  laws: [],
  hypotheses: [],
});

/** Splits a flow by when it is needed, so that the first question does not wait for the advice. */
export const splitFlow = (flow: Flow): SplitFlow => {
  const { outcomes, destinations, steps, evidence, countdowns, hours, verifiedOn, ...questions } = flow;
  return {
    questions: {
      ...questions,
      outcomes: Object.fromEntries(Object.values(outcomes).map((outcome) => [outcome.id, named(outcome)])),
      destinations: {},
      steps: {},
      evidence: {},
      countdowns: {},
      hours: {},
      verifiedOn: {},
    },
    results: { outcomes, destinations, steps, evidence, countdowns, hours, verifiedOn },
  };
};
