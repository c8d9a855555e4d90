import { translator } from './translator.ts';

const atNoon = (day: string) => new Date(`${day}T12:00:00Z`);
const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(translator.$locale.get(), { timeZone: 'UTC', ...options });
const LONG = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/** « 20 décembre 2026 », from `2026-12-20`. */
export const longDayText = (day: string): string => format(LONG).format(atNoon(day));

/** « dimanche 20 décembre 2026 », from `2026-12-20`. */
export const weekdayDateText = (day: string): string => format({ weekday: 'long', ...LONG }).format(atNoon(day));

/** « 20 déc. 2026 – 4 janv. 2027 ». */
export const rangeText = (from: string, to: string): string =>
  format({ day: 'numeric', month: 'short', year: 'numeric' }).formatRange(atNoon(from), atNoon(to));

/** « 22 nov., 14:05 », in the officer's time zone. */
export const shortTimeText = (at: string): string =>
  new Intl.DateTimeFormat(translator.$locale.get(), {
    ...{ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hour12: false },
  }).format(new Date(at));

/** « Europe/Paris »: the zone of the device, in which officers write times. */
export const deviceZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
