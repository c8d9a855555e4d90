import type { DayRanges } from '@guichet/triage/hours';
import { rangeOf } from './time.ts';

/** Monday first, as columns and texts name them. */
export const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const;
const RANGES_A_DAY = [1, 2, 3];

/** What the columns `lundi_plage1_debut` … `jours_feries_plage3_fin` say; the holidays' columns are of holidays only. */
export const columnHours = (
  cell: (column: string) => string,
): { readonly week: readonly DayRanges[]; readonly holidayRanges: DayRanges } => {
  const rangesOf = (day: string): DayRanges =>
    RANGES_A_DAY.flatMap((number) => {
      const from = cell(`${day}_plage${String(number)}_debut`);
      const to = cell(`${day}_plage${String(number)}_fin`);
      return from === '' && to === '' ? [] : [rangeOf(from, to)];
    });
  return { week: WEEKDAYS.map(rangesOf), holidayRanges: rangesOf('jours_feries') };
};
