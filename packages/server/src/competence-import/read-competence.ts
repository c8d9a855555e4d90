import { fold } from '../provider-import/fold.ts';
import { ImportFailure } from '../provider-import/import-failure.ts';
import type { RefusedRow } from '../provider-import/read-providers.ts';
import { readTable, type Delimiter } from '../provider-import/read-table.ts';
import type { Communes, KnownCommune } from '../services/communes/communes.ts';
import type { CompetenceRow } from '../storage/competence-port.ts';
import { readCompetenceRow } from './competence-row.ts';

export const COMPETENCE_MEMBERS = ['commune', 'institution', 'unit'] as const;
/** Member → name of its column. The official headers are not known to us, so that nothing is guessed. */
export interface CompetenceColumns {
  readonly commune: string;
  readonly institution: string;
  /** Null: the file names forces only. */
  readonly unit: string | null;
}

export interface ReadCompetence {
  readonly delimiter: Delimiter;
  readonly header: readonly string[];
  readonly rows: readonly CompetenceRow[];
  readonly refused: readonly RefusedRow[];
  /** Rows of a commune that another has taken in, and which that is. */
  readonly moved: readonly { readonly line: number; readonly commune: KnownCommune }[];
  /** Rows that say what another row has said. */
  readonly repeated: number;
}

/** Several units for each of 35,000 communes, and room. */
const MOST_ROWS = 300_000;

/**
 * Reads a table of competence row by row. A row that is not understood is set aside with its reasons; a file that cannot
 * be read to its end is not taken at all (spec U-23).
 *
 * @throws ImportFailure
 */
export const readCompetence = async (
  file: string,
  columns: CompetenceColumns,
  communes: Pick<Communes, 'find'>,
): Promise<ReadCompetence> => {
  const { delimiter, header, rows: lines } = await readTable(file);
  const commune = columnIn(header, columns.commune);
  const institution = columnIn(header, columns.institution);
  const unit = columns.unit === null ? null : columnIn(header, columns.unit);
  const rows = new Map<string, CompetenceRow>();
  const refused: RefusedRow[] = [];
  const moved: { line: number; commune: KnownCommune }[] = [];
  let [repeated, count] = [0, 0];
  for await (const { line, cells } of lines) {
    if (++count > MOST_ROWS) throw new ImportFailure(`The file has more than ${String(MOST_ROWS)} rows.`);
    const read =
      cells.length === header.length
        ? await readCompetenceRow(
            { commune: cells[commune]!, institution: cells[institution]!, unit: unit === null ? null : cells[unit]! },
            communes,
          )
        : { reasons: [`it has ${String(cells.length)} cells where the header has ${String(header.length)}`] };
    if ('reasons' in read) {
      refused.push({ line, reasons: read.reasons, cells });
      continue;
    }
    const key = JSON.stringify(read.row);
    if (rows.has(key)) repeated++;
    else rows.set(key, read.row);
    if (read.moved !== null) moved.push({ line, commune: read.moved });
  }
  return { delimiter, header, rows: [...rows.values()], refused, moved, repeated };
};

const columnIn = (header: readonly string[], name: string): number => {
  const found = [...header.keys()].filter((index) => fold(header[index]!) === fold(name));
  if (found.length === 1) return found[0]!;
  throw new ImportFailure(
    `There ${found.length === 0 ? 'is no column' : 'are several columns'} « ${name} » in the file; it has: ${header.join(', ')}.`,
  );
};
