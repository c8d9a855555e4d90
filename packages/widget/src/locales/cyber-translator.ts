import { createTranslator } from '@guichet/core/i18n';
import type { fr } from './cyber.fr.ts';

/**
 * The orienter's own words while it asks. Like the frame's translator, it holds one language at a time and has none
 * before `setLocale` has resolved.
 */
export const cyberTranslator = createTranslator<typeof fr>({
  fallback: 'fr',
  load: {
    fr: () => import('./cyber.fr.ts').then((module) => module.fr),
    en: () => import('./cyber.en.ts').then((module) => module.en),
  },
});
