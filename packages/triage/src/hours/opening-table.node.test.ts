import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DayRanges, OpeningHours } from '../flow.ts';
import { openingAt } from './opening.ts';

const DAY: DayRanges = [
  ['08:00', '12:00'],
  ['14:00', '18:00'],
];
const SUNDAY: DayRanges = [
  ['09:00', '12:00'],
  ['15:00', '18:00'],
];
const brigade = (zone = 'Europe/Paris', region?: string): OpeningHours => ({
  zone,
  week: [DAY, DAY, DAY, DAY, DAY, DAY, SUNDAY],
  holidayRanges: SUNDAY,
  ...(region === undefined ? {} : { region }),
});
const closedOnHolidays = (zone = 'Europe/Paris', region?: string): OpeningHours => ({
  ...brigade(zone, region),
  holidayRanges: [],
});

const places: Readonly<Record<string, OpeningHours>> = {
  brigade: brigade(),
  'brigade in Strasbourg': brigade('Europe/Paris', 'alsace-moselle'),
  'office in 75': closedOnHolidays(),
  'office in 67': closedOnHolidays('Europe/Paris', 'alsace-moselle'),
  'brigade in La Réunion': brigade('Indian/Reunion', '974'),
  'office in La Réunion': closedOnHolidays('Indian/Reunion', '974'),
  'brigade in Nouvelle-Calédonie': brigade('Pacific/Noumea', '988'),
  'office in Guadeloupe': closedOnHolidays('America/Guadeloupe', '971'),
  'brigade in Tahiti': brigade('Pacific/Tahiti', '987'),
  'day and night': { zone: 'Europe/Paris', week: 'always' },
  'day and night, less on holidays': { zone: 'Europe/Paris', week: 'always', holidayRanges: [['09:00', '12:00']] },
  'day and night, written out': { zone: 'Europe/Paris', week: Array.from({ length: 7 }, () => [['00:00', '24:00']]) },
  night: { zone: 'Europe/Paris', week: Array.from({ length: 7 }, () => [['20:00', '26:00']]), holidays: 'closed' },
  'with exceptions': {
    ...brigade(),
    exceptions: { '2026-12-24': [['08:00', '12:00']], '2026-12-28': [], '2026-07-14': DAY },
  },
};

