import { createTranslator } from '@guichet/core/i18n';
import { fr } from './fr.ts';

/** The desk's one translator: French first, English when asked for. */
export const translator = createTranslator({
  reference: fr,
  fallback: 'fr',
  load: { en: () => import('./en.ts').then((module) => module.en) },
});

export type MessageKey = keyof typeof fr;
