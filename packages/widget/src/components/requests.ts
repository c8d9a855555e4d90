import type { TranscriptEntry } from '@guichet/core';
import type { Translate } from '@guichet/core/i18n';
import type { Given } from '@guichet/triage';
import type { fr } from '../locales/fr.ts';
import type { Handoff } from '../stores/handoff.ts';

/** Writes a conversation to a file of the person's own. */
export type SaveTranscript = (entries: readonly TranscriptEntry[], t: Translate<typeof fr>, locale: string) => void;

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
  // Whoever asks brings the code for it, so that the chat does not carry it before.
  'guichet-download-request': { save: SaveTranscript };
  'guichet-finish-request': null;
  'guichet-unlock-request': null;
  'guichet-restart-request': null;

  // The orienter: answers and looks, which its root element takes…
  'guichet-answer-choose': { question: string; answer: string };
  'guichet-answer-change': { question: string };
  'guichet-step-back': null;
  'guichet-hypothesis-choose': { outcome: string };
  'guichet-evidence-keep': { evidence: string; kept: boolean };
  'guichet-countdown-start': { start: string; at: string };
  'guichet-handoff-open': null;
  'guichet-handoff-write': { text?: string; postcode?: string; agreed?: boolean };
  'guichet-save-request': null;
  // … and what the frame does. A node came on screen: it is counted, alone (spec T-15).
  'guichet-node-shown': { node: string };
  // Open a conversation; `handoff` null: without the answers.
  'guichet-handoff-request': { handoff: Handoff | null; text: string };
  // `department` null: only what may be searched for. The frame sets `$providers`.
  'guichet-providers-request': { department: string | null; need: string | null; audience: string | null };
  // Build the address of this result and set `$link`.
  'guichet-link-request': { given: Given };
  'guichet-print-request': null;
}

/** Asks the root element for something. */
export const request = <Type extends keyof Requests>(from: EventTarget, type: Type, detail: Requests[Type]): void => {
  from.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
};
