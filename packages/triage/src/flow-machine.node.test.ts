import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createActor, type Actor } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import {
  createFlowMachine,
  selectFlowPhase,
  type FlowEvent,
  type FlowInput,
  type FlowMachine,
} from './flow-machine.ts';
import { offeredAnswers } from './walk.ts';
import { sampleFlow } from './testing/sample-flow.ts';

const start = (input: FlowInput = {}): Actor<FlowMachine> =>
  createActor(createFlowMachine(sampleFlow), { input }).start();
const where = (actor: Actor<FlowMachine>): string => {
  const snapshot = actor.getSnapshot();
  return `${selectFlowPhase(snapshot)} ${snapshot.context.position.at.id}`;
};
const answer = (actor: Actor<FlowMachine>, ...given: `${string}=${string}`[]): void => {
  for (const each of given) {
    const [question = '', id = ''] = each.split('=');
    actor.send({ type: 'answer.choose', question, answer: id });
  }
};
const TO_SHOP = ['danger=no', 'audience=individual', 'minor=no', 'touched=purchase', 'paid=yes', 'met=no'] as const;

test('T-3 begins with danger, whatever the site knows, and ends at an outcome', () => {
  const actor = start({ preset: { audience: 'company' }, start: 'touched' });
  assert.equal(where(actor), 'asking danger');
  answer(actor, 'danger=unknown');
  assert.equal(where(actor), 'asking touched');
  answer(actor, 'touched=account');
  assert.equal(where(actor), 'done account-hacked');
});

test('an answer to another question, or one that is not offered, is ignored', () => {
  const actor = start();
  answer(actor, 'audience=company', 'danger=perhaps', 'danger=constructor', 'nothing=no');
  assert.equal(where(actor), 'asking danger');
  // The second click of a double click comes when the next question is asked already.
  answer(actor, 'danger=no', 'danger=yes');
  assert.equal(where(actor), 'asking audience');
  assert.deepEqual(actor.getSnapshot().context.answers, { danger: 'no' });
  answer(actor, 'audience=company', 'touched=person');
  assert.equal(where(actor), 'asking touched');
});

test('T-5 back goes any number of steps and keeps the answers', () => {
  const actor = start();
  actor.send({ type: 'step.back' });
  assert.equal(where(actor), 'asking danger');
  answer(actor, ...TO_SHOP, 'author=known');
  assert.equal(where(actor), 'done fake-shop');
  actor.send({ type: 'step.back' });
  assert.equal(where(actor), 'asking author');
  actor.send({ type: 'step.back', count: 2 });
  assert.equal(where(actor), 'asking paid');
  actor.send({ type: 'step.back', count: 99 });
  assert.equal(where(actor), 'asking danger');
  assert.deepEqual(actor.getSnapshot().context.position.trail, []);
  answer(actor, 'danger=no');
  assert.equal(where(actor), 'done fake-shop');
});

test('T-5 a count that makes no sense is one step', () => {
  for (const count of [0, -3, Number.NaN, 1.9]) {
    const actor = start();
    answer(actor, 'danger=no', 'audience=company');
    actor.send({ type: 'step.back', count });
    assert.equal(where(actor), 'asking audience', String(count));
  }
});

test('T-5 a changed answer keeps the rest that still applies, and gives it back when it applies again', () => {
  const actor = start();
  answer(actor, ...TO_SHOP, 'author=unknown-person');
  actor.send({ type: 'answer.change', question: 'touched' });
  assert.equal(where(actor), 'asking touched');
  answer(actor, 'touched=account');
  assert.equal(where(actor), 'done account-hacked');
  assert.equal(actor.getSnapshot().context.position.case['paid'], undefined);
  actor.send({ type: 'answer.change', question: 'touched' });
  answer(actor, 'touched=person');
  assert.equal(where(actor), 'done love-scam');
  assert.equal(actor.getSnapshot().context.position.case['met'], 'no');
  actor.send({ type: 'answer.change', question: 'touched' });
  answer(actor, 'touched=purchase');
  assert.equal(where(actor), 'done fake-shop');
});

test('T-5 a changed answer that takes away an offered one asks again', () => {
  const actor = start();
  answer(actor, 'danger=no', 'audience=individual', 'minor=no', 'touched=person', 'met=no', 'author=known');
  assert.equal(where(actor), 'done love-scam');
  actor.send({ type: 'answer.change', question: 'audience' });
  answer(actor, 'audience=company');
  assert.equal(where(actor), 'asking touched');
});

