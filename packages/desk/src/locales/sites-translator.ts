import { createTranslator } from '@guichet/core/i18n';
import { fr } from './sites.fr.ts';

/** Words of what admins keep of sites, in the part of the desk that comes with its first opening. */
export const sitesTranslator = createTranslator({
  reference: fr,
  fallback: 'fr',
  load: { en: () => import('./sites.en.ts').then((module) => module.en) },
});

export type SitesKey = keyof typeof fr;
