import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type YAMLParseError } from 'yaml';
import type { FlowFault } from './flow-error.ts';

/** A step into a document: a key of a map, or an index of a list. */
export type PathStep = string | number;

/** One file of a flow, parsed but not understood. */
export interface SourceFile {
  /** Relative to the folder of the flow, with `/`. */
  readonly file: string;
  /** Null when it could not be read. */
  readonly value: unknown;
  /** The line (from 1) where this place of the document stands; that of the nearest place above when it is absent. */
  lineOf(path: readonly PathStep[]): number | null;
}

const offsetOf = (document: Document, path: readonly PathStep[]): number | null => {
  let node: unknown = document.contents;
  let offset: number | null = null;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (pair === undefined) break;
      offset = (isScalar(pair.key) ? pair.key.range?.[0] : undefined) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(step)];
      const range = isMap(item) || isSeq(item) || isScalar(item) ? item.range : undefined;
      offset = range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset;
};

/** Reads one YAML file (1.2, so that `yes` and dates stay words); what is no YAML goes to `faults`, with its line. */
export const parseSource = (file: string, text: string, faults: FlowFault[]): SourceFile => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2' });
  for (const error of document.errors) {
    const line = lines.linePos(error.pos[0]).line;
    const isDuplicate = error.code === 'DUPLICATE_KEY';
    faults.push({
      code: isDuplicate ? 'duplicate' : 'yaml',
      file,
      line,
      path: '',
      message: isDuplicate ? `the key ${quoted(text, error.pos)} stands twice in one map` : sentenceOf(error),
    });
  }
  return {
    file,
    value: document.errors.length > 0 ? null : (document.toJS() ?? {}),
    lineOf: (path) => {
      const offset = offsetOf(document, path);
      return offset === null ? null : lines.linePos(offset).line;
    },
  };
};

const quoted = (text: string, [from]: readonly [number, number]): string =>
  `« ${/^[^\s:]+/.exec(text.slice(from))?.[0] ?? ''} »`;

/** French puts spaces around colons, which YAML takes for a key. */
const sentenceOf = ({ code, message }: YAMLParseError): string =>
  code === 'BLOCK_AS_IMPLICIT_KEY' ? `${message}: put quotes around a text that holds « : »` : message;
