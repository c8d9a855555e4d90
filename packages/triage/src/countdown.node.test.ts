import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deadlineOf } from './countdown.ts';
import type { Countdown } from './flow.ts';

const PARIS = 'Europe/Paris';
const countdown = (amount: number, unit: Countdown['unit']): Countdown => ({
  id: 'x',
  start: 's',
  amount,
  unit,
  facts: [],
});
const end = (amount: number, unit: Countdown['unit'], startedAt: string, zone = PARIS): string =>
  deadlineOf(countdown(amount, unit), new Date(startedAt), zone, new Date(0)).at.toISOString();

test('T-11 hours are elapsed ones, also on the nights when clocks change', () => {
  assert.equal(end(72, 'hours', '2026-11-22T10:00:00Z'), '2026-11-25T10:00:00.000Z');
  assert.equal(end(72, 'hours', '2026-03-27T12:00:00+01:00'), '2026-03-30T11:00:00.000Z');
  assert.equal(end(72, 'hours', '2026-10-23T12:00:00+02:00'), '2026-10-26T10:00:00.000Z');
});

test('T-11 days go by the calendar: the same local time, across both changes of the clocks', () => {
  assert.equal(end(70, 'days', '2026-01-20T09:30:00+01:00'), '2026-03-31T07:30:00.000Z');
  assert.equal(end(3, 'days', '2026-10-23T12:00:00+02:00'), '2026-10-26T11:00:00.000Z');
  assert.equal(end(120, 'days', '2026-11-22T00:00:00+01:00'), '2027-03-21T23:00:00.000Z');
});

test('T-11 months go by the calendar: a day that does not exist is the last of its month', () => {
  assert.equal(end(1, 'months', '2026-01-31T10:00:00+01:00'), '2026-02-28T09:00:00.000Z');
  assert.equal(end(1, 'months', '2028-01-31T10:00:00+01:00'), '2028-02-29T09:00:00.000Z');
  assert.equal(end(3, 'months', '2026-11-30T10:00:00+01:00'), '2027-02-28T09:00:00.000Z');
  assert.equal(end(13, 'months', '2026-02-28T10:00:00+01:00'), '2027-03-28T08:00:00.000Z');
  assert.equal(end(3, 'months', '2026-12-31T23:59:00+01:00'), '2027-03-31T21:59:00.000Z');
  assert.equal(end(12, 'months', '2028-02-29T10:00:00+01:00'), '2029-02-28T09:00:00.000Z');
});

test('T-11 a time that is leapt over is the leap, one that comes twice is the first', () => {
  // 29 March 2026, 2:30 does not exist in Paris: clocks go from 2:00 to 3:00 at 01:00 UTC.
  assert.equal(end(1, 'days', '2026-03-28T02:30:00+01:00'), '2026-03-29T01:00:00.000Z');
  assert.equal(end(1, 'months', '2026-02-28T02:30:00+01:00'), '2026-03-28T01:30:00.000Z');
  // 25 October 2026, 2:30 comes twice.
  assert.equal(end(1, 'days', '2026-10-24T02:30:00+02:00'), '2026-10-25T00:30:00.000Z');
});

test('T-11 the calendar is that of the person’s place', () => {
  // 31 January, 22:30 in Paris, is already 1 February in La Réunion.
  const at = '2026-01-31T21:30:00Z';
  assert.equal(end(1, 'months', at, PARIS), '2026-02-28T21:30:00.000Z');
  assert.equal(end(1, 'months', at, 'Indian/Reunion'), '2026-02-28T21:30:00.000Z');
  assert.equal(end(3, 'months', at, PARIS), '2026-04-30T20:30:00.000Z');
  assert.equal(end(3, 'months', at, 'Indian/Reunion'), '2026-04-30T21:30:00.000Z');
  assert.equal(end(13, 'months', '2026-05-31T12:00:00-10:00', 'Pacific/Tahiti'), '2027-06-30T22:00:00.000Z');
});

test('T-11 seconds and milliseconds are kept, also before 1970', () => {
  assert.equal(end(1, 'days', '2026-11-22T10:00:01.234Z'), '2026-11-23T10:00:01.234Z');
  assert.equal(end(1, 'days', '1969-06-01T10:00:01.234Z'), '1969-06-02T10:00:01.234Z');
});

test('T-11 says what is left, and when it is over', () => {
  const started = new Date('2026-11-22T10:00:00Z');
  const at = (now: string) => {
    const { over, leftMs } = deadlineOf(countdown(72, 'hours'), started, PARIS, new Date(now));
    return { over, leftMs };
  };
  assert.deepEqual(at('2026-11-22T10:00:00Z'), { over: false, leftMs: 72 * 3_600_000 });
  assert.deepEqual(at('2026-11-25T09:59:59.999Z'), { over: false, leftMs: 1 });
  assert.deepEqual(at('2026-11-25T10:00:00Z'), { over: true, leftMs: 0 });
  assert.deepEqual(at('2027-01-01T00:00:00Z'), { over: true, leftMs: 0 });
});
