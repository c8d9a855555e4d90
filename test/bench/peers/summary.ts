import { median, round, type Figure } from '../figures.ts';
import type { Condition, Visit } from './measure.ts';

/** One visit that counts. */
export type Measured = Visit & {
  readonly name: string;
  readonly condition: Condition['name'];
  readonly readyMs?: number;
};

/** What is told of a product under a condition: medians. */
export interface Summary {
  readonly name: string;
  readonly condition: Condition['name'];
  /** Null: it has none of its own. */
  readonly launcherMs: number | null;
  readonly panelMs: number;
  /** Null: painted by its program, so the panel's own time. */
  readonly readyMs: number | null;
  readonly pageRequests: number;
  readonly pageBytes: number;
  readonly requests: number;
  readonly bytes: number;
  readonly scriptMs: number;
  readonly longTasks: number;
  readonly longTaskMs: number;
  readonly layoutShift: number;
  readonly heapKb: number;
  readonly foreign: number;
}

/** By product and condition, in the order in which they were measured. */
export const summaries = (measured: readonly Measured[]): Summary[] =>
  [...Map.groupBy(measured, ({ name, condition }) => `${name} ${condition}`).values()].map((visits) => {
    const [{ name, condition, launcherMs, readyMs }] = visits as [Measured, ...Measured[]];
    const of = (pick: (visit: Measured) => number, digits = 0) => round(median(visits.map(pick)), digits);
    return {
      name,
      condition,
      launcherMs: launcherMs === null ? null : of((visit) => visit.launcherMs ?? 0),
      panelMs: of((visit) => visit.panelMs),
      readyMs: readyMs === undefined ? null : of((visit) => visit.readyMs ?? 0),
      pageRequests: of((visit) => visit.pageRequests),
      pageBytes: of((visit) => visit.pageBytes),
      requests: of((visit) => visit.requests),
      bytes: of((visit) => visit.bytes),
      scriptMs: of((visit) => visit.scriptMs),
      longTasks: of((visit) => visit.longTasks),
      longTaskMs: of((visit) => visit.longTaskMs),
      layoutShift: of((visit) => visit.layoutShift, 3),
      heapKb: of((visit) => visit.heapKb),
      foreign: of((visit) => visit.foreign),
    };
  });

const UNITS: Readonly<Record<string, string>> = {
  launcherMs: 'ms',
  panelMs: 'ms',
  readyMs: 'ms',
  pageBytes: 'B',
  bytes: 'B',
  scriptMs: 'ms',
  longTaskMs: 'ms',
  heapKb: 'KB',
};

/** `peers.<product>.<condition>.<figure>`. */
export const figuresOf = (measured: readonly Measured[]): Figure[] =>
  summaries(measured).flatMap(({ name, condition, ...figures }) =>
    Object.entries(figures).flatMap(([figure, value]): Figure[] =>
      value === null ? [] : [{ figure: `peers.${name}.${condition}.${figure}`, value, unit: UNITS[figure] ?? '' }],
    ),
  );
