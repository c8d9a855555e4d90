import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { DeskConversation, DeskEventPage } from '../contract/index.ts';
import { startLiveServer, type LiveServer } from '../testing/live-server.ts';
import { newCommandId } from '../testing/test-citizen.ts';

let live: LiveServer;
before(async () => void (live = await startLiveServer()));
after(() => live.close());

const held = async () => {
  const citizen = live.citizen();
  const { body } = await citizen.open({ message: { commandId: newCommandId(), text: 'Bonjour' } });
  const id = await live.conversationIdOf(citizen);
  const desk = await live.officer();
  await desk.claim(id);
  await desk.command(id, { type: 'note.add', text: 'une note' });
  return { citizen, desk, id, epoch: body.view.conversation.epoch };
};

describe('conversations at the desk', () => {
  it('D-1 K-5 a conversation comes with its staff log and its place in the queue', async () => {
    const { desk, id } = await held();
    const { body } = await desk.request<DeskConversation>('GET', `/conversations/${id}`);
    assert.deepEqual([body.conversation.seq, body.staffSeq, body.item.holder?.id], [3, 2, desk.officerId]);
    assert.deepEqual(
      body.staffEvents.map(({ type, seq }) => [type, seq]),
      [
        ['conversation.claimed', 1],
        ['note.added', 2],
      ],
    );
  });

  it('D-6 D-7 events after both cursors, reload for a cursor of another life', async () => {
    const { desk, id, epoch } = await held();
    const events = (query: string) => desk.request<DeskEventPage>('GET', `/conversations/${id}/events?${query}`);
    const { body } = await events(`epoch=${epoch}&after=1&staffAfter=1`);
    assert.deepEqual([body.events.map(({ seq }) => seq), body.staffEvents.map(({ seq }) => seq)], [[2, 3], [2]]);
    for (const query of ['epoch=other&after=0&staffAfter=0', `epoch=${epoch}&after=4&staffAfter=0`]) {
      assert.equal((await events(query)).body.reload, true);
    }
    assert.equal((await events(`epoch=${epoch}&after=0&staffAfter=3`)).body.reload, true);
  });

  it('E-1 what does not exist is conversation.unknown, whatever is asked of it', async () => {
    const desk = await live.officer();
    const nowhere = '/conversations/AAAAAAAAAAAAAAAAAAAAAA';
    const answers = await Promise.all([
      desk.request('GET', nowhere),
      desk.request('GET', `${nowhere}/events?epoch=x&after=0&staffAfter=0`),
      desk.claim('AAAAAAAAAAAAAAAAAAAAAA'),
    ]);
    assert.deepEqual(
      answers.map(({ problem }) => problem.code),
      ['conversation.unknown', 'conversation.unknown', 'conversation.unknown'],
    );
  });

  it('O-5 citizens and strangers get nothing here', async () => {
    const { id } = await held();
    for (const path of ['/queue', `/conversations/${id}`]) {
      const response = await fetch(`${live.server.deskUrl}/api/v1${path}`);
      assert.equal(response.status, 401);
      assert.equal((await fetch(`${live.server.publicUrl}/api/v1${path}`)).status, 404);
    }
  });

  it('C-7 the holder’s typing by request reaches the citizen', async () => {
    const { citizen, desk, id } = await held();
    const socket = await citizen.connect();
    const other = await live.officer();
    const type = (by: typeof desk) =>
      by.request('POST', `/conversations/${id}/signals`, { type: 'typing.set', typing: true });
    assert.equal((await type(other)).status, 204);
    assert.equal(live.server.services.typing.isTyping(id, 'officer'), false);
    assert.equal((await type(desk)).status, 204);
    await socket.log.first('typing.changed', ({ typing }) => typing);
    await socket.close();
  });
});
