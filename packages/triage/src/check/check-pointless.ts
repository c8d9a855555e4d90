import type { FlowDocument } from '../flow.ts';
import type { OutcomeView } from '../outcome.ts';
import { own } from '../own.ts';
import type { Exploration, State } from './explore.ts';
import type { Problem } from './problem.ts';
import type { Reached } from './reach.ts';

/** What a page gives. The reasons why not elsewhere are left out: nobody is asked anything only to be told another reason. */
const helpOf = ({ notHere: _notHere, ...help }: OutcomeView): Partial<OutcomeView> => help;

/** What can still follow from each state, as a number: equal numbers, equal futures, to the last door of the page. */
const futuresOf = (
  { flow }: FlowDocument,
  { states }: Exploration,
  reached: readonly Reached[],
): ((state: number) => number) => {
  const shown = Map.groupBy(reached, ({ state }) => state);
  const numbers = new Map<string, number>();
  const found = new Map<number, number>();
  const numberOf = (future: unknown): number => {
    const key = JSON.stringify(future);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
  const compute = (state: State): number => {
    if (state.at.kind === 'outcome') return numberOf(shown.get(state.index)?.map(({ view }) => helpOf(view)));
    const answers = own(flow.questions, state.at.id)?.answers ?? [];
    const futures = state.edges.map(({ answer, to }) => [
      answer,
      answers.find(({ id }) => id === answer)?.urgent ?? null,
      to === null ? null : futureOf(to),
    ]);
    return numberOf([state.at.id, futures]);
  };
  const futureOf = (index: number): number => {
    const state = states[index];
    const known = found.get(index);
    if (known !== undefined || state === undefined) return known ?? -1;
    const future = compute(state);
    found.set(index, future);
    return future;
  };
  return futureOf;
};

/** A question is pointless for an audience when, wherever that audience is asked, every answer leads to the same future. */
export const checkPointless = (
  document: FlowDocument,
  exploration: Exploration,
  reached: readonly Reached[],
): readonly Problem[] => {
  const { flow } = document;
  const futureOf = futuresOf(document, exploration, reached);
  /** Question → audience → a state where it is asked in vain; undefined once it changed something. */
  const vain = new Map<string, Map<string, number | undefined>>();
  for (const state of exploration.states) {
    const question = state.at.kind === 'question' ? own(flow.questions, state.at.id) : undefined;
    if (question === undefined) continue;
    const audience = own(state.case, flow.audience) ?? '';
    const isUrgent = question.answers.some(
      ({ id, urgent }) => urgent !== undefined && state.edges.some(({ answer }) => answer === id),
    );
    const futures = new Set(state.edges.map(({ to }) => (to === null ? null : futureOf(to))));
    const audiences = vain.get(question.id) ?? new Map<string, number | undefined>();
    vain.set(question.id, audiences);
    // What leads nowhere is a fault of its own.
    if (isUrgent || futures.size > 1 || futures.has(null)) audiences.set(audience, undefined);
    else if (!audiences.has(audience)) audiences.set(audience, state.index);
  }
  return [...vain].flatMap(([node, audiences]) => {
    const inVain = [...audiences].filter((entry): entry is [string, number] => entry[1] !== undefined);
    const example = inVain[0];
    if (example === undefined) return [];
    const isAlways = inVain.length === audiences.size;
    const forWhom = inVain.map(([audience]) => (audience === '' ? 'somebody who did not say for whom' : audience));
    const whom = isAlways ? '' : ` of ${forWhom.join(', ')}`;
    const does = isAlways ? 'take it out' : 'leave it out there with « askWhen »';
    const after = exploration.trailOf(example[1]);
    const message = `Question « ${node} » is asked${whom} although no answer changes anything (for instance after ${after}); ${does}.`;
    return [{ code: 'question.pointless', node, message }];
  });
};
