import type { Catalogue } from '@guichet/core/i18n';

/** Words of a site's legal notice, in French: both languages are so short that they come with the pages’ common code. */
export const fr = {
  // Before the link.
  'legal.lead': 'Qui répond de ce service et de vos données :',
  'legal.link': 'mentions légales',
  // After the link's words, for screen readers.
  'legal.window': '(nouvelle fenêtre)',
} as const satisfies Catalogue;
