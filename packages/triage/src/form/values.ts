/** What one field holds: text, yes or no, a calendar date `2026-11-22`, or the members of a group. */
export type FieldValue = string | boolean | readonly FormValues[] | FormValues;

/** What somebody filled in, by id of the field; plain JSON. */
export interface FormValues {
  readonly [field: string]: FieldValue;
}

/** What is wrong with one value. */
export interface Fault {
  /** Where: `contacts.0.phone`. */
  readonly path: string;
  /** What: `required`, `too-long`, `date.past`, `absence.too-short`. */
  readonly code: string;
  /** What the sentence names, such as a limit. */
  readonly values?: Readonly<Record<string, string | number>>;
}
