import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startLiveServer, type LiveServer } from '../testing/live-server.ts';
import { newCommandId, type CitizenTestSocket, type TestCitizen } from '../testing/test-citizen.ts';
import { estimateMs } from './estimates.ts';

const MINUTE_MS = 60_000;

describe('estimate', () => {
  it('C-3 says nothing with fewer than five services, without officers, or beyond what recent people waited', () => {
    const waits = [1, 2, 3, 4].map((minutes) => minutes * MINUTE_MS);
    assert.equal(estimateMs(waits, 0, true), null);
    const enough = [...waits, 5 * MINUTE_MS];
    assert.equal(estimateMs(enough, 0, true), 4 * MINUTE_MS);
    assert.equal(estimateMs(enough, 0, false), null);
    assert.equal(estimateMs(enough, 4 * MINUTE_MS, true), null);
  });

  it('C-3 takes what was waited already off, in whole minutes', () => {
    const waits = Array.from({ length: 20 }, () => 10 * MINUTE_MS);
    assert.equal(estimateMs(waits, 90_000, true), 9 * MINUTE_MS);
    assert.equal(estimateMs(waits, 9.9 * MINUTE_MS, true), MINUTE_MS);
  });
});

describe('queue', () => {
  let live: LiveServer;
  before(async () => void (live = await startLiveServer()));
  after(() => live.close());

  const opened = async (danger = 'no') => {
    const citizen = live.citizen();
    await citizen.open({ danger });
    live.clock.advance(1_000);
    return { citizen, id: await live.conversationIdOf(citizen) };
  };
  const aheadOf = async (citizen: TestCitizen) => (await citizen.view()).body.queue?.ahead ?? null;
  const lastPosition = (socket: CitizenTestSocket) => socket.log.of('queue.position').at(-1)?.position ?? null;
  /** Moves time until the citizen's screen shows this many ahead. */
  const showsAhead = (socket: CitizenTestSocket, ahead: number | null) => {
    live.clock.advance(1_000);
    return socket.log.until(() => ((lastPosition(socket)?.ahead ?? null) === ahead ? true : undefined));
  };

  it('C-2 C-3 C-5 serves danger first, then who was returned, then the longest wait, and tells everybody live', async () => {
    const desk = await live.officer();
    const deskSocket = await desk.connect();
    const [a, b, c] = [await opened(), await opened(), await opened()];
    const sockets = await Promise.all([a, b, c].map(({ citizen }) => citizen.connect()));
    const [onA, onB, onC] = sockets as [CitizenTestSocket, CitizenTestSocket, CitizenTestSocket];
    assert.deepEqual(await Promise.all([a, b, c].map(({ citizen }) => aheadOf(citizen))), [0, 1, 2]);

    await c.citizen.command({ type: 'danger.set', commandId: newCommandId(), danger: 'yes' });
    await Promise.all([showsAhead(onC, 0), showsAhead(onA, 1), showsAhead(onB, 2)]);

    await desk.claim(c.id);
    await Promise.all([showsAhead(onC, null), showsAhead(onA, 0), showsAhead(onB, 1)]);

    const lost = await live.officer();
    const lostSocket = await lost.connect();
    await lost.claim(b.id);
    await showsAhead(onB, null);
    await lost.request('DELETE', '/session');
    await lostSocket.closed;
    const { book } = live.server.services.queue;
    while (book.get(b.id)?.status !== 'waiting') await new Promise((resolve) => setImmediate(resolve));
    await Promise.all([showsAhead(onB, 0), showsAhead(onA, 1)]);

    const { items } = await desk.queue();
    const mine = items.filter(({ conversationId }) => [a.id, b.id, c.id].includes(conversationId));
    assert.deepEqual(
      mine.map(({ conversationId }) => conversationId),
      [c.id, b.id, a.id],
    );
    assert.deepEqual(
      mine.map(({ citizenConnected }) => citizenConnected),
      [true, true, true],
    );
    for (const socket of sockets) {
      const versions = socket.log.of('queue.position').flatMap(({ position }) => position?.version ?? []);
      assert.deepEqual(
        versions,
        [...versions].sort((x, y) => x - y),
      );
    }
    await Promise.all([...sockets, deskSocket].map((socket) => socket.close()));
  });

  it('C-3 says whether an officer is on duty, as it changes', async () => {
    const { citizen } = await opened();
    const socket = await citizen.connect();
    assert.equal(lastPosition(socket)?.officersOnDuty ?? (await citizen.view()).body.queue?.officersOnDuty, false);
    const desk = await live.officer();
    const deskSocket = await desk.connect();
    const shows = (onDuty: boolean) => {
      live.clock.advance(1_000);
      return socket.log.until(() => (lastPosition(socket)?.officersOnDuty === onDuty ? true : undefined));
    };
    await shows(true);
    await desk.request('PUT', '/session/presence', { available: false });
    await shows(false);
    await Promise.all([socket.close(), deskSocket.close()]);
  });

  it('C-3 announces an estimate once five people were served, and takes minutes off as they pass', async () => {
    const desk = await live.officer();
    const deskSocket = await desk.connect();
    for (let served = 0; served < 25; served++) {
      const { id } = await opened();
      live.clock.advance(9_000);
      await desk.claim(id);
      await desk.command(id, { type: 'conversation.close' });
    }
    const { citizen } = await opened();
    const { queue } = (await citizen.view()).body;
    assert.equal(queue?.estimateMs, MINUTE_MS);
    await deskSocket.close();
  });
});
