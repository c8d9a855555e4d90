import type { Unit } from '@guichet/core';
import type { Translate } from '@guichet/core/i18n';
import { writtenDate } from '@guichet/triage/written-date';
import type { Shown } from '@guichet/core/units';
import type { fr } from '../../locales/units.fr.ts';

/** Hours as the API has them. */
export type UnitHours = NonNullable<Unit['hours']>;

type Say = Translate<typeof fr>;

/** Whether a place is open, as one reads it. */
export interface OpeningSentence {
  readonly state: 'open' | 'closed' | 'unknown';
  readonly text: string;
  /** What time it is there, where the device shows another; null where it shows the same. */
  readonly there: string | null;
}

const DAY_MS = 86_400_000;

/** A wall clock: `day` is `YYYY-MM-DD`. */
interface WallClock {
  readonly day: string;
  readonly hour: number;
  readonly minute: number;
}

/**
 * What the clocks of a zone show.
 * @param zone IANA name; left out: the device's own
 */
export const wallClock = (at: Date, zone?: string): WallClock => {
  // Swedes write dates as ISO does.
  const options = { timeZone: zone, dateStyle: 'short', timeStyle: 'short' } as const;
  const [day = '', time = ''] = new Intl.DateTimeFormat('sv', options).format(at).split(' ');
  return { day, hour: Number(time.slice(0, 2)), minute: Number(time.slice(3)) };
};

/** `18 h`, `18 h 30`, `minuit`. @param hour 0 to 24 */
export const timeOfDay = (hour: number, minute: number, say: Say): string => {
  if (minute === 0) return hour % 24 === 0 ? say('time.midnight') : say('time.hour', { hour });
  return say('time.minutes', { hour, minute: String(minute).padStart(2, '0') });
};

/** A day by its name, `lundi`, or with its date, `lundi 30 novembre`. @param day `YYYY-MM-DD` */
export const dayName = (day: string, locale: string, withDate: boolean): string =>
  writtenDate(new Date(day), locale, {
    timeZone: 'UTC',
    weekday: 'long',
    ...(withDate && { day: 'numeric', month: 'long' }),
  });

/**
 * Says whether a place is open and until or from when, by its own clocks (spec U-8): unknown hours are unknown, never
 * closed.
 * @param locale BCP 47 tag
 */
export const openingSentence = (
  { unit: { hours }, opening }: Shown,
  now: Date,
  locale: string,
  say: Say,
): OpeningSentence => {
  if (!hours || !opening) return { state: 'unknown', text: say('opening.unknown'), there: null };
  const there = timeThere(hours, now, locale, say);
  const tell = (at: Date, sameDay: (time: string) => string) => {
    const today = wallClock(now, hours.zone).day;
    const { day, hour, minute } = wallClock(at, hours.zone);
    const time = timeOfDay(hour, minute, say);
    const daysAhead = (Date.parse(day) - Date.parse(today)) / DAY_MS;
    if (daysAhead === 0) return sameDay(time);
    if (daysAhead === 1) return say('time.tomorrow', { time });
    return say('time.day', { day: dayName(day, locale, daysAhead > 6), time });
  };
  const { open, until, next } = opening;
  if (open) {
    const always = hours.week === 'always' && !hours.exceptions;
    const text = until
      ? say('opening.until', { time: tell(until, (time) => time) })
      : say(always ? 'opening.always' : 'opening.open');
    return { state: 'open', text, there };
  }
  const text = next
    ? say('opening.next', { time: tell(next, (time) => say('time.today', { time })) })
    : say('opening.closed');
  return { state: 'closed', text, there };
};

const timeThere = ({ zone }: UnitHours, now: Date, locale: string, say: Say): string | null => {
  const here = wallClock(now);
  const { day, hour, minute } = wallClock(now, zone);
  if (day === here.day && hour === here.hour && minute === here.minute) return null;
  const time = timeOfDay(hour, minute, say);
  return day === here.day
    ? say('opening.there', { time })
    : say('opening.thereDay', { time, day: dayName(day, locale, false) });
};
