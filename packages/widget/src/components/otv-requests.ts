import type { FormEvent } from '@guichet/triage/form';

/** What the elements of a form ask of whoever holds its machine. They bubble, and none leaves the frame. */
export interface OtvFormRequests {
  /** For the machine of the form. */
  'guichet-form-event': { event: FormEvent };
  /** Somebody types into a field that suggests: its id, and what stands in it. */
  'guichet-suggest-request': { field: string; text: string };
  /** Back, from the first step. */
  'guichet-back-request': null;
}

/** Asks whoever holds the form for something. */
export const otvRequest = <Type extends keyof OtvFormRequests>(
  from: EventTarget,
  type: Type,
  detail: OtvFormRequests[Type],
): void => {
  from.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
};
