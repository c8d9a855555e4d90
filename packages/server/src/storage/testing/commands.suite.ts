import assert from 'node:assert/strict';
import { it } from 'node:test';
import { HANDOFF, officerNamed, randomId, refuses, SITE, type World } from './world.ts';

const seqsTo = (length: number): number[] => Array.from({ length }, (_, index) => index + 1);

/** Idempotency, order, and who wins (spec D, K-3). */
export const commandsSuite = (world: () => World, reopen: () => Promise<void>): void => {
  it('D-1 fifty commands at once get contiguous seqs, each its own, in the order of the log', async () => {
    const id = await world().open();
    const texts = seqsTo(50).map((number) => `message ${number}`);
    const outcomes = await Promise.all(texts.map((text) => world().say(id, text)));
    assert.deepEqual(
      outcomes.map(({ ack }) => ack.seq).sort((a, b) => a! - b!),
      seqsTo(51).slice(1),
    );
    const events = await world().storage.publicEvents(id, 0, 100);
    assert.deepEqual(
      events.map(({ seq }) => seq),
      seqsTo(51),
    );
    for (const [index, { ack }] of outcomes.entries()) {
      const event = events[ack.seq! - 1]!;
      assert.equal(event.type === 'message.received' && event.text, texts[index]);
    }
  });

  it('D-1 public and staff logs count apart', async () => {
    const id = await world().open();
    const ana = officerNamed('Ana');
    const claimed = await world().claim(id, ana);
    const noted = await world().officer(id, ana, { type: 'note.add', text: 'À rappeler demain' });
    assert.deepEqual([claimed.ack.seq, claimed.ack.staffSeq], [2, 1]);
    assert.deepEqual([noted.ack.seq, noted.ack.staffSeq], [null, 2]);
    const staff = await world().storage.staffEvents(id, 0, 10);
    assert.deepEqual(
      staff.map(({ type, seq }) => [type, seq]),
      [
        ['conversation.claimed', 1],
        ['note.added', 2],
      ],
    );
    assert.equal((await world().storage.publicEvents(id, 0, 10)).length, 2);
  });

  it('D-3 the same command again: the same answer, replayed, nothing appended; also after a restart', async () => {
    const id = await world().open();
    const commandId = randomId();
    const first = await world().say(id, 'Bonjour', commandId);
    assert.equal(first.replayed, false);
    for (const again of ['at once', 'after a restart']) {
      if (again === 'after a restart') await reopen();
      const replay = await world().say(id, 'Bonjour', commandId);
      assert.deepEqual([replay.replayed, replay.publicEvents, replay.ack], [true, [], first.ack], again);
      assert.equal((await world().storage.state(id))?.publicSeq, 2, again);
    }
  });

  it('D-3 the same command twice in one group is stored once', async () => {
    const id = await world().open();
    const commandId = randomId();
    const outcomes = await Promise.all([1, 2, 3].map(() => world().say(id, 'Bonjour', commandId)));
    assert.deepEqual(
      outcomes.map(({ replayed }) => replayed),
      [false, true, true],
    );
    assert.deepEqual(
      outcomes.map(({ ack }) => ack),
      Array(3).fill(outcomes[0]!.ack),
    );
    assert.equal((await world().storage.publicEvents(id, 0, 10)).length, 2);
  });

  it('D-3 same command id, other body → 409, also after a restart', async () => {
    const id = await world().open();
    const commandId = randomId();
    await world().say(id, 'Bonjour', commandId);
    await refuses('command.conflict', world().say(id, 'Bonsoir', commandId));
    await refuses('command.conflict', world().citizen(id, { type: 'conversation.end', commandId }));
    await reopen();
    await refuses('command.conflict', world().say(id, 'Bonsoir', commandId));
    assert.equal((await world().storage.state(id))?.publicSeq, 2);
  });

  it('D-3 the order of a body’s properties does not matter', async () => {
    const id = await world().open();
    const commandId = randomId();
    await world().citizen(id, { type: 'message.send', text: 'Bonjour', commandId });
    const replay = await world().citizen(id, { commandId, text: 'Bonjour', type: 'message.send' });
    assert.equal(replay.replayed, true);
  });

  it('D-3 one id used by two senders is two commands', async () => {
    const id = await world().open();
    const ana = officerNamed('Ana');
    const commandId = randomId();
    await world().say(id, 'Bonjour', commandId);
    assert.equal((await world().claim(id, ana, 3, commandId)).replayed, false);
  });

  it('D-3 a command that appended nothing is remembered too; a refused one may be tried again', async () => {
    const id = await world().open('Bonjour');
    const [ana, bruno] = [officerNamed('Ana'), officerNamed('Bruno')];
    const commandId = randomId();
    const marked = await world().citizen(id, { type: 'read.mark', upTo: 0, commandId });
    assert.deepEqual([marked.ack.seq, marked.publicEvents], [null, []]);
    await refuses('command.conflict', world().citizen(id, { type: 'read.mark', upTo: 2, commandId }));

    const claimId = randomId();
    await world().claim(id, ana);
    await refuses('conversation.taken', world().claim(id, bruno, 3, claimId));
    await world().officer(id, ana, { type: 'conversation.release' });
    assert.equal((await world().claim(id, bruno, 3, claimId)).replayed, false);
  });

  it('D-4 a token opens one conversation; the same opening finds it, also at the same time and after a restart', async () => {
    const opening = world().opening('Bonjour');
    const [first, second] = await Promise.all([1, 2].map(() => world().storage.openConversation(opening)));
    assert.deepEqual([first!.replayed, second!.replayed], [false, true]);
    assert.equal(second!.conversationId, first!.conversationId);
    assert.deepEqual(second!.ack, first!.ack);
    await reopen();
    const third = await world().storage.openConversation(opening);
    assert.deepEqual([third.conversationId, third.replayed], [first!.conversationId, true]);
    assert.equal((await world().storage.openItems()).length, 1);
  });

  it('D-4 another opening of the same token → 409; the same id with another body → 409', async () => {
    const opening = world().opening();
    await world().storage.openConversation(opening);
    const request = { ...opening.request, commandId: randomId() };
    await refuses('conversation.exists', world().storage.openConversation({ ...opening, request }));
    const changed = { ...opening.request, language: 'ar' };
    await refuses('command.conflict', world().storage.openConversation({ ...opening, request: changed }));
  });

  it('T-14 a handoff that was not replayed opens nothing; a repetition of one that was is still found', async () => {
    const opening = world().handover();
    await refuses('handoff.mismatch', world().storage.openConversation({ ...opening, handoff: null }));
    assert.deepEqual(await world().storage.openItems(), []);
    const { conversationId } = await world().storage.openConversation(opening);
    const again = await world().storage.openConversation({ ...opening, handoff: null });
    assert.deepEqual([again.conversationId, again.replayed], [conversationId, true]);
    const request = { ...opening.request, handoff: { ...HANDOFF, evidence: [] } };
    await refuses('command.conflict', world().storage.openConversation({ ...opening, request }));
  });

  it('D-3 the first message sent again under its own id makes no second bubble', async () => {
    const opening = world().opening('Bonjour');
    const { conversationId } = await world().storage.openConversation(opening);
    const again = await world().say(conversationId, 'Bonjour', opening.request.message!.commandId);
    assert.deepEqual([again.replayed, again.ack.seq], [true, 2]);
  });

  it('an opening in an unknown queue or site, or with one id for two commands, leaves nothing behind', async () => {
    const opening = world().opening('Bonjour');
    await refuses('queue.unknown', world().storage.openConversation({ ...opening, queue: 'nowhere' }));
    await refuses('site.unknown', world().storage.openConversation({ ...opening, siteSlug: 'nowhere' }));
    const message = { commandId: opening.request.commandId, text: 'Bonjour' };
    const request = { ...opening.request, message };
    await refuses('request.malformed', world().storage.openConversation({ ...opening, request }));
    assert.deepEqual(await world().storage.openItems(), []);
    assert.equal((await world().storage.openConversation(opening)).state.siteSlug, SITE.slug);
  });

  it('refuses a conversation that does not exist', async () => {
    await refuses('conversation.unknown', world().say(randomId(), 'Bonjour'));
    assert.equal(await world().storage.state(randomId()), null);
    assert.equal(await world().storage.snapshot(randomId()), null);
    assert.deepEqual(await world().storage.publicEvents(randomId(), 0, 10), []);
  });

  it('K-3 of two claims at once one wins, the other is told', async () => {
    const id = await world().open();
    const officers = [officerNamed('Ana'), officerNamed('Bruno')];
    const claims = await Promise.allSettled(officers.map((officer) => world().claim(id, officer)));
    assert.deepEqual(
      claims.map(({ status }) => status),
      ['fulfilled', 'rejected'],
    );
    await refuses('conversation.taken', Promise.reject((claims[1] as PromiseRejectedResult).reason));
    assert.equal((await world().storage.state(id))?.holder?.name, 'Ana');
  });

  it('K-3 capacity holds when many conversations are claimed at once', async () => {
    const ana = officerNamed('Ana');
    const ids = await Promise.all([1, 2, 3, 4, 5].map(() => world().open()));
    const claims = await Promise.allSettled(ids.map((id) => world().claim(id, ana, 2)));
    assert.equal(claims.filter(({ status }) => status === 'fulfilled').length, 2);
    const refused = claims.filter((claim) => claim.status === 'rejected');
    for (const { reason } of refused) await refuses('capacity.reached', Promise.reject(reason));
    const [held] = ids;
    await world().officer(held!, ana, { type: 'conversation.close' });
    await world().claim(ids[4]!, ana, 2);
  });

  it('D-12 one refused command of a group takes none of the others with it', async () => {
    const [one, two] = [await world().open(), await world().open()];
    const results = await Promise.allSettled([
      world().say(one, 'Bonjour'),
      world().say(two, ' '),
      world().say(two, 'Bonsoir'),
    ]);
    assert.deepEqual(
      results.map(({ status }) => status),
      ['fulfilled', 'rejected', 'fulfilled'],
    );
    assert.deepEqual(
      (await world().storage.publicEvents(two, 0, 10)).map(({ seq }) => seq),
      [1, 2],
    );
  });
};
