export { openingAt, type Opening } from './opening.ts';
export { publicHolidays } from './public-holidays.ts';
export type { DayRanges, OpeningHours } from '../flow.ts';
