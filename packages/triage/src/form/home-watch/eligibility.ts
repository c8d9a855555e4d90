import { addDays, addMonths, daysBetween, isCalendarDate, type CalendarDate } from '../calendar.ts';
import type { Fault } from '../values.ts';
import {
  HOME_WATCH_FORCES,
  type ForceRules,
  type HomeWatchForce,
  type HomeWatchRules,
  type HomeWatchZone,
  type Limit,
  type Residence,
} from './rules.ts';

/** What decides whether a force takes a request. Dates are those of the home's place. */
export interface Absence {
  readonly zone: HomeWatchZone;
  /** Counts only where both forces are. */
  readonly force?: HomeWatchForce;
  readonly residence: Residence;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** The day of asking, at the home's place. */
  readonly today: CalendarDate;
}

/** Whether a request is taken. */
export interface Eligibility {
  readonly ok: boolean;
  /** Empty when it is. */
  readonly faults: readonly Fault[];
  /** The zone is not known: the unit that receives the request decides by its own rules, and the page says so. */
  readonly unitDecides: boolean;
}

/** What a rule says no with, beside `values`: `limit`, `unit` (`days`, `months`) and `date`, the nearest day that is taken. */
export const ELIGIBILITY_CODES = [
  'residence.not-taken',
  'date.past',
  'notice.too-late',
  'notice.too-early',
  'absence.order',
  'absence.too-short',
  'absence.too-long',
] as const;
type Code = (typeof ELIGIBILITY_CODES)[number];

/** How long somebody is away: from 1 July to 4 July is 3 days, the nights that nobody sleeps at home. */
export const absenceDays = (from: CalendarDate, to: CalendarDate): number => daysBetween(from, to);

/** Days in, or out, of an edge that is not inclusive. */
const inside = (limit: Limit, direction: 1 | -1): number => (limit.inclusive ? 0 : direction);

const dayAt = (start: CalendarDate, limit: Limit, direction: 1 | -1): CalendarDate =>
  addDays('days' in limit ? addDays(start, limit.days) : addMonths(start, limit.months), inside(limit, direction));

const faultAt = (path: string, code: Code, date: CalendarDate, limit: Limit, direction: 1 | -1): Fault => ({
  path,
  code,
  values:
    'days' in limit
      ? { limit: limit.days + inside(limit, direction), unit: 'days', date }
      : { limit: limit.months, unit: 'months', date },
});

const ONE_DAY: Limit = { days: 1, inclusive: true };
const TODAY: Limit = { days: 0, inclusive: true };

/** The departure against the day of asking. */
const noticeFaults = ({ notice }: ForceRules, from: CalendarDate, today: CalendarDate): readonly Fault[] => {
  const min = notice.min ?? TODAY;
  const earliest = dayAt(today, min, 1);
  if (from < today) return [faultAt('from', 'date.past', earliest, min, 1)];
  if (from < earliest) return [faultAt('from', 'notice.too-late', earliest, min, 1)];
  if (notice.max === undefined) return [];
  const latest = dayAt(today, notice.max, -1);
  return from > latest ? [faultAt('from', 'notice.too-early', latest, notice.max, -1)] : [];
};

/** The return against the departure. */
const lengthFaults = ({ length }: ForceRules, from: CalendarDate, to: CalendarDate): readonly Fault[] => {
  const min = length.min ?? ONE_DAY;
  const earliest = dayAt(from, min, 1);
  if (to <= from) return [faultAt('to', 'absence.order', earliest, min, 1)];
  if (to < earliest) return [faultAt('to', 'absence.too-short', earliest, min, 1)];
  if (length.max === undefined) return [];
  const latest = dayAt(from, length.max, -1);
  return to > latest ? [faultAt('to', 'absence.too-long', latest, length.max, -1)] : [];
};

/** What is known of an absence while a form is being filled in. */
export type PartialAbsence = Pick<Absence, 'zone' | 'today'> & {
  readonly [K in keyof Absence]?: Absence[K] | undefined;
};

const faultsOfForce = (rules: ForceRules, { residence, from, to, today }: PartialAbsence): readonly Fault[] => [
  ...(residence === undefined || rules.residences.includes(residence)
    ? []
    : [{ path: 'residence', code: 'residence.not-taken' }]),
  ...(from === undefined ? [] : noticeFaults(rules, from, today)),
  ...(from === undefined || to === undefined ? [] : lengthFaults(rules, from, to)),
];

const WANTS_EARLIER: ReadonlySet<string> = new Set<Code>(['absence.too-long', 'notice.too-early']);

/** One fault of a code: the one that leaves less. */
const strictest = (faults: readonly Fault[]): readonly Fault[] => {
  const kept = new Map<string, Fault>();
  for (const fault of faults) {
    const [own, other] = [fault.values?.['date'], kept.get(fault.code)?.values?.['date']];
    const wins =
      own !== undefined && other !== undefined && (WANTS_EARLIER.has(fault.code) ? own < other : own > other);
    if (!kept.has(fault.code) || wins) kept.set(fault.code, fault);
  }
  return [...kept.values()];
};

/** What the rules say of as much as is known; `eligibilityOf` says what each zone means. */
export const absenceFaults = (absence: PartialAbsence, rules: HomeWatchRules): readonly Fault[] => {
  const { zone, force } = absence;
  if (zone === 'police' || zone === 'gendarmerie') return faultsOfForce(rules[zone], absence);
  if (zone === 'both' && force !== undefined) return faultsOfForce(rules[force], absence);
  const each = HOME_WATCH_FORCES.map((name) => faultsOfForce(rules[name], absence));
  if (zone === 'both') return strictest(each.flat());
  // The later one wins a draw: the gendarmerie covers most communes.
  return each.reduce((best, faults) => (faults.length <= best.length ? faults : best));
};

/**
 * Whether a request is taken, by the rules of the force that covers the home (spec V-2, V-3). Where both forces are and nobody
 * said which, the stricter edge of each rule holds. Where the zone is not known, only what neither force would take is refused.
 *
 * @throws RangeError a date that does not exist
 */
export const eligibilityOf = (absence: Absence, rules: HomeWatchRules): Eligibility => {
  for (const date of [absence.from, absence.to, absence.today]) {
    if (!isCalendarDate(date)) throw new RangeError('eligibility: a date that does not exist');
  }
  const faults = absenceFaults(absence, rules);
  return { ok: faults.length === 0, faults, unitDecides: absence.zone === 'unknown' };
};
