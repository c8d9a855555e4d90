import { median, round, type Figure } from '../figures.ts';
import type { Condition, Visit } from './measure.ts';

interface Entry {
  readonly name: string;
  readonly condition: Condition['name'];
}

/** One visit that counts. */
export type Measured = Visit & Entry;

/** What is told of a product under a condition: medians. `readyMs` is null where the panel's own time is meant. */
export type Summary = Omit<Visit, 'readyMs'> & Entry & { readonly readyMs: number | null };

/** In the order in which they are told. */
const FIGURES = [
  'launcherMs',
  'panelMs',
  'readyMs',
  'pageRequests',
  'pageBytes',
  'requests',
  'bytes',
  'scriptMs',
  'longTasks',
  'longTaskMs',
  'layoutShift',
  'heapKb',
  'foreign',
] as const satisfies readonly (keyof Visit)[];

const medianOf = (visits: readonly Visit[], figure: keyof Visit): number | null => {
  const values = visits.flatMap((visit) => visit[figure] ?? []);
  return values.length === 0 ? null : round(median(values), figure === 'layoutShift' ? 3 : 0);
};

/** By product and condition, in the order in which they were measured. */
export const summaries = (measured: readonly Measured[]): Summary[] =>
  [...Map.groupBy(measured, ({ name, condition }) => `${name} ${condition}`).values()].map((visits) => {
    const [{ name, condition }] = visits as [Measured, ...Measured[]];
    const figures = Object.fromEntries(FIGURES.map((figure) => [figure, medianOf(visits, figure)]));
    return { name, condition, ...(figures as Omit<Summary, keyof Entry>) };
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
