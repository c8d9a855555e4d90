import type { Translation } from '@guichet/core/i18n';
import type { fr } from './configurator-preview.fr.ts';

export const en: Translation<typeof fr> = {
  title: 'A page of your site',
  text: 'This text stands in the place of yours. What you chose is below, or in the corner of the page.',
};
