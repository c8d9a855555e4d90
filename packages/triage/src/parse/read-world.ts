import type { Constraint, Fact, FlowDocument } from '../flow.ts';
import { RESERVED_VARIABLES } from './read-predicate.ts';
import { declare, defined, present, type Reading } from './reading.ts';
import { choice, fault, items, members, needed, text, textLike, wholeNumber, type Spot } from './spot.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

const readDate = (spot: Spot | undefined): string | undefined => {
  if (spot === undefined) return undefined;
  const date = textLike(spot, DATE, 'a date such as 2026-11-22');
  // Days that no month has are moved by Date: 2026-02-30 would come back as March.
  const isReal = date !== undefined && new Date(`${date}T00:00:00Z`).toJSON()?.slice(0, 10) === date;
  if (date !== undefined && !isReal) fault(spot, 'wrong-kind', `there is no day ${date}`);
  return isReal ? date : undefined;
};

export const readFact = (id: string, spot: Spot): Fact => {
  const read = members(spot, ['statement', 'source', 'verifiedOn', 'expiresOn', 'basis', 'lookFor']);
  for (const key of ['statement', 'source', 'verifiedOn', 'expiresOn', 'basis'] as const) {
    if (read[key] === undefined) needed(spot, key, 'every fact says it');
  }
  return present<Fact>({
    id,
    statement: read.statement === undefined ? undefined : text(read.statement),
    source: read.source === undefined ? undefined : text(read.source),
    verifiedOn: readDate(read.verifiedOn),
    expiresOn: readDate(read.expiresOn),
    basis: read.basis === undefined ? undefined : choice(read.basis, ['page', 'recollection']),
    lookFor: read.lookFor === undefined ? undefined : defined(items(read.lookFor).map(text)),
  });
};

export const readVariable = (id: string, spot: Spot): readonly string[] => {
  if (RESERVED_VARIABLES.some((reserved) => reserved === id)) {
    fault(spot, 'wrong-kind', `« ${id} » is a word of conditions; give the variable another name`);
  }
  const values = defined(items(spot).map(text));
  if (values.length === 0) needed(spot, id, 'the list of its values');
  if (new Set(values).size < values.length) fault(spot, 'duplicate', 'a value stands twice');
  return values;
};

/** Constraints are a list, each with its id. */
export const readConstraints = (reading: Reading, spot: Spot): void => {
  for (const item of items(spot)) {
    const read = members(item, ['id', 'first', 'then', 'inOutcomes', 'never']);
    const id = read.id === undefined ? needed(item, 'id', 'the name of the constraint') : text(read.id);
    const words = (['first', 'then', 'inOutcomes', 'never'] as const).filter((key) => read[key] !== undefined);
    const form = words.join(' ');
    if (form !== 'first then' && form !== 'inOutcomes never') {
      fault(item, 'wrong-kind', 'a constraint is { id, first, then } or { id, inOutcomes, never }');
    } else if (id !== undefined) {
      const read2 = Object.fromEntries(words.map((word) => [word, text(read[word] ?? item)]));
      declare(reading.parts.constraints, id, { id, ...read2 } as Constraint, item);
    }
  }
};

const HEADS = ['id', 'version', 'start', 'safety', 'audience', 'limits'] as const;
export type Head = (typeof HEADS)[number];
export const HEAD_KEYS: readonly Head[] = HEADS;

/** One of the members that a flow has once. */
export const readHead = (reading: Reading, head: Head, spot: Spot): void => {
  const value = ((): unknown => {
    if (head === 'version') return wholeNumber(spot);
    if (head === 'limits') return readLimits(spot);
    const id = text(spot);
    if (id === undefined) return undefined;
    if (head === 'start' || head === 'safety') reading.references.push({ kind: 'questions', id, spot });
    if (head === 'audience') reading.references.push({ kind: 'variables', id, spot });
    return id;
  })();
  if (value !== undefined) declare(reading.heads, head, value, spot);
};

const readLimits = (spot: Spot): FlowDocument['limits'] | undefined => {
  const { maxQuestions, medianQuestions, maxSteps } = members(spot, ['maxQuestions', 'medianQuestions', 'maxSteps']);
  if (maxQuestions === undefined) return needed(spot, 'maxQuestions', 'the most questions of any path');
  if (medianQuestions === undefined) return needed(spot, 'medianQuestions', 'the most questions of the median path');
  if (maxSteps === undefined)
    return needed(spot, 'maxSteps', 'the most things to do that one result lists for one person');
  const [most, median, steps] = [wholeNumber(maxQuestions), wholeNumber(medianQuestions), wholeNumber(maxSteps)];
  if (most === undefined || median === undefined || steps === undefined) return undefined;
  return { maxQuestions: most, medianQuestions: median, maxSteps: steps };
};
