import { isDoor } from './eligibility.ts';
import type { Answer, Case, Flow } from './flow.ts';
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
const REACH = 200;

/**
 * The answers that, given instead, lead to the same outcome with this door: at once, or by some answers to new questions that
 * would follow. Each is tried by a replay, so none is claimed that would not. What would be another story is no explanation:
 * « je ne sais pas », an answer that establishes none of the variables at fault, one that takes away another answer.
 *
 * @param outcomeId null: any outcome with this door
 * @param variables those that keep the door shut
 * @returns in the order of the trail; empty when no single answer would do
 */
export function changesThatOpen(
  flow: Flow,
  destinationId: string,
  outcomeId: string | null,
  variables: readonly string[],
  given: Given,
): readonly Change[] {
  const { position } = replay(flow, given.answers, given);
  return position.trail.flatMap(({ question: id, answer: present }) => {
    const isGoal = (at: string, known: Case): boolean =>
      (outcomeId === null || at === outcomeId) && isDoor(flow, at, destinationId, known);
    const answers = (own(flow.questions, id)?.answers ?? []).filter((answer) => {
      const instead = { ...given.answers, [id]: answer.id };
      const isTried = answer.id !== present && establishes(answer, variables);
      return isTried && leadsTo(flow, { ...given, answers: instead }, isGoal);
    });
    return answers.length === 0 ? [] : [{ question: id, answers: answers.map((answer) => answer.id) }];
  });
}

const establishes = ({ set = {} }: Answer, variables: readonly string[]): boolean =>
  variables.some((variable) => own(set, variable) !== undefined);

/** Whether some answers to the questions that are still open lead to an outcome like that. */
function leadsTo(flow: Flow, given: Given, isGoal: (outcomeId: string, known: Case) => boolean): boolean {
  const ahead = [replay(flow, given.answers, given).walk];
  for (let looked = 0; looked < REACH; looked += 1) {
    const next = ahead.pop();
    if (next === undefined) return false;
    const { walk, at } = settle(flow, next);
    const question = at.kind === 'question' ? own(flow.questions, at.id) : undefined;
    if (question === undefined) {
      if (isGoal(at.id, walk.case)) return true;
      continue;
    }
    const before = own(given.answers, question.id);
    const offered = offeredAnswers(question, walk.case);
    const tried = before === undefined ? [...offered].reverse() : offered.filter(({ id }) => id === before);
    ahead.push(...tried.map((answer) => take(flow, walk, question, answer)));
  }
  return false;
}
