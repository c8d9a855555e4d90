import type { Exploration, State } from './explore.ts';

/** How many paths ask how many questions. */
export interface PathFigures {
  readonly paths: bigint;
  readonly medianQuestions: number;
  readonly maxQuestions: number;
  /** Paths by number of questions, from 0. */
  readonly byQuestions: readonly bigint[];
}

/**
 * Numbers in an order in which each comes before those it leads to.
 *
 * @param next what a number leads to; without a cycle
 */
export const inOrder = (from: number, next: (index: number) => readonly number[]): readonly number[] => {
  const done = new Set<number>([from]);
  const order: number[] = [];
  const open = [{ index: from, after: next(from), position: 0 }];
  for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
    const to = last.after[last.position];
    last.position += 1;
    if (to === undefined) {
      order.push(last.index);
      open.pop();
    } else if (!done.has(to)) {
      done.add(to);
      open.push({ index: to, after: next(to), position: 0 });
    }
  }
  return order.reverse();
};

const add = (to: bigint[], questions: number, paths: bigint): void => {
  while (to.length <= questions) to.push(0n);
  to[questions] = (to[questions] ?? 0n) + paths;
};

const medianOf = (byQuestions: readonly bigint[], paths: bigint): number => {
  let seen = 0n;
  for (const [questions, count] of byQuestions.entries()) {
    seen += count;
    if (seen * 2n >= paths && paths > 0n) return questions;
  }
  return 0;
};

/**
 * Counts the paths from a state to outcomes without walking them one by one: each state hands on to the next ones how many
 * paths of each length reach it. A walk never asks a question twice, so states hold no cycle.
 */
export const countPaths = (states: readonly State[], from: number | null): PathFigures => {
  const reaching = new Map<number, bigint[]>(from === null ? [] : [[from, [1n]]]);
  const byQuestions: bigint[] = [];
  const next = (index: number): readonly number[] => (states[index]?.edges ?? []).flatMap(({ to }) => to ?? []);
  for (const index of from === null ? [] : inOrder(from, next)) {
    const state = states[index];
    const here = reaching.get(index);
    if (state === undefined || here === undefined) continue;
    if (state.at.kind === 'outcome') {
      for (const [questions, paths] of here.entries()) add(byQuestions, questions, paths);
    }
    for (const { to } of state.edges) {
      if (to === null) continue;
      const there = reaching.get(to) ?? [];
      reaching.set(to, there);
      for (const [questions, paths] of here.entries()) if (paths > 0n) add(there, questions + 1, paths);
    }
  }
  const paths = byQuestions.reduce((sum, count) => sum + count, 0n);
  return {
    paths,
    medianQuestions: medianOf(byQuestions, paths),
    maxQuestions: Math.max(
      0,
      byQuestions.findLastIndex((count) => count > 0n),
    ),
    byQuestions,
  };
};

/** The questions and answers of a path that no other one is longer than, wherever a site starts. */
export const longestPath = ({
  states,
  roots,
}: Pick<Exploration, 'states' | 'roots'>): readonly { readonly question: string; readonly answer: string }[] => {
  const lengths = new Map<number, number>();
  const lengthOf = (index: number): number => {
    const known = lengths.get(index);
    if (known !== undefined) return known;
    const length = Math.max(0, ...(states[index]?.edges ?? []).map(({ to }) => 1 + (to === null ? 0 : lengthOf(to))));
    lengths.set(index, length);
    return length;
  };
  const longest = <T>(items: readonly T[], length: (item: T) => number): T | undefined =>
    items.reduce<T | undefined>(
      (best, item) => (best === undefined || length(item) > length(best) ? item : best),
      undefined,
    );

  const path: { question: string; answer: string }[] = [];
  let index = longest(roots, ({ state }) => lengthOf(state))?.state ?? null;
  while (index !== null) {
    const state: State | undefined = states[index];
    const edge = longest(state?.edges ?? [], ({ to }) => (to === null ? 0 : lengthOf(to)));
    if (state === undefined || edge === undefined) break;
    path.push({ question: state.at.id, answer: edge.answer });
    index = edge.to;
  }
  return path;
};
