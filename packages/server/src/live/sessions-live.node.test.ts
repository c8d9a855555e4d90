import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startLiveServer, type LiveServer } from '../testing/live-server.ts';
import { eventsOf, FROM_START, newCommandId, untilSeq } from '../testing/test-citizen.ts';

let live: LiveServer;
before(async () => void (live = await startLiveServer()));
after(() => live.close());

const opened = async (request: object = {}) => {
  const citizen = live.citizen();
  const { body } = await citizen.open(request);
  return { citizen, id: await live.conversationIdOf(citizen), epoch: body.view.conversation.epoch };
};
const statusOf = async (id: string) => (await live.server.services.storage.snapshot(id))?.status;

describe('opening', () => {
  it('D-4 the same opening again finds the conversation, another one is refused', async () => {
    const citizen = live.citizen();
    const request = { commandId: newCommandId(), message: { commandId: newCommandId(), text: 'Bonjour' } };
    const first = await citizen.open(request);
    const again = await citizen.open(request);
    assert.deepEqual([first.status, again.status], [201, 200]);
    assert.deepEqual(again.body.view.conversation, first.body.view.conversation);
    assert.equal((await citizen.open(request, 'autre-mairie')).problem.code, 'site.unknown');
    assert.equal((await citizen.open()).problem.code, 'conversation.exists');
    assert.equal((await citizen.open({ ...request, language: 'en' })).problem.code, 'command.conflict');
  });

  it('D-4 needs a token of 256 bits', async () => {
    assert.equal((await live.citizen('court').open()).problem.code, 'session.invalid');
    assert.equal((await live.citizen().view()).problem.code, 'session.invalid');
  });

  it('L-7 an opening message that is too long or empty is refused by its own code', async () => {
    const open = (text: string) => live.citizen().open({ message: { commandId: newCommandId(), text } });
    assert.equal((await open('a'.repeat(4001))).problem.code, 'message.too-long');
    assert.equal((await open('  ')).problem.code, 'message.empty');
  });
});

describe('Quitter vite', () => {
  it('S-5 kills sockets, streams and polls in the tick in which it arrives, then the token and the conversation', async () => {
    const { citizen, id, epoch } = await opened();
    const desk = await live.officer();
    const deskSocket = await desk.connect();
    const [socket, stream] = [await citizen.connect(), await citizen.stream(FROM_START)];
    await stream.log.first('ready');
    await citizen.poll({ epoch, after: 1 });
    const poll = citizen.poll({ epoch, after: 1 }, 25_000);
    const { longPolls, conversations, sessions } = live.server.services;
    while (longPolls.waitingCount === 0) await new Promise((resolve) => setImmediate(resolve));
    const left = conversations.leave(citizen.token);
    assert.equal(sessions.connectedCount, 0, 'nobody is connected before anything was awaited');
    await left;
    assert.equal((await socket.log.first('session.ended')).reason, 'exit');
    assert.equal(await socket.closed, 1000);
    assert.equal((await stream.log.first('session.ended')).reason, 'exit');
    assert.equal((await poll).problem.code, 'session.invalid');
    assert.equal((await citizen.view()).problem.code, 'session.invalid');
    const { body } = await desk.request<{ conversation: { status: string; entries: { type: string }[] } }>(
      'GET',
      `/conversations/${id}`,
    );
    assert.equal(body.conversation.status, 'closed');
    assert.deepEqual(body.conversation.entries.at(-1) && { ...body.conversation.entries.at(-1), seq: 0, at: '' }, {
      type: 'conversation.closed',
      by: 'citizen',
      reason: 'left',
      seq: 0,
      at: '',
    });
    await deskSocket.close();
  });

  it('S-5 answers a beacon 204 and clears, whatever its body', async () => {
    const { citizen, id } = await opened();
    const good = await citizen.exit();
    assert.equal(good.status, 204);
    assert.equal(good.headers.get('clear-site-data'), '"cache", "storage"');
    assert.equal((await live.citizen('x'.repeat(5000)).exit()).status, 204);
    assert.equal((await live.citizen().exit()).status, 204);
    assert.equal((await live.citizen('').exit()).status, 204);
    assert.equal((await citizen.view()).problem.code, 'session.invalid');
    assert.equal(await statusOf(id), 'closed');
  });

  it('S-5 an opening that arrives after its exit, or at the same moment, leaves no living token', async () => {
    const late = live.citizen();
    await late.exit();
    assert.equal((await late.open()).problem.code, 'session.invalid');
    const racing = live.citizen();
    await Promise.all([racing.open(), racing.exit()]);
    assert.equal((await racing.view()).problem.code, 'session.invalid');
  });

  it('S-5 commands that are on a dead socket already are refused', async () => {
    const { citizen, id } = await opened();
    const socket = await citizen.connect();
    const left = citizen.exit();
    for (let sent = 0; sent < 50; sent++) {
      const command = { type: 'message.send', commandId: newCommandId(), text: 'après' };
      socket.send({ type: 'command', command });
    }
    await left;
    await socket.closed;
    const { entries } = (await live.server.services.storage.snapshot(id))!;
    assert.equal(entries.at(-1)?.type, 'conversation.closed');
  });
});

