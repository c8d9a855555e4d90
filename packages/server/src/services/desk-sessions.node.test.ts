import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTestApps } from '../testing/test-apps.ts';
import type { DeskSessionRecord } from '../storage/port.ts';
import { createDeskSessionService, type DeskSessionEnd } from './desk-sessions.ts';

test('K-9 a session that ends while it is in use stays ended', async (t) => {
  const { storage, clock, addOfficer } = await createTestApps(t);
  const { id } = await addOfficer('officer');
  const officer = (await storage.officerById(id))!;
  // Between the read of the session and the write of its use, somebody signs out.
  let whileReading: (() => Promise<void>) | null = null;
  const sessions = createDeskSessionService(
    {
      ...storage,
      officerById: async (officerId) => {
        const run = whileReading;
        whileReading = null;
        await run?.();
        return storage.officerById(officerId);
      },
    },
    clock,
  );
  const started = await sessions.start(officer, null);
  clock.advance(5 * 60_000);
  whileReading = () => sessions.end(started.session);
  await sessions.use(started.id);
  assert.equal(await storage.deskSession(started.session.idHash), null);
  assert.equal(await sessions.use(started.id), null);
});

test('K-9 use is written at most once a minute and kept exactly in memory', async (t) => {
  const { storage, clock, addOfficer } = await createTestApps(t);
  const { id } = await addOfficer('officer');
  const writes: DeskSessionRecord[] = [];
  const counted = {
    ...storage,
    putDeskSession: (session: DeskSessionRecord) => {
      writes.push(session);
      return storage.putDeskSession(session);
    },
  };
  const sessions = createDeskSessionService(counted, clock);
  const { id: sessionId } = await sessions.start((await storage.officerById(id))!, null);
  for (let second = 0; second < 59; second++) {
    clock.advance(1_000);
    assert.notEqual(await sessions.use(sessionId), null);
  }
  assert.equal(writes.length, 1);
  clock.advance(14.5 * 60_000);
  assert.notEqual(await sessions.use(sessionId), null, 'counted from the last use, not from the last write');
  assert.equal(writes.length, 2);
});

test('sockets hear which sessions ended, and why', async (t) => {
  const { storage, clock, addOfficer } = await createTestApps(t);
  const { id: officerId } = await addOfficer('officer');
  const officer = (await storage.officerById(officerId))!;
  const sessions = createDeskSessionService(storage, clock);
  const heard: DeskSessionEnd[] = [];
  const stop = sessions.onEnded((end) => heard.push(end));
  const { session: mine, id } = await sessions.start(officer, null);
  await sessions.endOthers(mine);
  assert.deepEqual(heard.splice(0), [{ officerId, idHash: null, exceptIdHash: mine.idHash, reason: 'signed-out' }]);
  clock.advance(15 * 60_000);
  assert.equal(await sessions.use(id), null);
  assert.equal(heard.length, 1);
  assert.equal(heard[0]?.reason, 'expired');
  stop();
  const { session } = await sessions.start(officer, null);
  await sessions.end(session);
  assert.equal(heard.length, 1, 'nobody listens any more');
});