test('only a question of the trail can be changed', () => {
  const actor = start();
  answer(actor, 'danger=no');
  for (const question of ['paid', 'audience', 'nothing']) actor.send({ type: 'answer.change', question });
  assert.equal(where(actor), 'asking audience');
});

test('T-3 danger can be called from a question gone back to, and from an outcome, and leads back there', () => {
  const actor = start();
  answer(actor, ...TO_SHOP);
  actor.send({ type: 'step.back', count: 3 });
  const before = actor.getSnapshot();
  actor.send({ type: 'safety.interrupt' });
  assert.equal(where(actor), 'interrupted touched');
  for (const event of [{ type: 'step.back' }, { type: 'safety.interrupt' }] satisfies FlowEvent[]) actor.send(event);
  answer(actor, 'touched=account');
  actor.send({ type: 'safety.resume' });
  assert.deepEqual(actor.getSnapshot().context, before.context);
  assert.equal(where(actor), 'asking touched');
});

test('T-3 an answer given during the interrupt counts, and leads back to where one was', () => {
  const actor = start();
  answer(actor, ...TO_SHOP);
  actor.send({ type: 'step.back', count: 2 });
  actor.send({ type: 'safety.interrupt' });
  answer(actor, 'danger=yes');
  assert.equal(where(actor), 'asking paid');
  const { position } = actor.getSnapshot().context;
  assert.equal(position.case['danger'], 'yes');
  assert.deepEqual(position.urgent, ['call-emergency']);
  answer(actor, 'paid=in-progress', 'author=known');
  assert.equal(where(actor), 'done fake-shop');
  assert.deepEqual(actor.getSnapshot().context.position.urgent, ['call-emergency', 'call-bank']);
});

test('T-3 an answer given during the interrupt may end the question that one was at', () => {
  const minor = { ...sampleFlow.questions['minor']!, askWhen: { not: { is: { danger: 'yes' } } } };
  const flow = { ...sampleFlow, questions: { ...sampleFlow.questions, minor } };
  const actor = createActor(createFlowMachine(flow), { input: {} }).start();
  answer(actor, 'danger=no', 'audience=individual', 'minor=no');
  actor.send({ type: 'step.back' });
  actor.send({ type: 'safety.interrupt' });
  answer(actor, 'danger=yes');
  assert.equal(where(actor), 'asking touched');
  assert.equal(actor.getSnapshot().context.rewound, null);
});

test('restart forgets the answers and keeps what the site knows', () => {
  const actor = start({ preset: { audience: 'company' } });
  answer(actor, 'danger=no', 'touched=account');
  actor.send({ type: 'safety.interrupt' });
  actor.send({ type: 'flow.restart' });
  assert.equal(where(actor), 'asking danger');
  assert.deepEqual(actor.getSnapshot().context.answers, {});
  answer(actor, 'danger=no');
  assert.equal(where(actor), 'asking touched');
});

test('answers of a link lead as far as they still go; what the flow does not have is left out', () => {
  const answers = { danger: 'no', audience: 'company', touched: 'account', gone: 'x' };
  assert.equal(where(start({ answers })), 'done account-hacked');
  const actor = start({ preset: { audience: 'king', minor: 'no' }, start: 'gone' });
  assert.deepEqual(actor.getSnapshot().context.preset, { minor: 'no' });
  assert.equal(actor.getSnapshot().context.start, null);
});

test('T-2 pure: the graph tools visit every question and every outcome', () => {
  const machine = createFlowMachine(sampleFlow);
  const paths = getShortestPaths(machine, {
    events: ({ context: { position } }) => {
      const question = sampleFlow.questions[position.at.id];
      if (question === undefined) return [];
      const offered = offeredAnswers(question, position.case);
      return offered.map(({ id }) => ({ type: 'answer.choose', question: question.id, answer: id }) as const);
    },
  });
  const visited = new Set(paths.map(({ state }) => state.context.position.at.id));
  assert.deepEqual(
    [...visited].sort(),
    [...Object.keys(sampleFlow.questions), ...Object.keys(sampleFlow.outcomes)].sort(),
  );
});
