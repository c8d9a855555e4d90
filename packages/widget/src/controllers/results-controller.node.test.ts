import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createFlowWords } from '../stores/flow-words.ts';
import { ResultsController } from './results-controller.ts';

const host = () => {
  let updates = 0;
  return { addController() {}, requestUpdate: () => (updates += 1), count: () => updates };
};
const words = () => createFlowWords({ fr: { questions: async () => ({}), results: async () => ({ a: 'b' }) } });

it('fetches code and words when first asked, once', async () => {
  const fetched: string[] = [];
  const element = host();
  const results = new ResultsController(element, words(), async () => fetched.push('code'));
  assert.equal(results.state, 'loading');
  assert.equal(results.state, 'loading');
  await results.arrived();
  assert.deepEqual([results.state, fetched], ['ready', ['code']]);
  assert.ok(element.count() > 0);
});

it('tells code that did not come, and fetches it again', async () => {
  let comes = false;
  const results = new ResultsController(host(), words(), async () => {
    if (!comes) throw new TypeError('offline');
  });
  assert.equal(results.state, 'loading');
  await results.arrived();
  assert.equal(results.state, 'failed');
  comes = true;
  results.fetch();
  await results.arrived();
  assert.equal(results.state, 'ready');
});
