import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { createManualClock, type ManualClock } from './manual-clock.ts';
import { FLUSH_EVERY_MS, PendingSums } from './pending-sums.ts';

interface Sum {
  readonly site: string;
  readonly node: string;
  readonly count: number;
}

describe('sums that wait to be stored', () => {
  let clock: ManualClock;
  let sums: PendingSums<Sum>;
  let stored: string[][];
  let failures: unknown[];
  /** Settles the write that is under way: with nothing, or with what went wrong. */
  let answer: ((error?: Error) => void)[];
  let holds: boolean;
  beforeEach(() => {
    clock = createManualClock();
    [stored, failures, answer, holds] = [[], [], [], false];
    sums = new PendingSums<Sum>({
      clock,
      keyOf: ({ site, node }) => [site, node],
      store: async (taken) => {
        if (holds) {
          const error = await new Promise<Error | undefined>((resolve) => answer.push(resolve));
          if (error) throw error;
        }
        stored.push(taken.map(({ site, node, count }) => `${site} ${node} ${String(count)}`));
      },
      onError: (error) => failures.push(error),
    });
    sums.start();
  });
  const add = (site: string, node: string, count = 1) => sums.add({ site, node, count });

  it('adds up by key alone: parts that could be read together are not one key', async () => {
    add('a', 'b,c');
    add('a,b', 'c');
    add('a', 'b,c', 4);
    await sums.flush();
    assert.deepEqual(stored, [['a b,c 5', 'a,b c 1']]);
  });

  it('changes no record that it was given', async () => {
    const record = Object.freeze({ site: 'a', node: 'b', count: 1 });
    sums.add(record);
    sums.add(record);
    await sums.flush();
    assert.deepEqual(stored, [['a b 2']]);
    assert.equal(record.count, 1);
  });

  it('stores by itself after its period and not before, then nothing more when nothing came', async () => {
    add('a', 'b');
    clock.advance(FLUSH_EVERY_MS - 1);
    await Promise.resolve();
    assert.deepEqual(stored, []);
    clock.advance(1);
    await sums.flush();
    clock.advance(FLUSH_EVERY_MS);
    await sums.flush();
    assert.deepEqual(stored, [['a b 1']]);
  });

  it('one write at a time: what comes during a slow one waits for the next', async () => {
    holds = true;
    add('a', 'b');
    const first = sums.flush();
    await Promise.resolve();
    add('a', 'b', 7);
    const second = sums.flush();
    assert.equal(answer.length, 1);
    holds = false;
    answer[0]!();
    await Promise.all([first, second]);
    assert.deepEqual(stored, [['a b 1'], ['a b 7']]);
  });

  it('a write that fails loses nothing and counts nothing twice, whatever came meanwhile', async () => {
    holds = true;
    add('a', 'b', 2);
    const failing = sums.flush();
    await Promise.resolve();
    add('a', 'b', 3);
    holds = false;
    answer[0]!(new Error('disk full'));
    await failing;
    assert.deepEqual(
      failures.map((error) => (error as Error).message),
      ['disk full'],
    );
    await sums.flush();
    assert.deepEqual(stored, [['a b 5']]);
  });

  it('closing stops the timer and stores what is left', async () => {
    add('a', 'b');
    await sums.close();
    assert.deepEqual(stored, [['a b 1']]);
    assert.equal(clock.pendingTimers, 0);
  });
});
