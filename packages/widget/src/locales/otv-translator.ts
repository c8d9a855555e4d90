import { createTranslator } from '@guichet/core/i18n';
import type { fr } from './otv.fr.ts';

/**
 * Words around a form: the form's own (labels, hints, faults) come with it. Like the frame's translator, it holds one
 * language at a time and has none before `setLocale` has resolved.
 */
export const otvTranslator = createTranslator<typeof fr>({
  fallback: 'fr',
  load: {
    fr: () => import('./otv.fr.ts').then((module) => module.fr),
    en: () => import('./otv.en.ts').then((module) => module.en),
  },
});
