import type { Translate } from '@guichet/core/i18n';
import type { fr } from '../../locales/units-map.fr.ts';
import type { MapLabels, MapUnit } from '../../map/map-adapter.ts';

/** « 850 m », « 2,4 km », « 31 km », in a language. */
export const distanceText = (distanceKm: number, locale: string): string => {
  const isShort = distanceKm < 0.95;
  const value = isShort ? Math.max(50, Math.round(distanceKm * 20) * 50) : distanceKm;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: isShort ? 'meter' : 'kilometer',
    maximumFractionDigits: isShort || value >= 9.95 ? 0 : 1,
  }).format(value);
};

const unitName = ({ number, name, distanceKm }: MapUnit, say: Translate<typeof fr>, locale: string) =>
  distanceKm === null
    ? say('map.unitAlone', { number: String(number), name })
    : say('map.unit', { number: String(number), name, distance: distanceText(distanceKm, locale) });

/** The words of the map's buttons, in the language in force. */
export const labelsOf = (say: Translate<typeof fr>, locale: string): MapLabels => ({
  unit(unit) {
    const name = unitName(unit, say, locale);
    return unit.isApproximate ? say('map.approximate', { unit: name }) : name;
  },
  cluster: (count) => say('map.cluster', { count }),
  clusterText: (count) => say('map.clusterText', { count }),
});
