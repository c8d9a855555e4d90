import assert from 'node:assert/strict';
import { it } from 'node:test';
import { refuses, type World } from './world.ts';

const RENNES = { insee: '35238', latitude: 48.1113387, longitude: -1.6800198 };
const SAINT_DENIS = { insee: '97411', latitude: -20.9, longitude: 55.45 };

/** The operator's own centres of communes. */
export const centresSuite = (world: () => World, reopen: () => Promise<void>): void => {
  it('U-36 keeps centres to the last decimal, whole or not at all, and says what a file did to the one before', async () => {
    const { storage } = world();
    const none = { inserted: 0, changed: 0, unchanged: 0, removed: 0 };
    assert.deepEqual(await storage.replaceCommuneCentres([RENNES, SAINT_DENIS]), { ...none, inserted: 2 });
    await reopen();
    assert.deepEqual(await world().storage.communeCentres(), [RENNES, SAINT_DENIS]);
    const version = await world().storage.communeCentresVersion();
    assert.deepEqual(await world().storage.replaceCommuneCentres([SAINT_DENIS, RENNES]), { ...none, unchanged: 2 });
    assert.equal(await world().storage.communeCentresVersion(), version);
    const wrong = { ...SAINT_DENIS, latitude: Number.NaN };
    await refuses('server.error', world().storage.replaceCommuneCentres([{ ...RENNES, latitude: 48 }, wrong]));
    assert.deepEqual(await world().storage.communeCentres(), [RENNES, SAINT_DENIS]);
    const moved = [{ ...RENNES, latitude: 48.2 }];
    assert.deepEqual(await world().storage.replaceCommuneCentres(moved), { ...none, changed: 1, removed: 1 });
    assert.notEqual(await world().storage.communeCentresVersion(), version);
    assert.deepEqual(await world().storage.communeCentres(), moved);
  });
};
