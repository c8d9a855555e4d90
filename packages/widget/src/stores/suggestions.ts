import type { FieldValue } from '@guichet/triage/form';

/** One of the places that a text may mean. */
export interface Suggestion {
  /** What the field holds once it is chosen. */
  readonly value: FieldValue;
  /** As one reads it in the list, and in the field. */
  readonly label: string;
  /** What other fields hold as well once it is chosen, such as the postcode of an address. */
  readonly also?: Readonly<Record<string, FieldValue>>;
}

/** What is found for what somebody types into one field. */
export interface Suggestions {
  /** What was looked for. */
  readonly text: string;
  readonly state: 'idle' | 'searching' | 'found' | 'none' | 'failed';
  readonly items: readonly Suggestion[];
}

/** Before anything was typed. */
export const NO_SUGGESTIONS: Suggestions = { text: '', state: 'idle', items: [] };
