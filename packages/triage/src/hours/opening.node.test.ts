import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DayRanges, OpeningHours } from '../flow.ts';
import { openingAt } from './opening.ts';

const weekOf = (weekday: DayRanges, weekend: DayRanges = []): DayRanges[] => [
  ...Array.from({ length: 5 }, () => weekday),
  weekend,
  weekend,
];
const office: OpeningHours = {
  zone: 'Europe/Paris',
  week: weekOf([
    ['09:00', '12:30'],
    ['14:00', '17:00'],
  ]),
  holidays: 'closed',
};
const say = (hours: OpeningHours, at: string): string => {
  const { open, until, next } = openingAt(hours, new Date(at));
  const edge = (open ? until : next)?.toISOString().slice(0, 16);
  assert.equal(open ? next : until, null);
  return `${open ? 'open until' : 'closed until'} ${edge ?? 'further notice'}`;
};

test('T-10 several ranges a day, at their edges', () => {
  // Monday 23 November 2026, UTC+1.
  assert.equal(say(office, '2026-11-23T07:59:59Z'), 'closed until 2026-11-23T08:00');
  assert.equal(say(office, '2026-11-23T08:00:00Z'), 'open until 2026-11-23T11:30');
  assert.equal(say(office, '2026-11-23T11:29:59Z'), 'open until 2026-11-23T11:30');
  assert.equal(say(office, '2026-11-23T11:30:00Z'), 'closed until 2026-11-23T13:00');
  assert.equal(say(office, '2026-11-23T16:00:00Z'), 'closed until 2026-11-24T08:00');
});

test('T-10 the weekend, and summer time at the other end of it', () => {
  assert.equal(say(office, '2026-03-27T16:00:00Z'), 'closed until 2026-03-30T07:00');
  assert.equal(say(office, '2026-10-23T15:00:00Z'), 'closed until 2026-10-26T08:00');
});

test('T-10 holidays: 25 December at 3 in the morning, 1 January at midnight', () => {
  // Christmas 2026 is a Friday.
  assert.equal(say(office, '2026-12-25T02:00:00Z'), 'closed until 2026-12-28T08:00');
  assert.equal(say(office, '2026-12-31T23:00:00Z'), 'closed until 2027-01-04T08:00');
  assert.equal(say(office, '2027-01-01T09:00:00Z'), 'closed until 2027-01-04T08:00');
  const { holidays: _, ...anyDay } = office;
  assert.equal(say(anyDay, '2026-12-25T09:00:00Z'), 'open until 2026-12-25T11:30');
  assert.equal(say({ ...office, holidays: 'open' }, '2026-12-25T02:00:00Z'), 'closed until 2026-12-25T08:00');
});

test('T-10 26 December is a holiday in Strasbourg and not in Paris', () => {
  // A Saturday in 2026, a Thursday in 2024.
  assert.equal(say(office, '2024-12-26T09:00:00Z'), 'open until 2024-12-26T11:30');
  assert.equal(say({ ...office, region: 'alsace-moselle' }, '2024-12-26T09:00:00Z'), 'closed until 2024-12-27T08:00');
});

test('T-10 hours are those of the place: Guadeloupe and La Réunion', () => {
  const guadeloupe: OpeningHours = { ...office, zone: 'America/Guadeloupe', region: '971' };
  assert.equal(say(guadeloupe, '2026-11-23T12:59:59Z'), 'closed until 2026-11-23T13:00');
  assert.equal(say(guadeloupe, '2026-11-23T13:00:00Z'), 'open until 2026-11-23T16:30');
  // Wednesday 27 May 2026, there only.
  assert.equal(say(guadeloupe, '2026-05-27T14:00:00Z'), 'closed until 2026-05-28T13:00');
  // 31 December, 20:30 there, is 1 January in Paris already.
  const shop: OpeningHours = { ...guadeloupe, week: weekOf([['09:00', '21:00']]) };
  assert.equal(say(shop, '2027-01-01T00:30:00Z'), 'open until 2027-01-01T01:00');
  const reunion: OpeningHours = { ...office, zone: 'Indian/Reunion', region: '974' };
  assert.equal(say(reunion, '2026-11-23T05:00:00Z'), 'open until 2026-11-23T08:30');
  // 20 December 2027 is a Monday.
  assert.equal(say(reunion, '2027-12-19T21:00:00Z'), 'closed until 2027-12-21T05:00');
});

test('T-10 ranges past midnight belong to the day on which they begin', () => {
  const night: OpeningHours = { zone: 'Europe/Paris', week: weekOf([['20:00', '26:00']]), holidays: 'closed' };
  assert.equal(say(night, '2026-11-24T00:30:00Z'), 'open until 2026-11-24T01:00');
  assert.equal(say(night, '2026-11-24T01:00:00Z'), 'closed until 2026-11-24T19:00');
  // Friday's night runs into Saturday; Sunday's does not exist.
  assert.equal(say(night, '2026-11-28T00:59:00Z'), 'open until 2026-11-28T01:00');
  assert.equal(say(night, '2026-11-23T00:30:00Z'), 'closed until 2026-11-23T19:00');
  // Thursday 24 December runs on into the holiday, which does not open in the evening.
  assert.equal(say(night, '2026-12-25T00:30:00Z'), 'open until 2026-12-25T01:00');
  assert.equal(say(night, '2026-12-25T20:00:00Z'), 'closed until 2026-12-28T19:00');
});

