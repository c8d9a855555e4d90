import { changesThatOpen, type Change } from './changes.ts';
import { caseAt, eligibility, obstacles } from './eligibility.ts';
import type { Case, Flow, Item, Listed, Outcome, UrgencyLevel } from './flow.ts';
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

/** Steps that only these audiences have to do. */
export interface StepsFor {
  readonly audiences: readonly string[];
  readonly steps: readonly string[];
}

/** What an outcome says to one person: ids only, in the order to show them. */
export interface OutcomeView {
  readonly id: string;
  readonly urgency: UrgencyLevel;
  /** What everybody has to do who may have come here. */
  readonly steps: readonly string[];
  /** What only some have to do, while nobody said for whom; then `steps` come first. Empty once the audience is known. */
  readonly stepsFor: readonly StepsFor[];
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
    ...apart(flow, outcome, items(outcome.steps, flow.steps), known),
    evidence: items(outcome.evidence, flow.evidence),
    doors: doors.filter(takes).map((id) => doorOf(flow, id, here)),
    notHere: [...new Set([...expected, ...shut])].map((id) => closedDoorOf(flow, id, here, given)),
    countdowns: shown(outcome.countdowns),
    hypotheses: shown(outcome.hypotheses),
    laws: shown(outcome.laws),
  };
}

/** Sets apart what depends on for whom it is, as long as nobody said that: one group for each set of audiences. */
function apart(
  flow: Flow,
  { id, steps: listed }: Outcome,
  steps: readonly string[],
  known: Case,
): Pick<OutcomeView, 'steps' | 'stepsFor'> {
  const audiences = own(flow.variables, flow.audience) ?? [];
  if (own(known, flow.audience) !== undefined || audiences.length === 0) return { steps, stepsFor: [] };
  const takes = (step: string, audience: string): boolean => {
    const here = caseAt({ ...known, [flow.audience]: audience }, id);
    const destination = own(flow.steps, step)?.destination;
    const isListed = listed.some((entry) => entry.id === step && evaluate(entry.when, here) !== false);
    return (
      isListed && (destination === undefined || eligibility(flow, own(flow.outcomes, id), destination, here) !== false)
    );
  };
  const whom = new Map(steps.map((step) => [step, audiences.filter((audience) => takes(step, audience))]));
  // Of nobody in particular (another answer is missing): for everybody.
  const isForAll = (step: string): boolean => [0, audiences.length].includes(whom.get(step)?.length ?? 0);
  const groups = new Map<string, string[]>();
  for (const step of steps.filter((one) => !isForAll(one))) {
    const key = (whom.get(step) ?? []).join(' ');
    groups.set(key, [...(groups.get(key) ?? []), step]);
  }
  return {
    steps: steps.filter(isForAll),
    stepsFor: [...groups].map(([key, some]) => ({ audiences: key.split(' '), steps: some })),
  };
}

/** Every step that an outcome lists, for whomever it is. */
export const stepsOf = ({ steps, stepsFor }: Pick<OutcomeView, 'steps' | 'stepsFor'>): readonly string[] => [
  ...steps,
  ...stepsFor.flatMap((group) => group.steps),
];

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
