import { isFlowRunError, type FlowRunErrorCode } from '../flow-run-error.ts';
import type { Case, Flow } from '../flow.ts';
import { own } from '../own.ts';
import { begin, isEntry, offeredAnswers, settle, take, type Stop, type Walk } from '../walk.ts';
import { createMerge } from './merge.ts';

/** Where a person may come in: what the site knows, and where it starts. */
export interface Root {
  readonly preset: Case;
  readonly start: string | null;
}

/** An answer, and the state that it leads to; null: the walk could not go on (a fault of the flow). */
export interface Edge {
  readonly answer: string;
  readonly to: number | null;
}

/** A stop of any number of walks that go on equally. */
export interface State {
  readonly index: number;
  readonly at: Stop;
  /** The part of the case that something ahead looks at. */
  readonly case: Case;
  readonly edges: readonly Edge[];
}

/** A walk that cannot go on. */
export interface Stuck {
  readonly code: FlowRunErrorCode;
  readonly node: string;
  /** One way there, in words. */
  readonly trail: string;
}

/** Every state of a flow, from every root; states of the same future are one. */
export interface Exploration {
  readonly states: readonly State[];
  readonly roots: readonly { readonly root: Root; readonly state: number }[];
  /** `question/answer` for each answer that is offered somewhere. */
  readonly offered: ReadonlySet<string>;
  /** `branch/index` for each way that is taken somewhere. */
  readonly ways: ReadonlySet<string>;
  readonly stuck: readonly Stuck[];
  /** One way to a state, in words: `danger=no, audience=company`. */
  trailOf(state: number): string;
}

/** The way most people come in: the site knows nothing and starts nowhere else. It is the first root. */
export const MAIN: Root = { preset: {}, start: null };

/** Every way that a site may send people in: any audience known beforehand or none, any entry or none. */
export const rootsOf = (flow: Flow): readonly Root[] => {
  const entries = [...Object.keys(flow.questions), ...Object.keys(flow.outcomes)].filter((id) => isEntry(flow, id));
  const presets: Case[] = [{}, ...(flow.variables[flow.audience] ?? []).map((value) => ({ [flow.audience]: value }))];
  const others = presets.flatMap((preset) => [null, ...entries].map((start) => ({ preset, start })));
  return [MAIN, ...others.slice(1)];
};

const inWords = ({ preset, start }: Root): string => {
  const known = Object.entries(preset).map(([variable, value]) => `${variable} known to be ${value}`);
  return [...known, ...(start === null ? [] : [`started at ${start}`])].join(', ');
};

/** Visits every state that anybody can come to. */
export const explore = (flow: Flow, roots: readonly Root[] = rootsOf(flow)): Exploration => {
  const merge = createMerge(flow);
  const states: (State & { readonly edges: Edge[] })[] = [];
  const indexes = new Map<string, number>();
  const cameFrom: { readonly state: number | null; readonly by: string }[] = [];
  const walks: Walk[] = [];
  const offered = new Set<string>();
  const ways = new Set<string>();
  const stuck = new Map<string, Stuck>();

  const trailOf = (state: number): string => {
    const words: string[] = [];
    let from = cameFrom[state];
    while (from !== undefined) {
      if (from.by !== '') words.unshift(from.by);
      from = from.state === null ? undefined : cameFrom[from.state];
    }
    return words.join(', ');
  };

  /** Goes on to the next stop and returns its state, known or new. */
  const arrive = (walk: Walk, state: number | null, by: string): number | null => {
    try {
      const settled = settle(flow, walk, (branch, way) => ways.add(`${branch}/${String(way)}`));
      const merged = merge(settled.walk);
      const known = indexes.get(merged.key);
      if (known !== undefined) return known;
      const index = states.length;
      indexes.set(merged.key, index);
      states.push({ index, at: settled.at, case: merged.walk.case, edges: [] });
      walks.push(merged.walk);
      cameFrom.push({ state, by });
      return index;
    } catch (error) {
      if (!isFlowRunError(error)) throw error;
      const trail = [...(state === null ? [] : [trailOf(state)]), by].filter((part) => part !== '').join(', ');
      const key = `${error.code} ${error.node}`;
      if (!stuck.has(key)) stuck.set(key, { code: error.code, node: error.node, trail });
      return null;
    }
  };

  /** New states are put at the end of the list while it is gone through. */
  const visit = (from: number): void => {
    for (let index = from; index < states.length; index += 1) {
      const state = states[index];
      const walk = walks[index];
      const question = state?.at.kind === 'question' ? own(flow.questions, state.at.id) : undefined;
      if (state === undefined || walk === undefined || question === undefined) continue;
      for (const answer of offeredAnswers(question, walk.case)) {
        offered.add(`${question.id}/${answer.id}`);
        const to = arrive(take(flow, walk, question, answer), index, `${question.id}=${answer.id}`);
        state.edges.push({ answer: answer.id, to });
      }
    }
  };
  // One root after the other, so that trails start at the main one wherever they can.
  const found = roots.flatMap((root) => {
    const from = states.length;
    const state = arrive(begin(flow, root), null, inWords(root));
    visit(from);
    return state === null ? [] : [{ root, state }];
  });
  return { states, roots: found, offered, ways, stuck: [...stuck.values()], trailOf };
};
