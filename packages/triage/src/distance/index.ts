export { distanceKm, EARTH_RADIUS_KM, type Point } from './distance.ts';
