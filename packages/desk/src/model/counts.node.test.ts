import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { FlowCountReport } from '../contract.ts';
import { lastMonths, rowsOf } from './counts.ts';

it('offers fourteen months, newest first, as they are at Paris', () => {
  const months = lastMonths(Date.parse('2026-12-31T23:30:00Z'));
  assert.deepEqual(months.slice(0, 3), ['2027-01', '2026-12', '2026-11']);
  assert.deepEqual([months.length, months.at(-1)], [14, '2025-12']);
});

it('lists the most shown first, then what is under 5 in the order of the flow', () => {
  const item = (node: string, count: number | null): FlowCountReport['items'][number] => ({
    node,
    kind: 'question',
    label: node.toUpperCase(),
    counts: [count],
  });
  const report: FlowCountReport = {
    site: 'mairie',
    flow: 'cyber',
    months: [{ month: '2026-11', through: '2026-11-21' }],
    items: [item('b', null), item('c', 5), item('a', null), item('d', 120), { ...item('e', 5), kind: 'outcome' }],
  };
  assert.deepEqual(rowsOf(report, 'question'), [
    { node: 'd', label: 'D', count: 120 },
    { node: 'c', label: 'C', count: 5 },
    { node: 'b', label: 'B', count: null },
    { node: 'a', label: 'A', count: null },
  ]);
  assert.deepEqual(rowsOf(report, 'former'), []);
});
