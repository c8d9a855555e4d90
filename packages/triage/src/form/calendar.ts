import { localOf } from '../zoned-time.ts';

/** A day of the calendar without a place or an hour, `2026-11-22`; text order is the order of days. */
export type CalendarDate = string;

const DATE = /^(?:19|20|21)\d\d-\d\d-\d\d$/;
const DAY_MS = 86_400_000;

const msOf = (date: CalendarDate): number => Date.parse(`${date}T00:00:00Z`);
const dateOf = (ms: number): CalendarDate => new Date(ms).toISOString().slice(0, 10);

/** Whether a text is a day that exists, of the years 1900 to 2199. */
export const isCalendarDate = (text: string): text is CalendarDate =>
  DATE.test(text) && !Number.isNaN(msOf(text)) && dateOf(msOf(text)) === text;

/** How many days later the second one is; negative when it comes before. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => (msOf(to) - msOf(from)) / DAY_MS;

/** The day so many days later; negative goes back. */
export const addDays = (date: CalendarDate, days: number): CalendarDate => dateOf(msOf(date) + days * DAY_MS);

/** The same day of the month so many months later, or the last day of that month: 31 January and a month is 28 or 29 February. */
export const addMonths = (date: CalendarDate, months: number): CalendarDate => {
  const start = new Date(msOf(date));
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dateOf(Date.UTC(year, month, Math.min(start.getUTCDate(), lastDay)));
};

/**
 * Which day it is at a place.
 *
 * @param zone IANA name, of `zoneOf` in `@guichet/triage/territory`
 * @throws RangeError an unknown zone
 */
export const todayIn = (zone: string, at: Date): CalendarDate => dateOf(localOf(at.getTime(), zone));
