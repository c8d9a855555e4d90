import { ImportFailure } from '../provider-import/import-failure.ts';
import { readTable, type TableSource } from '../provider-import/read-table.ts';
import type { SourceRow } from './source-row.ts';

/**
 * Rows of a CSV file by the names of its columns.
 *
 * @param needed columns without which the file is none of its format
 * @param nameOf another name for a column; by default its own
 * @throws ImportFailure when the file cannot be read, or lacks a column
 */
export async function* csvRows(
  file: TableSource,
  needed: readonly string[],
  nameOf: (column: string) => string = (column) => column,
): AsyncGenerator<SourceRow> {
  const { header, rows } = await readTable(file);
  const columns = header.map((column) => nameOf(column.trim()));
  const missing = needed.filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    throw new ImportFailure(
      `The file has no column ${missing.join(', ')}; it has: ${header.join(', ')}.`,
      'file.columns',
    );
  }
  for await (const { line, cells } of rows) {
    const isWhole = cells.length === columns.length;
    yield {
      number: line,
      values: isWhole ? Object.fromEntries(columns.map((column, index) => [column, cells[index]])) : undefined,
    };
  }
}
