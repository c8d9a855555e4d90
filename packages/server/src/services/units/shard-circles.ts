import { distanceKm } from '@guichet/triage/distance';
import type { Unit, UnitShardIndex } from '../../contract/index.ts';
import type { Point } from './unit-index.ts';

type Circle = UnitShardIndex['items'][number];

const RADIANS = Math.PI / 180;
/** Metres that keep a rounded centre and radius from leaving a unit outside. */
const MARGIN_KM = 0.2;
const DECIMALS = 3;

/** Each department with the circle around its units, so that a client can tell which shards may hold the nearest. */
export const shardCircles = (units: readonly Unit[]): Circle[] => {
  const byDepartment = Map.groupBy(units.filter(isPlaced), ({ department }) => department);
  return [...byDepartment].sort(([one], [other]) => (one < other ? -1 : 1)).map(circleOf);
};

const circleOf = ([department, units]: readonly [string, readonly (Unit & Point)[]]): Circle => {
  const centre = middleOf(units);
  const farthestKm = units.reduce((farthest, unit) => Math.max(farthest, distanceKm(centre, unit)), 0);
  return { department, units: units.length, ...centre, radiusKm: rounded(farthestKm + MARGIN_KM) };
};

/** The middle on the sphere, so that the date line is no edge. Points that cancel out have any of them as middle. */
const middleOf = (points: readonly Point[]): Point => {
  let [x, y, z] = [0, 0, 0];
  for (const { latitude, longitude } of points) {
    const [phi, lambda] = [latitude * RADIANS, longitude * RADIANS];
    x += Math.cos(phi) * Math.cos(lambda);
    y += Math.cos(phi) * Math.sin(lambda);
    z += Math.sin(phi);
  }
  return {
    latitude: rounded(Math.atan2(z, Math.hypot(x, y)) / RADIANS),
    longitude: rounded(Math.atan2(y, x) / RADIANS),
  };
};

const rounded = (value: number): number => Number(value.toFixed(DECIMALS));
const isPlaced = (unit: Unit): unit is Unit & Point => unit.latitude !== null && unit.longitude !== null;
