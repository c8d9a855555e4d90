import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { reminderDay, reminderOf, type Reminder } from './reminder.ts';

const REMINDER: Reminder = {
  uid: 'n0JqVv2mZ3yYd8Qx',
  day: '2027-02-28',
  summary: 'Rappel : votre demande à la mairie',
  now: new Date('2026-11-22T18:05:06.789Z'),
};
const linesOf = (change: Partial<Reminder> = {}) => reminderOf({ ...REMINDER, ...change }).split('\r\n');
const unfolded = (change: Partial<Reminder>) =>
  reminderOf({ ...REMINDER, ...change })
    .replaceAll('\r\n ', '')
    .split('\r\n');

describe('V-42 a reminder for a calendar', () => {
  test('is one private day on which nobody is busy, with an alarm in the morning', () => {
    assert.deepEqual(linesOf(), [
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Guichet//Guichet//FR', 'BEGIN:VEVENT'],
      ...['UID:n0JqVv2mZ3yYd8Qx', 'DTSTAMP:20261122T180506Z'],
      ...['DTSTART;VALUE=DATE:20270228', 'DTEND;VALUE=DATE:20270301'],
      ...['SUMMARY:Rappel : votre demande à la mairie', 'CLASS:PRIVATE', 'TRANSP:TRANSPARENT'],
      ...['BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:Rappel : votre demande à la mairie', 'TRIGGER:PT9H'],
      ...['END:VALARM', 'END:VEVENT', 'END:VCALENDAR', ''],
    ]);
  });

  test('no word begins another line or another property', () => {
    const summary = 'a\r\nATTENDEE:x; b, c \\ d\u2028e';
    assert.ok(unfolded({ summary }).includes('SUMMARY:a ATTENDEE:x\\; b\\, c \\\\ d e'));
    assert.equal(unfolded({ summary }).length, linesOf().length);
  });

  test('no line is longer than 75 octets, no character is cut, and nothing is lost', () => {
    const summary = 'À l’été, l’œuvre d’Élise 🏠 '.repeat(12).trim();
    for (const line of linesOf({ summary })) assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.ok(unfolded({ summary }).includes(`SUMMARY:${summary.replaceAll(',', '\\,')}`));
  });

  test('comes 3 days before the departure, sooner where there is less time, never after the eve', () => {
    for (const [today, day] of [
      ['2026-11-22', '2026-12-17'],
      ['2026-12-15', '2026-12-17'],
      ['2026-12-16', '2026-12-17'],
      ['2026-12-17', '2026-12-18'],
      ['2026-12-18', '2026-12-19'],
      ['2026-12-19', '2026-12-19'],
    ] as const) {
      assert.equal(reminderDay('2026-12-20', today), day, today);
    }
  });
});
