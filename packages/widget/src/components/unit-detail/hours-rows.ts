import type { Translate } from '@guichet/core/i18n';
import { publicHolidays } from '@guichet/triage/hours';
import type { fr } from '../../locales/hours.fr.ts';
import { dayName, timeOfDay, wallClock, type UnitHours } from '../unit-card/opening-sentence.ts';

type Say = Translate<typeof fr>;
type DayRanges = readonly (readonly string[])[];

/** A row of a table of hours. */
export interface HoursRow {
  readonly day: string;
  /** « 8 h à 12 h », « Fermé »…, in order. */
  readonly ranges: readonly string[];
  /** Whether these are the hours of this day there. */
  readonly today: boolean;
}

const DAY_MS = 86_400_000;
/** A Monday; the days of the week are named from it. */
const MONDAY_MS = Date.UTC(2024, 0, 1);
/** Days with hours of their own that are told ahead. */
const AHEAD_DAYS = 31;

const isoDay = (atMs: number) => new Date(atMs).toISOString().slice(0, 10);

/**
 * The hours of a place as rows: the week from Monday, public holidays in general, then the days of the next month that
 * have hours of their own, by date. Today is the row that counts today.
 * @param locale BCP 47 tag
 */
export const hoursRows = (hours: UnitHours, now: Date, locale: string, say: Say): readonly HoursRow[] => {
  const { day: today } = wallClock(now, hours.zone);
  const special = specialDays(hours, today);
  const isSpecial = special.some(([day]) => day === today);
  const mark = (name: string, isToday: boolean) => (isToday ? say('hours.today', { day: name }) : name);
  const row = (name: string, ranges: readonly string[], isToday: boolean): HoursRow => ({
    day: mark(name, isToday),
    ranges,
    today: isToday,
  });

  const weekday = (new Date(today).getUTCDay() + 6) % 7;
  const week =
    hours.week === 'always'
      ? [row(say('hours.everyDay'), [say('hours.dayAndNight')], !isSpecial)]
      : hours.week.map((ranges, index) =>
          row(
            dayName(isoDay(MONDAY_MS + index * DAY_MS), locale, false),
            rangesWords(ranges, say),
            !isSpecial && index === weekday,
          ),
        );
  return [
    ...week,
    ...holidayRow(hours, say),
    ...special.map(([day, ranges, isHoliday]) => {
      const date = dayName(day, locale, true);
      return row(isHoliday ? say('hours.holiday', { day: date }) : date, rangesWords(ranges, say), day === today);
    }),
  ];
};

const holidayRow = ({ week, holidays, holidayRanges }: UnitHours, say: Say): readonly HoursRow[] => {
  if (week === 'always' && !holidays && !holidayRanges) return [];
  const ranges = holidayRanges
    ? rangesWords(holidayRanges, say)
    : [say(holidays === 'closed' ? 'hours.closed' : holidays === 'open' ? 'hours.asUsual' : 'hours.notSaid')];
  return [{ day: say('hours.holidays'), ranges, today: false }];
};

/** Days ahead whose hours are not the week's, today included. */
const specialDays = (
  { exceptions = {}, holidays, holidayRanges, region }: UnitHours,
  today: string,
): readonly (readonly [day: string, ranges: DayRanges, isHoliday: boolean])[] => {
  const last = isoDay(Date.parse(today) + AHEAD_DAYS * DAY_MS);
  const year = Number(today.slice(0, 4));
  const publicDays = [year, year + 1].flatMap((each) => publicHolidays(each, region));
  const ofHolidays = holidayRanges ?? (holidays === 'closed' ? [] : null);
  const days = new Map<string, DayRanges>(ofHolidays ? publicDays.map((day) => [day, ofHolidays]) : []);
  for (const [day, ranges] of Object.entries(exceptions)) days.set(day, ranges);
  return [...days]
    .filter(([day]) => day >= today && day <= last)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([day, ranges]) => [day, ranges, publicDays.includes(day)] as const);
};

const rangesWords = (ranges: DayRanges, say: Say): readonly string[] =>
  ranges.length === 0
    ? [say('hours.closed')]
    : ranges.map(([from = '', to = '']) =>
        say('hours.range', { from: clockWords(from, say), to: clockWords(to, say) }),
      );

/** `14:00` as one reads it; `26:00` is two o’clock on the next day. */
const clockWords = (time: string, say: Say): string => {
  const hour = Number(time.slice(0, 2));
  const minute = Number(time.slice(3));
  const isNextDay = hour * 60 + minute > 1440;
  const words = timeOfDay(isNextDay ? hour - 24 : hour, minute, say);
  return isNextDay ? say('hours.nextDay', { time: words }) : words;
};
