import type { MapUnit } from './map-adapter.ts';

/** One office on the other side of an ocean would make dots of the streets around. */
const FAR_OUT = 10;
/** In a city the next unit is around the corner, and the one of the next town is no surprise. */
const SHORTEST_USUAL_KM = 5;

/** The places that the first view takes in: all but those that are many times farther than is usual among them. */
export const firstViewOf = (units: readonly MapUnit[]): readonly MapUnit[] => {
  const distances = units.flatMap(({ distanceKm }) => distanceKm ?? []).sort((one, other) => one - other);
  const usual = Math.max(SHORTEST_USUAL_KM, distances[Math.floor((distances.length - 1) / 2)] ?? 0);
  return units.filter(({ distanceKm }) => distanceKm === null || distanceKm <= usual * FAR_OUT);
};
