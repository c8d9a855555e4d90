import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ApiError } from '../errors.ts';
import { createFakeClock, type FakeClock } from '../testing/fake-clock.ts';
import { createLiveLink, type LiveLinkOptions } from './live-link.ts';
import type { Transport, TransportEvents } from './transport.ts';

type Frame = { type: string };

/** A transport whose connections the test plays by hand. */
class Scripted implements Transport<Frame, Frame> {
  readonly name: 'socket' | 'stream' | 'poll';
  readonly connections: { events: TransportEvents<Frame>; closed: boolean; sent: Frame[] }[] = [];
  constructor(name: 'socket' | 'stream' | 'poll') {
    this.name = name;
  }
  connect(events: TransportEvents<Frame>) {
    const connection = { events, closed: false, sent: [] as Frame[] };
    this.connections.push(connection);
    return {
      send: (frame: Frame) => connection.sent.push(frame) > 0,
      close: () => {
        connection.closed = true;
      },
    };
  }
  get last() {
    return this.connections.at(-1)!;
  }
  /** The first frame of the latest connection. */
  answer() {
    this.last.events.frame({ type: 'ready' });
  }
  fail(error = new ApiError('server.garbage')) {
    this.last.events.failed(error);
  }
}

let clock: FakeClock;
let socket: Scripted;
let stream: Scripted;
let poll: Scripted;
let frames: Frame[];
let refusals: ApiError[];
let hint: (online: boolean) => void;

const create = (options: Partial<LiveLinkOptions<Frame, Frame>> = {}) =>
  createLiveLink<Frame, Frame>({
    transports: [socket, stream, poll],
    onFrame: (frame) => frames.push(frame),
    onRefused: (error) => refusals.push(error),
    clock,
    random: () => 0.5,
    hints: {
      listen(changed) {
        hint = changed;
        return () => {};
      },
    },
    ...options,
  });
const unreachable = () => new ApiError('network.unreachable');

beforeEach(() => {
  clock = createFakeClock();
  [socket, stream, poll] = [new Scripted('socket'), new Scripted('stream'), new Scripted('poll')];
  frames = [];
  refusals = [];
});

describe('choosing a transport', () => {
  it('D-9 no byte within 5 s: the next transport, and the silent one is closed', async () => {
    const link = create();
    link.start();
    assert.equal(link.$state.get(), 'connecting');
    await clock.advance(4_999);
    assert.equal(stream.connections.length, 0);
    await clock.advance(1);
    assert.ok(socket.last.closed);
    await clock.advance(5_000);
    assert.ok(stream.last.closed);
    poll.answer();
    assert.equal(link.$state.get(), 'live');
    socket.connections[0]!.events.frame({ type: 'late' });
    assert.deepEqual(frames, [{ type: 'ready' }]);
  });

  it('D-9 a first byte in time gives the first frame longer to arrive', async () => {
    const link = create();
    link.start();
    await clock.advance(4_000);
    socket.last.events.activity();
    await clock.advance(20_000);
    socket.answer();
    assert.equal(link.$state.get(), 'live');
    assert.equal(stream.connections.length, 0);
  });

  it('a refused upgrade goes on to the next transport at once', () => {
    const link = create();
    link.start();
    socket.fail();
    assert.equal(stream.connections.length, 1);
    stream.answer();
    assert.equal(link.$state.get(), 'live');
  });

  it('an unreachable server is not the transport’s fault: the socket is tried again', async () => {
    const link = create();
    link.start();
    socket.fail(unreachable());
    assert.equal(stream.connections.length, 0);
    await clock.advance(250);
    assert.equal(socket.connections.length, 2);
  });

  it('remembers what worked after a loss', async () => {
    const link = create();
    link.start();
    socket.fail();
    stream.answer();
    stream.fail(unreachable());
    assert.equal(link.$state.get(), 'reconnecting');
    await clock.advance(250);
    assert.equal(stream.connections.length, 2);
    assert.equal(socket.connections.length, 1);
  });

  it('tries upwards later, beside the transport in use, and changes over without a break', async () => {
    const link = create();
    const states: string[] = [];
    link.$state.listen((state) => states.push(state));
    link.start();
    socket.fail();
    stream.answer();
    const beat = async (seconds: number) => {
      for (let passed = 0; passed < seconds; passed += 20) {
        stream.last.events.frame({ type: 'heartbeat' });
        await clock.advance(20_000);
      }
    };
    await beat(60);
    assert.equal(socket.connections.length, 2);
    socket.fail();
    await beat(120);
    assert.equal(socket.connections.length, 3);
    assert.equal(stream.last.closed, false);
    socket.answer();
    assert.ok(stream.last.closed);
    assert.deepEqual(states, ['connecting', 'live']);
    assert.ok(link.send({ type: 'hello' }));
    assert.deepEqual(socket.last.sent, [{ type: 'hello' }]);
  });
});

