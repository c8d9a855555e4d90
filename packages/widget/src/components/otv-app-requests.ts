import type { OtvCodes } from '@guichet/core/otv';
import type { OtvChangeName } from '../stores/otv-owner.ts';

/** What the screens around the form ask of the root element. They bubble, and none leaves the frame. */
export interface OtvAppRequests {
  /** Fill a request in, or go on with it. */
  'guichet-otv-begin': null;
  /** Show where codes are typed. */
  'guichet-otv-codes': null;
  'guichet-otv-open': OtvCodes;
  'guichet-otv-reload': null;
  /** Ask whether it is meant, then do it; `dates` and `access-details` lead to a form. */
  'guichet-otv-change': { name: OtvChangeName };
  /** Close what is shown. */
  'guichet-otv-leave': null;
  /** Receipt and owner's screens did not come: fetch them again. */
  'guichet-otv-prepare': null;
  /** Forget everything that was written, received or opened. */
  'guichet-otv-erase': null;
  /** Hand over a file for the calendar of the device. */
  'guichet-otv-reminder': null;
}

/** Asks the root element for something. */
export const otvAppRequest = <Type extends keyof OtvAppRequests>(
  from: EventTarget,
  type: Type,
  detail: OtvAppRequests[Type],
): void => {
  from.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
};
