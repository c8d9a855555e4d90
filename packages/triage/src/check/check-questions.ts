import type { FlowDocument, Question } from '../flow.ts';
import { own } from '../own.ts';
import { checkPointless } from './check-pointless.ts';
import type { Exploration } from './explore.ts';
import type { PathFigures } from './paths.ts';
import type { Problem } from './problem.ts';

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
    .filter(({ id, hypotheses }) => hypotheses.includes(id))
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

/** Some path of this many questions or more, in words. */
const longPath = ({ states, trailOf }: Exploration, from: number, questions: number): string => {
  const seen = new Set<string>();
  const open: { readonly state: number; readonly asked: readonly string[] }[] = [{ state: from, asked: [] }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const state = states[next.state];
    if (state === undefined) continue;
    if (state.at.kind === 'outcome') {
      if (next.asked.length >= questions) return `${next.asked.join(', ')} → ${state.at.id}`;
      continue;
    }
    const key = `${String(next.state)} ${String(next.asked.length)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const { answer, to } of state.edges) {
      if (to !== null) open.push({ state: to, asked: [...next.asked, `${state.at.id}=${answer}`] });
    }
  }
  return trailOf(from);
};

/** Paths by the root that they start from, the main one first. */
export type RootFigures = readonly { readonly state: number; readonly figures: PathFigures }[];

const checkLengths = ({ limits }: FlowDocument, exploration: Exploration, roots: RootFigures): readonly Problem[] => {
  const problems: Problem[] = [];
  const longest = [...roots].sort((a, b) => b.figures.maxQuestions - a.figures.maxQuestions)[0];
  if (longest !== undefined && longest.figures.maxQuestions > limits.maxQuestions) {
    const { maxQuestions } = longest.figures;
    const path = longPath(exploration, longest.state, maxQuestions);
    const last = /.*, (.+?)=/.exec(path)?.[1] ?? '';
    const message = `A path asks ${String(maxQuestions)} questions, the limit is ${String(limits.maxQuestions)}; shorten it: ${path}.`;
    problems.push({ code: 'path.too-long', node: last, message });
  }
  const [main] = roots;
  if (main !== undefined && main.figures.medianQuestions > limits.medianQuestions) {
    const { medianQuestions } = main.figures;
    const node = exploration.states[main.state]?.at.id ?? '';
    const message = `Half of the paths from « ${node} » ask ${String(medianQuestions)} questions or more, the limit is ${String(limits.medianQuestions)}; ask fewer.`;
    problems.push({ code: 'path.median', node, message });
  }
  return problems;
};

/** Danger first, « je ne sais pas » everywhere, no question for nothing, not too many of them. */
export const checkQuestions = (
  document: FlowDocument,
  exploration: Exploration,
  roots: RootFigures,
): readonly Problem[] => [
  ...checkDanger(document),
  ...Object.values(document.flow.questions).flatMap((question) => checkUnknown(document, question)),
  ...checkHypotheses(document),
  ...checkPointless(document, exploration),
  ...checkLengths(document, exploration, roots),
];
