import type { Point } from '../distance/index.ts';

/** Where a part of France lies, which clocks it has, and which holidays. */
export interface Territory {
  /** Degrees, islands included, a little wider than the land. */
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
  readonly zone: string;
}

const METROPOLE: Territory = { south: 41.2, north: 51.2, west: -5.3, east: 9.7, zone: 'Europe/Paris' };

/** By the code of the department or territory. */
const OVERSEAS: Readonly<Record<string, Territory>> = {
  '971': { south: 15.7, north: 16.7, west: -62, east: -60.9, zone: 'America/Guadeloupe' },
  '972': { south: 14.3, north: 15, west: -61.4, east: -60.7, zone: 'America/Martinique' },
  '973': { south: 2, north: 6, west: -54.7, east: -51.5, zone: 'America/Cayenne' },
  '974': { south: -21.5, north: -20.8, west: 55.1, east: 55.9, zone: 'Indian/Reunion' },
  '975': { south: 46.6, north: 47.3, west: -56.6, east: -56, zone: 'America/Miquelon' },
  '976': { south: -13.2, north: -12.5, west: 44.9, east: 45.4, zone: 'Indian/Mayotte' },
  '977': { south: 17.7, north: 18.1, west: -63, east: -62.7, zone: 'America/St_Barthelemy' },
  '978': { south: 17.9, north: 18.2, west: -63.2, east: -62.9, zone: 'America/Marigot' },
  '986': { south: -14.5, north: -13.1, west: -178.3, east: -176, zone: 'Pacific/Wallis' },
  '987': { south: -28, north: -7.7, west: -155, east: -134, zone: 'Pacific/Tahiti' },
  '988': { south: -23, north: -17.9, west: 158, east: 172.2, zone: 'Pacific/Noumea' },
};

/** Islands of Polynesia whose clocks are not those of Tahiti. */
const MARQUISES = { south: -11, north: -7.7, west: -141.5, east: -138, zone: 'Pacific/Marquesas' };
const GAMBIER = { south: -24, north: -22, west: -136, east: -134, zone: 'Pacific/Gambier' };

const ALSACE_MOSELLE = new Set(['57', '67', '68']);

export const isIn = ({ south, north, west, east }: Territory, { latitude, longitude }: Point): boolean =>
  south <= latitude && latitude <= north && west <= longitude && longitude <= east;

/** Every part of France. */
export const TERRITORIES: readonly Territory[] = [METROPOLE, ...Object.values(OVERSEAS)];

/** @param department code of a department or territory that exists */
export const territoryOf = (department: string): Territory => OVERSEAS[department] ?? METROPOLE;

/** IANA zone of a place; Polynesia has three, told apart by the point. */
export const zoneOf = (department: string, point: Point | null): string => {
  const islands = [MARQUISES, GAMBIER].find((each) => department === '987' && point !== null && isIn(each, point));
  return (islands ?? territoryOf(department)).zone;
};

/** Which holidays a place has besides the national ones, as `OpeningHours.region` says it. */
export const regionOf = (department: string): string | undefined => {
  if (ALSACE_MOSELLE.has(department)) return 'alsace-moselle';
  return Object.hasOwn(OVERSEAS, department) ? department : undefined;
};
