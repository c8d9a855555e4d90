import type { DayRanges, OpeningHours } from '@guichet/triage/hours';
import { RowRefused } from '../refusal.ts';

const TIME = /^(\d{1,2})(?:h|:)(\d{0,2})(?::\d{2})?$/i;
const MINUTES_A_DAY = 24 * 60;

/** Minutes since midnight of « 08h00 », « 8h0 », « 18h », « 09:00:00 » or « 24:00 »; refuses anything else. */
export const minutesOf = (text: string): number => {
  const read = TIME.exec(text.trim());
  const minutes = read === null ? NaN : Number(read[1]) * 60 + Number(read[2] === '' ? 0 : read[2]);
  const isTime = read !== null && Number(read[2]) < 60 && minutes <= MINUTES_A_DAY;
  if (!isTime) throw new RowRefused('hours.unreadable', text);
  return minutes;
};

const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/**
 * One range. An end before the start lies past midnight; 23:59 means midnight.
 *
 * @throws RowRefused `hours.unreadable` for half a range, or one without length
 */
export const rangeOf = (from: string, to: string): DayRanges[number] => {
  if (from === '' || to === '') throw new RowRefused('hours.unreadable', `${from}-${to}`);
  const start = minutesOf(from);
  const read = minutesOf(to);
  if (start === read || start === MINUTES_A_DAY) throw new RowRefused('hours.unreadable', `${from}-${to}`);
  const end = read === MINUTES_A_DAY - 1 ? MINUTES_A_DAY : read;
  return [timeOf(start), timeOf(end < start ? end + MINUTES_A_DAY : end)];
};

const isDayAndNight = (ranges: DayRanges): boolean =>
  ranges.length === 1 && ranges[0]![0] === '00:00' && ranges[0]![1] === '24:00';

/**
 * The hours of a place from its week; null when nothing is known of any day (spec U-8).
 *
 * @param holidayRanges undefined: the source says nothing of holidays
 */
export const hoursOf = (
  { zone, region }: { readonly zone: string; readonly region: string | undefined },
  week: readonly DayRanges[],
  holidayRanges?: DayRanges,
): OpeningHours | null => {
  if (week.every((ranges) => ranges.length === 0) && (holidayRanges ?? []).length === 0) return null;
  const ofPlace = region === undefined ? { zone } : { zone, region };
  const always = week.every(isDayAndNight);
  if (always && (holidayRanges === undefined || isDayAndNight(holidayRanges))) return { ...ofPlace, week: 'always' };
  return {
    ...ofPlace,
    week: always ? 'always' : week.map(inOrder),
    ...(holidayRanges === undefined ? {} : { holidayRanges: inOrder(holidayRanges) }),
  };
};

const inOrder = (ranges: DayRanges): DayRanges => [...ranges].sort(([one], [other]) => (one < other ? -1 : 1));
