import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startGuichet } from '../support/guichet-server.ts';
import { addOfficers, type Credentials } from '../support/officers.ts';
import { CRASH_POINTS, type CrashPoint } from './doubles/crash-point.ts';
import type { DoubleName } from './doubles/storage-doubles.ts';
import type { Verdict } from './ledger.ts';
import { runFaults, type FaultPlan } from './run.ts';

const SEED = 20261122;
const wrongs = ({ lost, duplicated, gaps, falseSent }: Verdict) => ({ lost, duplicated, gaps, falseSent });
const NOTHING_WRONG = { lost: 0, duplicated: 0, gaps: 0, falseSent: 0 };

const faults = async (
  plan: Omit<FaultPlan, 'officers' | 'seed'>,
  options: { main?: string; env?: Record<string, string> } = {},
) => {
  let officers: Credentials[] = [];
  const server = await startGuichet({
    ...options,
    env: { GUICHET_LIMIT_OPENINGS_PER_MINUTE: '1000', ...options.env },
    beforeServe: async (dataDir) => {
      officers = await addOfficers(dataDir, 2);
    },
  });
  try {
    return await runFaults(server, { ...plan, seed: SEED, officers });
  } finally {
    await server.close();
  }
};

test('D-1 D-2 D-3 20 conversations, 5 kills at random instants: nothing lost, doubled, skipped or falsely sent', async () => {
  const verdict = await faults({ conversations: 20, ratePerS: 5, kills: 5, killer: 'outside', calmMs: 1500 });
  assert.deepEqual(wrongs(verdict), NOTHING_WRONG, verdict.trace.join('\n'));
  assert.equal(verdict.acked, verdict.sent);
  assert.ok(verdict.sent > 200, `only ${verdict.sent} messages were sent`);
});

const withDouble = (double: DoubleName, crashPoint: CrashPoint | null) =>
  faults(
    { conversations: 4, ratePerS: 5, kills: crashPoint ? 1 : 0, killer: 'inside', calmMs: 1000 },
    {
      main: fileURLToPath(new URL('./doubles/serve.ts', import.meta.url)),
      env: {
        GUICHET_TEST_DOUBLE: double,
        GUICHET_TEST_CRASH_POINT: crashPoint ?? '',
        GUICHET_TEST_CRASH_AFTER: '40',
      },
    },
  );

for (const crashPoint of CRASH_POINTS)
  test(`D-2 the real storage killed ${crashPoint}: nothing wrong`, async () => {
    const verdict = await withDouble('honest', crashPoint);
    assert.deepEqual(wrongs(verdict), NOTHING_WRONG, verdict.trace.join('\n'));
    assert.equal(verdict.acked, verdict.sent);
  });

test('control: a storage that acknowledges before COMMIT loses messages', async () => {
  const verdict = await withDouble('acknowledgesBeforeCommit', 'after-ack');
  assert.ok(verdict.lost + verdict.gaps + verdict.falseSent > 0, 'the checker must see it');
});

test('control: a storage that forgets command ids stores messages twice', async () => {
  const verdict = await withDouble('forgetsCommands', 'commit-ack');
  assert.ok(verdict.duplicated > 0, 'the checker must see it');
});

test('control: a seq counted without a lock shows gaps or is acknowledged wrongly', async () => {
  const verdict = await withDouble('countsWithoutLock', null);
  assert.ok(verdict.gaps + verdict.falseSent > 0, 'the checker must see it');
});
