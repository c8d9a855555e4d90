import { createTranslator } from '@guichet/core/i18n';
import { fr } from './fr.ts';

/** The frame's words, one for the document: French at once, other languages when asked for. */
export const translator = createTranslator({
  reference: fr,
  fallback: 'fr',
  load: { en: () => import('./en.ts').then((module) => module.en) },
});

/** Keys of the frame's catalogue. */
export type Key = keyof typeof fr;
