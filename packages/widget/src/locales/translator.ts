import { createTranslator, type Translation } from '@guichet/core/i18n';
import type { fr } from './fr.ts';
import type { fr as parts } from './parts.fr.ts';

/** Every text of the frame's own catalogue, those of the later parts included. */
export type Words = typeof fr & typeof parts;

/**
 * The frame's words, one translator for the document. Each language is a file of its own, so that a page carries the one
 * it speaks: nothing is rendered before `setLocale` has resolved. The words of the later parts come with them (part-words.ts).
 */
export const translator = createTranslator<Words>({
  fallback: 'fr',
  load: {
    fr: () => import('./fr.ts').then((module) => module.fr as unknown as Translation<Words>),
    en: () => import('./en.ts').then((module) => module.en as Translation<Words>),
  },
});

/** Keys of the frame's catalogue. */
export type Key = keyof Words;
