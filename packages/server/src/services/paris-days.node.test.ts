import assert from 'node:assert/strict';
import { it } from 'node:test';
import { daysAfter, daysOfMonth, monthAfter, parisDayOf } from './paris-days.ts';

it('the day changes at midnight in Paris, in winter and in summer', () => {
  assert.equal(parisDayOf(Date.parse('2026-11-21T22:59:59.999Z')), '2026-11-21');
  assert.equal(parisDayOf(Date.parse('2026-11-21T23:00:00Z')), '2026-11-22');
  assert.equal(parisDayOf(Date.parse('2026-07-13T21:59:59Z')), '2026-07-13');
  assert.equal(parisDayOf(Date.parse('2026-07-13T22:00:00Z')), '2026-07-14');
});

it('days and months are those of the calendar, over years and leap days', () => {
  assert.equal(daysAfter('2027-01-01', -1), '2026-12-31');
  assert.equal(daysAfter('2028-02-28', 1), '2028-02-29');
  assert.equal(daysAfter('2026-11-22', -400), '2025-10-18');
  assert.equal(monthAfter('2026-12'), '2027-01');
  assert.equal(monthAfter('2027-01'), '2027-02');
  assert.deepEqual(daysOfMonth('2028-02'), { first: '2028-02-01', last: '2028-02-29' });
  assert.deepEqual(daysOfMonth('2026-12'), { first: '2026-12-01', last: '2026-12-31' });
});
