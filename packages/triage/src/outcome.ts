import { changesThatOpen, type Change } from './changes.ts';
import { caseAt, eligibility, obstacles } from './eligibility.ts';
import type { Case, Flow, Item, Listed, UrgencyLevel } from './flow.ts';
import { own } from './own.ts';
import { evaluate, reasonsOf } from './predicate.ts';
import type { Given } from './run.ts';

/** A destination that takes this. */
export interface DoorView {
  readonly destination: string;
  /** `unless`: on conditions that nobody knows yet. */
  readonly eligibility: 'eligible' | 'unless';
  /** Ids of the reasons that must not apply (« à condition que… »); empty when eligible. */
  readonly reserves: readonly string[];
}

/** A destination that people expect and that does not take this. */
export interface ClosedDoorView {
  readonly destination: string;
  /** Ids of reasons; may be empty when its rule gives none. */
  readonly reasons: readonly string[];
  /** Answers that would open it here, one at a time, the others kept. */
  readonly changedBy: readonly Change[];
}

/** What an outcome says to one person: ids only, in the order to show them. */
export interface OutcomeView {
  readonly id: string;
  readonly urgency: UrgencyLevel;
  readonly steps: readonly string[];
  readonly evidence: readonly string[];
  readonly doors: readonly DoorView[];
  readonly notHere: readonly ClosedDoorView[];
  readonly countdowns: readonly string[];
  readonly hypotheses: readonly string[];
  readonly laws: readonly string[];
}

/** Whether a destination takes somebody, and why not. */
export interface Explanation {
  readonly eligibility: 'eligible' | 'unless' | 'not';
  /** Ids of the reasons against it (`not`) or of those still open (`unless`). */
  readonly reasons: readonly string[];
  /** Answers that would open it at that outcome; empty unless it is `not`. */
  readonly changedBy: readonly Change[];
}

/**
 * What an outcome says for a case. What is listed is left out when its condition is false, or when it speaks of a destination
 * that does not take this person.
 *
 * @param given the answers that led here, to find those that would open a closed door; without them `changedBy` is empty
 * @throws TypeError an outcome that the flow does not have
 */
export function evaluateOutcome(flow: Flow, outcomeId: string, known: Case, given?: Given): OutcomeView {
  const outcome = own(flow.outcomes, outcomeId);
  if (outcome === undefined) throw new TypeError(`The flow ${flow.id} has no outcome ${outcomeId}`);
  const here = caseAt(known, outcomeId);
  const takes = (destination: string): boolean => eligibility(flow, outcome, destination, here) !== false;
  const shown = (listed: readonly Listed[]): string[] =>
    listed.filter(({ when }) => evaluate(when, here) !== false).map(({ id }) => id);
  const items = (listed: readonly Listed[], of: Readonly<Record<string, Item>>): string[] =>
    shown(listed).filter((id) => {
      const destination = own(of, id)?.destination;
      return destination === undefined || takes(destination);
    });

  const doors = shown(outcome.doors);
  const shut = doors.filter((id) => !takes(id));
  // Expected, never shown here, and without a reason against it: there would be nothing to say.
  const expected = outcome.whyNot.filter(
    (id) => !takes(id) && obstacles(flow, id, here).some(({ truth }) => truth === false),
  );
  return {
    id: outcomeId,
    urgency: outcome.urgency.find(({ when }) => evaluate(when, here) === true)?.level ?? 'today',
    steps: items(outcome.steps, flow.steps),
    evidence: items(outcome.evidence, flow.evidence),
    doors: doors.filter(takes).map((id) => doorOf(flow, id, here)),
    notHere: [...new Set([...expected, ...shut])].map((id) => closedDoorOf(flow, id, here, given)),
    countdowns: shown(outcome.countdowns),
    hypotheses: outcome.hypotheses,
    laws: outcome.laws,
  };
}

/**
 * Whether a destination takes a case. Give the case its `outcome` variable to hold it against a particular outcome, and to
 * have that outcome's `never` count.
 *
 * @param given the answers behind the case; without them `changedBy` is empty
 */
export function explainDestination(flow: Flow, destinationId: string, known: Case, given?: Given): Explanation {
  const outcome = own(flow.outcomes, own(known, 'outcome') ?? '');
  const truth = eligibility(flow, outcome, destinationId, known);
  if (truth === false) {
    const { reasons, changedBy } = closedDoorOf(flow, destinationId, known, given);
    return { eligibility: 'not', reasons, changedBy };
  }
  const { eligibility: word, reserves } = doorOf(flow, destinationId, known);
  return { eligibility: word, reasons: reserves, changedBy: [] };
}

function doorOf(flow: Flow, destination: string, here: Case): DoorView {
  const open = obstacles(flow, destination, here);
  return { destination, eligibility: open.length === 0 ? 'eligible' : 'unless', reserves: reasonsOf(open) };
}

function closedDoorOf(flow: Flow, destination: string, here: Case, given: Given | undefined): ClosedDoorView {
  const against = obstacles(flow, destination, here).filter(({ truth }) => truth === false);
  const variables = against.flatMap((failure) => failure.variables);
  const { outcome } = here;
  // It takes nobody who ends here: there is nothing to try.
  const never = outcome !== undefined && obstacles(flow, destination, { outcome }).some(({ truth }) => truth === false);
  return {
    destination,
    reasons: reasonsOf(against),
    changedBy:
      given === undefined || never ? [] : changesThatOpen(flow, destination, outcome ?? null, variables, given),
  };
}
