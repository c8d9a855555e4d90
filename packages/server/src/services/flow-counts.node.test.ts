import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { GuichetError } from '../errors.ts';
import type { FlowCountRecord } from '../storage/port.ts';
import { cyberDocument } from '../testing/cyber-document.ts';
import { FlowCounts } from './flow-counts.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';
import { FLUSH_EVERY_MS } from './pending-sums.ts';

const { version } = cyberDocument.flow;
const shown = (node: string) => ({ flow: 'cyber' as const, version, node });
const code = (wanted: string) => (error: unknown) => error instanceof GuichetError && error.code === wanted;

describe('counting', () => {
  let stored: FlowCountRecord[][];
  let asked: string[][];
  let waitMs: number;
  let failures: unknown[];
  let isBroken: boolean;
  let clock: ManualClock;
  let counts: FlowCounts;
  beforeEach(() => {
    [stored, asked, failures, waitMs, isBroken] = [[], [], [], 0, false];
    clock = createManualClock(Date.parse('2026-11-22T22:59:58Z'));
    counts = new FlowCounts({
      storage: {
        addFlowCounts: async (records) => {
          if (isBroken) throw new GuichetError('server.unavailable');
          stored.push(structuredClone([...records]));
        },
        sumFlowCounts: async (site, _flow, from, to) => {
          asked.push([site, from, to]);
          return [{ node: 'danger', count: 7 }];
        },
      },
      clock,
      flow: cyberDocument,
      takeTurn: () => waitMs,
      onError: (error) => failures.push(error),
    });
    counts.start();
  });
  const add = (node: string, site = 'mairie') => counts.add(site, shown(node), '192.0.2.7');

  it('T-15 adds up in memory and stores site, day, flow, version, node and sum, and nothing else', async () => {
    for (const node of ['danger', 'audience', 'danger']) add(node);
    add('danger', 'asso');
    assert.deepEqual(stored, []);
    await counts.flush();
    const record = { day: '2026-11-22', flow: 'cyber', version };
    assert.deepEqual(stored, [
      [
        { site: 'mairie', ...record, node: 'danger', count: 2 },
        { site: 'mairie', ...record, node: 'audience', count: 1 },
        { site: 'asso', ...record, node: 'danger', count: 1 },
      ],
    ]);
    await counts.flush();
    assert.equal(stored.length, 1, 'nothing new, nothing written');
  });

  it('T-15 the day is that of Paris', async () => {
    add('danger');
    clock.advance(2_000);
    add('danger');
    await counts.flush();
    assert.deepEqual(
      stored[0]!.map(({ day, count }) => [day, count]),
      [
        ['2026-11-22', 1],
        ['2026-11-23', 1],
      ],
    );
  });

  it('T-15 stores every few seconds, and what is left at the end', async () => {
    add('danger');
    clock.advance(FLUSH_EVERY_MS);
    await counts.flush();
    assert.equal(stored.length, 1);
    add('audience');
    await counts.close();
    assert.deepEqual(
      stored[1]!.map(({ node }) => node),
      ['audience'],
    );
    assert.equal(clock.pendingTimers, 0);
  });

  it('T-15 what could not be stored is kept, told of, and stored later, once', async () => {
    add('danger');
    isBroken = true;
    await counts.flush();
    assert.equal(failures.length, 1);
    add('danger');
    isBroken = false;
    await Promise.all([counts.flush(), counts.flush()]);
    assert.deepEqual(
      stored.flat().map(({ count }) => count),
      [2],
    );
  });

  it('T-15 refuses what the flow does not have, and another version of it', () => {
    for (const node of ['nowhere', 'constructor', 'report', 'love-scam-2']) {
      assert.throws(() => add(node), code('node.unknown'), node);
    }
    assert.throws(() => counts.add('mairie', { ...shown('danger'), version: version + 1 }, ''), code('node.unknown'));
    add('love-scam');
  });

  it('E-2 refuses who counts too much, for how long', () => {
    waitMs = 200;
    assert.throws(
      () => add('danger'),
      (error: unknown) => code('rate.limited')(error) && (error as GuichetError).details.retryAfterMs === 200,
    );
  });

  it('T-20 reports whole months, of days that are over: never today', async () => {
    const report = await counts.report('mairie', 'cyber', '2026-10', '2026-12');
    assert.deepEqual(report.months, [
      { month: '2026-10', through: '2026-10-31' },
      { month: '2026-11', through: '2026-11-21' },
      { month: '2026-12', through: null },
    ]);
    assert.deepEqual(asked, [
      ['mairie', '2026-10-01', '2026-10-31'],
      ['mairie', '2026-11-01', '2026-11-21'],
    ]);
    assert.deepEqual(report.items[0]?.counts, [5, 5, null]);
    assert.ok(report.items.every(({ counts: cells }) => cells.length === 3));
    assert.ok(!JSON.stringify(report).includes('total'));
  });

  it('refuses months in the wrong order, and more than fifteen', async () => {
    await assert.rejects(counts.report('mairie', 'cyber', '2026-11', '2026-10'), code('request.malformed'));
    await assert.rejects(counts.report('mairie', 'cyber', '2025-08', '2026-11'), code('request.malformed'));
    assert.equal((await counts.report('mairie', 'cyber', '2025-09', '2026-11')).months.length, 15);
  });

  it('a report holds what was counted a moment ago, once its day is over', async () => {
    add('danger');
    await counts.report('mairie', 'cyber', '2026-11', '2026-11');
    assert.equal(stored.length, 1);
  });
});
