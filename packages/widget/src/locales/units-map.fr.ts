import type { Catalogue } from '@guichet/core/i18n';

/** Words of the locator's map, in French: the reference. Comments are notes for translators. */
export const fr = {
  'map.title': 'Carte des lieux',
  // Name of the map itself, inside the part above: what the arrow keys move.
  'map.canvas': 'Carte',
  // Read once, when the keyboard reaches the map.
  'map.help':
    'Les lieux portent les numéros de la liste. Tabulation : lieu suivant. Flèches : déplacer la carte. Plus et moins : agrandir et réduire.',
  'map.loading': 'La carte arrive…',
  'map.failed': 'La carte n’est pas arrivée. La liste des lieux est complète.',
  'map.retry': 'Réessayer',

  // Name of a place’s button. {number}: as in the list; {distance}: « 2,4 km ».
  'map.unit': '{number}, {name}, {distance}',
  'map.unitAlone': '{number}, {name}',
  // {unit}: one of the two above.
  'map.approximate': '{unit}, position approximative',
  // Several places that would stand on each other. The second one is its name, and begins with the first, which is seen.
  'map.clusterText': { one: '{count} lieu', other: '{count} lieux' },
  'map.cluster': { one: '{count} lieu, agrandir', other: '{count} lieux, agrandir' },

  'map.zoomIn': 'Agrandir',
  'map.zoomOut': 'Réduire',
  'map.fit': 'Tout afficher',

  // The ground of the map does not come; the places stand on it all the same.
  'map.tilesFailing': 'Le fond de carte n’arrive pas. La liste des lieux est complète.',
  'map.tilesSlow': 'Le fond de carte tarde à arriver. La liste des lieux est complète.',
  // {words}: « © IGN – Géoplateforme ».
  'map.attribution': 'Fond de carte : {words}',
  'map.attributionLabel': 'Fond de carte : {words}, nouvel onglet',
} as const satisfies Catalogue;
