import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addDays } from '@guichet/triage/form';
import { dayByKey, weekdayOf, weeksOf } from './month-days.ts';

describe('V-52 a month as a grid', () => {
  test('holds every day of its month once, in its column, through ten years', () => {
    for (let day = '2023-01-01'; day < '2033-01-01'; day = addDays(day, 28)) {
      const days = weeksOf(day).flat();
      assert.equal(days.length % 7, 0);
      const shown = days.filter((one) => one !== null);
      const count = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();
      assert.equal(shown.length, count, day);
      assert.equal(shown[0], `${day.slice(0, 7)}-01`);
      days.forEach((one, index) => assert.ok(one === null || weekdayOf(one) === index % 7, String(one)));
      for (const week of weeksOf(day))
        assert.ok(
          week.some((one) => one !== null),
          'no week is empty',
        );
    }
  });

  test('keys move by days, weeks, months and years; arrows point where one reads', () => {
    const key = (name: string, shiftKey = false) => dayByKey('2027-03-31', { key: name, shiftKey }, 'ArrowRight');
    const moves: readonly [name: string, shift: boolean, day: string | null][] = [
      ['ArrowRight', false, '2027-04-01'],
      ['ArrowLeft', false, '2027-03-30'],
      ['ArrowUp', false, '2027-03-24'],
      ['ArrowDown', false, '2027-04-07'],
      ['Home', false, '2027-03-29'],
      ['End', false, '2027-04-04'],
      ['PageUp', false, '2027-02-28'],
      ['PageDown', false, '2027-04-30'],
      ['PageUp', true, '2026-03-31'],
      ['PageDown', true, '2028-03-31'],
      ['a', false, null],
    ];
    for (const [name, shift, day] of moves) assert.equal(key(name, shift), day, name);
    assert.equal(dayByKey('2027-03-31', { key: 'ArrowLeft', shiftKey: false }, 'ArrowLeft'), '2027-04-01');
  });
});
