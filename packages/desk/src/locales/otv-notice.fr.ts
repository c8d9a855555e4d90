import type { Catalogue } from '@guichet/core/i18n';

/**
 * The notice for the letter box, in the language of who lives there. Whoever finds it must not learn that somebody is away:
 * no name, no dates but that of the passage, and no word of holidays, absence or watching.
 */
export const fr = {
  heading: 'Une patrouille est passée',
  at: 'Le',
  time: 'à',
  'all-clear': 'Rien à signaler.',
  anomaly: 'Merci de nous appeler.',
  unit: 'Unité :',
  phone: 'Téléphone :',
  emergency: 'En cas d’urgence, appelez le 17 ou le 112.',
} as const satisfies Catalogue;
