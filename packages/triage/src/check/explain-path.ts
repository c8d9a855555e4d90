import type { Change } from '../changes.ts';
import type { FlowDocument } from '../flow.ts';
import { evaluateOutcome, explainDestination, type OutcomeView } from '../outcome.ts';
import { own } from '../own.ts';
import { run, type Given, type Position } from '../run.ts';
import { wordsOf } from './words.ts';

/** A destination of the flow, as it stands for one set of answers. */
export interface DestinationInWords {
  readonly id: string;
  readonly name: string;
  /** `eligible`, `unless` (on conditions that nobody knows yet), or `not`. */
  readonly eligibility: 'eligible' | 'unless' | 'not';
  /** The outcome shows it as a door. */
  readonly shown: boolean;
  /** Why not, or on which conditions. */
  readonly reasons: readonly string[];
  /** Answers that would open it: the question, and each answer. */
  readonly changedBy: readonly { readonly question: string; readonly answers: readonly string[] }[];
}

/** What a set of answers leads to, in French words. */
export interface PathExplanation {
  readonly position: Position;
  /** Questions and answers on the way. */
  readonly trail: readonly { readonly question: string; readonly answer: string }[];
  /** The outcome, or the question that is asked next. */
  readonly at: string;
  /** Null while a question is open. */
  readonly outcome: {
    readonly view: OutcomeView;
    readonly summary: string;
    readonly steps: readonly string[];
    readonly evidence: readonly string[];
    readonly countdowns: readonly string[];
    readonly hypotheses: readonly string[];
    /** What only some audiences have to do, while nobody said for whom. */
    readonly stepsFor: readonly { readonly audiences: readonly string[]; readonly steps: readonly string[] }[];
  } | null;
  /** Doors first, then the others in the order of the flow. Empty while a question is open. */
  readonly destinations: readonly DestinationInWords[];
  /** Questions whose answer was given and not used. */
  readonly unused: readonly string[];
}

/**
 * Explains one set of answers, in French: the way, the outcome, and each destination with its reasons.
 *
 * @throws FlowRunError a `start` that is no entry
 */
export const explainPath = (document: FlowDocument, given: Given): PathExplanation => {
  const { flow } = document;
  const say = wordsOf(document);
  const position = run(flow, given.answers, given);
  const { at, trail } = position;
  const asked = new Set(trail.map(({ question }) => question));
  const answerIn = (question: string, answer: string): string => say(`question.${question}.answers.${answer}`);
  const changeIn = ({ question, answers }: Change) => ({
    question: say(`question.${question}.ask`),
    answers: answers.map((answer) => answerIn(question, answer)),
  });
  const common = {
    position,
    trail: trail.map(({ question, answer }) => ({
      question: say(`question.${question}.ask`),
      answer: answerIn(question, answer),
    })),
    unused: Object.keys(given.answers).filter((question) => !asked.has(question)),
  };
  if (at.kind === 'question') {
    return { ...common, at: say(`question.${at.id}.ask`), outcome: null, destinations: [] };
  }

  const view = evaluateOutcome(flow, at.id, position.case, given);
  const doors = view.doors.map(({ destination }) => destination);
  const known = { ...position.case, outcome: at.id };
  const destinations = [...new Set([...doors, ...Object.keys(flow.destinations)])].map((id): DestinationInWords => {
    const { eligibility, reasons, changedBy } = explainDestination(flow, id, known, given);
    const isNever = own(flow.outcomes, at.id)?.never.includes(id) === true && reasons.length === 0;
    return {
      id,
      name: say(`destination.${id}.name`),
      eligibility,
      shown: doors.includes(id),
      reasons: isNever ? ['Ne convient jamais à cette situation.'] : reasons.map((reason) => say(`reason.${reason}`)),
      changedBy: changedBy.map(changeIn),
    };
  });
  return {
    ...common,
    at: say(`outcome.${at.id}.title`),
    outcome: {
      view,
      summary: say(`outcome.${at.id}.summary`),
      steps: view.steps.map((id) => say(`step.${id}.do`)),
      stepsFor: view.stepsFor.map(({ audiences, steps }) => ({
        audiences,
        steps: steps.map((id) => say(`step.${id}.do`)),
      })),
      evidence: view.evidence.map((id) => say(`evidence.${id}.keep`)),
      countdowns: view.countdowns.map((id) => say(`countdown.${id}.name`)),
      hypotheses: view.hypotheses.map((id) => say(`outcome.${id}.title`)),
    },
    destinations,
  };
};