test('T-10 midnight closes nothing that goes on', () => {
  const always = weekOf([['00:00', '24:00']], [['00:00', '24:00']]);
  assert.equal(say({ zone: 'Europe/Paris', week: always }, '2026-11-23T23:30:00Z'), 'open until further notice');
  const weekdays: OpeningHours = { zone: 'Europe/Paris', week: weekOf([['00:00', '24:00']]) };
  assert.equal(say(weekdays, '2026-11-24T12:00:00Z'), 'open until 2026-11-27T23:00');
  const overlapping: OpeningHours = {
    zone: 'Europe/Paris',
    week: weekOf([
      ['14:00', '18:00'],
      ['08:00', '15:00'],
    ]),
  };
  assert.equal(say(overlapping, '2026-11-24T08:00:00Z'), 'open until 2026-11-24T17:00');
});

test('T-10 day and night, every day; also with the holidays left out, and one day of its own', () => {
  const always: OpeningHours = { zone: 'Europe/Paris', week: 'always' };
  assert.equal(say(always, '2026-12-25T02:00:00Z'), 'open until further notice');
  assert.equal(say({ ...always, holidays: 'closed' }, '2026-12-25T02:00:00Z'), 'closed until 2026-12-25T23:00');
  assert.equal(say({ ...always, holidays: 'closed' }, '2026-12-24T02:00:00Z'), 'open until 2026-12-24T23:00');
  const exceptions = { '2026-11-24': [['10:00', '11:00']] } as const;
  assert.equal(say({ ...always, exceptions }, '2026-11-24T05:00:00Z'), 'closed until 2026-11-24T09:00');
  assert.equal(say({ ...always, exceptions }, '2026-11-24T09:30:00Z'), 'open until 2026-11-24T10:00');
});

test('T-10 exceptions win over the week and over holidays', () => {
  const exceptions = { '2026-11-24': [], '2026-12-25': [['10:00', '12:00']] } as const;
  assert.equal(say({ ...office, exceptions }, '2026-11-24T09:00:00Z'), 'closed until 2026-11-25T08:00');
  assert.equal(say({ ...office, exceptions }, '2026-12-25T02:00:00Z'), 'closed until 2026-12-25T09:00');
});

test('T-10 no opening within 14 days is said as none', () => {
  const never: OpeningHours = { zone: 'Europe/Paris', week: weekOf([]) };
  assert.equal(say(never, '2026-11-24T05:00:00Z'), 'closed until further notice');
  const late: OpeningHours = { ...never, exceptions: { '2026-12-08': [['10:00', '11:00']] } };
  assert.equal(say(late, '2026-11-24T05:00:00Z'), 'closed until 2026-12-08T09:00');
  assert.equal(say(late, '2026-11-23T05:00:00Z'), 'closed until further notice');
});

test('T-10 the night of 29 March 2026 has no time between 2 and 3', () => {
  const everyDay = (...ranges: DayRanges[number][]): OpeningHours => ({
    zone: 'Europe/Paris',
    week: weekOf(ranges, ranges),
  });
  // Clocks go from 2:00 to 3:00 at 01:00 UTC.
  assert.equal(say(everyDay(['00:00', '02:30']), '2026-03-29T00:59:00Z'), 'open until 2026-03-29T01:00');
  assert.equal(say(everyDay(['00:00', '02:30']), '2026-03-29T01:00:00Z'), 'closed until 2026-03-29T22:00');
  assert.equal(say(everyDay(['02:30', '05:00']), '2026-03-29T00:59:00Z'), 'closed until 2026-03-29T01:00');
  assert.equal(say(everyDay(['02:30', '05:00']), '2026-03-29T01:00:00Z'), 'open until 2026-03-29T03:00');
  assert.equal(say(everyDay(['02:10', '02:50']), '2026-03-29T01:00:00Z'), 'closed until 2026-03-30T00:10');
});

test('T-10 the night of 25 October 2026 has the time between 2 and 3 twice', () => {
  const night: OpeningHours = {
    zone: 'Europe/Paris',
    week: weekOf([['00:00', '02:30']], [['00:00', '02:30']]),
  };
  assert.equal(say(night, '2026-10-25T00:45:00Z'), 'open until 2026-10-25T01:30');
  assert.equal(say(night, '2026-10-25T01:29:00Z'), 'open until 2026-10-25T01:30');
  assert.equal(say(night, '2026-10-25T01:30:00Z'), 'closed until 2026-10-25T23:00');
});

test('a time or a zone that cannot be is a misuse, named', () => {
  const wrong = (time: string): OpeningHours => ({ zone: 'Europe/Paris', week: weekOf([[time, '12:00']]) });
  for (const time of ['9:00', '09h00', '09:60', '', 'noon']) {
    assert.throws(() => openingAt(wrong(time), new Date('2026-11-24T05:00:00Z')), TypeError);
  }
  assert.throws(() => openingAt({ ...office, zone: 'Europe/Nowhere' }, new Date('2026-11-24T05:00:00Z')), RangeError);
});
