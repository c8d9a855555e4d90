import { FlowRunError } from './flow-run-error.ts';
import type { Answer, Case, Flow, Question, Target } from './flow.ts';
import { own } from './own.ts';
import { evaluate } from './predicate.ts';

/** Question id → id of the answer given. */
export type AnswerMap = Readonly<Record<string, string>>;

/** Where a walk stands. */
export type Stop =
  { readonly kind: 'question'; readonly id: string } | { readonly kind: 'outcome'; readonly id: string };

/** A walk under way: all that decides what comes next. Plain data; equal walks go on equally. */
export interface Walk {
  /** Questions of a sub-flow still to come, then the node after them. */
  readonly place: { readonly open: readonly string[]; readonly then: string };
  readonly case: Case;
  /** Answers given on the way. */
  readonly given: AnswerMap;
  /** The entry that the first entry question on the way is to be replaced by; null once there, or without. */
  readonly start: string | null;
}

type Place = Walk['place'];

/** Whether sites may start there. */
export const isEntry = (flow: Flow, id: string): boolean =>
  (own(flow.questions, id)?.entry ?? own(flow.outcomes, id)?.entry) === true;

/**
 * A walk before its first step.
 *
 * @param options.preset what the site knows beforehand, such as the audience
 * @param options.start entry to go to instead of the first entry question on the way: what comes before it (danger, for whom) is asked all the same
 * @throws FlowRunError `start.refused`
 */
export function begin(flow: Flow, options: { preset?: Case; start?: string | null } = {}): Walk {
  const { preset = {}, start = null } = options;
  if (start !== null && !isEntry(flow, start)) throw new FlowRunError('start.refused', start);
  return { place: enter(flow, flow.start), case: preset, given: {}, start };
}

/**
 * Goes on as far as nobody has to be asked: through branches, skipped questions, and questions already answered on the way.
 *
 * @param onWay told of each way of a branch that is taken, by its index; checks find the others
 * @throws FlowRunError `node.unknown`, `node.stuck`, `flow.cycle`
 */
export function settle(
  flow: Flow,
  walk: Walk,
  onWay?: (branch: string, way: number) => void,
): { readonly walk: Walk; readonly at: Stop } {
  let { place, start } = walk;
  let passed = new Set<string>();
  for (;;) {
    const [inside] = place.open;
    const id = inside ?? place.then;
    const question = own(flow.questions, id);
    // Nothing is answered on the way: the same place again is a way without an end, inside a sub-flow too.
    const here = [...place.open, place.then].join(' ');
    if (passed.has(here)) throw new FlowRunError('flow.cycle', id);
    passed.add(here);
    if (inside === undefined) {
      if (start !== null && question?.entry === true && id !== flow.safety) {
        place = enter(flow, start);
        start = null;
        passed = new Set();
        continue;
      }
      if (question === undefined) {
        if (own(flow.outcomes, id) !== undefined)
          return { walk: { ...walk, place, start }, at: { kind: 'outcome', id } };
        const way = openWay(flow, id, walk.case);
        onWay?.(id, way.index);
        place = enter(flow, way.to);
        continue;
      }
    }
    if (question === undefined) throw new FlowRunError('node.unknown', id);
    const next = passOver(flow, question, walk, restOf(place));
    if (next === undefined) return { walk: { ...walk, place, start }, at: { kind: 'question', id } };
    place = next;
  }
}

/** Gives an answer at the question where a settled walk stands. */
export function take(flow: Flow, walk: Walk, question: Question, answer: Answer): Walk {
  return {
    ...walk,
    place: follow(flow, question, answer, restOf(walk.place)),
    case: { ...walk.case, ...answer.set },
    given: { ...walk.given, [question.id]: answer.id },
  };
}

/** The answers to choose from: all but those whose condition is false. */
export const offeredAnswers = (question: Question, known: Case): readonly Answer[] =>
  question.answers.filter(({ when }) => evaluate(when, known) !== false);

/** What remains of a sub-flow after its next question; undefined in the main graph. */
const restOf = ({ open, then }: Place): Place | undefined =>
  open.length === 0 ? undefined : { open: open.slice(1), then };

function enter(flow: Flow, target: Target): Place {
  if (typeof target === 'string') return { open: [], then: target };
  const subflow = own(flow.subflows, target.via);
  if (subflow === undefined) throw new FlowRunError('node.unknown', target.via);
  return { open: subflow.questions, then: target.to };
}

function openWay(flow: Flow, id: string, known: Case): { readonly index: number; readonly to: Target } {
  const branch = own(flow.branches, id);
  if (branch === undefined) throw new FlowRunError('node.unknown', id);
  const index = branch.ways.findIndex(({ when }) => evaluate(when, known) === true);
  const way = branch.ways[index];
  if (way === undefined) throw new FlowRunError('node.stuck', id);
  return { index, to: way.to };
}

function follow(flow: Flow, question: Question, answer: Answer, rest: Place | undefined): Place {
  if (answer.to !== undefined) return enter(flow, answer.to);
  if (rest === undefined) throw new FlowRunError('node.stuck', question.id);
  return rest;
}

/** The place after a question that is not asked; undefined: it is. Danger is always asked (spec T-3). */
function passOver(flow: Flow, question: Question, walk: Walk, rest: Place | undefined): Place | undefined {
  const given = question.answers.find(({ id }) => id === own(walk.given, question.id));
  if (given !== undefined) return follow(flow, question, given, rest);
  if (question.id === flow.safety) return undefined;
  const wanted = evaluate(question.askWhen, walk.case) !== false;
  const known = knownAnswer(question, walk.case);
  if (wanted && known === undefined) return undefined;
  if (wanted && known?.to !== undefined) return enter(flow, known.to);
  if (rest !== undefined) return rest;
  const target = question.skipTo ?? known?.to ?? question.answers.find(({ to }) => to !== undefined)?.to;
  if (target === undefined) throw new FlowRunError('node.stuck', question.id);
  return enter(flow, target);
}

/**
 * What a question would establish is all known: where the answers that say so lead. Empty when none says so; undefined when
 * something is unknown, or when those answers part, for then only the person can tell.
 */
function knownAnswer(question: Question, known: Case): Pick<Answer, 'to'> | undefined {
  const variables = question.answers.flatMap(({ set = {} }) => Object.keys(set));
  if (variables.length === 0 || variables.some((variable) => own(known, variable) === undefined)) return undefined;
  const says = ({ set = {} }: Answer): boolean => {
    const entries = Object.entries(set);
    return entries.length > 0 && entries.every(([variable, value]) => own(known, variable) === value);
  };
  const [first, ...others] = offeredAnswers(question, known).filter(says);
  const target = JSON.stringify(first?.to);
  return others.some(({ to }) => JSON.stringify(to) !== target) ? undefined : (first ?? {});
}
