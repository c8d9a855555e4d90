import { createTranslator } from '@guichet/core/i18n';
import type { fr } from './configurator.fr.ts';

/** The configurator's words. It holds one language at a time and has none before `setLocale` has resolved. */
export const configuratorTranslator = createTranslator<typeof fr>({
  fallback: 'fr',
  load: {
    fr: () => import('./configurator.fr.ts').then((module) => module.fr),
    en: () => import('./configurator.en.ts').then((module) => module.en),
  },
});

/** Keys of the configurator's catalogue. */
export type ConfiguratorKey = keyof typeof fr;
