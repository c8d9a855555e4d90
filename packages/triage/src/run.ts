import type { Answer, Case, Flow, Question } from './flow.ts';
import { own } from './own.ts';
import { begin, offeredAnswers, settle, take, type AnswerMap, type Stop, type Walk } from './walk.ts';

/** Where answers lead. Plain data: the same answers give an equal position anywhere. */
export interface Position {
  /** What was asked and answered, in order; no question twice. */
  readonly trail: readonly { readonly question: string; readonly answer: string }[];
  /** What the preset and the answers establish. */
  readonly case: Case;
  /** Ids of urgent texts that answers called for, each once, oldest first. */
  readonly urgent: readonly string[];
  /** The first question without an answer, or the outcome. */
  readonly at: Stop;
}

/** What a site knows beforehand. */
export interface RunOptions {
  /** Variables established before the first question. Default: none. */
  readonly preset?: Case;
  /** Entry that the site starts at; danger, and whatever else stands before the first entry question, is asked first. */
  readonly start?: string | null;
}

/** Answers and what was known before them: all that a replay needs. */
export interface Given extends RunOptions {
  readonly answers: AnswerMap;
}

/**
 * Replays answers from the start of a flow. Stops at the first question without a usable answer, or at an outcome. Answers to
 * questions that do not come up, and answers that are not offered there, are left unused.
 *
 * @param options.until question to stop at although it has an answer; without effect when it does not come up
 * @throws FlowRunError a flow that fails its checks, or a `start` that is no entry; it never loops
 */
export const run = (flow: Flow, answers: AnswerMap, options: RunOptions & { until?: string | null } = {}): Position =>
  replay(flow, answers, options).position;

/** As `run`, with the walk, to go on from there. */
export function replay(
  flow: Flow,
  answers: AnswerMap,
  options: RunOptions & { until?: string | null } = {},
): { readonly position: Position; readonly walk: Walk } {
  let { walk, at } = settle(flow, begin(flow, options));
  const trail: { question: string; answer: string }[] = [];
  const urgent = new Set<string>();
  while (at.kind === 'question' && at.id !== options.until) {
    const question = own(flow.questions, at.id);
    const answer = question && remembered(question, answers, walk.case);
    if (question === undefined || answer === undefined) break;
    trail.push({ question: question.id, answer: answer.id });
    if (answer.urgent !== undefined) urgent.add(answer.urgent);
    ({ walk, at } = settle(flow, take(flow, walk, question, answer)));
  }
  return { position: { trail, case: walk.case, urgent: [...urgent], at }, walk };
}

/** The answer that was given to a question, if it is still offered. */
const remembered = (question: Question, answers: AnswerMap, known: Case): Answer | undefined =>
  offeredAnswers(question, known).find(({ id }) => id === own(answers, question.id));

/** The answers of a trail, by question. */
export const answersOf = (trail: Position['trail']): AnswerMap =>
  Object.fromEntries(trail.map(({ question, answer }) => [question, answer]));

/** Ids of questions that the flow does not have, or whose answer it does not have. */
export const strayAnswers = (flow: Flow, answers: AnswerMap): readonly string[] =>
  Object.entries(answers)
    .filter(([question, answer]) => !own(flow.questions, question)?.answers.some(({ id }) => id === answer))
    .map(([question]) => question);

/** Variables that the flow does not have, or that do not take that value. */
export const strayPreset = (flow: Flow, preset: Case): readonly string[] =>
  Object.entries(preset)
    .filter(([variable, value]) => !own(flow.variables, variable)?.includes(value))
    .map(([variable]) => variable);
