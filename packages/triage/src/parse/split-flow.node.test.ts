import assert from 'node:assert/strict';
import { it } from 'node:test';
import { run } from '../run.ts';
import { sampleFlow } from '../testing/sample-flow.ts';
import { splitFlow } from './split-flow.ts';

it('T-1 the two parts make the whole flow again, and the first asks as the whole does', () => {
  const { questions, results } = splitFlow(sampleFlow);
  assert.deepEqual({ ...questions, ...results }, sampleFlow);
  for (const { id, answers } of Object.values(sampleFlow.questions)) {
    for (const answer of answers) {
      assert.deepEqual(run(questions, { [id]: answer.id }), run(sampleFlow, { [id]: answer.id }));
    }
  }
});
