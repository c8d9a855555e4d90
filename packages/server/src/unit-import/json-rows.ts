import { createReadStream } from 'node:fs';
import { ImportFailure } from '../provider-import/import-failure.ts';
import type { SourceRow } from './source-row.ts';

/** No record of a directory is as long. */
const LONGEST_OBJECT_CHARACTERS = 1024 * 1024;

/**
 * The objects of the first list in a JSON file, whether the file is that list or has it in a member (`results`, `service`).
 * Reads as it is asked, so that a file of any size takes the memory of one object.
 *
 * @throws ImportFailure when the file cannot be read, is not UTF-8, holds no list, or ends before the list does
 */
export async function* jsonRows(file: string): AsyncGenerator<SourceRow> {
  const objects = new ObjectScanner();
  let number = 0;
  for await (const text of textOfFile(file)) {
    for (const object of objects.scan(text)) yield { number: ++number, values: parse(object) };
  }
  if (!objects.isComplete) throw new ImportFailure('The file ends before its list does: it is cut off, or not JSON.');
}

async function* textOfFile(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(file)) yield decoder.decode(chunk as Uint8Array, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new ImportFailure('The file is not UTF-8.');
    if (error instanceof Error && 'code' in error) {
      throw new ImportFailure(`The file cannot be read (${String(error.code)}).`);
    }
    throw error;
  }
}

const parse = (text: string): SourceRow['values'] => {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
};

/** Finds where objects begin and end; what they hold is `JSON.parse`'s matter. */
class ObjectScanner {
  /** The list was read to its end. */
  isComplete = false;
  #isInList = false;
  #isInString = false;
  #isEscaped = false;
  #depth = 0;
  #object = '';

  *scan(text: string): Generator<string> {
    let start = this.#depth > 0 ? 0 : -1;
    for (let index = 0; index < text.length && !this.isComplete; index++) {
      const character = text[index]!;
      if (this.#isInString) {
        if (this.#isEscaped) this.#isEscaped = false;
        else if (character === '\\') this.#isEscaped = true;
        else if (character === '"') this.#isInString = false;
      } else if (character === '"') this.#isInString = true;
      else if (!this.#isInList) this.#isInList = character === '[';
      else if (character === '{' || character === '[') {
        if (this.#depth === 0) start = index;
        this.#depth++;
      } else if (character === '}' || character === ']') {
        if (this.#depth === 0) this.isComplete = true;
        else if (--this.#depth === 0) {
          yield this.#object + text.slice(start, index + 1);
          this.#object = '';
          start = -1;
        }
      }
    }
    if (start !== -1) this.#object += text.slice(start);
    if (this.#object.length > LONGEST_OBJECT_CHARACTERS) {
      throw new ImportFailure('An object of the list is longer than 1 MiB: this is no directory.');
    }
  }
}
