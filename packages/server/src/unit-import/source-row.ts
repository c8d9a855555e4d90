/** One row of a file, before anybody knows what it means. */
export interface SourceRow {
  /** Line of a table, ordinal of a JSON file; from 1. */
  readonly number: number;
  /** As the file has it, by column. Undefined: the row cannot be told into columns. */
  readonly values: Readonly<Record<string, unknown>> | undefined;
}

/** The text of one column, without spaces around it; empty when there is none. */
export const textOf = (row: Readonly<Record<string, unknown>>, column: string): string => {
  const value = Object.hasOwn(row, column) ? row[column] : undefined;
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' ? String(value) : '';
};

/**
 * A list that may have come as JSON in a string, as exports of the directory do; anything else is no list.
 *
 * @example listOf('[{"valeur":"17"}]') // [{ valeur: '17' }]
 */
export const listOf = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  itemsOf(value).filter((item): item is Record<string, unknown> => typeof item === 'object' && item !== null);

/** As `listOf`, for a list of anything; a text that is no JSON is a list of that text. */
export const itemsOf = (value: unknown): readonly unknown[] => {
  const read = typeof value === 'string' ? parsed(value) : value;
  return Array.isArray(read) ? (read as unknown[]) : [read];
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};
