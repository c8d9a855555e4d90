import type { FlowTexts } from '../flow.ts';

/** The words of a flow in two parts: those needed from the start, and those needed at a result. */
export interface SplitTexts {
  /** `question.*`, `urgent.*` and `unknown`. */
  readonly questions: FlowTexts;
  /** The rest. */
  readonly results: FlowTexts;
}

const isNeededFromTheStart = (key: string): boolean => /^(question|urgent)\.|^unknown$/.test(key);

/** Splits the words of one language by when they are needed, so that the first question waits for few of them. */
export const splitTexts = (texts: FlowTexts): SplitTexts => ({
  questions: Object.fromEntries(Object.entries(texts).filter(([key]) => isNeededFromTheStart(key))),
  results: Object.fromEntries(Object.entries(texts).filter(([key]) => !isNeededFromTheStart(key))),
});
