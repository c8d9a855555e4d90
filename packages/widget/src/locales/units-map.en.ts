import type { Translation } from '@guichet/core/i18n';
import type { fr } from './units-map.fr.ts';

/** Words of the locator's map, in English. Notes for translators stand in the French reference. */
export const en: Translation<typeof fr> = {
  'map.title': 'Map of the places',
  'map.canvas': 'Map',
  'map.help':
    'The places have the numbers of the list. Tab: next place. Arrow keys: move the map. Plus and minus: zoom in and out.',
  'map.loading': 'The map is on its way…',
  'map.failed': 'The map did not arrive. The list of places is complete.',
  'map.retry': 'Try again',

  'map.unit': '{number}, {name}, {distance}',
  'map.unitAlone': '{number}, {name}',
  'map.approximate': '{unit}, approximate position',
  'map.clusterText': { one: '{count} place', other: '{count} places' },
  'map.cluster': { one: '{count} place, zoom in', other: '{count} places, zoom in' },

  'map.zoomIn': 'Zoom in',
  'map.zoomOut': 'Zoom out',
  'map.fit': 'Show all',

  'map.tilesFailing': 'The background of the map does not arrive. The list of places is complete.',
  'map.tilesSlow': 'The background of the map is slow to arrive. The list of places is complete.',
  'map.attribution': 'Background: {words}',
  'map.attributionLabel': 'Background: {words}, new tab',
};
