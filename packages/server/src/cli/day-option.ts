import { UsageError } from './options.ts';

/** The day of `--today`; without it, today in Greenwich. */
export const todayOf = (value: string | undefined): string => {
  if (value === undefined) return new Date().toISOString().slice(0, 10);
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  if (day === null || Number.isNaN(day.getTime()) || !day.toISOString().startsWith(value)) {
    throw new UsageError(`--today takes a day such as 2026-11-22, not « ${value} ».`);
  }
  return value;
};
