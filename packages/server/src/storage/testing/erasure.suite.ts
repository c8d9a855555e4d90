import assert from 'node:assert/strict';
import { it } from 'node:test';
import { refuses, SITE, type World } from './world.ts';

const DAY_MS = 86_400_000;

/** Retention (spec P-5): erased means unreadable and never replayed. */
export const erasureSuite = (world: () => World, reopen: () => Promise<void>): void => {
  it('P-5 erases closed conversations whose time is up, and no other', async () => {
    const opening = world().opening('Mon secret');
    const { conversationId: due } = await world().storage.openConversation(opening);
    const open = await world().open('Toujours là');
    await world().citizen(due, { type: 'conversation.end' });
    const closedAtMs = world().nowMs;
    world().nowMs += 1;
    const later = await world().open('Un autre');
    await world().citizen(later, { type: 'conversation.end' });
    await world().storage.snapshot(due);

    const dueAtMs = closedAtMs + SITE.retentionDays * DAY_MS;
    assert.equal(await world().storage.eraseExpired(dueAtMs - 1), 0);
    assert.equal(await world().storage.eraseExpired(dueAtMs), 1);
    for (const when of ['at once', 'after a restart']) {
      if (when === 'after a restart') await reopen();
      const { storage } = world();
      assert.equal(await storage.state(due), null, when);
      assert.equal(await storage.snapshot(due), null, when);
      assert.deepEqual(await storage.publicEvents(due, 0, 10), [], when);
      assert.deepEqual(await storage.staffEvents(due, 0, 10), [], when);
      assert.equal(await storage.findSession(opening.tokenHash), null, when);
      await refuses('conversation.unknown', world().say(due, 'Encore'));
      assert.equal((await storage.snapshot(later))?.status, 'closed', when);
      assert.equal((await storage.snapshot(open))?.status, 'waiting', when);
    }
  });

  it('P-5 a site that keeps nothing: erased as soon as closed; many at once', async () => {
    await world().storage.putSite({ ...SITE, retentionDays: 0 });
    const ids = await Promise.all(Array.from({ length: 250 }, () => world().open('Bonjour')));
    await Promise.all(ids.map((id) => world().citizen(id, { type: 'conversation.end' })));
    assert.equal(await world().storage.eraseExpired(world().nowMs), 250);
    assert.equal(await world().storage.eraseExpired(world().nowMs), 0);
    assert.equal((await world().storage.state(await world().open()))?.number, 251, 'a number is never given again');
  });
};