describe('losing the link', () => {
  it('D-14 no frame for 45 s is a dead link, whatever the transport says', async () => {
    const link = create();
    link.start();
    socket.answer();
    await clock.advance(44_999);
    socket.last.events.frame({ type: 'heartbeat' });
    await clock.advance(44_999);
    socket.last.events.activity();
    assert.equal(link.$state.get(), 'live');
    await clock.advance(1);
    assert.equal(link.$state.get(), 'reconnecting');
    assert.equal(link.send({ type: 'x' }), false);
  });

  it('waits with full jitter, at most 15 s, and says « offline » after four failed rounds', async () => {
    const link = create({ random: () => 0.999_999, transports: [socket] });
    link.start();
    const waits: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      const before = socket.connections.length;
      socket.fail(unreachable());
      const from = clock.now();
      while (socket.connections.length === before) await clock.advance(100);
      waits.push(clock.now() - from);
      assert.equal(link.$state.get(), round < 3 ? 'connecting' : 'offline');
    }
    assert.deepEqual(waits, [500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000]);
    socket.answer();
    assert.equal(link.$state.get(), 'live');
  });

  it('a server that accepts and hangs up is not asked more and more often', async () => {
    const link = create({ random: () => 0.999_999, transports: [socket] });
    link.start();
    for (let round = 0; round < 5; round += 1) {
      socket.answer();
      socket.fail(unreachable());
      await clock.advance(500 * 2 ** round);
    }
    assert.equal(socket.connections.length, 6);
    await clock.advance(5_000);
    socket.fail(unreachable());
    await clock.advance(14_000);
    assert.equal(socket.connections.length, 6);
    link.stop();
  });

  it('waits as long as the server asks', async () => {
    const link = create({ transports: [socket] });
    link.start();
    socket.fail(new ApiError('rate.limited', { status: 429, retryAfterMs: 7_000 }));
    await clock.advance(6_999);
    assert.equal(socket.connections.length, 1);
    await clock.advance(1);
    assert.equal(socket.connections.length, 2);
  });

  it('« offline » drops the link and says so; « online » tries the first transport at once', async () => {
    const link = create();
    link.start();
    socket.fail();
    stream.answer();
    hint(false);
    assert.equal(link.$state.get(), 'offline');
    assert.ok(stream.last.closed);
    hint(true);
    assert.equal(socket.connections.length, 2);
    socket.fail(unreachable());
    await clock.advance(250);
    assert.equal(socket.connections.length, 3, 'what an old proxy blocked may pass now');
    socket.answer();
    assert.equal(link.$state.get(), 'live');
    hint(true);
    assert.equal(socket.last.closed, false);
  });

  it('« offline » is a hint: the link is tried all the same', async () => {
    const link = create();
    link.start();
    socket.answer();
    hint(false);
    await clock.advance(1_000);
    socket.answer();
    assert.equal(link.$state.get(), 'live');
  });

  it('a final refusal ends the link and is told once', async () => {
    const link = create();
    link.start();
    socket.fail(new ApiError('session.invalid', { status: 401 }));
    assert.equal(link.$state.get(), 'idle');
    assert.deepEqual(
      refusals.map(({ code }) => code),
      ['session.invalid'],
    );
    await clock.advance(60_000);
    assert.equal(socket.connections.length + stream.connections.length, 1);
    assert.equal(clock.pending, 0);
  });

  it('stop closes everything and leaves no timer', async () => {
    const link = create();
    link.start();
    socket.fail();
    stream.answer();
    link.stop();
    assert.ok(stream.last.closed);
    assert.equal(clock.pending, 0);
    assert.equal(link.$state.get(), 'idle');
  });
});
