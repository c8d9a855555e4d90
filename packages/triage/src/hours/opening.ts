import type { DayRanges, OpeningHours } from '../flow.ts';
import { instantOf, localOf, type LocalMs } from '../zoned-time.ts';
import { isoDay, publicHolidays } from './public-holidays.ts';

/** Whether a place is open. Unknown hours have no `OpeningHours` at all: they are never « closed ». */
export interface Opening {
  readonly open: boolean;
  /** While open: when it closes. Null: not within 14 days, or closed now. */
  readonly until: Date | null;
  /** While closed: when it opens. Null: not within 14 days, or open now. */
  readonly next: Date | null;
}

const DAY_MS = 86_400_000;
const HORIZON_DAYS = 14;
/** Ends may lie past midnight (`26:00`), so yesterday's hours may still run. */
const DAYS_BEFORE = 2;

/**
 * Whether a place is open at an instant, and until or from when, by the clocks of its own zone: on the nights when an hour is
 * put back, a closing time that comes twice is the second one; when an hour is put forward, a time that is leapt over is the leap.
 * A day's hours belong to the day on which they begin, so what runs past midnight is not cut by a holiday that follows.
 *
 * @throws TypeError a time that is not `HH:MM`
 */
export function openingAt(hours: OpeningHours, at: Date): Opening {
  if (hours.week === 'always' && !differsOnHolidays(hours) && hours.exceptions === undefined) {
    return { open: true, until: null, next: null };
  }
  const atMs = at.getTime();
  const today = Math.floor(localOf(atMs, hours.zone) / DAY_MS) * DAY_MS;
  const days = Array.from({ length: DAYS_BEFORE + HORIZON_DAYS + 1 }, (_, day) => today + (day - DAYS_BEFORE) * DAY_MS);
  const holidays = holidaysAround(hours, today);
  const periods = merge(days.flatMap((day) => periodsOf(hours, day, holidays)));
  const horizonMs = instantOf(today + (HORIZON_DAYS + 1) * DAY_MS, hours.zone, 'first');

  const running = periods.find(([from, to]) => from <= atMs && atMs < to);
  if (running !== undefined) {
    const [, to] = running;
    return { open: true, until: to < horizonMs ? new Date(to) : null, next: null };
  }
  const coming = periods.find(([from]) => from > atMs);
  return { open: false, until: null, next: coming === undefined ? null : new Date(coming[0]) };
}

const differsOnHolidays = ({ holidays, holidayRanges }: OpeningHours): boolean =>
  holidayRanges !== undefined || holidays === 'closed';

function holidaysAround(hours: OpeningHours, today: LocalMs): readonly string[] {
  if (!differsOnHolidays(hours)) return [];
  const year = new Date(today).getUTCFullYear();
  return [year - 1, year, year + 1].flatMap((each) => publicHolidays(each, hours.region));
}

type Period = readonly [fromMs: number, toMs: number];

function periodsOf(hours: OpeningHours, day: LocalMs, holidays: readonly string[]): readonly Period[] {
  const instant = (time: string, twice: 'first' | 'last'): number =>
    instantOf(day + minutesOf(time) * 60_000, hours.zone, twice);
  return rangesOf(hours, day, holidays).map(([from, to]) => {
    const start = instant(from, 'first');
    return [start, Math.max(start, instant(to, 'last'))];
  });
}

function rangesOf(hours: OpeningHours, day: LocalMs, holidays: readonly string[]): DayRanges {
  const { week, holidayRanges = [], exceptions = {} } = hours;
  const date = isoDay(day);
  const own = Object.hasOwn(exceptions, date) ? exceptions[date] : undefined;
  if (own !== undefined) return own;
  if (holidays.includes(date)) return holidayRanges;
  if (week === 'always') return [['00:00', '24:00']];
  return week[(new Date(day).getUTCDay() + 6) % 7] ?? [];
}

function minutesOf(time: string): number {
  const parts = /^(\d{2}):([0-5]\d)$/.exec(time);
  if (parts === null) throw new TypeError(`A time of opening hours is HH:MM, not ${time}`);
  return Number(parts[1]) * 60 + Number(parts[2]);
}

/** In order; what touches or overlaps is one period, so that midnight closes nothing. */
function merge(periods: readonly Period[]): readonly Period[] {
  const merged: [number, number][] = [];
  for (const [from, to] of [...periods].sort(([one], [two]) => one - two)) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else if (from < to) merged.push([from, to]);
  }
  return merged;
}
