import { createTranslator } from '@guichet/core/i18n';
import type { fr } from './fr.ts';

/**
 * The frame's words, one translator for the document. Each language is a file of its own, so that a page carries the one
 * it speaks: nothing is rendered before `setLocale` has resolved.
 */
export const translator = createTranslator<typeof fr>({
  fallback: 'fr',
  load: {
    fr: () => import('./fr.ts').then((module) => module.fr),
    en: () => import('./en.ts').then((module) => module.en),
  },
});

/** Keys of the frame's catalogue. */
export type Key = keyof typeof fr;
