import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RowRefused } from '../refusal.ts';
import { textHours } from './text-hours.ts';
import { hoursOf, rangeOf } from './time.ts';

const unreadable = (error: unknown) => error instanceof RowRefused && error.refusal === 'hours.unreadable';

test('U-8 ranges as sources spell them', () => {
  const cases: [from: string, to: string, range: [string, string]][] = [
    ['08h00', '12h00', ['08:00', '12:00']],
    ['8h0', '12h5', ['08:00', '12:05']],
    ['8h', '18H', ['08:00', '18:00']],
    ['09:00:00', '12:30:00', ['09:00', '12:30']],
    ['14h00', '24:00', ['14:00', '24:00']],
    ['00:00:00', '23:59:59', ['00:00', '24:00']],
    ['20h00', '02h00', ['20:00', '26:00']],
    ['20h00', '00h00', ['20:00', '24:00']],
  ];
  for (const [from, to, range] of cases) assert.deepEqual(rangeOf(from, to), range, `${from}-${to}`);
  for (const [from, to] of [
    ['', '12h00'],
    ['08h00', ''],
    ['08h00', '08h00'],
    ['25h00', '26h00'],
    ['08h60', '12h'],
    ['midi', '14h'],
    ['24:00', '02:00'],
    ['00h00', '00h00'],
  ]) {
    assert.throws(() => rangeOf(from!, to!), unreadable, `${from!}-${to!}`);
  }
});

test('U-8 text is understood wholly or refused', () => {
  const monday = (text: string) => textHours(text).week[0];
  assert.deepEqual(monday(' Lundi : 8h00-12h00 14h00-18h00 Mardi : 9h-12h'), [
    ['08:00', '12:00'],
    ['14:00', '18:00'],
  ]);
  assert.deepEqual(monday('lundi: de nuit'.replace('de nuit', '20h à 2h')), [['20:00', '26:00']]);
  assert.deepEqual(monday('Lundi : 24h/24'), [['00:00', '24:00']]);
  assert.deepEqual(monday('Lundi : fermé Mardi : 9h-12h'), []);
  assert.deepEqual(textHours('Dimanche : 9h-12h Jours fériés : 10h-11h').holidayRanges, [['10:00', '11:00']]);
  assert.equal(textHours('Dimanche : 9h-12h').holidayRanges, undefined);
  for (const text of ['24h/24 - 7j/7', '24/24', '24h/24h'])
    assert.deepEqual(textHours(text).week[6], [['00:00', '24:00']], text);
  for (const text of [
    'sur rendez-vous',
    'Lundi : 9h-12h sauf vacances',
    'Lundi : matin',
    'Ouvert Lundi : 9h-12h',
    'Lundi : 9h-',
  ]) {
    assert.throws(() => textHours(text), unreadable, text);
  }
});

test('U-8 nothing known of any day is unknown; all of every day is day and night', () => {
  const place = { zone: 'Europe/Paris', region: undefined };
  const week = (ranges: [string, string][]) => Array.from({ length: 7 }, () => ranges);
  assert.equal(hoursOf(place, week([])), null);
  assert.equal(hoursOf(place, week([]), []), null);
  assert.deepEqual(hoursOf(place, week([['00:00', '24:00']])), { zone: 'Europe/Paris', week: 'always' });
  assert.deepEqual(hoursOf(place, week([['00:00', '24:00']]), []), {
    zone: 'Europe/Paris',
    week: 'always',
    holidayRanges: [],
  });
  assert.deepEqual(
    hoursOf(
      place,
      week([
        ['14:00', '18:00'],
        ['08:00', '12:00'],
      ]),
    )?.week[0],
    [
      ['08:00', '12:00'],
      ['14:00', '18:00'],
    ],
  );
});
