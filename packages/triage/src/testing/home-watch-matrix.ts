import { todayIn } from '../form/calendar.ts';
import { eligibilityOf, type Absence } from '../form/home-watch/eligibility.ts';
import type { HomeWatchRules, HomeWatchZone, Residence } from '../form/home-watch/rules.ts';
import { zoneOf } from '../territory/index.ts';

/** Arithmetic of the test's own, so that the code is not held against itself. */
const plus = (date: string, days: number): string => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + days, 12)).toISOString().slice(0, 10);
};
const nextYear = (date: string): string =>
  `${String(Number(date.slice(0, 4)) + 1)}${date.slice(4) === '-02-29' ? '-02-28' : date.slice(4)}`;

export const ZONES: readonly HomeWatchZone[] = ['police', 'gendarmerie', 'both', 'unknown'];
const LENGTHS = [0, 1, 2, 3, 4, 89, 90, 91, 'year-1', 'year', 'year+1'] as const;
const NOTICES = [0, 1, 2, 3, 4, 44, 45, 46];

/** Instants at which the place's day is not the one in Greenwich, or at which a year is long or an hour moves. */
export const PLACES: readonly (readonly [department: string, at: string, today: string])[] = [
  ['75', '2026-11-22T12:00:00Z', '2026-11-22'],
  ['75', '2027-03-27T23:30:00Z', '2027-03-28'], // the night clocks go forward
  ['75', '2027-10-30T22:30:00Z', '2027-10-31'], // the night they go back
  ['38', '2028-01-15T12:00:00Z', '2028-01-15'], // 29 February comes 45 days later
  ['974', '2027-12-31T20:30:00Z', '2028-01-01'],
  ['988', '2026-12-31T13:30:00Z', '2027-01-01'],
  ['972', '2027-03-01T03:30:00Z', '2027-02-28'],
];

/** One absence of the matrix: its dates, and what the edges of the rules are about. */
export interface Cell {
  readonly from: string;
  readonly to: string;
  readonly residence: Residence;
  /** Days before the departure. */
  readonly notice: number;
  /** Days of absence; 366 where it is about a year. */
  readonly days: number;
  readonly withinYear: boolean;
}

/** Every absence at an edge of a rule, asked on this day. */
export const cellsOn = (today: string): readonly Cell[] =>
  NOTICES.flatMap((notice) => {
    const from = plus(today, notice);
    const year = nextYear(from);
    return LENGTHS.flatMap((length) => {
      const isYear = typeof length === 'string';
      const to = isYear ? plus(year, { 'year-1': -1, year: 0, 'year+1': 1 }[length]) : plus(from, length);
      return (['main', 'secondary'] as const).map((residence) => ({
        ...{ from, to, residence, notice },
        days: isYear ? 366 : length,
        withinYear: length !== 'year+1',
      }));
    });
  });

/** The day at each place, and the answer to every cell there, as text: what two machines are held against each other by. */
export const answersOfMatrix = (rules: HomeWatchRules): readonly string[] =>
  PLACES.flatMap(([department, at]) => {
    const today = todayIn(zoneOf(department, null), new Date(at));
    return cellsOn(today).flatMap(({ from, to, residence }) =>
      ZONES.map((zone) => {
        const absence: Absence = { zone, residence, from, to, today };
        return JSON.stringify([department, absence, eligibilityOf(absence, rules)]);
      }),
    );
  });