/** Place, local wall clock in the comment, instant, and what is answered (edges in UTC). Part D of the domain facts. */
const rows: readonly (readonly [place: string, what: string, at: string, expected: string])[] = [
  ['brigade', 'before the first range', '2026-11-23T06:59:59Z', 'closed until 2026-11-23T07:00'],
  ['brigade', 'at the very opening', '2026-11-23T07:00:00Z', 'open until 2026-11-23T11:00'],
  ['brigade', 'the last second of the morning', '2026-11-23T10:59:59Z', 'open until 2026-11-23T11:00'],
  ['brigade', 'lunch begins', '2026-11-23T11:00:00Z', 'closed until 2026-11-23T13:00'],
  ['brigade', 'the middle of lunch', '2026-11-23T12:15:00Z', 'closed until 2026-11-23T13:00'],
  ['brigade', 'lunch ends', '2026-11-23T13:00:00Z', 'open until 2026-11-23T17:00'],
  ['brigade', 'closing', '2026-11-23T17:00:00Z', 'closed until 2026-11-24T07:00'],
  ['brigade', 'the night, before midnight', '2026-11-23T22:59:00Z', 'closed until 2026-11-24T07:00'],
  ['brigade', 'the night, after midnight', '2026-11-23T23:00:00Z', 'closed until 2026-11-24T07:00'],
  ['brigade', 'Sunday opens an hour later', '2026-11-22T07:30:00Z', 'closed until 2026-11-22T08:00'],
  ['brigade', 'Sunday afternoon', '2026-11-22T14:30:00Z', 'open until 2026-11-22T17:00'],
  ['brigade', '14 July has its own hours', '2026-07-14T06:30:00Z', 'closed until 2026-07-14T07:00'],
  ['brigade', '14 July, open by its own hours', '2026-07-14T07:30:00Z', 'open until 2026-07-14T10:00'],
  ['brigade', '14 July, closed where a Tuesday is open', '2026-07-14T12:30:00Z', 'closed until 2026-07-14T13:00'],
  ['brigade', '15 July is a Wednesday again', '2026-07-15T06:30:00Z', 'open until 2026-07-15T10:00'],
  ['office in 75', '14 July, closed all day', '2026-07-14T08:00:00Z', 'closed until 2026-07-15T06:00'],
  ['office in 75', 'the evening before 14 July', '2026-07-13T17:00:00Z', 'closed until 2026-07-15T06:00'],
  ['office in 75', '26 December, an ordinary Saturday', '2026-12-26T09:00:00Z', 'open until 2026-12-26T11:00'],
  ['office in 67', '26 December, closed', '2026-12-26T09:00:00Z', 'closed until 2026-12-27T08:00'],
  ['office in 67', 'from Christmas Eve to the Sunday', '2026-12-24T17:00:00Z', 'closed until 2026-12-27T08:00'],
  ['office in 67', 'Good Friday', '2026-04-03T08:00:00Z', 'closed until 2026-04-04T06:00'],
  ['office in 75', 'Good Friday, an ordinary day', '2026-04-03T08:00:00Z', 'open until 2026-04-03T10:00'],
  [
    'brigade in Strasbourg',
    '26 December by the holiday’s hours',
    '2026-12-26T07:30:00Z',
    'closed until 2026-12-26T08:00',
  ],
  ['brigade in La Réunion', 'open when Paris sleeps', '2026-11-23T04:00:00Z', 'open until 2026-11-23T08:00'],
  [
    'brigade in La Réunion',
    'closed when Paris opens after lunch',
    '2026-11-23T14:00:00Z',
    'closed until 2026-11-24T04:00',
  ],
  [
    'office in La Réunion',
    '20 December, a Sunday, freedom day',
    '2026-12-20T06:00:00Z',
    'closed until 2026-12-21T04:00',
  ],
  ['office in La Réunion', '14 July by the island’s own day', '2026-07-13T20:00:00Z', 'closed until 2026-07-15T04:00'],
  [
    'brigade in Nouvelle-Calédonie',
    'Monday there, Sunday in Paris',
    '2026-11-22T21:00:00Z',
    'open until 2026-11-23T01:00',
  ],
  [
    'brigade in Nouvelle-Calédonie',
    '24 September has its own hours',
    '2026-09-23T21:30:00Z',
    'closed until 2026-09-23T22:00',
  ],
  [
    'brigade in Nouvelle-Calédonie',
    '8 May there begins on the 7th of UTC',
    '2026-05-07T22:30:00Z',
    'open until 2026-05-08T01:00',
  ],
  ['office in Guadeloupe', '27 May, closed', '2026-05-27T13:00:00Z', 'closed until 2026-05-28T12:00'],
  ['brigade in Tahiti', 'Sunday there, Monday in Paris', '2026-11-23T00:30:00Z', 'closed until 2026-11-23T01:00'],
  ['brigade in Tahiti', 'Sunday afternoon there', '2026-11-23T01:00:00Z', 'open until 2026-11-23T04:00'],
  ['day and night', 'Christmas at three in the morning', '2026-12-25T02:00:00Z', 'open until further notice'],
  ['day and night, written out', 'midnight closes nothing', '2026-11-23T23:00:00Z', 'open until further notice'],
  ['day and night, less on holidays', 'Christmas morning', '2026-12-25T08:30:00Z', 'open until 2026-12-25T11:00'],
  ['day and night, less on holidays', 'Christmas afternoon', '2026-12-25T13:00:00Z', 'closed until 2026-12-25T23:00'],
  ['day and night, less on holidays', 'Christmas Eve', '2026-12-24T12:00:00Z', 'open until 2026-12-24T23:00'],
  ['night', 'before midnight', '2026-11-23T22:30:00Z', 'open until 2026-11-24T01:00'],
  ['night', 'after midnight', '2026-11-23T23:30:00Z', 'open until 2026-11-24T01:00'],
  ['night', 'the small hours, closed', '2026-11-24T01:00:00Z', 'closed until 2026-11-24T19:00'],
  ['night', 'runs on into the holiday', '2026-12-25T00:30:00Z', 'open until 2026-12-25T01:00'],
  ['night', 'no night begins on the holiday', '2026-12-25T19:30:00Z', 'closed until 2026-12-26T19:00'],
  ['night', 'an hour longer when clocks go back', '2026-10-25T00:30:00Z', 'open until 2026-10-25T01:00'],
  ['brigade', 'opens an hour of UTC earlier in summer', '2026-03-30T06:00:00Z', 'open until 2026-03-30T10:00'],
  ['brigade', 'the Sunday on which clocks go forward', '2026-03-29T06:59:00Z', 'closed until 2026-03-29T07:00'],
  ['brigade', 'the Sunday on which clocks go back', '2026-10-25T07:59:00Z', 'closed until 2026-10-25T08:00'],
  ['with exceptions', 'Christmas Eve, the afternoon off', '2026-12-24T13:30:00Z', 'closed until 2026-12-25T08:00'],
  ['with exceptions', 'an exceptional closure', '2026-12-28T09:00:00Z', 'closed until 2026-12-29T07:00'],
  ['with exceptions', 'an exception beats the holiday', '2026-07-14T06:30:00Z', 'open until 2026-07-14T10:00'],
];

for (const [place, what, at, expected] of rows) {
  test(`U-8 ${place}: ${what}`, () => {
    const { open, until, next } = openingAt(places[place]!, new Date(at));
    const edge = (open ? until : next)?.toISOString().slice(0, 16) ?? 'further notice';
    assert.equal(`${open ? 'open' : 'closed'} until ${edge}`, expected);
    assert.equal(open ? next : until, null);
  });
}

test('U-8 the table is as long as it was agreed', () => assert.ok(rows.length >= 40, String(rows.length)));
