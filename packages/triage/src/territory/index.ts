export { isIn, regionOf, TERRITORIES, territoryOf, zoneOf, type Territory } from './territory.ts';
