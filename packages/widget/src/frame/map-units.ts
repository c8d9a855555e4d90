import type { ShownUnits, UnitPlace, UnitResults } from '@guichet/core/units';
import type { MapPlace, MapUnit } from '../map/map-adapter.ts';

/** The places of the list that have a point, each once, numbered as they stand in the list. */
export const mapUnitsOf = ({ competent, near, help }: ShownUnits): readonly MapUnit[] => {
  const places = new Map([...competent, ...near, ...help].map((shown) => [shown.unit.id, shown]));
  return [...places.values()].flatMap(({ unit, distanceKm }, at): MapUnit[] => {
    const { id, name, latitude, longitude, precision } = unit;
    if (latitude === null || longitude === null) return [];
    return [{ id, name, number: at + 1, latitude, longitude, distanceKm, isApproximate: precision === 'town' }];
  });
};

/**
 * Where the distances start: the point itself, or the commune's centre; null while nobody knows.
 *
 * @param deviceLabel what the device's position is called
 */
export const mapPlaceOf = (
  place: UnitPlace | null,
  { view }: Pick<UnitResults, 'view'>,
  deviceLabel: string,
): MapPlace | null => {
  if (place?.type === 'point') {
    return { ...place.point, label: (place.from === 'address' ? place.label : null) ?? deviceLabel };
  }
  const { latitude = null, longitude = null, name = '' } = view?.commune ?? {};
  return place === null || latitude === null || longitude === null ? null : { latitude, longitude, label: name };
};
