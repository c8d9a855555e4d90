import assert from 'node:assert/strict';
import { it } from 'node:test';
import { presetAnswers } from './preset-answers.ts';
import { run } from './run.ts';
import { sampleFlow } from './testing/sample-flow.ts';

const audience = Object.values(sampleFlow.questions).find(({ answers }) =>
  answers.some(({ set }) => set?.['audience'] !== undefined),
)!;
const individual = audience.answers.find(({ set }) => set?.['audience'] === 'individual')!;

it('T-14 what a site had set is told as the answer that would have said it', () => {
  const preset = { audience: 'individual' };
  const position = run(sampleFlow, {}, { preset });
  assert.deepEqual(presetAnswers(sampleFlow, preset, position), [{ question: audience.id, answer: individual.id }]);
});

it('T-14 what was asked all the same is told once, and nothing is told without a preset', () => {
  const position = run(sampleFlow, {});
  assert.deepEqual(presetAnswers(sampleFlow, {}, position), []);
  const trail = [{ question: audience.id, answer: individual.id }];
  const asked = { ...position, trail, case: { audience: 'individual' } };
  assert.deepEqual(presetAnswers(sampleFlow, { audience: 'individual' }, asked), []);
});

it('T-14 what no answer could have said is refused', () => {
  const position = { ...run(sampleFlow, {}), case: { invented: 'x' } };
  assert.equal(presetAnswers(sampleFlow, { invented: 'x' }, position), null);
});
