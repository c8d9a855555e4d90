import { createTranslator } from '@guichet/core/i18n';
import { fr } from './otv.fr.ts';

/** Words of the requests to watch a home, in the part of the desk that comes with their first opening. */
export const otvTranslator = createTranslator({
  reference: fr,
  fallback: 'fr',
  load: { en: () => import('./otv.en.ts').then((module) => module.en) },
});
