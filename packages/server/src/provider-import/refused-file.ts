import type { ReadProviders } from './read-providers.ts';

/** Spreadsheets take a file without it for Windows-1252. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The refused rows as a file that a spreadsheet opens: line and reasons, then the row as it was. */
export const refusedCsv = ({
  delimiter,
  header,
  refused,
}: Pick<ReadProviders, 'delimiter' | 'header' | 'refused'>): string => {
  const quoted = (cell: string) => (/["\r\n;,]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const line = (cells: readonly string[]) => cells.map(quoted).join(delimiter);
  const rows = refused.map(({ line: number, reasons, cells }) => line([String(number), reasons.join('. '), ...cells]));
  return `${BYTE_ORDER_MARK}${[line(['line', 'reasons', ...header]), ...rows].join('\r\n')}\r\n`;
};
