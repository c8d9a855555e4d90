import { own } from '../../own.ts';
import { isCalendarDate } from '../calendar.ts';
import type { FormCheck } from '../validate.ts';
import type { FormValues } from '../values.ts';
import { absenceFaults } from './eligibility.ts';
import { HOME_WATCH_FIELDS } from './fields.ts';
import { HOME_WATCH_FORCES, RESIDENCES, type HomeWatchRules, type HomeWatchZone } from './rules.ts';

const ZONES: readonly HomeWatchZone[] = ['police', 'gendarmerie', 'both', 'unknown'];

const oneOf = <Word extends string>(words: readonly Word[], value: unknown): Word | undefined =>
  words.find((word) => word === value);

const dateIn = (values: FormValues, field: string): string | undefined => {
  const value = own(values, field);
  return typeof value === 'string' && isCalendarDate(value) ? value : undefined;
};

/**
 * The zone rules as a check of the form « home watch », on as much as is filled in. `given.zone` says the zone of the commune;
 * without it the zone is unknown.
 */
export const homeWatchCheck =
  (rules: HomeWatchRules): FormCheck =>
  (values, { today, given = {} }) =>
    absenceFaults(
      {
        zone: oneOf(ZONES, own(given, 'zone')) ?? 'unknown',
        force: oneOf(HOME_WATCH_FORCES, own(values, HOME_WATCH_FIELDS.force)),
        residence: oneOf(RESIDENCES, own(values, HOME_WATCH_FIELDS.residence)),
        from: dateIn(values, HOME_WATCH_FIELDS.from),
        to: dateIn(values, HOME_WATCH_FIELDS.to),
        today,
      },
      rules,
    );
