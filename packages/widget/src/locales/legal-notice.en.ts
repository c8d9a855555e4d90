import type { Translation } from '@guichet/core/i18n';
import type { fr } from './legal-notice.fr.ts';

/** Words of a site's legal notice, in English. */
export const en: Translation<typeof fr> = {
  'legal.lead': 'Who is responsible for this service and your data:',
  'legal.link': 'legal notice',
  'legal.window': '(new window)',
};
