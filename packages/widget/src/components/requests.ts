/**
 * What elements ask of the root element: the only one that calls the session. Each bubbles out of shadow roots; none
 * leaves the frame.
 */
export interface Requests {
  'guichet-close-request': null;
  'guichet-exit-request': null;
  'guichet-menu-request': null;
  'guichet-danger-request': null;
  'guichet-danger-answer': { danger: 'yes' | 'no' };
  'guichet-danger-continue': null;
  'guichet-back-request': null;
  'guichet-languages-request': null;
  'guichet-language-choose': { language: string };
  'guichet-send-request': { text: string };
  'guichet-typing': { typing: boolean };
  'guichet-retry-request': { commandId: string };
  'guichet-reopen-request': null;
  'guichet-end-shown': null;
  'guichet-download-request': null;
  'guichet-finish-request': null;
  'guichet-unlock-request': null;
  'guichet-restart-request': null;
}

/** Asks the root element for something. */
export const request = <Type extends keyof Requests>(from: EventTarget, type: Type, detail: Requests[Type]): void => {
  from.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
};
