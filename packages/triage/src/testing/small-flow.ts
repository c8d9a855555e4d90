import { fileURLToPath } from 'node:url';
import type { FlowDocument } from '../flow.ts';
import { parseFlow, readFlowFiles } from '../parse/index.ts';

/** Folder of a little flow in which every check holds. */
export const SMALL_FLOW = fileURLToPath(new URL('./small-flow/', import.meta.url));

/** One edit of a file: what stands there once becomes something else. */
export type Edit = readonly [file: string, from: string, to: string];

/**
 * The little flow's files with small edits.
 *
 * @throws when an edit's text is not there, so that a test never breaks something else than it says
 */
export const editedFiles = (...edits: readonly Edit[]): Map<string, string> => {
  const files = new Map(readFlowFiles(SMALL_FLOW));
  for (const [file, from, to] of edits) {
    const text = files.get(file) ?? '';
    if (!text.includes(from)) throw new Error(`${file} does not hold « ${from} »`);
    files.set(file, text.replace(from, to));
  }
  return files;
};

/** The little flow as a document, with small edits. */
export const smallFlow = (...edits: readonly Edit[]): FlowDocument => parseFlow('small', editedFiles(...edits));
