import type { Flow } from '../flow.ts';
import { answerHash } from '../result-token.ts';
import type { Problem } from './problem.ts';

/** Links to results hold a hash of each answer: no two answers of a flow may share one. */
export const checkLinks = (flow: Flow): readonly Problem[] => {
  const answers = Object.values(flow.questions).flatMap((question) =>
    question.answers.map(({ id }) => ({ question: question.id, answer: id, hash: answerHash(question.id, id) })),
  );
  const first = new Map<number, (typeof answers)[number]>();
  return answers.flatMap((one): Problem[] => {
    const other = first.get(one.hash);
    if (other === undefined) {
      first.set(one.hash, one);
      return [];
    }
    const message = `Question « ${one.question} », answer « ${one.answer} » has the same hash in links as « ${other.answer} » of question « ${other.question} »; rename the newer one.`;
    return [{ code: 'link.collision', node: one.question, message }];
  });
};
