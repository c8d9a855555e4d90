import type { FlowFault, FlowFaultCode } from './flow-error.ts';
import type { PathStep, SourceFile } from './source-file.ts';

/** A value of a file, the way to it, and the list that what is wrong with it goes to. */
export interface Spot {
  readonly value: unknown;
  readonly source: SourceFile;
  readonly path: readonly PathStep[];
  readonly faults: FlowFault[];
}

const SINGULAR: Readonly<Record<string, string>> = {
  questions: 'question',
  answers: 'answer',
  branches: 'branch',
  subflows: 'sub-flow',
  outcomes: 'outcome',
  steps: 'step',
  evidence: 'evidence',
  destinations: 'destination',
  hours: 'hours',
  countdowns: 'countdown',
  facts: 'fact',
  reasons: 'reason',
  urgent: 'urgent text',
  variables: 'variable',
  laws: 'law',
  fields: 'field',
};

/** The node that a place belongs to, in words: « question "met", answer "yes" ». */
export const nodeAt = (path: readonly PathStep[]): string => {
  const names: string[] = [];
  for (const [index, step] of path.entries()) {
    const next = path[index + 1];
    const singular = SINGULAR[step];
    if (singular !== undefined && typeof next === 'string') names.push(`${singular} « ${next} »`);
  }
  return names.slice(0, 2).join(', ');
};

/** Notes a fault of this place; the sentence starts with the node it belongs to. */
export const fault = (spot: Spot, code: FlowFaultCode, message: string): void => {
  const node = nodeAt(spot.path);
  spot.faults.push({
    code,
    file: spot.source.file,
    line: spot.source.lineOf(spot.path),
    path: spot.path.join('.'),
    message: node === '' ? message : `${node}: ${message}`,
  });
};

const below = (spot: Spot, step: PathStep, value: unknown): Spot => ({ ...spot, path: [...spot.path, step], value });

const isMapValue = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const keyOf = (spot: Spot): string => {
  const last = spot.path.at(-1);
  return typeof last === 'string' ? `« ${last} » ` : '';
};

const kindFault = (spot: Spot, wanted: string): undefined => {
  fault(spot, 'wrong-kind', `${keyOf(spot)}takes ${wanted}${hint(spot.value)}`);
  return undefined;
};

const hint = (value: unknown): string => {
  if (value === null || value === undefined) return '; it is empty';
  if (typeof value === 'boolean' || typeof value === 'number') return `, not ${String(value)}: put quotes around it`;
  if (typeof value === 'string') return `, not « ${value.slice(0, 60)} »`;
  return Array.isArray(value) ? ', not a list' : ', not a map';
};

/** The members of a map, of which no other may stand there. Nothing at all is an empty map. */
export const members = <K extends string>(spot: Spot, known: readonly K[]): Partial<Record<K, Spot>> => {
  const value = spot.value ?? {};
  if (!isMapValue(value)) return kindFault(spot, 'a map') ?? {};
  const found: Partial<Record<K, Spot>> = {};
  for (const [key, member] of Object.entries(value)) {
    const name = known.find((candidate) => candidate === key);
    if (name === undefined) {
      fault(below(spot, key, member), 'unknown-key', `unknown key « ${key} »; the keys are ${known.join(', ')}`);
    } else found[name] = below(spot, key, member);
  }
  return found;
};

const ID = /^[a-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$/;

/** A map by id, in its order; an id that is none is left out. Nothing at all is an empty map. */
export const entries = (spot: Spot): [id: string, Spot][] => {
  const value = spot.value ?? {};
  if (!isMapValue(value)) return kindFault(spot, 'a map by id') ?? [];
  return Object.entries(value).flatMap(([id, member]): [string, Spot][] => {
    const at = below(spot, id, member);
    if (ID.test(id)) return [[id, at]];
    fault(at, 'wrong-kind', `« ${id} » is no id: a letter first, then letters, digits and single hyphens`);
    return [];
  });
};

/** A map by any key, such as a date. */
export const pairs = (spot: Spot): [key: string, Spot][] => {
  const value = spot.value ?? {};
  if (!isMapValue(value)) return kindFault(spot, 'a map') ?? [];
  return Object.entries(value).map(([key, member]) => [key, below(spot, key, member)]);
};

/** The items of a list. Nothing at all is an empty list. */
export const items = (spot: Spot | undefined): Spot[] => {
  if (spot === undefined) return [];
  const value: unknown = spot.value ?? [];
  if (!Array.isArray(value)) return kindFault(spot, 'a list') ?? [];
  return value.map((item: unknown, index) => below(spot, index, item));
};

/** A text that is not empty. */
export const text = (spot: Spot): string | undefined => {
  if (typeof spot.value !== 'string') return kindFault(spot, 'a text');
  const trimmed = spot.value.trim();
  return trimmed === '' ? kindFault(spot, 'a text that is not empty') : trimmed;
};

/** A text of one shape; `wanted` says which (« a date such as 2026-11-22 »). */
export const textLike = (spot: Spot, pattern: RegExp, wanted: string): string | undefined => {
  const value = spot.value;
  return typeof value === 'string' && pattern.test(value) ? value : kindFault(spot, wanted);
};

/** One of a few words. */
export const choice = <T extends string>(spot: Spot, choices: readonly T[]): T | undefined =>
  choices.find((candidate) => candidate === spot.value) ?? kindFault(spot, `one of ${choices.join(', ')}`);

export const flag = (spot: Spot): boolean | undefined =>
  typeof spot.value === 'boolean' ? spot.value : kindFault(spot, 'true or false');

export const wholeNumber = (spot: Spot): number | undefined =>
  typeof spot.value === 'number' && Number.isInteger(spot.value) && spot.value > 0
    ? spot.value
    : kindFault(spot, 'a whole number above 0');

/** Any map, to be told apart by its keys. */
export const keysOf = (spot: Spot): readonly string[] | undefined =>
  isMapValue(spot.value) ? Object.keys(spot.value) : undefined;

/** What the place must hold and does not. */
export const needed = (spot: Spot, key: string, what: string): undefined => {
  fault(spot, 'missing', `« ${key} » is missing: ${what}`);
  return undefined;
};

/** Says that the place takes something else. */
export const refuse = kindFault;
