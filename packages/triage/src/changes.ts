import { isDoor } from './eligibility.ts';
import type { Answer, Flow, Question } from './flow.ts';
import { own } from './own.ts';
import { replay, type Given } from './run.ts';
import { offeredAnswers, settle, take } from './walk.ts';

/** Answers to one question, each of which alone would open a door. */
export interface Change {
  readonly question: string;
  /** In the order of the question. */
  readonly answers: readonly string[];
}

/** How many places are looked at beyond what is answered, before a change is taken as one that opens nothing. */
const REACH = 400;

/**
 * The answers that, given instead, lead to an outcome with this door: at once, or by some answers to the questions that would
 * follow. Each is tried by a replay, so none is claimed that would not. Answers that establish none of the variables at
 * fault are not tried: another story altogether, or « je ne sais pas », is no explanation.
 *
 * @param variables those that keep the door shut
 * @returns in the order of the trail; empty when no single answer would do
 */
export function changesThatOpen(
  flow: Flow,
  destinationId: string,
  variables: readonly string[],
  given: Given,
): readonly Change[] {
  const { position } = replay(flow, given.answers, given);
  return position.trail.flatMap(({ question: id, answer: present }) => {
    const question = own(flow.questions, id);
    const tried = question?.answers.filter((answer) => answer.id !== present && establishes(answer, variables)) ?? [];
    if (question === undefined || tried.length === 0) return [];
    const before = replay(flow, given.answers, { ...given, until: id }).position.case;
    const offered = offeredAnswers(question, before);
    const answers = tried.filter(
      (answer) => offered.includes(answer) && opens(flow, destinationId, given, question, answer),
    );
    return answers.length === 0 ? [] : [{ question: id, answers: answers.map((answer) => answer.id) }];
  });
}

const establishes = ({ set = {} }: Answer, variables: readonly string[]): boolean =>
  variables.some((variable) => own(set, variable) !== undefined);

function opens(flow: Flow, destinationId: string, given: Given, question: Question, answer: Answer): boolean {
  const answers = { ...given.answers, [question.id]: answer.id };
  const ahead = [replay(flow, answers, given).walk];
  for (let looked = 0; looked < REACH; looked += 1) {
    const next = ahead.pop();
    if (next === undefined) return false;
    const { walk, at } = settle(flow, next);
    if (at.kind === 'outcome') {
      if (isDoor(flow, at.id, destinationId, walk.case)) return true;
      continue;
    }
    const open = own(flow.questions, at.id);
    if (open === undefined) return false;
    const offered = offeredAnswers(open, walk.case);
    const kept = offered.find(({ id }) => id === own(answers, open.id));
    const tried = kept === undefined ? [...offered].reverse() : [kept];
    ahead.push(...tried.map((each) => take(flow, walk, open, each)));
  }
  return false;
}
