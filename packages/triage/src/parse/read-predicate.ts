import type { Predicate } from '../flow.ts';
import { defined, present, type Reading } from './reading.ts';
import { fault, items, keysOf, members, pairs, refuse, text, type Spot } from './spot.ts';

/** Names that conditions use themselves: no variable may have them. */
export const RESERVED_VARIABLES = ['all', 'any', 'not', 'known', 'is', 'because', 'outcome'] as const;

const COMBINED = ['all', 'any', 'not', 'known', 'because'] as const;

const readValues = (reading: Reading, spot: Spot, variable: string): string | readonly string[] | undefined => {
  const refer = (at: Spot): string | undefined => {
    const value = text(at);
    if (value === undefined) return undefined;
    if (variable === 'outcome') reading.references.push({ kind: 'outcomes', id: value, spot: at });
    else reading.values.push({ variable, value, spot: at });
    return value;
  };
  if (!Array.isArray(spot.value)) return refer(spot);
  if (spot.value.length === 0) return refuse(spot, 'at least one value');
  return defined(items(spot).map(refer));
};

const readLeaf = (reading: Reading, spot: Spot, mayNameOutcomes: boolean): Predicate | undefined => {
  const is: Record<string, string | readonly string[]> = {};
  let because: string | undefined;
  for (const [key, member] of pairs(spot)) {
    if (key === 'because') because = readReason(reading, member);
    else if (key === 'outcome' && !mayNameOutcomes) {
      fault(member, 'unknown-reference', '« outcome » can be asked of destinations only');
    } else {
      if (key !== 'outcome') reading.references.push({ kind: 'variables', id: key, spot: member });
      const values = readValues(reading, member, key);
      if (values !== undefined) is[key] = values;
    }
  }
  return present<Predicate & { is: unknown }>({ is, because });
};

const readReason = (reading: Reading, spot: Spot | undefined): string | undefined => {
  if (spot === undefined) return undefined;
  const id = text(spot);
  if (id !== undefined) reading.references.push({ kind: 'reasons', id, spot });
  return id;
};

/**
 * Reads a condition: `{ variable: value }` becomes `{ is }`, the other forms stay as they are.
 *
 * @param mayNameOutcomes destinations may also ask for the `outcome` that was reached
 */
export const readPredicate = (
  reading: Reading,
  spot: Spot | undefined,
  mayNameOutcomes = false,
): Predicate | undefined => {
  if (spot === undefined) return undefined;
  const keys = keysOf(spot);
  if (keys === undefined || keys.every((key) => key === 'because')) {
    return refuse(spot, 'a condition such as { variable: value }, { all: […] }, { any: […] }, { not: … }');
  }
  const form = (['all', 'any', 'not', 'known'] as const).find((candidate) => keys.includes(candidate));
  if (form === undefined) return readLeaf(reading, spot, mayNameOutcomes);
  const read = members(spot, COMBINED);
  if (keys.filter((key) => key !== 'because').length > 1) {
    fault(spot, 'wrong-kind', `« ${form} » stands alone in a condition: put the rest into { all: […] }`);
  }
  const because = readReason(reading, read.because);
  const inner = read[form];
  if (inner === undefined) return undefined;
  if (form === 'known') {
    const known = text(inner);
    if (known === undefined) return undefined;
    reading.references.push({ kind: 'variables', id: known, spot: inner });
    return { known };
  }
  if (form === 'not') {
    const not = readPredicate(reading, inner, mayNameOutcomes);
    return not === undefined ? undefined : present<Predicate & { not: unknown }>({ not, because });
  }
  if (!Array.isArray(inner.value) || inner.value.length === 0) return refuse(inner, 'a list of conditions');
  const parts = defined(items(inner).map((part) => readPredicate(reading, part, mayNameOutcomes)));
  return form === 'all'
    ? present<Predicate & { all: unknown }>({ all: parts, because })
    : present<Predicate & { any: unknown }>({ any: parts, because });
};
