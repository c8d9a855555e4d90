import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startGuichet } from '../support/guichet-server.ts';
import { letTakeRequests } from '../support/otv-submission.ts';
import type { HomeWatchDoubleName } from './doubles/home-watch-doubles.ts';
import type { OtvVerdict } from './otv-ledger.ts';
import { deathVariables, runOtvFaults, type Death } from './otv-run.ts';

/** A few people over a double of the storage, whose server dies so. */
const withDouble = async (double: HomeWatchDoubleName, deaths: readonly Death[]): Promise<OtvVerdict> => {
  const server = await startGuichet({
    main: fileURLToPath(new URL('./doubles/serve.ts', import.meta.url)),
    env: {
      GUICHET_TEST_REQUESTS_DOUBLE: double,
      GUICHET_TEST_CRASH_AFTER: '12',
      ...deathVariables(deaths[0]),
    },
    beforeServe: letTakeRequests,
  });
  try {
    return await runOtvFaults(server, { people: 4, deaths, seed: 20261122, calmMs: 800 });
  } finally {
    await server.close();
  }
};

test('V-20 V-46 requests sent while the server dies at every point: each shown reference exists, none twice', async () => {
  const { sent, shown, lost, twice, changed } = await withDouble('honest', [
    ...(['before-commit', 'commit-ack', 'after-ack', 'outside'] as const),
  ]);
  assert.deepEqual({ lost, twice, changed }, { lost: 0, twice: 0, changed: 0 });
  assert.equal(shown, sent);
  assert.ok(sent >= 36, `only ${String(sent)} requests were sent`);
});

test('V-46 control: a storage that answers before COMMIT loses requests that were shown', async () => {
  const { lost } = await withDouble('answersBeforeCommit', ['after-ack']);
  assert.ok(lost > 0, 'the checker must see it');
});

test('V-46 control: a storage that forgets commands stores requests twice and shows other codes', async () => {
  const { twice, changed } = await withDouble('forgetsCommands', ['commit-ack']);
  assert.ok(twice > 0 && changed > 0, 'the checker must see both');
});
