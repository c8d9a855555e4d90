import type { Translation } from '@guichet/core/i18n';
import type { fr } from './first-screen.fr.ts';

/** Words of the first screen, in English. */
export const en: Translation<typeof fr> = {
  'frame.noScript': 'This page needs JavaScript. You can call or text the numbers above.',
  'frame.wait': 'Noted. One moment, the page is still opening.',
  'frame.slow': 'Is the page slow to open? The numbers above work.',
  'frame.officialLink': 'Open the official site Ma Sécurité',
};
