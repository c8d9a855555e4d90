import type { Case, Flow, Outcome } from './flow.ts';
import { own } from './own.ts';
import { evaluate, failures, type Failure, type Truth } from './predicate.ts';

/** The case at an outcome: `outcome` is a variable that every rule may speak of. */
export const caseAt = (known: Case, outcomeId: string): Case => ({ ...known, outcome: outcomeId });

/**
 * Whether a destination takes somebody at an outcome: false also when the outcome never leads there, or it does not exist.
 *
 * @param known the case with its `outcome`
 */
export function eligibility(flow: Flow, outcome: Outcome | undefined, destinationId: string, known: Case): Truth {
  const destination = own(flow.destinations, destinationId);
  if (destination === undefined || outcome?.never.includes(destinationId)) return false;
  return evaluate(destination.eligible, known);
}

/** Why a destination does not take somebody for sure; empty when its own rule is true. */
export const obstacles = (flow: Flow, destinationId: string, known: Case): readonly Failure[] =>
  failures(own(flow.destinations, destinationId)?.eligible, known);

/** Whether an outcome shows a destination as a door. */
export function isDoor(flow: Flow, outcomeId: string, destinationId: string, known: Case): boolean {
  const outcome = own(flow.outcomes, outcomeId);
  const there = caseAt(known, outcomeId);
  const listed = outcome?.doors.some(({ id, when }) => id === destinationId && evaluate(when, there) !== false);
  return listed === true && eligibility(flow, outcome, destinationId, there) !== false;
}
