import type { ProviderRecord } from '../storage/port.ts';
import { findColumns, type GivenColumns } from './columns.ts';
import { ImportFailure } from './import-failure.ts';
import { readRow } from './provider-row.ts';
import { readTable, type Delimiter } from './read-table.ts';

/** More rows than the country has firms of that kind, several times over. */
const MOST_ROWS = 50_000;

export interface RefusedRow {
  readonly line: number;
  readonly reasons: readonly string[];
  readonly cells: readonly string[];
}

/** What a file holds. */
export interface ReadProviders {
  readonly delimiter: Delimiter;
  readonly header: readonly string[];
  /** Columns that nothing was read from. */
  readonly unused: readonly string[];
  readonly providers: readonly ProviderRecord[];
  readonly refused: readonly RefusedRow[];
}

/**
 * Reads a list of providers row by row. A row that is not understood is set aside with its reasons; a file that cannot be
 * read to its end is not taken at all (spec T-18).
 *
 * @throws ImportFailure
 */
export const readProviders = async (file: string, given: GivenColumns): Promise<ReadProviders> => {
  const { delimiter, header, rows } = await readTable(file);
  const columns = findColumns(header, given);
  const providers = new Map<string, { readonly provider: ProviderRecord; readonly line: number }>();
  const refused: RefusedRow[] = [];
  for await (const { line, cells } of rows) {
    const refuse = (...reasons: readonly string[]) => refused.push({ line, reasons, cells });
    if (providers.size + refused.length >= MOST_ROWS) {
      throw new ImportFailure(`The file has more than ${String(MOST_ROWS)} rows.`);
    }
    if (cells.length !== header.length) {
      refuse(`it has ${String(cells.length)} cells where the header has ${String(header.length)}`);
      continue;
    }
    const row = readRow(cells, columns);
    if ('reasons' in row) {
      refuse(...row.reasons);
      continue;
    }
    const same = providers.get(row.provider.siret);
    if (same === undefined) providers.set(row.provider.siret, { provider: row.provider, line });
    else refuse(`the SIRET ${row.provider.siret} stands on line ${String(same.line)} already`);
  }
  return {
    delimiter,
    header,
    unused: columns.unused,
    providers: [...providers.values()].map(({ provider }) => provider),
    refused,
  };
};
