import { createTranslator } from '@guichet/core/i18n';
import type { fr } from './otv-app.fr.ts';

/** Words before the form and after it; one language at a time, and none before `setLocale` has resolved. */
export const otvAppTranslator = createTranslator<typeof fr>({
  fallback: 'fr',
  load: {
    fr: () => import('./otv-app.fr.ts').then((module) => module.fr),
    en: () => import('./otv-app.en.ts').then((module) => module.en),
  },
});
