import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addDays, addMonths, daysBetween, isCalendarDate, todayIn } from './calendar.ts';

const date = fc
  .integer({ min: Date.UTC(1950, 0, 1) / 86_400_000, max: Date.UTC(2150, 0, 1) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

describe('V-1 calendar dates', () => {
  test('a date is a day that exists', () => {
    for (const right of ['2026-11-22', '2028-02-29', '2000-02-29', '1900-01-01'])
      assert.ok(isCalendarDate(right), right);
    for (const wrong of [
      '2026-02-29',
      '1900-02-29',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '26-01-01',
    ]) {
      assert.ok(!isCalendarDate(wrong), wrong);
    }
    for (const wrong of ['', '2026-11-22T00:00', ' 2026-11-22', '0026-11-22', '9999-12-31', '2026-11-22\n']) {
      assert.ok(!isCalendarDate(wrong), JSON.stringify(wrong));
    }
  });

  test('days are counted over leap days and over changed hours alike', () => {
    assert.equal(daysBetween('2028-02-28', '2028-03-01'), 2);
    assert.equal(daysBetween('2027-02-28', '2027-03-01'), 1);
    // Clocks go forward on 28 March 2027 and back on 31 October 2027 in Paris.
    assert.equal(daysBetween('2027-03-27', '2027-03-29'), 2);
    assert.equal(daysBetween('2027-10-30', '2027-11-01'), 2);
    assert.equal(daysBetween('2026-12-31', '2026-01-01'), -364);
    fc.assert(
      fc.property(
        date,
        fc.integer({ min: -800, max: 800 }),
        (from, days) => daysBetween(from, addDays(from, days)) === days,
      ),
    );
  });

  test('months end on their last day', () => {
    assert.equal(addMonths('2027-01-31', 1), '2027-02-28');
    assert.equal(addMonths('2028-01-31', 1), '2028-02-29');
    assert.equal(addMonths('2028-02-29', 12), '2029-02-28');
    assert.equal(addMonths('2026-12-15', 1), '2027-01-15');
    assert.equal(addMonths('2026-03-31', -1), '2026-02-28');
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 24 }), (from, months) => {
        const [later, nextMonth] = [addMonths(from, months), addMonths(`${from.slice(0, 8)}01`, months)];
        assert.ok(isCalendarDate(later));
        assert.equal(later.slice(0, 7), nextMonth.slice(0, 7), 'never spills into the month after');
        assert.ok(
          later.slice(8) === from.slice(8) || addDays(later, 1).endsWith('-01'),
          'the same day, or the last one',
        );
      }),
    );
  });

  test('today is the day at the place, whatever the server’s', () => {
    const at = (iso: string) => new Date(iso);
    const newYear = at('2026-12-31T21:00:00Z');
    assert.equal(todayIn('Europe/Paris', newYear), '2026-12-31');
    assert.equal(todayIn('Indian/Reunion', newYear), '2027-01-01');
    assert.equal(todayIn('Pacific/Noumea', newYear), '2027-01-01');
    assert.equal(todayIn('America/Martinique', at('2027-01-01T03:59:59Z')), '2026-12-31');
    assert.equal(todayIn('America/Martinique', at('2027-01-01T04:00:00Z')), '2027-01-01');
    // The hour before and after clocks change.
    assert.equal(todayIn('Europe/Paris', at('2027-03-27T23:00:00Z')), '2027-03-28');
    assert.equal(todayIn('Europe/Paris', at('2027-03-28T21:59:59Z')), '2027-03-28');
    assert.equal(todayIn('Europe/Paris', at('2027-03-28T22:00:00Z')), '2027-03-29');
    assert.equal(todayIn('Europe/Paris', at('2027-10-31T22:59:59Z')), '2027-10-31');
    assert.equal(todayIn('Europe/Paris', at('2027-10-31T23:00:00Z')), '2027-11-01');
  });
});
