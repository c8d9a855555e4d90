import type { Translate } from '@guichet/core/i18n';
import type { Shown } from '@guichet/core/units';
import type { fr } from '../../locales/units.fr.ts';

/**
 * How far a place is, as one reads it, and whether its position is known to a street or a town only. Null when there is
 * nothing to say.
 * @param locale BCP 47 tag
 */
export const distanceWords = (
  { unit: { precision }, distanceKm }: Pick<Shown, 'unit' | 'distanceKm'>,
  locale: string,
  say: Translate<typeof fr>,
): string | null => {
  const isApproximate = precision === 'street' || precision === 'town';
  // « À 0 km » of a town hall would be more than anybody knows.
  if (distanceKm === null || (isApproximate && distanceKm < 0.1)) {
    return isApproximate ? say('unit.approximateAlone') : null;
  }
  const written = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(distanceKm);
  const distance = distanceKm < 0.1 ? say('unit.veryNear') : say('unit.distance', { distance: written });
  return isApproximate ? say('unit.approximate', { distance }) : distance;
};
