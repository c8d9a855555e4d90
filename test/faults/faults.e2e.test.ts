import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CRASH_POINTS } from './doubles/crash-point.ts';
import type { Verdict } from './ledger.ts';
import { faults, withDouble } from './scenarios.ts';

const wrongs = ({ lost, duplicated, gaps, falseSent }: Verdict) => ({ lost, duplicated, gaps, falseSent });
const NOTHING_WRONG = { lost: 0, duplicated: 0, gaps: 0, falseSent: 0 };

test('D-1 D-2 D-3 20 conversations, 5 kills at random instants: nothing lost, doubled, skipped or falsely sent', async () => {
  const verdict = await faults({ conversations: 20, ratePerS: 5, kills: 5, killer: 'outside', calmMs: 1500 });
  assert.deepEqual(wrongs(verdict), NOTHING_WRONG, verdict.trace.join('\n'));
  assert.equal(verdict.acked, verdict.sent);
  assert.ok(verdict.sent > 200, `only ${verdict.sent} messages were sent`);
});

for (const crashPoint of CRASH_POINTS)
  test(`D-2 the real storage killed ${crashPoint}: nothing wrong`, async () => {
    const verdict = await withDouble('honest', crashPoint);
    assert.deepEqual(wrongs(verdict), NOTHING_WRONG, verdict.trace.join('\n'));
    assert.equal(verdict.acked, verdict.sent);
  });
