import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFlow, type ProblemCode } from '../check/index.ts';
import { smallFlow, type Edit } from './small-flow.ts';

/** A broken flow: what is edited, and the problem that must be found, by its code, its node and its words. */
export interface Broken {
  readonly title: string;
  readonly code: ProblemCode;
  readonly node: string;
  readonly message: RegExp;
  readonly edits: readonly Edit[];
  /** Problems that necessarily come along. */
  readonly along?: readonly ProblemCode[];
}

/** One test for each: the problem is found, names its node, and comes alone. */
export const testBroken = (flows: readonly Broken[]): void => {
  for (const { title, code, node, message, edits, along = [] } of flows) {
    test(title, () => {
      const { problems } = checkFlow(smallFlow(...edits), { today: '2026-11-22' });
      const found = problems.find((problem) => problem.code === code && message.test(problem.message));
      const all = problems.map((one) => `${one.code} ${one.node}: ${one.message}`).join('\n');
      assert.ok(found, `not found among:\n${all}`);
      assert.equal(found.node, node);
      assert.ok(found.message.includes(node), found.message);
      const others = problems.filter((one) => one.code !== code && !along.includes(one.code));
      assert.deepEqual(others, [], 'nothing else is said to be wrong');
    });
  }
};
