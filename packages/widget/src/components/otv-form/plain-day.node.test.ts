import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDay, plainMonth, weekDays } from './plain-day.ts';

test('V-51 a day is written as one says it, whatever the zone of the device', () => {
  assert.equal(plainDay('2026-12-01', 'fr'), 'mardi 1er décembre 2026');
  assert.equal(plainDay('2026-12-11', 'fr'), 'vendredi 11 décembre 2026');
  assert.equal(plainDay('2026-12-01', 'en').replace(',', ''), 'Tuesday 1 December 2026');
  assert.equal(plainMonth('2027-08-01', 'fr'), 'août 2027');
});

test('weeks begin on Monday', () => {
  assert.deepEqual(
    weekDays('fr').map(({ long }) => long),
    ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  );
  assert.equal(weekDays('en')[6]?.short, 'Sun');
});
