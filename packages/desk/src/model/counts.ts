import type { FlowCountReport } from '../contract.ts';

/** Counts are kept for 400 days unless the operator says otherwise: they touch this many months. */
const MONTHS = 14;

const paris = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', year: 'numeric', month: 'numeric' });

/** `2026-11` and the months before it, newest first; months are those of Paris, as in the counts. */
export const lastMonths = (nowMs: number): string[] => {
  const parts = Object.fromEntries(paris.formatToParts(nowMs).map(({ type, value }) => [type, Number(value)]));
  return Array.from({ length: MONTHS }, (_, back) =>
    new Date(Date.UTC(parts['year'] ?? 0, (parts['month'] ?? 1) - 1 - back)).toISOString().slice(0, 7),
  );
};

export type CountKind = FlowCountReport['items'][number]['kind'];

export interface CountRow {
  readonly node: string;
  readonly label: string;
  /** Null: from 0 to 4. */
  readonly count: number | null;
}

/** Rows of one kind in the report's only month, most shown first; what is equal keeps the flow's order. */
export const rowsOf = ({ items }: FlowCountReport, kind: CountKind): CountRow[] =>
  items
    .filter((item) => item.kind === kind)
    .map(({ node, label, counts }) => ({ node, label, count: counts[0] ?? null }))
    .sort((one, other) => (other.count ?? 0) - (one.count ?? 0));
