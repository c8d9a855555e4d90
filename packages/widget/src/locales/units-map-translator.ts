import { createTranslator } from '@guichet/core/i18n';
import type { fr } from './units-map.fr.ts';

/**
 * The map's own words, which come with the map only. Like the frame's translator, it holds one language at a time and has
 * none before `setLocale` has resolved.
 */
export const unitsMapTranslator = createTranslator<typeof fr>({
  fallback: 'fr',
  load: {
    fr: () => import('./units-map.fr.ts').then((module) => module.fr),
    en: () => import('./units-map.en.ts').then((module) => module.en),
  },
});
