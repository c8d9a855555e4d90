import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CitizenServerFrame, PublicEvent } from '../contract/index.ts';
import { startLiveServer, type LiveServer } from '../testing/live-server.ts';
import { eventsOf, FROM_START, newCommandId, untilSeq, type TestCitizen } from '../testing/test-citizen.ts';

let live: LiveServer;
before(async () => void (live = await startLiveServer()));
after(() => live.close());

const opened = async () => {
  const citizen = live.citizen();
  const { body } = await citizen.open();
  return { citizen, epoch: body.view.conversation.epoch, id: await live.conversationIdOf(citizen) };
};

/** Polls from a cursor until the head is reached, as a client does. */
const pollAll = async (citizen: TestCitizen, epoch: string, after: number, head: number): Promise<PublicEvent[]> => {
  const events: PublicEvent[] = [];
  while ((events.at(-1)?.seq ?? after) < head) {
    const { body } = await citizen.poll({ epoch, after: events.at(-1)?.seq ?? after }, 25_000);
    events.push(...body.events);
  }
  return events;
};

/** A conversation in which everything happens that the public log can hold, one command after another. */
const script = async (citizen: TestCitizen, id: string): Promise<void> => {
  const [first, second] = [await live.officer(), await live.officer()];
  const secondDesk = await second.connect();
  const say = (text: string) => citizen.say(text);
  await say('un');
  await first.claim(id);
  await first.reply(id, 'deux', 3);
  await citizen.command({ type: 'read.mark', commandId: newCommandId(), upTo: 4 });
  await citizen.command({ type: 'danger.set', commandId: newCommandId(), danger: 'yes' });
  await citizen.command({ type: 'language.set', commandId: newCommandId(), language: 'ps' });
  await first.command(id, { type: 'note.add', text: 'jamais montré' });
  await first.command(id, { type: 'conversation.transfer', to: { officerId: second.officerId } });
  await Promise.all(Array.from({ length: 20 }, (_, index) => say(`rafale ${index}`)));
  await second.command(id, { type: 'read.mark', upTo: 12 });
  await second.command(id, { type: 'conversation.release' });
  await second.claim(id);
  await secondDesk.close();
};

