/** A place on earth, in degrees (WGS 84). */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Mean radius of the earth (IUGG). */
export const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/**
 * Great-circle distance, by the haversine formula, in kilometres. The one formula of server and browser (spec U-5).
 *
 * @example distanceKm({ latitude: 48.857, longitude: 2.352 }, { latitude: 45.365, longitude: 5.592 })
 */
export const distanceKm = (one: Point, other: Point): number => {
  const half = (degrees: number) => Math.sin((degrees * RADIANS) / 2) ** 2;
  const haversine =
    half(other.latitude - one.latitude) +
    Math.cos(one.latitude * RADIANS) * Math.cos(other.latitude * RADIANS) * half(other.longitude - one.longitude);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, haversine)));
};
