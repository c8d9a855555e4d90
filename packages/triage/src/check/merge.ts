import type { Case, Flow } from '../flow.ts';
import type { AnswerMap, Walk } from '../walk.ts';
import { createAhead, type Ahead } from './reads.ts';

/** A walk reduced to what can still matter, and a key that equal ones share. */
export interface Merged {
  readonly walk: Walk;
  readonly key: string;
  /** Nodes that may still come. */
  readonly ahead: ReadonlySet<string>;
}

const pick = (record: Readonly<Record<string, string>>, wanted: (name: string) => boolean): Record<string, string> =>
  Object.fromEntries(
    Object.entries(record)
      .filter(([name]) => wanted(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/**
 * Merges walks that go on equally: of the case, only the variables that something ahead looks at stay, and of the answers
 * given, only those to questions that may come up again. Without this every path would be a state of its own.
 */
export const createMerge = (flow: Flow): ((walk: Walk) => Merged) => {
  const ahead = createAhead(flow);
  const together = new Map<string, Ahead>();

  const aheadOf = ({ place, start }: Walk): Ahead => {
    const nodes = [...place.open, place.then, ...(start === null ? [] : [start])];
    const key = nodes.join(' ');
    const known = together.get(key);
    if (known !== undefined) return known;
    const parts = nodes.map(ahead);
    const all = {
      nodes: new Set(parts.flatMap((part) => [...part.nodes])),
      variables: new Set(parts.flatMap((part) => [...part.variables])),
    };
    together.set(key, all);
    return all;
  };

  return (walk) => {
    const { nodes, variables } = aheadOf(walk);
    const known: Case = pick(walk.case, (name) => variables.has(name));
    const given: AnswerMap = pick(walk.given, (name) => nodes.has(name));
    const { open, then } = walk.place;
    return {
      walk: { ...walk, case: known, given },
      key: JSON.stringify([open, then, walk.start, known, given]),
      ahead: nodes,
    };
  };
};
