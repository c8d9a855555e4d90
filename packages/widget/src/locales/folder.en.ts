import type { Translation } from '@guichet/core/i18n';
import type { fr } from './folder.fr.ts';

/** Words of a folder that works without a server, in English. */
export const en: Translation<typeof fr> = {
  'folder.intro': 'A few questions, then advice and the right contacts. Nothing is stored or counted.',
  'folder.cyber': 'Nobody answers in writing here. Call 17 or 112 in danger, or open one of the sites above.',
  'folder.units':
    'This list is a copy; its date is on each sheet. Nobody answers in writing here. In danger, call 17 or 112.',
  'folder.none.title': 'This service is not on this site',
  'folder.none.text': 'On the site “{name}” nobody answers in writing and no request is taken. The numbers above work.',
  'folder.none.official': 'Open the official site Ma Sécurité',
  'folder.none.otv': 'Ask for a home to be watched on service-public.gouv.fr',
};
