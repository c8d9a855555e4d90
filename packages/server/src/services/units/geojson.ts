import type { Unit, UnitFeatures, UnitFound } from '../../contract/index.ts';

/** Units as GeoJSON (RFC 7946): longitude first; a unit whose point is not known has no geometry. */
export const featuresOf = (units: readonly (Unit | UnitFound)[], nextCursor: string | null): UnitFeatures => ({
  type: 'FeatureCollection',
  features: units.map(({ id, latitude, longitude, ...properties }) => ({
    type: 'Feature',
    id,
    geometry: latitude === null || longitude === null ? null : { type: 'Point', coordinates: [longitude, latitude] },
    properties: { ...properties, distanceKm: 'distanceKm' in properties ? properties.distanceKm : null },
  })),
  nextCursor,
});
