import type { Case, Flow, Outcome } from '../flow.ts';
import { evaluateOutcome, type OutcomeView } from '../outcome.ts';
import { own } from '../own.ts';
import type { Exploration, State } from './explore.ts';

/** An outcome as one group of people reaches it: all that it shows them is the same. */
export interface Reached {
  readonly outcome: Outcome;
  readonly case: Case;
  /** Value of the audience variable; null when nobody said for whom. */
  readonly audience: string | null;
  readonly view: OutcomeView;
  /** The state where the walk ended. */
  readonly state: number;
  /** Looked at as one of the possible outcomes of another one, with the same case. */
  readonly asHypothesis: boolean;
}

/** Every outcome with every case that reaches it, directly or as a possible outcome of « je ne sais pas ». */
export const reachedOutcomes = (flow: Flow, { states }: Pick<Exploration, 'states'>): readonly Reached[] => {
  const look = (state: State, id: string, asHypothesis: boolean): Reached[] => {
    const outcome = own(flow.outcomes, id);
    if (outcome === undefined) return [];
    const view = evaluateOutcome(flow, id, state.case);
    const audience = own(state.case, flow.audience) ?? null;
    return [{ outcome, case: state.case, audience, view, state: state.index, asHypothesis }];
  };
  const ends = states.filter(({ at }) => at.kind === 'outcome');
  const direct = ends.flatMap((state) => look(state, state.at.id, false));
  const possible = ends.flatMap((state) =>
    evaluateOutcome(flow, state.at.id, state.case).hypotheses.flatMap((id) => look(state, id, true)),
  );
  return [...direct, ...possible];
};

/** Runs over cases and keeps the first of each kind, so that one fault is one problem. */
export const firstOf = <T>(items: readonly T[], kind: (item: T) => string): readonly T[] =>
  [...new Map([...items].reverse().map((item) => [kind(item), item])).values()].reverse();
