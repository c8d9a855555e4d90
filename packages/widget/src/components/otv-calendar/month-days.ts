import { addDays, addMonths, type CalendarDate } from '@guichet/triage/form';

const DAYS_IN_WEEK = 7;

/** Monday 0 … Sunday 6. */
export const weekdayOf = (day: CalendarDate): number => (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % DAYS_IN_WEEK;

const sameMonth = (one: CalendarDate, other: CalendarDate): boolean => one.slice(0, 7) === other.slice(0, 7);

/** The weeks of the month that a day is in, Monday first; null: a day of another month. */
export const weeksOf = (day: CalendarDate): readonly (readonly (CalendarDate | null)[])[] => {
  const first = `${day.slice(0, 7)}-01`;
  const start = addDays(first, -weekdayOf(first));
  const weeks: (CalendarDate | null)[][] = [];
  for (let monday = start; monday < first || sameMonth(monday, first); monday = addDays(monday, DAYS_IN_WEEK)) {
    weeks.push(
      Array.from({ length: DAYS_IN_WEEK }, (_, index) => {
        const one = addDays(monday, index);
        return sameMonth(one, first) ? one : null;
      }),
    );
  }
  return weeks;
};

/**
 * Where a key leads from a day, as the pattern of date grids has it; null: the key is not one of the grid's.
 *
 * @param forward the arrow key that points to the next day: the left one where one reads from right to left
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/examples/datepicker-dialog/
 */
export const dayByKey = (
  day: CalendarDate,
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  forward: 'ArrowRight' | 'ArrowLeft',
): CalendarDate | null => {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      return addDays(day, key === forward ? 1 : -1);
    case 'ArrowUp':
      return addDays(day, -DAYS_IN_WEEK);
    case 'ArrowDown':
      return addDays(day, DAYS_IN_WEEK);
    case 'Home':
      return addDays(day, -weekdayOf(day));
    case 'End':
      return addDays(day, DAYS_IN_WEEK - 1 - weekdayOf(day));
    case 'PageUp':
      return addMonths(day, shiftKey ? -12 : -1);
    case 'PageDown':
      return addMonths(day, shiftKey ? 12 : 1);
    default:
      return null;
  }
};
