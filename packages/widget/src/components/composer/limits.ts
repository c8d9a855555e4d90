/** Longest message, in UTF-16 code units, as the contract has it (spec L-7). */
export const MESSAGE_MAX_CHARACTERS = 4000;
/**
 * Longest text that a paste or a drop may put into the field. A browser lays a field out in time with its length: 10 MB keep
 * the frame, with its « Quitter vite », busy for seconds. The text is not lost: it stays where it was copied from.
 */
const PASTE_MAX_CHARACTERS = 100_000;
/** Characters of a paste or a drop that is too much for the field, which it must not reach; 0: it may. */
export const tooMuchOf = (data: DataTransfer | null): number => {
  const { length } = data?.getData('text/plain') ?? '';
  return length > PASTE_MAX_CHARACTERS ? length : 0;
};
/** From here on, the page says how many are left. */
export const NEAR_LIMIT_CHARACTERS = 200;

/** What to tell about a text's length: nothing, how many characters are left, or how many are too many. */
export const lengthNotice = (text: string): { kind: 'left' | 'over'; count: number } | null => {
  const left = MESSAGE_MAX_CHARACTERS - text.trim().length;
  if (left < 0) return { kind: 'over', count: -left };
  return left <= NEAR_LIMIT_CHARACTERS ? { kind: 'left', count: left } : null;
};
