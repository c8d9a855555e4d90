import type {
  Branch,
  Constraint,
  Countdown,
  Destination,
  Fact,
  Item,
  OpeningHours,
  Outcome,
  Question,
  Subflow,
} from '../flow.ts';
import type { FlowFault } from './flow-error.ts';
import { fault, type Spot } from './spot.ts';

/** What each part of a flow holds, by id. */
export interface Parts {
  variables: readonly string[];
  questions: Question;
  branches: Branch;
  subflows: Subflow;
  outcomes: Outcome;
  steps: Item;
  evidence: Item;
  destinations: Destination;
  hours: OpeningHours;
  countdowns: Countdown;
  constraints: Constraint;
  facts: Fact;
}
export type PartName = keyof Parts;

/** What an id may refer to: a part, a node of any kind, or a text that is declared by standing in the texts. */
export type ReferenceKind = PartName | 'node' | 'reasons' | 'urgent';

/** An id that must be declared somewhere, in whatever file. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly id: string;
  readonly spot: Spot;
}

/** A value that its variable must take. */
export interface ValueReference {
  readonly variable: string;
  readonly value: string;
  readonly spot: Spot;
}

export interface Declared<T> {
  readonly value: T;
  readonly spot: Spot;
}

/** A text by its key, and where it was read. */
export type TextsFound = Map<string, Declared<string>>;

/** What has been read so far of the files of one flow. */
export interface Reading {
  readonly faults: FlowFault[];
  readonly references: Reference[];
  readonly values: ValueReference[];
  readonly parts: { readonly [P in PartName]: Map<string, Declared<Parts[P]>> };
  /** `id`, `version`, `start`… of the flow itself. */
  readonly heads: Map<string, Declared<unknown>>;
  /** By locale. */
  readonly texts: Map<string, TextsFound>;
}

export const startReading = (): Reading => ({
  faults: [],
  references: [],
  values: [],
  parts: {
    variables: new Map(),
    questions: new Map(),
    branches: new Map(),
    subflows: new Map(),
    outcomes: new Map(),
    steps: new Map(),
    evidence: new Map(),
    destinations: new Map(),
    hours: new Map(),
    countdowns: new Map(),
    constraints: new Map(),
    facts: new Map(),
  },
  heads: new Map(),
  texts: new Map(),
});

/** Where a thing stands, for a sentence. */
export const placeOf = ({ source, path }: Spot): string => {
  const line = source.lineOf(path);
  return `${source.file}${line === null ? '' : `:${String(line)}`}`;
};

/** Puts a thing under its id, unless the id is taken. */
export const declare = <T>(found: Map<string, Declared<T>>, id: string, value: T, spot: Spot): void => {
  const first = found.get(id);
  if (first === undefined) found.set(id, { value, spot });
  else fault(spot, 'duplicate', `« ${id} » stands twice; first in ${placeOf(first.spot)}`);
};

/** The object without the members that could not be read; their faults keep it from being used. */
export const present = <T extends object>(read: { readonly [K in keyof T]-?: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)) as T;

export const defined = <T>(values: readonly (T | undefined)[]): T[] =>
  values.filter((value): value is T => value !== undefined);
