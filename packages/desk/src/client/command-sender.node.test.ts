import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError } from '@guichet/core';
import { createFakeClock, settle } from '../../../core/src/testing/fake-clock.ts';
import type { Ack, OfficerCommand } from '../contract.ts';
import { sampleId } from '../testing/samples.ts';
import { createCommandSender } from './command-sender.ts';
import { createTypingSignal } from './typing-signal.ts';

const C = sampleId('conversation');
const reply = (name: string): OfficerCommand => ({
  type: 'message.send',
  commandId: sampleId(name),
  text: name,
  seenSeq: 1,
});
const ack = (name: string): Ack => ({ commandId: sampleId(name), seq: 2, staffSeq: null });

const setUp = (live = true) => {
  const clock = createFakeClock();
  const state = { live, sent: [] as string[], posted: [] as string[], refused: [] as string[], acked: [] as string[] };
  let answer: (command: OfficerCommand) => Promise<Ack> = () => Promise.reject(new ApiError('network.unreachable'));
  const sender = createCommandSender({
    clock,
    send(_, command) {
      if (state.live) state.sent.push(command.commandId.replace(/0+$/u, ''));
      return state.live;
    },
    post(_, command) {
      state.posted.push(command.commandId.replace(/0+$/u, ''));
      return answer(command);
    },
    onChange() {},
    onAck: (_, { commandId }) => state.acked.push(commandId.replace(/0+$/u, '')),
    onRefused: (_, command, error) => state.refused.push(`${command.type} ${error.code}`),
  });
  const shown = () => sender.pending(C).map(({ state: at, code }) => [at, code]);
  return { clock, state, sender, shown, answerWith: (next: typeof answer) => (answer = next) };
};

test('D-11 a text without an ack for 10 s is « non envoyé », and a late ack makes it true again', async () => {
  const { clock, sender, shown } = setUp();
  sender.add(C, reply('a'));
  await clock.advance(9_999);
  assert.deepEqual(shown(), [['sending', null]]);
  await clock.advance(1);
  assert.deepEqual(shown(), [['failed', 'send.timeout']]);
  sender.acknowledge(ack('a'));
  assert.deepEqual(shown(), [['sending', null]]);
  sender.settle(C, sampleId('a'));
  assert.deepEqual(shown(), []);
});

test('D-3 a retry is the same command with the same id', async () => {
  const { clock, state, sender, shown } = setUp();
  sender.add(C, reply('a'));
  await clock.advance(10_000);
  sender.retry(C, sampleId('a'));
  assert.deepEqual(state.sent, ['a', 'a']);
  assert.deepEqual(shown(), [['sending', null]]);
});

test('replies to one conversation leave one after the other; another conversation does not wait', () => {
  const { state, sender } = setUp();
  const other = sampleId('other');
  sender.add(C, reply('a'));
  sender.add(C, reply('b'));
  sender.add(other, reply('c'));
  assert.deepEqual(state.sent, ['a', 'c']);
  sender.acknowledge(ack('a'));
  assert.deepEqual(state.sent, ['a', 'c', 'b']);
});

test('D-9 without a live link commands go by POST, and again once the link is back', async () => {
  const { clock, state, sender, answerWith } = setUp(false);
  sender.add(C, reply('a'));
  await clock.advance(1_000);
  assert.deepEqual(state.posted, ['a', 'a']);
  answerWith(() => new Promise(() => {}));
  state.live = true;
  sender.linkChanged(true);
  assert.deepEqual(state.sent, ['a']);
});

test('a link that is lost hands what was on it to POST', async () => {
  const { state, sender, answerWith } = setUp();
  answerWith((command) => Promise.resolve({ commandId: command.commandId, seq: 2, staffSeq: null }));
  sender.add(C, reply('a'));
  state.live = false;
  sender.linkChanged(false);
  await settle();
  assert.deepEqual(state.posted, ['a']);
  assert.deepEqual(state.acked, ['a']);
});

test('E-2 too many at once: waits as long as it is told, then sends', async () => {
  const { clock, state, sender } = setUp();
  sender.add(C, reply('a'));
  sender.refuse(sampleId('a'), new ApiError('rate.limited', { status: 429, retryAfterMs: 3_000 }));
  await clock.advance(2_999);
  assert.deepEqual(state.sent, ['a']);
  await clock.advance(1);
  assert.deepEqual(state.sent, ['a', 'a']);
});

test('K-6 a stale reply leaves the outbox, so that its text can go back to the composer', () => {
  const { state, sender, shown } = setUp();
  sender.add(C, reply('a'));
  sender.refuse(sampleId('a'), new ApiError('view.stale', { status: 409, headSeq: 4 }));
  assert.deepEqual(shown(), []);
  assert.deepEqual(state.refused, ['message.send view.stale']);
});

test('a reply that is refused for good stays, with its reason, until it is taken back', () => {
  const { sender, shown } = setUp();
  sender.add(C, reply('a'));
  sender.refuse(sampleId('a'), new ApiError('conversation.closed', { status: 409 }));
  assert.deepEqual(shown(), [['failed', 'conversation.closed']]);
  assert.equal(sender.take(C, sampleId('a'))?.text, 'a');
  assert.deepEqual(shown(), []);
});

test('K-3 a refused claim leaves nothing behind', () => {
  const { state, sender } = setUp();
  sender.add(C, { type: 'conversation.claim', commandId: sampleId('claim') });
  sender.refuse(sampleId('claim'), new ApiError('conversation.taken', { status: 409 }));
  assert.deepEqual(state.refused, ['conversation.claim conversation.taken']);
  assert.deepEqual(sender.pending(C), []);
});

test('a newer read mark replaces one that has not left', () => {
  const { sender } = setUp();
  sender.add(C, reply('a'));
  sender.add(C, { type: 'read.mark', commandId: sampleId('r1'), upTo: 2 });
  sender.add(C, { type: 'read.mark', commandId: sampleId('r2'), upTo: 3 });
  assert.deepEqual(
    sender.pending(C).map(({ command }) => command.commandId),
    [sampleId('a'), sampleId('r2')],
  );
});

test('nothing is left running after a sign-out', () => {
  const { clock, sender } = setUp(false);
  sender.add(C, reply('a'));
  sender.clear();
  assert.equal(clock.pending, 0);
  assert.deepEqual(sender.pending(C), []);
});

test('C-7 typing is told at once, again every 3 s, and ends 5 s after the last key', async () => {
  const clock = createFakeClock();
  const sent: string[] = [];
  const typing = createTypingSignal(clock, (id, is) => sent.push(`${id} ${is}`));
  typing.set('a', true);
  await clock.advance(1_000);
  typing.set('a', true);
  assert.deepEqual(sent, ['a true']);
  await clock.advance(2_000);
  typing.set('a', true);
  assert.deepEqual(sent, ['a true', 'a true']);
  await clock.advance(5_000);
  assert.deepEqual(sent, ['a true', 'a true', 'a false']);
  typing.set('a', false);
  assert.equal(sent.length, 3);
  assert.equal(clock.pending, 0);
});
