import { distanceKm } from '@guichet/triage/distance';
import type { Unit, UnitShardIndex } from '../../contract/index.ts';
import type { Point } from './unit-index.ts';

type Circle = UnitShardIndex['items'][number];

const RADIANS = Math.PI / 180;
/** Metres that keep a rounded centre and radius from leaving a unit outside. */
const MARGIN_KM = 0.2;
const DECIMALS = 3;
/** What is wider is split. */
const WIDEST_KM = 50;

/**
 * Each department with circles around its units, so that a client can tell which shards may hold the nearest. Several small
 * circles instead of one that is wide: a place that a source puts at the other end of the country makes its own.
 */
export const shardCircles = (units: readonly Unit[]): Circle[] => {
  const byDepartment = Map.groupBy(units.filter(isPlaced), ({ department }) => department);
  return [...byDepartment]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([department, placed]) => circlesOf(placed).map((circle) => ({ department, ...circle })));
};

const circlesOf = (points: readonly Point[]): Omit<Circle, 'department'>[] => {
  const centre = middleOf(points);
  const farthest = farthestFrom(centre, points);
  const radiusKm = rounded(distanceKm(centre, farthest) + MARGIN_KM);
  if (radiusKm <= WIDEST_KM) return [{ units: points.length, ...centre, radiusKm }];
  const opposite = farthestFrom(farthest, points);
  const isNearer = (point: Point) => distanceKm(point, farthest) < distanceKm(point, opposite);
  return [points.filter(isNearer), points.filter((point) => !isNearer(point))].flatMap(circlesOf);
};

const farthestFrom = (from: Point, points: readonly Point[]): Point =>
  points.reduce((farthest, point) => (distanceKm(from, point) > distanceKm(from, farthest) ? point : farthest));

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
