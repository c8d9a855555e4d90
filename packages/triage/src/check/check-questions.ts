import type { FlowDocument, Question } from '../flow.ts';
import { own } from '../own.ts';
import { checkPointless } from './check-pointless.ts';
import type { Exploration } from './explore.ts';
import { longestPath, type PathFigures } from './paths.ts';
import type { Problem } from './problem.ts';
import type { Reached } from './reach.ts';

const UNKNOWN = 'unknown';

const checkUnknown = ({ flow }: FlowDocument, question: Question): readonly Problem[] => {
  const problem = (says: string): Problem => ({
    code: 'question.unknown',
    node: question.id,
    message: `Question « ${question.id} »: ${says}`,
  });
  const unknown = question.answers.find(({ id }) => id === UNKNOWN);
  if (unknown === undefined) {
    return [problem('« unknown » is missing; add it as the last answer, and say where it leads.')];
  }
  const problems: Problem[] = [];
  if (question.answers.at(-1) !== unknown) problems.push(problem('« unknown » is not the last answer; put it last.'));
  if (unknown.when !== undefined) problems.push(problem('« unknown » has a « when »; offer it to everybody.'));
  if (unknown.set !== undefined) {
    problems.push(problem('« unknown » sets a variable; who does not know establishes nothing.'));
  }
  const end = typeof unknown.to === 'string' ? own(flow.outcomes, unknown.to) : undefined;
  if (end !== undefined && end.hypotheses.length === 0) {
    const says = `« unknown » leads to « ${end.id} », which has no possible outcomes; list them in its « hypotheses ».`;
    problems.push(problem(says));
  }
  return problems;
};

const checkHypotheses = ({ flow }: FlowDocument): readonly Problem[] =>
  Object.values(flow.outcomes)
    .filter(({ id, hypotheses }) => hypotheses.some((other) => other.id === id))
    .map(({ id }) => ({
      code: 'question.unknown',
      node: id,
      message: `Outcome « ${id} » is among its own possible outcomes; take it out of « hypotheses ».`,
    }));

const checkDanger = ({ flow }: FlowDocument): readonly Problem[] => {
  if (flow.start === flow.safety) return [];
  const message = `The flow starts with question « ${flow.start} »; let it start with « ${flow.safety} », which asks about danger.`;
  return [{ code: 'question.danger', node: flow.start, message }];
};

const checkLengths = (
  { flow, limits }: FlowDocument,
  exploration: Exploration,
  { medianQuestions }: PathFigures,
): readonly Problem[] => {
  const problems: Problem[] = [];
  const longest = longestPath(exploration);
  if (longest.length > limits.maxQuestions) {
    const path = longest.map(({ question, answer }) => `${question}=${answer}`).join(', ');
    const message = `A path asks ${String(longest.length)} questions, the limit is ${String(limits.maxQuestions)}; shorten it: ${path}.`;
    problems.push({ code: 'path.too-long', node: longest.at(-1)?.question ?? '', message });
  }
  if (medianQuestions > limits.medianQuestions) {
    const node = flow.start;
    const message = `Half of the paths from « ${node} » ask ${String(medianQuestions)} questions or more, the limit is ${String(limits.medianQuestions)}; ask fewer.`;
    problems.push({ code: 'path.median', node, message });
  }
  return problems;
};

/** Danger first, « je ne sais pas » everywhere, no question for nothing, not too many of them. */
export const checkQuestions = (
  document: FlowDocument,
  exploration: Exploration,
  reached: readonly Reached[],
  main: PathFigures,
): readonly Problem[] => [
  ...checkDanger(document),
  ...Object.values(document.flow.questions).flatMap((question) => checkUnknown(document, question)),
  ...checkHypotheses(document),
  ...checkPointless(document, exploration, reached),
  ...checkLengths(document, exploration, main),
];
