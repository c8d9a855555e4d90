import { deadlineOf, type Countdown, type Deadline } from '@guichet/triage';
import type { Translate } from '@guichet/core/i18n';
import { writtenDate } from '@guichet/triage/written-date';
import type { fr } from '../../locales/cyber.fr.ts';

/** One thing that limits count from, with all limits that do. */
export interface CountdownStart {
  readonly start: string;
  /** A limit of hours needs the time of day as well. */
  readonly withTime: boolean;
  /** What was written in the field; empty: nothing, and no countdown (spec T-11). */
  readonly value: string;
  /** Whether what was written is still to come. */
  readonly isFuture: boolean;
  readonly limits: readonly { readonly id: string; readonly deadline: Deadline | null }[];
}

/** What a field holds (`2026-11-22`, or `2026-11-22T14:05`), as an instant at the place of the device; null: no date. */
const instantOf = (value: string): Date | null => {
  // A date alone would be read as midnight in UTC.
  const at = new Date(value.includes('T') ? value : `${value}T00:00`);
  return Number.isNaN(at.getTime()) ? null : at;
};

/**
 * The limits of a result, by what they count from; computed on the device only.
 * @param starts start → what was written in its field
 */
export const countdownStarts = (
  countdowns: readonly Countdown[],
  starts: Readonly<Record<string, string>>,
  now: Date,
): readonly CountdownStart[] => {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return [...new Set(countdowns.map(({ start }) => start))].map((start) => {
    const own = countdowns.filter((countdown) => countdown.start === start);
    const value = starts[start] ?? '';
    const startedAt = instantOf(value);
    const isFuture = startedAt !== null && startedAt > now;
    return {
      start,
      value,
      isFuture,
      withTime: own.some(({ unit }) => unit === 'hours'),
      limits: own.map((countdown) => ({
        id: countdown.id,
        deadline: startedAt && !isFuture ? deadlineOf(countdown, startedAt, timeZone, now) : null,
      })),
    };
  });
};

const HOUR_MS = 3_600_000;

/** « Il reste 12 jours. », rounded down: never more than there is. */
export const leftSentence = ({ leftMs }: Deadline, say: Translate<typeof fr>): string => {
  const hours = Math.floor(leftMs / HOUR_MS);
  if (hours >= 48) return say('countdown.days', { count: Math.floor(hours / 24) });
  return hours > 0 ? say('countdown.hours', { count: hours }) : say('countdown.lastHour');
};

/** The day of a deadline in words, with the time of day where it counts. */
export const deadlineDate = ({ at }: Deadline, withTime: boolean, locale: string): string =>
  writtenDate(at, locale, { dateStyle: 'full', ...(withTime ? { timeStyle: 'short', hourCycle: 'h23' } : {}) });

/** A moment as a field of that kind has it: the latest that may be written there. */
export const fieldValue = (at: Date, withTime: boolean): string => {
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString();
  return local.slice(0, withTime ? 16 : 10);
};
