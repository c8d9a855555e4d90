import { createTranslator } from '@guichet/core/i18n';
import type { fr } from './otv-owner.fr.ts';

/** Words of a request that its owner opens again; one language at a time, and none before `setLocale` has resolved. */
export const otvOwnerTranslator = createTranslator<typeof fr>({
  fallback: 'fr',
  load: {
    fr: () => import('./otv-owner.fr.ts').then((module) => module.fr),
    en: () => import('./otv-owner.en.ts').then((module) => module.en),
  },
});
