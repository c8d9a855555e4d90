import { createTranslator } from '@guichet/core/i18n';
import type { fr } from './units.fr.ts';

/**
 * The unit locator's own words, inline and in the frame. Like the frame's translator, it holds one language at a time and
 * has none before `setLocale` has resolved.
 */
export const unitsTranslator = createTranslator<typeof fr>({
  fallback: 'fr',
  load: {
    fr: () => import('./units.fr.ts').then((module) => module.fr),
    en: () => import('./units.en.ts').then((module) => module.en),
  },
});
