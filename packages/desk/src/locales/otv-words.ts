import { writtenRange } from '@guichet/triage/written-date';
import { translator } from './translator.ts';
import { dateWith } from './words.ts';

const atNoon = (day: string) => new Date(`${day}T12:00:00Z`);
const LONG = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;

/** « 20 décembre 2026 », from `2026-12-20`. */
export const longDayText = (day: string): string => dateWith(LONG, atNoon(day));

/** « dimanche 20 décembre 2026 », from `2026-12-20`. */
export const weekdayDateText = (day: string): string => dateWith({ weekday: 'long', ...LONG }, atNoon(day));

/** « 20 déc. 2026 – 4 janv. 2027 ». */
export const rangeText = (from: string, to: string): string =>
  writtenRange(atNoon(from), atNoon(to), translator.$locale.get(), { ...LONG, month: 'short' });

/** « 22 nov., 14:05 », in the officer's time zone. */
export const shortTimeText = (at: string): string =>
  dateWith({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }, new Date(at));

/** « Europe/Paris »: the zone of the device, in which officers write times. */
export const deviceZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
