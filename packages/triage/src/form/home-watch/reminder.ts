import { addDays, type CalendarDate } from '../calendar.ts';

/** What a reminder holds. It has no field for a place, a person or a second day: none of them can stand in a calendar. */
export interface Reminder {
  /** Random; never the reference. */
  readonly uid: string;
  readonly day: CalendarDate;
  /** Neutral words, such as « Rappel : votre demande à la mairie ». */
  readonly summary: string;
  readonly now: Date;
}

const DAYS_BEFORE = 3;
const OCTETS_A_LINE = 75;

/**
 * The day on which owners are reminded to see that their request was verified: 3 days before the departure, or tomorrow when
 * that is too late, and no later than the eve.
 */
export const reminderDay = (from: CalendarDate, today: CalendarDate): CalendarDate => {
  const [wished, tomorrow, eve] = [addDays(from, -DAYS_BEFORE), addDays(today, 1), addDays(from, -1)];
  const soonest = tomorrow < eve ? tomorrow : eve;
  return wished > soonest ? wished : soonest;
};

/**
 * A reminder for a calendar, to be kept as `rappel.ics` (`text/calendar`): a day on which nobody is busy, private, with an
 * alarm at 9 in the morning wherever the calendar is. The same in the browser and on the server (spec V-42).
 *
 * @see RFC 5545
 */
export const reminderOf = ({ uid, day, summary, now }: Reminder): string => {
  const words = escaped(summary);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Guichet//Guichet//FR',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${basic(now.toISOString().slice(0, 19))}Z`,
    `DTSTART;VALUE=DATE:${basic(day)}`,
    `DTEND;VALUE=DATE:${basic(addDays(day, 1))}`,
    `SUMMARY:${words}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${words}`,
    'TRIGGER:PT9H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
};

const basic = (text: string): string => text.replace(/[-:]/g, '');

const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\;,]/g, '\\$&');

/** A long line goes on in the next one, behind a space; no character is cut. */
const folded = (line: string): string => {
  const encoder = new TextEncoder();
  let octets = 0;
  let text = '';
  for (const character of line) {
    const length = encoder.encode(character).length;
    const isFull = octets + length > OCTETS_A_LINE;
    text += isFull ? `\r\n ${character}` : character;
    octets = isFull ? 1 + length : octets + length;
  }
  return text;
};
