import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startLiveServer, type LiveServer } from '../testing/live-server.ts';
import { eventsOf, newCommandId, untilSeq } from '../testing/test-citizen.ts';
import { deskEvents, TestDesk, watch, type DeskTestSocket } from '../testing/test-desk.ts';

let live: LiveServer;
before(async () => void (live = await startLiveServer()));
after(() => live.close());

const opened = async (request: object = {}, site?: string) => {
  const citizen = live.citizen();
  assert.equal((await citizen.open(request, site)).status, 201);
  return { citizen, id: await live.conversationIdOf(citizen) };
};
/** Waits until the newest queue that the desk was told names this holder. */
const holderOf = (socket: DeskTestSocket, id: string, officerId: string | null) =>
  socket.log.until(() => {
    const items = socket.log.of('queue.changed').at(-1)?.queue.items ?? [];
    const item = items.find(({ conversationId }) => conversationId === id);
    return item && (item.holder?.id ?? null) === officerId ? item : undefined;
  });
/** Lets the coalesced pushes leave. */
const flush = () => live.clock.advance(1_000);

describe('desk socket', () => {
  it('C-4 K-5 shows both logs of a watched conversation to officers, and only the public one to the citizen', async () => {
    const { citizen, id } = await opened({ message: { commandId: newCommandId(), text: 'Bonjour' } });
    const desk = await live.officer();
    const [screen, socket] = [await citizen.connect(), await desk.connect()];
    watch(socket, id);
    assert.equal((await desk.claim(id)).status, 200);
    await desk.command(id, { type: 'note.add', text: 'à rappeler' });
    await desk.reply(id, 'Je vous lis', 3);
    const staff = await socket.log.until((frames) => {
      const events = frames.flatMap((frame) => (frame.type === 'staff.events' ? frame.events : []));
      return events.length === 2 ? events : undefined;
    });
    assert.deepEqual(
      staff.map(({ type, seq }) => [type, seq]),
      [
        ['conversation.claimed', 1],
        ['note.added', 2],
      ],
    );
    const shown = await untilSeq(screen.log, 4);
    await socket.log.until(() => (deskEvents(socket, id).length === 4 ? true : undefined));
    assert.deepEqual(deskEvents(socket, id), shown);
    assert.ok(!JSON.stringify(screen.log.frames).includes('rappeler'), 'D-5');
    await Promise.all([screen.close(), socket.close()]);
  });

  it('D-3 commands on the desk socket: ack, replay of the same, conflict on another body', async () => {
    const { id } = await opened();
    const desk = await live.officer();
    const socket = await desk.connect();
    const commandId = newCommandId();
    const claim = { type: 'command', conversationId: id, command: { type: 'conversation.claim', commandId } };
    socket.send(claim);
    const { ack } = await socket.log.first('ack');
    assert.deepEqual(ack, { commandId, seq: 2, staffSeq: 1 });
    socket.send(claim);
    const acks = await socket.log.until(() => (socket.log.of('ack').length === 2 ? socket.log.of('ack') : undefined));
    assert.deepEqual(acks[1]!.ack, ack);
    socket.send({ ...claim, command: { type: 'note.add', commandId, text: 'autre' } });
    assert.equal((await socket.log.first('refused')).problem.code, 'command.conflict');
    await socket.close();
  });

  it('K-3 of two claims at once one wins, the other is told conversation.taken', async () => {
    const { id } = await opened();
    const desks = [await live.officer(), await live.officer()];
    const answers = await Promise.all(desks.map((desk) => desk.claim(id)));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
    assert.equal(answers.find(({ status }) => status === 409)?.problem.code, 'conversation.taken');
  });

  it('K-3 an officer who takes nobody is told officer.unavailable, also for transfers; capacity is its own code', async () => {
    const holder = await live.officer();
    const { id } = await opened();
    const away = await live.officer({ available: false });
    assert.equal((await away.claim(id)).problem.code, 'officer.unavailable');
    await holder.claim(id);
    const to = (officerId: string) => holder.command(id, { type: 'conversation.transfer', to: { officerId } });
    assert.equal((await to(away.officerId)).problem.code, 'officer.unavailable');
    assert.equal((await to('AAAAAAAAAAAAAAAAAAAAAA')).problem.code, 'officer.unknown');
    const unconnected = await live.officer();
    assert.equal((await to(unconnected.officerId)).problem.code, 'officer.unavailable');
    const full = await live.officer({ capacity: 1 });
    const other = await opened();
    await full.claim(other.id);
    const socket = await full.connect();
    assert.equal((await to(full.officerId)).problem.code, 'capacity.reached');
    await socket.close();
  });

  it('D-3 a claim that was acknowledged is acknowledged again after the officer stopped taking people', async () => {
    const { id } = await opened();
    const desk = await live.officer();
    const commandId = newCommandId();
    const claim = () =>
      desk.request('POST', `/conversations/${id}/commands`, { type: 'conversation.claim', commandId });
    const first = await claim();
    await desk.request('PUT', '/session/presence', { available: false });
    assert.deepEqual(await claim(), first);
  });

  it('K-4 only the holder replies; a supervisor closes what somebody else holds', async () => {
    const { id } = await opened();
    const [holder, other] = [await live.officer(), await live.officer()];
    await holder.claim(id);
    assert.equal((await other.reply(id, 'Bonjour', 9)).problem.code, 'conversation.not-held');
    const supervisor = await live.officer({ role: 'supervisor' });
    assert.equal((await supervisor.command(id, { type: 'conversation.close' })).status, 200);
  });

  it('K-6 a reply that missed the last message is refused with the head, on the socket too', async () => {
    const { citizen, id } = await opened({ message: { commandId: newCommandId(), text: 'un' } });
    const desk = await live.officer();
    const socket = await desk.connect();
    await desk.claim(id);
    await citizen.say('deux');
    const command = { type: 'message.send', commandId: newCommandId(), text: 'Réponse', seenSeq: 2 };
    socket.send({ type: 'command', conversationId: id, command });
    const { problem } = await socket.log.first('refused');
    assert.deepEqual([problem.code, problem.headSeq], ['view.stale', 4]);
    await socket.close();
  });

  it('K-11 pushes the queue when holders change, and not for a message alone', async () => {
    const { citizen, id } = await opened();
    const desk = await live.officer();
    const socket = await desk.connect();
    await desk.claim(id);
    flush();
    await holderOf(socket, id, desk.officerId);
    const before = socket.log.of('queue.changed').length;
    await citizen.say('un');
    await desk.reply(id, 'deux', 4);
    flush();
    const marker = await desk.command(id, { type: 'conversation.release' });
    assert.equal(marker.status, 200);
    flush();
    await holderOf(socket, id, null);
    const versions = socket.log.of('queue.changed').map(({ queue }) => queue.version);
    assert.equal(versions.length, before + 1);
    assert.deepEqual(
      versions,
      [...versions].sort((a, b) => a - b),
    );
    await socket.close();
  });

  it('D-7 answers conversation.reload to a cursor of another life and goes on from the head', async () => {
    const { citizen, id } = await opened();
    const desk = await live.officer();
    const socket = await desk.connect();
    socket.send({ type: 'conversation.watch', conversationId: id, epoch: 'another', after: 0, staffAfter: 0 });
    assert.equal((await socket.log.first('conversation.reload')).conversationId, id);
    await citizen.say('encore');
    await socket.log.first('events');
    assert.deepEqual(
      deskEvents(socket, id).map(({ seq }) => seq),
      [2],
    );
    socket.send({ type: 'conversation.unwatch', conversationId: id });
    // The answer to a later frame shows that the earlier one was taken.
    socket.send({
      type: 'command',
      conversationId: id,
      command: { type: 'note.add', commandId: newCommandId(), text: 'x' },
    });
    await socket.log.first('ack');
    await citizen.say('plus personne');
    assert.equal(deskEvents(socket, id).length, 1);
    await socket.close();
  });

  it('C-7 typing goes both ways, ends 6 s after the last signal, and only the holder types', async () => {
    const { citizen, id } = await opened();
    const [desk, other] = [await live.officer(), await live.officer()];
    const [screen, socket, third] = [await citizen.connect(), await desk.connect(), await other.connect()];
    watch(socket, id);
    await desk.claim(id);
    await socket.log.first('staff.events');
    screen.send({ type: 'typing.set', typing: true });
    await socket.log.first('typing.changed', ({ typing }) => typing);
    live.clock.advance(5_999);
    assert.equal(live.server.services.typing.isTyping(id, 'citizen'), true);
    live.clock.advance(1);
    await socket.log.first('typing.changed', ({ typing }) => !typing);
    third.send({ type: 'typing.set', conversationId: id, typing: true });
    third.send({
      type: 'command',
      conversationId: id,
      command: { type: 'conversation.claim', commandId: newCommandId() },
    });
    assert.equal((await third.log.first('refused')).problem.code, 'conversation.taken');
    assert.equal(live.server.services.typing.isTyping(id, 'officer'), false);
    socket.send({ type: 'typing.set', conversationId: id, typing: true });
    await screen.log.first('typing.changed', ({ typing }) => typing);
    await desk.reply(id, 'Voilà', 9);
    await screen.log.first('typing.changed', ({ typing }) => !typing);
    await Promise.all([screen.close(), socket.close(), third.close()]);
  });

  it('K-7 a desk lost for 60 s gives its conversations back first in the queue, and the citizen is told', async () => {
    const { citizen, id } = await opened();
    const later = await opened();
    const desk = await live.officer();
    const [screen, socket] = [await citizen.connect(), await desk.connect()];
    await desk.claim(id);
    await socket.close();
    await gone(desk.officerId);
    await live.pass(59_000, screen);
    assert.equal(live.server.services.queue.book.get(id)?.holder?.id, desk.officerId);
    await live.pass(2_000, screen);
    await untilSeq(screen.log, 3);
    const left = eventsOf(screen.log).at(-1);
    assert.deepEqual([left?.type, left?.type === 'officer.left' && left.reason], ['officer.left', 'lost']);
    const { items } = await (await live.officer()).queue();
    const order = items.map(({ conversationId }) => conversationId);
    assert.ok(order.indexOf(id) < order.indexOf(later.id));
    assert.equal(items.find(({ conversationId }) => conversationId === id)?.returned, true);
    await screen.close();
  });

  it('K-7 a desk that is back within 60 s keeps its conversations', async () => {
    const { id } = await opened();
    const desk = await live.officer();
    const socket = await desk.connect();
    await desk.claim(id);
    await socket.close();
    await gone(desk.officerId);
    live.clock.advance(50_000);
    const again = await desk.connect();
    live.clock.advance(50_000);
    assert.equal(live.server.services.queue.book.get(id)?.holder?.id, desk.officerId);
    await again.close();
  });

  it('K-7 signing out gives everything back at once and ends the desk', async () => {
    const { citizen, id } = await opened();
    const desk = await live.officer();
    const [screen, socket] = [await citizen.connect(), await desk.connect()];
    await desk.claim(id);
    assert.equal((await desk.request('DELETE', '/session')).status, 204);
    assert.equal((await socket.log.first('session.ended')).reason, 'signed-out');
    assert.equal(await socket.closed, 1000);
    await untilSeq(screen.log, 3);
    assert.equal(eventsOf(screen.log).at(-1)?.type, 'officer.left');
    await screen.close();
  });

  it('K-1 an account made after the start is known once its desk is open: it claims on the socket', async () => {
    const { id } = await opened();
    const { storage, deskSessions } = live.server.services;
    const known = await storage.officerById((await live.officer()).officerId);
    const officer = { ...known!, id: newCommandId(), login: 'arrivee-plus-tard' };
    await storage.putOfficer(officer);
    const session = await deskSessions.start(officer, null);
    const socket = await new TestDesk(live.server.deskUrl, officer.id, session.id).connect();
    const commandId = newCommandId();
    socket.send({ type: 'command', conversationId: id, command: { type: 'conversation.claim', commandId } });
    const [outcome] = await socket.log.until((frames) => {
      const answers = frames.filter(({ type }) => type === 'ack' || type === 'refused');
      return answers.length > 0 ? answers : undefined;
    });
    assert.equal(outcome?.type, 'ack', JSON.stringify(outcome));
    await socket.close();
  });

  it('K-1 disabling an account ends its desks', async () => {
    const desk = await live.officer();
    const socket = await desk.connect();
    const { storage, presence } = live.server.services;
    const record = await storage.officerById(desk.officerId);
    await storage.putOfficer({ ...record!, disabled: true });
    await presence.officerChanged(desk.officerId);
    assert.equal((await socket.log.first('session.ended')).reason, 'expired');
    assert.equal(await socket.closed, 1000);
  });

  it('K-9 a desk whose session has lasted 10 h is ended', async () => {
    const desk = await live.officer();
    const socket = await desk.connect();
    const { storage, clock } = live.server.services;
    const record = await storage.deskSession(desk.sessionIdHash);
    await storage.putDeskSession({ ...record!, createdAtMs: clock.nowMs() - 10 * 3_600_000 + 90_000 });
    await live.pass(80_000, socket);
    assert.equal(socket.log.of('session.ended').length, 0);
    await live.pass(80_000, socket);
    assert.equal((await socket.log.first('session.ended')).reason, 'expired');
    await socket.closed;
  });
});

/** Resolves once the server has seen that the officer's last desk is gone. */
const gone = async (officerId: string): Promise<void> => {
  while (live.server.services.presence.isConnected(officerId)) await new Promise((resolve) => setImmediate(resolve));
};
