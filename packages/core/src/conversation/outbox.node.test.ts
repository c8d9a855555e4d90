import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Ack, CitizenCommand } from '../contract.ts';
import { ApiError } from '../errors.ts';
import { createFakeClock, settle, type FakeClock } from '../testing/fake-clock.ts';
import { createOutbox, type Outbox } from './outbox.ts';

let clock: FakeClock;
let outbox: Outbox;
let live: boolean;
let sent: string[];
let posts: { id: string; answer: (ack: Ack) => void; fail: (error: ApiError) => void }[];
let refusals: string[];

const message = (id: string): CitizenCommand => ({ type: 'message.send', commandId: id, text: id });
const ackOf = (commandId: string): Ack => ({ commandId, seq: 1, staffSeq: null });
const states = () => outbox.items.map(({ command, state, code }) => `${command.commandId} ${state} ${code}`);
const unreachable = () => new ApiError('network.unreachable');

beforeEach(() => {
  clock = createFakeClock();
  [live, sent, posts, refusals] = [true, [], [], []];
  outbox = createOutbox({
    clock,
    send: ({ commandId }) => live && sent.push(commandId) > 0,
    post: ({ commandId }) =>
      new Promise((answer, fail) => {
        posts.push({ id: commandId, answer, fail });
      }),
    onChange() {},
    onAck() {},
    onRefused: (error) => refusals.push(error.code),
  });
  outbox.start();
});

describe('order', () => {
  it('one command is in flight; the next leaves with the ack', () => {
    ['a', 'b'].map(message).forEach(outbox.add);
    assert.deepEqual(sent, ['a']);
    outbox.acknowledge(ackOf('a'));
    assert.deepEqual(sent, ['a', 'b']);
  });

  it('keeps order when the link drops in the middle', async () => {
    ['a', 'b'].map(message).forEach(outbox.add);
    live = false;
    outbox.linkChanged(false);
    assert.deepEqual(
      posts.map(({ id }) => id),
      ['a'],
    );
    posts[0]!.fail(unreachable());
    await settle();
    live = true;
    outbox.linkChanged(true);
    assert.deepEqual(sent, ['a', 'a']);
    outbox.acknowledge(ackOf('a'));
    assert.deepEqual(sent, ['a', 'a', 'b']);
  });

  it('nothing leaves before the conversation exists', () => {
    outbox.clear();
    outbox.add(message('a'));
    assert.deepEqual(sent, []);
    outbox.start();
    assert.deepEqual(sent, ['a']);
  });

  it('a newer read mark replaces one that has not left', () => {
    outbox.add(message('a'));
    outbox.add({ type: 'read.mark', commandId: 'm1', upTo: 1 });
    outbox.add({ type: 'read.mark', commandId: 'm2', upTo: 2 });
    outbox.acknowledge(ackOf('a'));
    outbox.acknowledge(ackOf('m2'));
    assert.deepEqual(sent, ['a', 'm2']);
  });
});

describe('without an answer', () => {
  it('D-11 a message fails after 10 s and the next one leaves', async () => {
    outbox.add(message('a'));
    await clock.advance(5_000);
    outbox.add(message('b'));
    await clock.advance(5_000);
    assert.deepEqual(states(), ['a failed send.timeout', 'b sending null']);
    assert.deepEqual(sent, ['a', 'b']);
  });

  it('what is no message is tried until it is answered, further and further apart', async () => {
    live = false;
    outbox.add({ type: 'danger.set', commandId: 'd', danger: 'yes' });
    const times: number[] = [];
    for (let round = 0; round < 6; round += 1) {
      times.push(clock.now());
      posts.at(-1)!.fail(unreachable());
      await settle();
      const before = posts.length;
      while (posts.length === before) await clock.advance(500);
    }
    assert.deepEqual(times, [0, 1_000, 3_000, 7_000, 15_000, 23_000]);
    posts.at(-1)!.answer(ackOf('d'));
    await settle();
    assert.deepEqual(outbox.items, []);
  });

  it('D-11 an ack after the failure makes it sent; a late refusal says the better reason', async () => {
    outbox.add(message('a'));
    outbox.add(message('b'));
    await clock.advance(10_000);
    outbox.acknowledge(ackOf('a'));
    outbox.refuse('b', new ApiError('conversation.closed', { status: 409 }));
    assert.deepEqual(states(), ['a sending null', 'b failed conversation.closed']);
    assert.deepEqual(
      outbox.unacknowledged.map(({ command }) => command.commandId),
      ['b'],
    );
    outbox.settle('a');
    assert.deepEqual(states(), ['b failed conversation.closed']);
  });
});

describe('refused', () => {
  it('E-2 over the rate: the 10 s start after the wait, for those behind too', async () => {
    ['a', 'b'].map(message).forEach(outbox.add);
    outbox.refuse('a', new ApiError('rate.limited', { status: 429, retryAfterMs: 20_000 }));
    await clock.advance(19_999);
    assert.deepEqual(states(), ['a sending rate.limited', 'b sending null']);
    outbox.linkChanged(true);
    assert.deepEqual(sent, ['a'], 'a reconnection does not cut the wait short');
    await clock.advance(1);
    assert.deepEqual(sent, ['a', 'a']);
    await clock.advance(10_000);
    assert.deepEqual(states(), ['a failed send.timeout', 'b failed send.timeout']);
  });

  it('the end of the conversation fails what was on its way and drops the rest', async () => {
    outbox.add(message('a'));
    outbox.add({ type: 'read.mark', commandId: 'm', upTo: 1 });
    outbox.end();
    assert.deepEqual(states(), ['a failed conversation.closed']);
    await clock.advance(60_000);
    outbox.linkChanged(true);
    assert.deepEqual(sent, ['a']);
    assert.equal(clock.pending, 0);
  });
});
