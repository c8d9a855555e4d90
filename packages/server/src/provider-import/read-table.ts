import { CsvError, parse } from 'csv-parse';
import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { ImportFailure } from './import-failure.ts';
import { utf8Lines } from './utf8-lines.ts';

export type Delimiter = ';' | ',';

/** A line of a table as the file has it. */
export interface Row {
  /** Where it begins in the file; the header is on line 1, unless empty lines stand before it. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly delimiter: Delimiter;
  readonly header: readonly string[];
  /** Read as they are asked for, once. */
  readonly rows: AsyncIterable<Row>;
}

/** Where a table is: the path of a file, or its bytes. */
export type TableSource = string | Uint8Array;

const LONGEST_ROW_CHARACTERS = 64 * 1024;

/**
 * Opens a CSV file: UTF-8 with or without a byte order mark, semicolons or commas, whichever the header uses.
 *
 * @throws ImportFailure when it cannot be opened or holds nothing; the rows throw it when the file cannot be read on
 */
export const readTable = async (file: TableSource): Promise<Table> => {
  const text = utf8Lines(typeof file === 'string' ? createReadStream(file) : Readable.from([file]));
  const first = await text.next().catch((error: unknown) => {
    throw failureOf(error);
  });
  if (first.done === true) throw new ImportFailure('The file is empty.', 'file.empty');
  const delimiter = delimiterOf(first.value);
  const records = parsed(joined(first.value, text), delimiter);
  const header = await records.next();
  if (header.done === true) throw new ImportFailure('The file is empty.', 'file.empty');
  return { delimiter, header: header.value.cells, rows: records };
};

/** Whichever of both separates more in the first line that says something, outside of quotes. */
const delimiterOf = (text: string): Delimiter => {
  const line = text.split(/\r?\n/).find((candidate) => candidate.trim() !== '') ?? '';
  const bare = line.replace(/"[^"]*"/g, '');
  return bare.split(';').length >= bare.split(',').length ? ';' : ',';
};

async function* joined(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

async function* parsed(text: AsyncIterable<string>, delimiter: Delimiter): AsyncGenerator<Row> {
  const parser = parse({
    delimiter,
    info: true,
    raw: true,
    // A row with a cell too many or too few is refused by itself.
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW_CHARACTERS,
  });
  // The parser passes on what goes wrong before it.
  pipeline(Readable.from(text), parser, () => {});
  try {
    for await (const read of parser) {
      const { record, raw, info } = read as { record: string[]; raw: string; info: { lines: number } };
      const cells = record.map((cell) => cell.trim());
      // Lines of nothing but separators are what spreadsheets leave behind.
      if (cells.every((cell) => cell === '')) continue;
      yield { line: info.lines - (raw.trimEnd().match(/\n/g)?.length ?? 0), cells };
    }
  } catch (error) {
    throw failureOf(error);
  }
}

const failureOf = (error: unknown): unknown => {
  if (error instanceof CsvError) return new ImportFailure(`The file cannot be read as CSV: ${error.message}`);
  if (error instanceof Error && 'code' in error && 'syscall' in error) {
    return new ImportFailure(`The file cannot be read (${String(error.code)}).`);
  }
  return error;
};
