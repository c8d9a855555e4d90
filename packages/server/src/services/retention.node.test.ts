import assert from 'node:assert/strict';
import { it } from 'node:test';
import { eraseOld } from './retention.ts';

const erase = async (...days: [] | [number]) => {
  const asked: unknown[] = [];
  const storage = {
    eraseExpired: async (nowMs: number) => (asked.push(nowMs), 3),
    eraseFlowCounts: async (day: string) => (asked.push(day), 7),
    eraseEmbedCounts: async (day: string) => (asked.push(day), 2),
    homeWatchHeads: async () => [],
    homeWatch: async () => null,
    executeHomeWatch: () => Promise.reject(new Error('none')),
    eraseHomeWatches: async () => 0,
  };
  const nowMs = Date.parse('2026-11-22T23:30:00Z');
  const erased = await eraseOld(storage, nowMs, ...days);
  return { asked: asked.map((what) => (what === nowMs ? 'now' : what)), erased };
};

it('P-5 T-15 erases conversations whose time is up, and counts after 400 days of Paris or what the operator chose', async () => {
  assert.deepEqual(await erase(), {
    asked: ['now', '2025-10-19', '2025-10-19'],
    erased: { conversations: 3, flowCounts: 7, embedCounts: 2, requests: 0 },
  });
  assert.deepEqual((await erase(30)).asked, ['now', '2026-10-24', '2026-10-24']);
});
