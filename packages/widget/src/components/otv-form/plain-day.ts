import { writtenDate } from '@guichet/triage/written-date';

/** Noon in Greenwich: a day of the calendar is the same everywhere, whatever the device's zone. */
const instant = (day: string): Date => new Date(`${day}T12:00:00Z`);

const write = (day: string, locale: string, options: Intl.DateTimeFormatOptions): string =>
  writtenDate(instant(day), locale, { ...options, timeZone: 'UTC', calendar: 'gregory' });

/** « mardi 1er décembre 2026 »: a day in plain words. @param day a calendar date, `2026-12-01` */
export const plainDay = (day: string, locale: string): string =>
  write(day, locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** The number of a day in a calendar: part of what `plainDay` says. */
export const dayNumber = (day: string, locale: string): string =>
  locale.startsWith('fr') && day.endsWith('-01') ? '1er' : String(Number(day.slice(8)));

/** « décembre 2026 ». */
export const plainMonth = (day: string, locale: string): string =>
  write(day, locale, { month: 'long', year: 'numeric' });

/** The seven days of a week from Monday on: short for the eye, long for the ear. */
export const weekDays = (locale: string): readonly { readonly short: string; readonly long: string }[] =>
  Array.from({ length: 7 }, (_, index) => {
    // A Monday, and the days after it.
    const day = `2026-11-${String(23 + index)}`;
    return { short: write(day, locale, { weekday: 'short' }), long: write(day, locale, { weekday: 'long' }) };
  });
