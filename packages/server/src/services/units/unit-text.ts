import type { Unit } from '../../contract/index.ts';
import { foldName } from '@guichet/triage/communes';

/** Folded once for each unit, and forgotten with it. */
const known = new WeakMap<Unit, string>();

const wordsOf = (unit: Unit): string => {
  const words = known.get(unit) ?? ` ${foldName(`${unit.name} ${unit.city ?? ''}`)}`;
  known.set(unit, words);
  return words;
};

/**
 * Whether the name or the town of a unit has words that begin as those of the text do, without accents, in any order.
 * A text without a letter or a digit finds nothing.
 */
export const textTest = (text: string): ((unit: Unit) => boolean) => {
  const starts = foldName(text)
    .split(' ')
    .filter((word) => word !== '');
  return (unit) => starts.length > 0 && starts.every((start) => wordsOf(unit).includes(` ${start}`));
};
