import type { Translation } from '@guichet/core/i18n';
import type { fr } from './first-screen.fr.ts';

/** Words of the first screen, in English. */
export const en: Translation<typeof fr> = {
  'frame.noScript': 'The chat needs JavaScript. You can call or text the numbers above.',
  'frame.slow': 'Is the chat slow to open? The numbers above work.',
  'frame.officialLink': 'Open the official site Ma Sécurité',
};
