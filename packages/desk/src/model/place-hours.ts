import type { PlaceHours } from '../contract.ts';

/** One range as the fields hold it, `09:00`; empty while it is being written. */
export interface FormRange {
  readonly from: string;
  readonly to: string;
}

/** Hours of one day as the form holds them. */
export interface FormDay {
  readonly mode: 'closed' | 'always' | 'ranges';
  /** With `ranges`: one to three. */
  readonly ranges: readonly FormRange[];
}

/** Hours as the form holds them. */
export interface FormHours {
  readonly known: boolean;
  /** Monday first. */
  readonly days: readonly FormDay[];
  /** Null: as on other days. */
  readonly holidays: FormDay | null;
}

export const MOST_RANGES = 3;
const WEEK_DAYS = 7;
const WORKING_DAYS = 5;
const closedDay: FormDay = { mode: 'closed', ranges: [] };
const emptyRange: FormRange = { from: '', to: '' };

export const unknownHours: FormHours = {
  known: false,
  days: Array.from({ length: WEEK_DAYS }, () => closedDay),
  holidays: null,
};

/** A day of another mode; the first range of a day that opens is there to be written. */
export const dayOf = (day: FormDay | null, mode: FormDay['mode']): FormDay =>
  mode === 'ranges' ? { mode, ranges: day?.ranges.length ? day.ranges : [emptyRange] } : { mode, ranges: [] };

export const withRange = (day: FormDay): FormDay => ({ ...day, ranges: [...day.ranges, emptyRange] });

/** A day without one of its ranges; without any it is closed. */
export const withoutRange = ({ ranges }: FormDay, index: number): FormDay => {
  const left = ranges.filter((_, other) => other !== index);
  return left.length === 0 ? closedDay : { mode: 'ranges', ranges: left };
};

/** The hours of Monday on every working day. */
export const likeMonday = (hours: FormHours): FormHours => ({
  ...hours,
  days: hours.days.map((day, index) => (index < WORKING_DAYS ? (hours.days[0] ?? closedDay) : day)),
});

/** What the form shows of hours that are stored; null: unknown. */
export const formHoursOf = (
  hours: { readonly week: 'always' | string[][][]; readonly holidayRanges?: string[][] | undefined } | null,
): FormHours => {
  if (hours === null) return unknownHours;
  const { week, holidayRanges } = hours;
  const days = week === 'always' ? Array.from({ length: WEEK_DAYS }, () => dayOf(null, 'always')) : week.map(formDayOf);
  return { known: true, days, holidays: holidayRanges === undefined ? null : formDayOf(holidayRanges) };
};

const formDayOf = (ranges: string[][]): FormDay => {
  if (ranges.length === 0) return closedDay;
  if (ranges.length === 1 && ranges[0]![0] === '00:00' && ranges[0]![1] === '24:00') return dayOf(null, 'always');
  return { mode: 'ranges', ranges: ranges.map(([from = '', to = '']) => ({ from, to: sameDay(to) })) };
};

/** `26:00` is two o’clock, `24:00` midnight: fields know one day only, and an end before its start is of the next. */
const sameDay = (time: string): string => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return `${String(hour % 24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};

/** Hours as they are sent; null: unknown. */
export const sentHoursOf = ({ known, days, holidays }: FormHours): PlaceHours | null =>
  known ? { week: days.map(rangesOf), ...(holidays === null ? {} : { holidayRanges: rangesOf(holidays) }) } : null;

const rangesOf = ({ mode, ranges }: FormDay): string[][] => {
  if (mode === 'always') return [['00:00', '24:00']];
  return mode === 'closed' ? [] : ranges.map(({ from, to }) => [from, to]);
};

/** Whether something is missing: a time, or any open day at all. */
export const hoursFault = ({ known, days, holidays }: FormHours): 'time' | 'no-day' | null => {
  if (!known) return null;
  const all = holidays === null ? days : [...days, holidays];
  const ranges = all.flatMap((day) => (day.mode === 'ranges' ? day.ranges : []));
  if (ranges.some(({ from, to }) => from === '' || to === '' || from === to)) return 'time';
  return days.every(({ mode }) => mode === 'closed') ? 'no-day' : null;
};
