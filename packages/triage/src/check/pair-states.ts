import type { Flow } from '../flow.ts';
import { own } from '../own.ts';
import { begin, offeredAnswers, settle, take, type AnswerMap, type Stop, type Walk } from '../walk.ts';
import { createMerge, type Merged } from './merge.ts';

/** Where the same answers stand in one of two flows. */
export interface Side {
  readonly walk: Walk;
  readonly at: Stop;
  /** The answer given to the question where it stands is not offered there: it goes no further. */
  readonly refused: boolean;
}

/** The same answers in two flows. */
export interface Pair {
  readonly index: number;
  readonly sides: readonly [Side, Side];
  /** The question to ask next; null: both have ended. */
  readonly question: string | null;
  readonly edges: readonly { readonly answer: string; readonly to: number }[];
}

interface Standing extends Side {
  readonly merged: Merged;
}

/** Goes through a flow with the answers there are, as far as they lead. */
const createAdvance = (flow: Flow): ((walk: Walk, answers: AnswerMap) => Standing) => {
  const merge = createMerge(flow);
  return (from, answers) => {
    let settled = settle(flow, from);
    let refused = false;
    while (settled.at.kind === 'question' && !refused) {
      const question = own(flow.questions, settled.at.id);
      const given = own(answers, settled.at.id);
      if (question === undefined || given === undefined) break;
      const answer = offeredAnswers(question, settled.walk.case).find(({ id }) => id === given);
      if (answer === undefined) refused = true;
      else settled = settle(flow, take(flow, settled.walk, question, answer));
    }
    const merged = merge(settled.walk);
    return { walk: merged.walk, at: settled.at, refused, merged };
  };
};

const isOpen = ({ at, refused }: Side): boolean => at.kind === 'question' && !refused;

/** The answers that either flow offers where it asks the question. */
const offeredBy = (flows: readonly [Flow, Flow], sides: readonly [Side, Side], question: string): readonly string[] => {
  const ids = sides.flatMap((side, which) => {
    const asked = isOpen(side) && side.at.id === question ? own(flows[which]?.questions ?? {}, question) : undefined;
    return asked === undefined ? [] : offeredAnswers(asked, side.walk.case).map(({ id }) => id);
  });
  return [...new Set(ids)];
};

/**
 * Answers two flows at once, from the first question: each answer is remembered by its question and used by either flow when
 * it comes to ask it, as a person's answers are. Pairs that go on equally are one.
 */
export const pairStates = (flows: readonly [Flow, Flow]): readonly Pair[] => {
  const advance = [createAdvance(flows[0]), createAdvance(flows[1])] as const;
  const pairs: (Pair & { readonly edges: { answer: string; to: number }[] })[] = [];
  const pending: AnswerMap[] = [];
  const indexes = new Map<string, number>();

  const arrive = (walks: readonly [Walk, Walk], answers: AnswerMap): number => {
    const sides = [advance[0](walks[0], answers), advance[1](walks[1], answers)] as const;
    // An answer matters as long as one of the flows may still ask for it.
    const kept = Object.entries(answers).filter(([question]) =>
      sides.some(({ merged, walk }) => merged.ahead.has(question) && own(walk.given, question) === undefined),
    );
    const remembered = Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
    const key = JSON.stringify([...sides.map(({ merged, refused }) => [merged.key, refused]), remembered]);
    const known = indexes.get(key);
    if (known !== undefined) return known;
    const index = pairs.length;
    indexes.set(key, index);
    const asking = sides.find(isOpen);
    pairs.push({ index, sides: [sides[0], sides[1]], question: asking?.at.id ?? null, edges: [] });
    pending.push(remembered);
    return index;
  };

  arrive([begin(flows[0]), begin(flows[1])], {});
  for (let index = 0; index < pairs.length; index += 1) {
    const pair = pairs[index];
    if (pair === undefined || pair.question === null) continue;
    for (const answer of offeredBy(flows, pair.sides, pair.question)) {
      const answers = { ...pending[index], [pair.question]: answer };
      pair.edges.push({ answer, to: arrive([pair.sides[0].walk, pair.sides[1].walk], answers) });
    }
  }
  return pairs;
};
