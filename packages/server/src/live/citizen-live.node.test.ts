import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { FROM_START, eventsOf, newCommandId, untilSeq, type CitizenTestSocket } from '../testing/test-citizen.ts';
import { startLiveServer, type LiveServer } from '../testing/live-server.ts';
import { TestSocket } from '../testing/test-socket.ts';
import type { CitizenServerFrame } from '../contract/index.ts';

let live: LiveServer;
before(async () => void (live = await startLiveServer()));
after(() => live.close());

const opened = async (request: object = {}) => {
  const citizen = live.citizen();
  const answer = await citizen.open(request);
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  return { citizen, view: answer.body.view, epoch: answer.body.view.conversation.epoch };
};
const knock = (origin?: string) => TestSocket.connect<CitizenServerFrame>(live.server.publicUrl, origin);
const hello = (socket: CitizenTestSocket, ticket: string, cursor: object = FROM_START) =>
  socket.send({ type: 'hello', ticket, ...cursor });

describe('citizen socket', () => {
  it('D-9 says ready, then everything after the cursor, then the place in the queue', async () => {
    const { citizen, epoch } = await opened({ message: { commandId: newCommandId(), text: 'Bonjour' } });
    const socket = await citizen.connect();
    await untilSeq(socket.log, 2);
    const position = await socket.log.first('queue.position');
    assert.deepEqual(socket.log.frames[0], { type: 'ready', epoch, head: 2 });
    assert.deepEqual(
      eventsOf(socket.log).map(({ type, seq }) => [type, seq]),
      [
        ['conversation.opened', 1],
        ['message.received', 2],
      ],
    );
    assert.equal(position.position?.officersOnDuty, false);
    assert.equal(position.position?.estimateMs, null);
    await socket.close();
  });

  it('D-2 acknowledges a command on the socket before its events, and the event is on every screen', async () => {
    const { citizen } = await opened();
    const [first, second] = [await citizen.connect(), await citizen.connect()];
    const commandId = newCommandId();
    first.send({ type: 'command', command: { type: 'message.send', commandId, text: 'Au secours' } });
    const ack = await first.log.first('ack');
    assert.deepEqual(ack.ack, { commandId, seq: 2, staffSeq: null });
    for (const socket of [first, second]) {
      const events = await untilSeq(socket.log, 2);
      assert.equal(events.at(-1)?.type, 'message.received');
    }
    const order = first.log.frames.map(({ type }) => type);
    assert.ok(order.indexOf('ack') < order.lastIndexOf('events'));
    await Promise.all([first.close(), second.close()]);
  });

  it('D-2 what follows hello in the same breath waits for it: 100 commands, 100 answers, in order', async () => {
    const { citizen } = await opened();
    const ticket = await citizen.ticket();
    const socket = await knock(live.server.publicUrl);
    hello(socket, ticket);
    const commandIds = Array.from({ length: 100 }, () => newCommandId());
    for (const commandId of commandIds)
      socket.send({ type: 'command', command: { type: 'message.send', commandId, text: 'vite' } });
    await untilSeq(socket.log, 101);
    assert.deepEqual(
      socket.log.of('ack').map(({ ack }) => ack.commandId),
      commandIds,
    );
    await socket.close();
  });

  it('D-10 closes 4401 when no hello came within 3 s', async () => {
    const socket = await knock(live.server.publicUrl);
    const { greetings } = live.server.services;
    while (greetings.size === 0) await new Promise((resolve) => setImmediate(resolve));
    live.clock.advance(2_999);
    assert.equal(socket.socket.readyState, socket.socket.OPEN);
    live.clock.advance(1);
    assert.equal(await socket.closed, 4401);
  });

  it('D-10 closes 4401 for an invented ticket and for a hello that is none', async () => {
    for (const frame of [{ type: 'hello', ticket: 'x', ...FROM_START }, { type: 'hello' }, { type: 'typing.set' }]) {
      const socket = await knock(live.server.publicUrl);
      socket.send(frame);
      assert.equal(await socket.closed, 4401);
    }
  });

  it('D-10 takes a ticket once', async () => {
    const { citizen } = await opened();
    const ticket = await citizen.ticket();
    const first = await knock(live.server.publicUrl);
    hello(first, ticket);
    await first.log.first('ready');
    const second = await knock(live.server.publicUrl);
    hello(second, ticket);
    assert.equal(await second.closed, 4401);
    await first.close();
  });

  it('D-10 refuses a ticket that is 30 s old', async () => {
    const { citizen } = await opened();
    const ticket = await citizen.ticket();
    live.clock.advance(30_000);
    const socket = await knock(live.server.publicUrl);
    hello(socket, ticket);
    assert.equal(await socket.closed, 4401);
  });

  it('D-10 refuses a ticket that was issued to another origin', async () => {
    const { citizen } = await opened();
    const ticket = await citizen.ticket();
    const socket = await knock('http://partner.localhost');
    hello(socket, ticket);
    assert.equal(await socket.closed, 4401);
  });

  it('O-4 refuses the upgrade from an origin that no site lists', async () => {
    await assert.rejects(knock('https://evil.example'), /403/);
  });

  it('D-10 takes no officer for a citizen: tickets of the desk are refused', async () => {
    const desk = await live.officer();
    const { body } = await desk.request<{ ticket: string }>('POST', '/tickets', {});
    const socket = await knock(live.server.publicUrl);
    hello(socket, body.ticket);
    assert.equal(await socket.closed, 4401);
  });

  it('D-7 answers reload to another epoch, to a cursor beyond the head and to a cursor without an epoch', async () => {
    const { citizen, epoch } = await opened();
    for (const cursor of [
      { epoch: 'another-life', after: 0 },
      { epoch, after: 7 },
      { epoch: null, after: 1 },
    ]) {
      const socket = await citizen.connect(cursor);
      assert.equal((await socket.log.first('reload')).epoch, epoch);
      const { body } = await citizen.say('encore');
      const events = await untilSeq(socket.log, body.seq!);
      assert.deepEqual(
        events.map(({ seq }) => seq),
        [body.seq],
      );
      await socket.close();
    }
  });

  it('D-9 resumes after the cursor and shows nothing twice', async () => {
    const { citizen, epoch } = await opened();
    await citizen.say('un');
    await citizen.say('deux');
    const socket = await citizen.connect({ epoch, after: 2 });
    const events = await untilSeq(socket.log, 3);
    assert.deepEqual(
      events.map(({ seq }) => seq),
      [3],
    );
    await socket.close();
  });

  it('L-7 refuses a message by its own code and keeps the socket', async () => {
    const { citizen } = await opened();
    const socket = await citizen.connect();
    const say = (text: string) => {
      const commandId = newCommandId();
      socket.send({ type: 'command', command: { type: 'message.send', commandId, text } });
      return socket.log.first('refused', (frame) => frame.commandId === commandId);
    };
    assert.equal((await say('a'.repeat(4001))).problem.code, 'message.too-long');
    assert.equal((await say('')).problem.code, 'message.empty');
    assert.equal((await say(' \n ')).problem.code, 'message.empty');
    const emoji = newCommandId();
    const text = '👩‍👩‍👧'.repeat(500);
    socket.send({ type: 'command', command: { type: 'message.send', commandId: emoji, text } });
    assert.equal((await socket.log.first('ack')).ack.commandId, emoji);
    await socket.close();
  });

  it('E-1 refuses a command of the wrong shape and closes 4400 when that goes on', async () => {
    const { citizen } = await opened();
    const socket = await citizen.connect();
    const commandId = newCommandId();
    socket.send({ type: 'command', command: { type: 'conversation.claim', commandId } });
    assert.equal((await socket.log.first('refused')).problem.code, 'request.malformed');
    for (let sent = 1; sent < live.server.services.limits.malformedFrames; sent++) socket.send('{');
    assert.equal(await socket.closed, 4400);
  });

  it('E-1 closes a socket that sends more than 32 KB in a frame', async () => {
    const { citizen } = await opened();
    const socket = await citizen.connect();
    socket.send('x'.repeat(33 * 1024));
    assert.ok([1006, 1009].includes(await socket.closed));
  });

  it('D-14 sends a heartbeat every 20 s and cuts a peer that answers no ping', async () => {
    const { citizen } = await opened();
    const socket = await citizen.connect();
    live.clock.advance(20_000);
    await socket.log.first('heartbeat');
    socket.socket.pause();
    const { sessions } = live.server.services;
    live.clock.advance(60_000);
    assert.equal(sessions.connectedCount, 0);
    socket.socket.terminate();
    await socket.closed;
  });

  it('D-6 the same order on two sockets for 200 concurrent messages from both', async () => {
    const { citizen } = await opened();
    const sockets = [await citizen.connect(), await citizen.connect()];
    for (let sent = 0; sent < 200; sent++) {
      const command = { type: 'message.send', commandId: newCommandId(), text: `message ${sent}` };
      sockets[sent % 2]!.send({ type: 'command', command });
    }
    const [first, second] = await Promise.all(sockets.map((socket) => untilSeq(socket.log, 201)));
    assert.deepEqual(first, second);
    assert.deepEqual(
      first!.map(({ seq }) => seq),
      Array.from({ length: 201 }, (_, index) => index + 1),
    );
    await Promise.all(sockets.map((socket) => socket.close()));
  });
});
