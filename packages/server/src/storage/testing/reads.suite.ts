import assert from 'node:assert/strict';
import { it } from 'node:test';
import { officerNamed, replayed, SITE, type World } from './world.ts';

/** What a reader sees: snapshot, logs, queue, waits (spec D-5, D-7, D-8, C-2, C-3). */
export const readsSuite = (world: () => World, reopen: () => Promise<void>): void => {
  it('D-8 a snapshot says what the log adds up to, after every kind of event', async () => {
    const id = await world().open('Bonjour', 'unanswered');
    const ana = officerNamed('Ana');
    await world().claim(id, ana);
    await world().officer(id, ana, { type: 'message.send', text: 'Bonjour, je vous écoute.', seenSeq: 3 });
    await world().citizen(id, { type: 'read.mark', upTo: 4 });
    await world().officer(id, ana, { type: 'read.mark', upTo: 2 });
    await world().citizen(id, { type: 'language.set', language: 'ar' });
    await world().citizen(id, { type: 'danger.set', danger: 'yes' });
    await world().officer(id, ana, { type: 'note.add', text: 'calme' });
    await world().system(id, { type: 'conversation.return', officerId: ana.id });

    const snapshot = await world().storage.snapshot(id);
    const events = await world().storage.publicEvents(id, 0, 100);
    assert.deepEqual(snapshot, {
      epoch: world().storage.epoch,
      seq: 9,
      status: 'waiting',
      danger: 'yes',
      language: 'ar',
      openedAt: new Date(world().nowMs).toISOString(),
      officer: null,
      officerLeft: 'lost',
      readByCitizen: 4,
      readByOfficer: 2,
      entries: events.filter(({ type }) => type !== 'read.updated'),
    });
    assert.deepEqual(
      events.map(({ type }) => type),
      [
        'conversation.opened',
        'message.received',
        'officer.joined',
        'message.received',
        'read.updated',
        'read.updated',
        'language.changed',
        'danger.changed',
        'officer.left',
      ],
    );
    await reopen();
    assert.deepEqual(await world().storage.snapshot(id), snapshot);
  });

  it('D-8 T-14 a handoff stands in the opening event, in the log and in the snapshot, also after a restart', async () => {
    const handoff = replayed();
    const opened = await world().storage.openConversation(world().handover(handoff, 'Bonjour'));
    const [first] = opened.publicEvents;
    assert.ok(first?.type === 'conversation.opened');
    assert.deepEqual(first.handoff, handoff.view);
    for (const when of ['at once', 'after a restart']) {
      if (when === 'after a restart') await reopen();
      const { storage } = world();
      assert.deepEqual(await storage.publicEvents(opened.conversationId, 0, 10), opened.publicEvents, when);
      assert.deepEqual((await storage.snapshot(opened.conversationId))?.entries, opened.publicEvents, when);
    }
  });

  it('C-2 T-17 answers that say danger raise the danger of the conversation, and move it to the front', async () => {
    await world().open('Bonjour');
    const { conversationId, state } = await world().storage.openConversation(world().handover(replayed({}, true)));
    assert.equal(state.danger, 'yes');
    const items = await world().storage.openItems();
    const [first] = items;
    assert.deepEqual([first?.conversationId, first?.danger], [conversationId, 'yes']);
    assert.doesNotMatch(JSON.stringify(items), /love-scam|Escroquerie|35000/, 'nothing of a handoff stands in a list');
  });

  it('D-2 events come back exactly as they were acknowledged, whatever the alphabet', async () => {
    const id = await world().open();
    const text = 'أنا في خطر 🚨 « l’été » \u0000 \\ " \u2028';
    const outcome = await world().say(id, text);
    assert.deepEqual(await world().storage.publicEvents(id, 1, 10), outcome.publicEvents);
    assert.deepEqual(await world().storage.state(id), outcome.state);
  });

  it('D-6 a page of a log starts after the cursor and ends at the limit', async () => {
    const id = await world().open();
    for (const text of ['un', 'deux', 'trois']) await world().say(id, text);
    const seqs = async (after: number, limit: number) =>
      (await world().storage.publicEvents(id, after, limit)).map(({ seq }) => seq);
    assert.deepEqual([await seqs(0, 2), await seqs(2, 2), await seqs(4, 2)], [[1, 2], [3, 4], []]);
  });

  it('D-7 the epoch names this life of the database: kept by a restart', async () => {
    const { epoch } = world().storage;
    assert.match(epoch, /^.{1,64}$/);
    await reopen();
    assert.equal(world().storage.epoch, epoch);
  });

  it('C-2 C-5 serving order: danger, then lost desks, then the longest wait; closed ones are gone', async () => {
    const ana = officerNamed('Ana');
    const ids: Record<string, string> = {};
    for (const name of ['closed', 'first', 'lost', 'danger', 'last', 'late danger']) {
      ids[name] = await world().open('Bonjour', name === 'danger' ? 'yes' : 'no');
      world().nowMs += 60_000;
    }
    await world().claim(ids['lost']!, ana);
    await world().system(ids['lost']!, { type: 'conversation.return', officerId: ana.id });
    await world().citizen(ids['late danger']!, { type: 'danger.set', danger: 'yes' });
    await world().citizen(ids['closed']!, { type: 'conversation.end' });
    const names = Object.fromEntries(Object.entries(ids).map(([name, id]) => [id, name]));
    const items = await world().storage.openItems();
    assert.deepEqual(
      items.map(({ conversationId }) => names[conversationId]),
      ['danger', 'late danger', 'lost', 'first', 'last'],
    );
  });

  it('C-2 a queue item holds everything but words', async () => {
    const { nowMs } = world();
    const id = await world().open('Mon secret', 'unanswered');
    const ana = officerNamed('Ana');
    world().nowMs += 30_000;
    await world().claim(id, ana);
    const openedAt = new Date(nowMs).toISOString();
    assert.deepEqual(await world().storage.openItems(), [
      {
        conversationId: id,
        number: 1,
        siteSlug: SITE.slug,
        siteName: SITE.name,
        status: 'active',
        queue: 'general',
        danger: 'unanswered',
        language: 'fr',
        openedAt,
        waitingSince: openedAt,
        returned: false,
        holder: { id: ana.id, name: 'Ana' },
        unansweredSince: openedAt,
        seq: 3,
        staffSeq: 1,
        citizenConnected: false,
      },
    ]);
  });

  it('« Citoyen 3 »: numbers count up, and none is given twice', async () => {
    for (const expected of [1, 2, 3]) {
      assert.equal((await world().storage.state(await world().open()))?.number, expected);
    }
  });

  it('C-3 recent waits, newest first, of one queue', async () => {
    const ana = officerNamed('Ana');
    for (const seconds of [10, 20, 30]) {
      const id = await world().open();
      world().nowMs += seconds * 1_000;
      await world().claim(id, ana);
    }
    assert.deepEqual(await world().storage.recentWaitsMs('general', 2), [30_000, 20_000]);
    assert.deepEqual(await world().storage.recentWaitsMs('cyber', 2), []);
  });
};
