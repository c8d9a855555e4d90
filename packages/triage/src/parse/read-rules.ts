import {
  HOME_WATCH_FORCES,
  RESIDENCES,
  type ForceRules,
  type HomeWatchRules,
  type Limit,
  type Span,
} from '../form/home-watch/rules.ts';
import { FlowError, type FlowFault } from './flow-error.ts';
import { defined, present } from './reading.ts';
import { parseSource } from './source-file.ts';
import { choice, fault, flag, items, members, needed, refuse, text, type Spot } from './spot.ts';

const count = (spot: Spot): number | undefined =>
  typeof spot.value === 'number' && Number.isInteger(spot.value) && spot.value >= 0 && spot.value <= 1200
    ? spot.value
    : refuse(spot, 'a whole number from 0 to 1200');

const readLimit = (spot: Spot): Limit | undefined => {
  const { days, months, inclusive } = members(spot, ['days', 'months', 'inclusive']);
  if ((days === undefined) === (months === undefined)) return refuse(spot, '« days » or « months », one of them');
  if (inclusive === undefined) return needed(spot, 'inclusive', 'whether the edge itself is taken');
  return present<{ days: number; months: number; inclusive: boolean }>({
    days: days === undefined ? undefined : count(days),
    months: months === undefined ? undefined : count(months),
    inclusive: flag(inclusive),
  });
};

/** A month has at least 28 days and at most 31. */
const leastDays = (limit: Limit): number => ('days' in limit ? limit.days : limit.months * 28);
const mostDays = (limit: Limit): number => ('days' in limit ? limit.days : limit.months * 31);

const readSpan = (spot: Spot | undefined, around: Spot, key: string): Span | undefined => {
  if (spot === undefined) return needed(around, key, 'its edges, { min, max }');
  const { min, max } = members(spot, ['min', 'max']);
  const span = present<Span>({
    min: min === undefined ? undefined : readLimit(min),
    max: max === undefined ? undefined : readLimit(max),
  });
  if (span.min !== undefined && span.max !== undefined) {
    const open = Number(!span.min.inclusive) + Number(!span.max.inclusive);
    if (leastDays(span.min) + open > mostDays(span.max))
      fault(spot, 'wrong-kind', `« ${key} » leaves no day between its edges`);
  }
  return span;
};

const readForce = (spot: Spot): ForceRules => {
  const read = members(spot, ['residences', 'length', 'notice', 'facts']);
  const residences = defined(items(read.residences).map((item) => choice(item, RESIDENCES)));
  if (residences.length === 0) needed(spot, 'residences', `which homes are taken: ${RESIDENCES.join(', ')}`);
  return present<ForceRules>({
    residences,
    length: readSpan(read.length, spot, 'length'),
    notice: readSpan(read.notice, spot, 'notice'),
    facts: defined(items(read.facts).map(text)),
  });
};

/** Reads the rules of both forces. */
export const readRules = (spot: Spot): HomeWatchRules | undefined => {
  const read = members(spot, HOME_WATCH_FORCES);
  const { police, gendarmerie } = read;
  if (police === undefined) return needed(spot, 'police', 'the rules of its zone');
  if (gendarmerie === undefined) return needed(spot, 'gendarmerie', 'the rules of its zone');
  return { police: readForce(police), gendarmerie: readForce(gendarmerie) };
};

/**
 * Reads rules that an operator gives as JSON or as a parsed file, of the shape of `forms/home-watch/rules.yaml` below « rules ».
 *
 * @param name how errors call them
 * @throws FlowError with every fault at once
 */
export const parseHomeWatchRules = (name: string, value: unknown): HomeWatchRules => {
  const faults: FlowFault[] = [];
  return rulesOr(
    name,
    faults,
    readRules({ value, source: { file: name, value, lineOf: () => null }, path: [], faults }),
  );
};

/**
 * Reads a file of such rules, of the shape of `forms/home-watch/rules.yaml`: everything stands below « rules ».
 *
 * @param file its name; how errors call it
 * @throws FlowError with every fault at once, and its line
 */
export const parseHomeWatchRulesFile = (file: string, content: string): HomeWatchRules => {
  const faults: FlowFault[] = [];
  const source = parseSource(file, content, faults);
  if (faults.length > 0) throw new FlowError(file, faults, 'rules');
  const whole: Spot = { value: source.value, source, path: [], faults };
  const { rules } = members(whole, ['rules']);
  if (rules === undefined && faults.length === 0) needed(whole, 'rules', 'everything stands below it');
  return rulesOr(file, faults, rules === undefined ? undefined : readRules(rules));
};

const rulesOr = (name: string, faults: readonly FlowFault[], rules: HomeWatchRules | undefined): HomeWatchRules => {
  if (rules === undefined || faults.length > 0) throw new FlowError(name, faults, 'rules');
  return rules;
};
