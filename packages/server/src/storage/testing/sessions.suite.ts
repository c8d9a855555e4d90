import assert from 'node:assert/strict';
import { it } from 'node:test';
import { officerNamed, randomHash, refuses, SITE, type World } from './world.ts';

/** Citizens' tokens (spec C-6, P-3, P-6). */
export const sessionsSuite = (world: () => World, reopen: () => Promise<void>): void => {
  const openWithToken = async () => {
    const opening = world().opening('Bonjour');
    const { conversationId } = await world().storage.openConversation(opening);
    return { opening, conversationId, token: opening.tokenHash };
  };

  it('P-6 a token finds its conversation and when it was last in use', async () => {
    const { token, conversationId } = await openWithToken();
    const lastSeenAtMs = world().nowMs;
    const session = { conversationId, siteSlug: SITE.slug, lastSeenAtMs };
    assert.deepEqual(await world().storage.findSession(token), session);
    assert.equal(await world().storage.findSession(randomHash()), null);
    world().storage.touchSession(token, lastSeenAtMs + 60_000);
    const touched = { ...session, lastSeenAtMs: lastSeenAtMs + 60_000 };
    assert.deepEqual(await world().storage.findSession(token), touched, 'seen at once');
    await reopen();
    assert.deepEqual(await world().storage.findSession(token), touched, 'stored');
  });

  it('P-6 a use never moves back', async () => {
    const { token } = await openWithToken();
    world().storage.touchSession(token, world().nowMs - 60_000);
    assert.equal((await world().storage.findSession(token))?.lastSeenAtMs, world().nowMs);
  });

  it('P-6 S-5 a revoked token is dead at once and for good, and opens nothing any more', async () => {
    const { token, opening } = await openWithToken();
    await world().storage.revokeSession(token);
    assert.equal(await world().storage.findSession(token), null);
    world().storage.touchSession(token, world().nowMs + 60_000);
    await reopen();
    assert.equal(await world().storage.findSession(token), null);
    await refuses('session.invalid', world().storage.openConversation(opening));
    await world().storage.revokeSession(randomHash());
  });

  it('P-6 expiry kills what was last seen before, spares the connected, and names open conversations', async () => {
    const idle = await openWithToken();
    const connected = await openWithToken();
    const finished = await openWithToken();
    const ana = officerNamed('Ana');
    await world().claim(finished.conversationId, ana);
    await world().officer(finished.conversationId, ana, { type: 'conversation.close' });
    const recent = await openWithToken();
    const beforeMs = world().nowMs + 900_000;
    world().storage.touchSession(recent.token, beforeMs);

    const expired = await world().storage.expireSessions(beforeMs, [connected.token]);
    assert.deepEqual(expired, [idle.conversationId]);
    assert.equal(await world().storage.findSession(idle.token), null);
    assert.equal(await world().storage.findSession(finished.token), null);
    assert.notEqual(await world().storage.findSession(connected.token), null);
    assert.notEqual(await world().storage.findSession(recent.token), null);
    assert.deepEqual(await world().storage.expireSessions(beforeMs, [connected.token]), []);
  });

  it('P-6 a use that is not stored yet counts when tokens expire', async () => {
    const { token } = await openWithToken();
    world().storage.touchSession(token, world().nowMs + 100_000);
    world().storage.touchSession(token, world().nowMs + 101_000);
    assert.deepEqual(await world().storage.expireSessions(world().nowMs + 101_000, []), []);
    assert.notEqual(await world().storage.findSession(token), null);
  });

  it('C-6 ending kills the token in the same transaction', async () => {
    const { token, conversationId } = await openWithToken();
    await world().citizen(conversationId, { type: 'conversation.end' });
    assert.equal(await world().storage.findSession(token), null);
  });

  it('D-2 the last words of an officer who closes can still be fetched', async () => {
    const { token, conversationId } = await openWithToken();
    const ana = officerNamed('Ana');
    await world().claim(conversationId, ana);
    await world().officer(conversationId, ana, { type: 'message.send', text: 'Bon courage.', seenSeq: 3 });
    await world().officer(conversationId, ana, { type: 'conversation.close' });
    assert.equal((await world().storage.findSession(token))?.conversationId, conversationId);
  });
};
