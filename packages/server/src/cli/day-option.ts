import { UsageError } from './options.ts';

/** @throws UsageError when the value is no day, `YYYY-MM-DD` */
export const dayOf = (name: string, value: string): string => {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  if (day === null || Number.isNaN(day.getTime()) || !day.toISOString().startsWith(value)) {
    throw new UsageError(`--${name} takes a day such as 2026-11-22, not « ${value} ».`);
  }
  return value;
};

/** The day of `--today`; without it, today in Greenwich. */
export const todayOf = (value: string | undefined): string =>
  value === undefined ? new Date().toISOString().slice(0, 10) : dayOf('today', value);
