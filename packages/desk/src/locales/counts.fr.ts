import type { Catalogue } from '@guichet/core/i18n';

/** How often each part of the orienter was shown, for admins. Texts of the flow itself come from the server, in French. */
export const counts = {
  // Button that opens the dialog.
  'counts.open': 'Fréquentation',
  'counts.heading': 'Fréquentation de l’orienteur',
  'counts.intro':
    'Ces nombres comptent des affichages, jamais des personnes. Ils sont arrondis au multiple de 5 inférieur.',
  'counts.site': 'Site',
  'counts.month': 'Mois',
  // {date}: « 21 novembre ». Today is never counted.
  'counts.through': 'Compté jusqu’au {date} inclus.',
  'counts.notYet': 'Aucun jour de ce mois n’est encore terminé. Revenez demain.',
  'counts.question': 'Question',
  'counts.outcome': 'Résultat',
  // Nodes of former versions of the flow: only their id is known.
  'counts.former': 'Ancien écran',
  'counts.shown': 'Affichages',
  // From 0 to 4: which one is not told.
  'counts.under': 'moins de 5',
  'counts.loading': 'Chargement des nombres…',
  'counts.failed': 'Les nombres n’ont pas pu être chargés.',
  'counts.noSite': 'Aucun site ne propose l’orienteur.',
} as const satisfies Catalogue;