describe('three transports, one truth', () => {
  it('D-9 socket, stream and long poll show the same events from every cursor', async () => {
    const { citizen, epoch, id } = await opened();
    const [socket, stream] = [await citizen.connect(), await citizen.stream(FROM_START)];
    await script(citizen, id);
    const { conversation } = (await citizen.view()).body;
    const head = conversation.seq;
    const whole = await untilSeq(socket.log, head);
    assert.deepEqual(
      whole.map(({ seq }) => seq),
      Array.from({ length: head }, (_, index) => index + 1),
    );
    assert.deepEqual(await untilSeq(stream.log, head), whole);
    for (let after = 0; after < head; after++) {
      const rest = whole.slice(after);
      const resumed = await citizen.stream({ epoch, after });
      assert.deepEqual(await untilSeq(resumed.log, head), rest);
      resumed.close();
      assert.deepEqual(await pollAll(citizen, epoch, after, head), rest);
      const again = await citizen.connect({ epoch, after });
      assert.deepEqual(await untilSeq(again.log, head), rest);
      await again.close();
    }
    assert.ok(!JSON.stringify([socket.log.frames, stream.log.frames]).includes('jamais montré'), 'D-5');
    stream.close();
    await socket.close();
  });

  it('D-9 the stream sends its first byte at once and is never held back or kept', async () => {
    const { citizen } = await opened();
    const stream = await citizen.stream(FROM_START);
    assert.equal(stream.response.headers.get('content-type'), 'text/event-stream; charset=utf-8');
    assert.equal(stream.response.headers.get('x-accel-buffering'), 'no');
    assert.match(stream.response.headers.get('cache-control') ?? '', /no-store/);
    assert.equal(stream.response.headers.get('content-encoding'), null);
    assert.equal((await stream.log.first('ready')).head, 1);
    live.clock.advance(20_000);
    await stream.log.first('heartbeat');
    stream.close();
  });

  it('D-7 stream and poll answer reload to a cursor of another life', async () => {
    const { citizen, epoch } = await opened();
    const stream = await citizen.stream({ epoch: 'another', after: 0 });
    assert.equal((await stream.log.first('reload')).epoch, epoch);
    stream.close();
    for (const cursor of [
      { epoch: 'another', after: 0 },
      { epoch, after: 99 },
    ]) {
      const { body } = await citizen.poll(cursor, 25_000);
      assert.deepEqual([body.reload, body.events, body.head], [true, [], 1]);
    }
  });

  it('D-9 a poll waits for news and answers on a message, on typing and on a new place in the queue', async () => {
    const { citizen, epoch, id } = await opened();
    const desk = await live.officer();
    const { longPolls, typing } = live.server.services;
    let cursor = { epoch, after: 1 };
    // The first answer says how things stand; from then on a poll waits.
    await citizen.poll(cursor, 25_000);
    const waiting = async () => {
      const answer = citizen.poll(cursor, 25_000);
      while (longPolls.waitingCount === 0) await new Promise((resolve) => setImmediate(resolve));
      return { answer };
    };
    const onMessage = await waiting();
    await citizen.say('bonjour');
    const { body } = await onMessage.answer;
    assert.deepEqual(
      body.events.map(({ seq }) => seq),
      [2],
    );
    cursor = { epoch, after: 2 };
    const onQueue = await waiting();
    await live.citizen().open({ danger: 'yes' });
    live.clock.advance(200);
    assert.ok(((await onQueue.answer).body.queue?.ahead ?? 0) > (body.queue?.ahead ?? 0));
    await desk.claim(id);
    await citizen.poll({ epoch, after: 2 });
    cursor = { epoch, after: 3 };
    const onTyping = await waiting();
    typing.set(id, 'officer', true);
    assert.equal((await onTyping.answer).body.officerTyping, true);
    const onSilence = await waiting();
    live.clock.advance(6_000);
    assert.equal((await onSilence.answer).body.officerTyping, false);
    const onNothing = await waiting();
    live.clock.advance(25_000);
    assert.deepEqual((await onNothing.answer).body.events, []);
  });

  it('D-9 typing that began between two polls is told by the next one at once', async () => {
    const { citizen, epoch, id } = await opened();
    const desk = await live.officer();
    await desk.claim(id);
    await citizen.poll({ epoch, after: 2 });
    live.server.services.typing.set(id, 'officer', true);
    assert.equal((await citizen.poll({ epoch, after: 2 }, 25_000)).body.officerTyping, true);
  });

  it('D-2 commands by POST reach sockets, commands by socket reach polls', async () => {
    const { citizen, epoch } = await opened();
    const socket = await citizen.connect();
    const { body } = await citizen.say('par requête');
    await untilSeq(socket.log, body.seq!);
    const poll = citizen.poll({ epoch, after: body.seq! }, 25_000);
    const command = { type: 'message.send', commandId: newCommandId(), text: 'par socket' };
    socket.send({ type: 'command', command });
    assert.equal((await pollOrFollow(poll, citizen, epoch, body.seq!)).at(-1)?.seq, 3);
    assert.equal(eventsOf(socket.log).length >= 2, true);
    await socket.close();
  });

  it('leaves nothing behind when sockets, streams and polls are gone', async () => {
    const { citizen, epoch } = await opened();
    const { hub, heartbeats, longPolls, sessions, greetings, tickets } = live.server.services;
    const sockets = await Promise.all(Array.from({ length: 10 }, () => citizen.connect()));
    const streams = await Promise.all(Array.from({ length: 5 }, () => citizen.stream({ epoch, after: 0 })));
    await Promise.all(streams.map(({ log }) => log.first('ready' satisfies CitizenServerFrame['type'])));
    await citizen.poll({ epoch, after: 1 });
    const aborter = new AbortController();
    const hanging = fetch(`${live.server.publicUrl}/api/v1/conversation/events?epoch=${epoch}&after=1&waitMs=25000`, {
      headers: { authorization: `Bearer ${citizen.token}` },
      signal: aborter.signal,
    }).catch(() => null);
    while (longPolls.waitingCount === 0) await new Promise((resolve) => setImmediate(resolve));
    aborter.abort();
    await hanging;
    for (const { close } of streams) close();
    await Promise.all(sockets.map((socket) => socket.close()));
    const isEmpty = () =>
      [hub.roomCount, heartbeats.size, longPolls.waitingCount, sessions.connectedCount, greetings.size].every(
        (count) => count === 0,
      );
    while (!isEmpty()) await new Promise((resolve) => setImmediate(resolve));
    live.clock.advance(30_000);
    assert.equal(tickets.size, 0);
  });
});

/** The first poll may have answered with the queue alone; a client then asks again. */
const pollOrFollow = async (
  poll: ReturnType<TestCitizen['poll']>,
  citizen: TestCitizen,
  epoch: string,
  after: number,
): Promise<PublicEvent[]> => {
  const { body } = await poll;
  return body.events.length > 0 ? body.events : pollAll(citizen, epoch, after, after + 1);
};
