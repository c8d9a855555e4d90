import { isUtf8 } from 'node:buffer';
import { ImportFailure } from './import-failure.ts';

const LINE_FEED = 0x0a;
/** A longer line is no line of a list. */
const LONGEST_LINE_BYTES = 1024 * 1024;

/**
 * The text of a file in pieces of whole lines, without its byte order mark.
 *
 * @throws ImportFailure naming the first line that is not UTF-8: Windows-1252 would silently spoil every accent
 */
export async function* utf8Lines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  let linesBefore = 0;
  for await (const chunk of chunks) {
    const bytes = Buffer.concat([rest, chunk]);
    // A line feed is never a part of another character, so that what stands before one is whole.
    const end = bytes.lastIndexOf(LINE_FEED) + 1;
    const whole = bytes.subarray(0, end);
    rest = bytes.subarray(end);
    if (rest.length > LONGEST_LINE_BYTES) throw new ImportFailure('A line is longer than 1 MiB: this is no list.');
    if (whole.length > 0) yield textOf(whole, linesBefore);
    linesBefore += countLines(whole);
  }
  if (rest.length > 0) yield textOf(rest, linesBefore);
}

const textOf = (bytes: Buffer, linesBefore: number): string => {
  if (!isUtf8(bytes)) throw notUtf8(bytes, linesBefore);
  const text = bytes.toString('utf8');
  return linesBefore === 0 ? text.replace(/^\uFEFF/, '') : text;
};

const notUtf8 = (bytes: Buffer, linesBefore: number): ImportFailure => {
  let start = 0;
  let line = linesBefore + 1;
  for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
    if (!isUtf8(bytes.subarray(start, end))) break;
    start = end + 1;
    line++;
  }
  return new ImportFailure(
    `Line ${String(line)} is not UTF-8; the file may be in Windows-1252. In a spreadsheet, save it as « CSV UTF-8 » and ` +
      'import it again.',
  );
};

const countLines = (bytes: Buffer): number => {
  let count = 0;
  for (const byte of bytes) if (byte === LINE_FEED) count++;
  return count;
};