describe('end of a session', () => {
  it('C-6 ending answers the command, shows the closing event, says closed, kills the token', async () => {
    const { citizen } = await opened();
    const [socket, other] = [await citizen.connect(), await citizen.connect()];
    const commandId = newCommandId();
    socket.send({ type: 'command', command: { type: 'conversation.end', commandId } });
    assert.equal((await socket.log.first('session.ended')).reason, 'closed');
    assert.deepEqual(
      socket.log.frames.map(({ type }) => type).filter((type) => type !== 'queue.position'),
      ['ready', 'events', 'ack', 'events', 'session.ended'],
    );
    assert.equal(eventsOf(socket.log).at(-1)?.type, 'conversation.closed');
    assert.equal((await other.log.first('session.ended')).reason, 'closed');
    assert.deepEqual([await socket.closed, await other.closed], [1000, 1000]);
    assert.equal((await citizen.view()).problem.code, 'session.invalid');
  });

  it('D-2 what an officer wrote before closing still reaches a citizen who was away, and then the session is over', async () => {
    const { citizen, id, epoch } = await opened();
    const desk = await live.officer();
    await desk.claim(id);
    await desk.reply(id, 'Appelez le 17', 2);
    await desk.command(id, { type: 'conversation.close' });
    const socket = await citizen.connect({ epoch, after: 2 });
    assert.equal((await socket.log.first('session.ended')).reason, 'closed');
    assert.deepEqual(
      eventsOf(socket.log).map(({ type }) => type),
      ['message.received', 'conversation.closed'],
    );
    await socket.closed;
    const shown = await citizen.connect({ epoch, after: 4 });
    assert.equal((await shown.log.first('session.ended')).reason, 'closed');
    await shown.closed;
    assert.equal((await citizen.say('encore')).problem.code, 'conversation.closed');
  });

  it('P-6 a token dies 15 minutes after the last connection, and the conversation with it', async () => {
    const { citizen, id } = await opened();
    const socket = await citizen.connect();
    await live.pass(20 * 60_000, socket);
    assert.equal((await citizen.view()).status, 200);
    await socket.close();
    while (live.server.services.sessions.connectedCount > 0) await new Promise((resolve) => setImmediate(resolve));
    await live.pass(14 * 60_000);
    assert.equal(await statusOf(id), 'waiting');
    live.clock.advance(60_000);
    assert.equal((await citizen.view()).problem.code, 'session.invalid');
    await live.pass(60_000);
    while ((await statusOf(id)) !== 'closed') await new Promise((resolve) => setImmediate(resolve));
    const { entries } = (await live.server.services.storage.snapshot(id))!;
    const last = entries.at(-1);
    assert.equal(last?.type === 'conversation.closed' && last.reason, 'expired');
  });

  it('D-2 a restarted server goes on where it was: same conversation, same cursor, K-7 counted from the start', async () => {
    const { citizen, id, epoch } = await opened({ message: { commandId: newCommandId(), text: 'avant' } });
    const desk = await live.officer();
    await desk.claim(id);
    await live.reopen();
    const again = live.citizen(citizen.token);
    const socket = await again.connect({ epoch, after: 2 });
    assert.deepEqual(
      (await untilSeq(socket.log, 3)).map(({ type }) => type),
      ['officer.joined'],
    );
    await live.pass(59_000, socket);
    assert.equal(await statusOf(id), 'active');
    await live.pass(2_000, socket);
    const left = (await untilSeq(socket.log, 4)).at(-1);
    assert.equal(left?.type === 'officer.left' && left.reason, 'lost');
    await socket.close();
  });
});
