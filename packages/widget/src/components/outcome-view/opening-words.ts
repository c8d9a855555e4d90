import type { Translate } from '@guichet/core/i18n';
import type { OpeningHours } from '@guichet/triage';
import { openingAt } from '@guichet/triage/hours';
import { writtenDate } from '@guichet/triage/written-date';
import type { fr } from '../../locales/cyber.fr.ts';

/** Whether somebody answers, and what to tell about it. */
export interface OpeningWords {
  readonly open: boolean;
  readonly text: string;
}

/**
 * Says whether a place is open and until or from when, by its own clocks; where the device shows another hour, the place
 * is named (spec T-10).
 * @param locale BCP 47 tag
 */
export const openingWords = (
  hours: OpeningHours,
  now: Date,
  locale: string,
  say: Translate<typeof fr>,
): OpeningWords => {
  const differs = hours.holidays ?? hours.holidayRanges ?? hours.exceptions;
  if (hours.week === 'always' && !differs) return { open: true, text: say('door.always') };
  const { zone } = hours;
  const show = (at: Date, options: Intl.DateTimeFormatOptions) =>
    writtenDate(at, locale, { timeZone: zone, hourCycle: 'h23', ...options });
  const day = (at: Date) => show(at, { dateStyle: 'short' });
  const clock = { hour: '2-digit', minute: '2-digit' } as const;
  const atPlace = (at: Date, time: string) => {
    const elsewhere = writtenDate(at, locale, { hourCycle: 'h23', ...clock }) !== show(at, clock);
    const place = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
    return elsewhere ? say('door.placeTime', { time, place }) : time;
  };
  const date = { weekday: 'long', day: 'numeric', month: 'long', ...clock } as const;

  const { open, until, next } = openingAt(hours, now);
  if (open && !until) return { open, text: say('door.open') };
  if (open && until) {
    const time = show(until, day(until) === day(now) ? clock : { weekday: 'long', ...clock });
    return { open, text: say('door.openUntil', { time: atPlace(until, time) }) };
  }
  if (!next) return { open, text: say('door.closed') };
  const time = day(next) === day(now) ? say('door.today', { time: show(next, clock) }) : show(next, date);
  return { open, text: say('door.opens', { time: atPlace(next, time) }) };
};
