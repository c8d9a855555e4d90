import type { UnitRecord } from '../storage/units-port.ts';
import type { Format } from './formats/format.ts';
import { RowExcluded, RowRefused, type Exclusion, type Omission, type Refusal } from './refusal.ts';
import type { SourceRow } from './source-row.ts';
import { unitOf, type ReadUnit } from './unit-draft.ts';

export interface RefusedRow {
  /** Line of a table, ordinal of a JSON file. */
  readonly number: number;
  readonly refusal: Refusal;
  readonly detail: string;
  readonly values: SourceRow['values'];
}

/** What a file holds. Rows read = units + refused + excluded. */
export interface ReadUnits {
  readonly units: readonly UnitRecord[];
  readonly refused: readonly RefusedRow[];
  readonly excluded: Readonly<Partial<Record<Exclusion, number>>>;
  /** What was left out of units that are taken all the same. */
  readonly omitted: readonly {
    readonly number: number;
    readonly id: string;
    readonly omission: Omission;
    readonly detail: string;
  }[];
}

/**
 * Reads a file row by row. A row that cannot be taken is set aside with its reason; a file that cannot be read to its end is
 * not taken at all (spec U-2).
 *
 * @throws ImportFailure
 */
export const readUnits = (file: string, format: Format): Promise<ReadUnits> =>
  readRows(format.rows(file), (values) => unitOf(format.read(values)));

/** As `readUnits`, for rows from anywhere; `read` makes a unit of one, or throws why not. */
export const readRows = async (
  rows: AsyncIterable<SourceRow>,
  read: (values: NonNullable<SourceRow['values']>) => ReadUnit,
): Promise<ReadUnits> => {
  const units = new Map<string, UnitRecord>();
  const refused: RefusedRow[] = [];
  const excluded: Partial<Record<Exclusion, number>> = {};
  const omitted: ReadUnits['omitted'][number][] = [];
  for await (const { number, values } of rows) {
    try {
      if (values === undefined) throw new RowRefused('row.malformed');
      const { unit, omitted: ofUnit } = read(values);
      if (units.has(unit.id)) throw new RowRefused('id.duplicate', unit.id);
      units.set(unit.id, unit);
      for (const each of ofUnit) omitted.push({ number, id: unit.id, ...each });
    } catch (error) {
      if (error instanceof RowExcluded) excluded[error.exclusion] = (excluded[error.exclusion] ?? 0) + 1;
      else if (error instanceof RowRefused) {
        refused.push({ number, refusal: error.refusal, detail: error.detail, values });
      } else throw error;
    }
  }
  return { units: [...units.values()], refused, excluded, omitted };
};
