import {
  begin,
  offeredAnswers,
  settle,
  take,
  type AnswerMap,
  type Flow,
  type Position,
  type Question,
  type RunOptions,
  type Stop,
  type Walk,
} from '@guichet/triage';
import { shownAnswers } from './shown-answers.ts';

/** Steps after which it is given up: the first questions of a large flow leave too much open to say anything of use. */
const MOST_STEPS = 1_500;

/** How few and how many questions may follow. */
export interface QuestionsLeft {
  readonly from: number;
  readonly to: number;
}

/** Two ways to the same place ask the same from there on: what is next, what is known, and what was left unknown. */
const placeKey = ({ place, case: established, given, start }: Walk): string =>
  JSON.stringify([place, start, established, Object.keys(given).filter((question) => given[question] === 'unknown')]);

/**
 * Counts what may still be asked after the question where somebody stands by trying every answer: exact, because it walks
 * the flow itself. Null when there is too much to try.
 *
 * @param kept answers kept from before a change: where they still apply they are not asked again
 * @param audiences the only ones that the site serves; null: all
 */
export const questionsLeft = (
  flow: Flow,
  { trail, at }: Position,
  kept: AnswerMap,
  options: RunOptions,
  audiences: readonly string[] | null,
): QuestionsLeft | null => {
  const known = new Map<string, QuestionsLeft>();
  let steps = 0;

  const step = (walk: Walk, asked: Question, answerId: string) => {
    steps += 1;
    const answer = asked.answers.find(({ id }) => id === answerId);
    return answer ? settle(flow, take(flow, walk, asked, answer)) : null;
  };
  /** Goes through the questions that have their answer already. */
  const pass = (walk: Walk, at: Stop): { walk: Walk; at: Stop } => {
    const asked = at.kind === 'question' ? flow.questions[at.id] : undefined;
    const answer = asked && offeredAnswers(asked, walk.case).find(({ id }) => id === kept[asked.id]);
    const next = answer && step(walk, asked, answer.id);
    return next ? pass(next.walk, next.at) : { walk, at };
  };

  const after = (walk: Walk, current: string): QuestionsLeft | null => {
    const asked = flow.questions[current];
    let from = Infinity;
    let to = 0;
    for (const answer of shownAnswers(flow, current, walk.case, audiences)) {
      if (steps > MOST_STEPS || !asked) return null;
      const taken = step(walk, asked, answer);
      if (!taken) return null;
      const next = pass(taken.walk, taken.at);
      if (next.at.kind === 'outcome') {
        from = 0;
        continue;
      }
      const key = placeKey(next.walk);
      const left = known.get(key) ?? after(next.walk, next.at.id);
      if (!left) return null;
      known.set(key, left);
      from = Math.min(from, left.from + 1);
      to = Math.max(to, left.to + 1);
    }
    return { from, to };
  };

  let { walk } = settle(flow, begin(flow, options));
  for (const { question, answer } of trail) {
    const asked = flow.questions[question];
    walk = (asked && step(walk, asked, answer)?.walk) ?? walk;
  }
  return after(walk, at.id);
};
