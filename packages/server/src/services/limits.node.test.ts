import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startLiveServer, type LiveServer } from '../testing/live-server.ts';
import { newCommandId } from '../testing/test-citizen.ts';
import { CallerKeys } from './caller-keys.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { createManualClock } from './manual-clock.ts';
import { RateLimiter } from './rate-limiter.ts';

describe('rate limiter', () => {
  it('E-2 lets a burst of 20 through, then 10 a second, and says how long to wait', () => {
    const clock = createManualClock();
    const limiter = new RateLimiter(clock, DEFAULT_LIMITS.messages);
    for (let taken = 0; taken < 20; taken++) assert.equal(limiter.take('a'), 0);
    assert.equal(limiter.take('a'), 100);
    assert.equal(limiter.take('b'), 0);
    clock.advance(100);
    assert.equal(limiter.take('a'), 0);
    assert.equal(limiter.take('a'), 100);
    clock.advance(10_000);
    for (let taken = 0; taken < 20; taken++) assert.equal(limiter.take('a'), 0);
    assert.ok(limiter.take('a') > 0);
  });

  it('E-2 forgets who has been quiet', () => {
    const clock = createManualClock();
    const limiter = new RateLimiter(clock, { perSecond: 10, burst: 20 });
    limiter.take('a');
    clock.advance(99);
    limiter.sweep();
    assert.equal(limiter.size, 1);
    clock.advance(1);
    limiter.sweep();
    assert.equal(limiter.size, 0);
  });
});

describe('caller keys', () => {
  it('P-4 are no address, change daily, and count a whole /64 of IPv6 as one caller', () => {
    const clock = createManualClock();
    let rotations = 0;
    const keys = new CallerKeys(clock, () => rotations++);
    const key = keys.keyOf('192.0.2.7');
    assert.ok(!key.includes('192'));
    assert.equal(keys.keyOf('192.0.2.7'), key);
    assert.notEqual(keys.keyOf('192.0.2.8'), key);
    assert.equal(keys.keyOf('2001:db8:1:2:3:4:5:6'), keys.keyOf('2001:db8:1:2::9'));
    assert.equal(keys.keyOf('2001:db8::1'), keys.keyOf('2001:db8:0:0:ffff::'));
    assert.notEqual(keys.keyOf('2001:db8:1:2::'), keys.keyOf('2001:db8:1:3::'));
    clock.advance(24 * 3_600_000);
    assert.notEqual(keys.keyOf('192.0.2.7'), key);
    assert.equal(rotations, 1);
  });
});

describe('limits of a server', () => {
  let live: LiveServer;
  before(async () => {
    live = await startLiveServer({ openingsPerCaller: { perSecond: 0.5, burst: 3 } });
  });
  after(() => live.close());

  it('E-2 the 21st message at once is refused with retryAfterMs, by request and on the socket; the officer is not', async () => {
    const citizen = live.citizen();
    await citizen.open();
    const id = await live.conversationIdOf(citizen);
    const answers = await Promise.all(Array.from({ length: 21 }, () => citizen.say('x')));
    const refused = answers.filter(({ status }) => status === 429);
    assert.equal(refused.length, 1);
    assert.deepEqual([refused[0]!.problem.code, refused[0]!.problem.retryAfterMs], ['rate.limited', 100]);
    const socket = await citizen.connect();
    const command = { type: 'message.send', commandId: newCommandId(), text: 'y' };
    socket.send({ type: 'command', command });
    const { problem, commandId } = await socket.log.first('refused');
    assert.deepEqual([problem.code, problem.retryAfterMs, commandId], ['rate.limited', 100, command.commandId]);
    live.clock.advance(100);
    socket.send({ type: 'command', command });
    assert.equal((await socket.log.first('ack')).ack.commandId, command.commandId);
    const desk = await live.officer();
    await desk.claim(id);
    assert.equal((await desk.reply(id, 'Bonjour', 999)).status, 200);
    await socket.close();
  });

  it('P-4 E-2 a caller who opens too many conversations is refused, and the answer says for how long', async () => {
    live.clock.advance(10_000);
    const answers = [];
    for (let opened = 0; opened < 4; opened++) answers.push(await live.citizen().open());
    assert.deepEqual(
      answers.map(({ status }) => status),
      [201, 201, 201, 429],
    );
    assert.equal(answers[3]!.problem.retryAfterMs, 2_000);
  });
});
