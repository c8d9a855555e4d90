import { distanceKm, type Point } from '@guichet/triage/distance';
import type { Unit, UnitKind } from '../../contract/index.ts';
import type { StoredUnits, UnitRecord } from '../../storage/units-port.ts';

const RADIANS = Math.PI / 180;
const METRES = 3;

export type { Point };

/** Every unit in memory, for one version of what is stored. */
export interface UnitIndex {
  readonly version: number;
  /** By department, name and id. */
  readonly units: readonly Unit[];
  /** By its id, or by one of the names under which another list knows it. */
  find(id: string): Unit | undefined;
  /** Units that have a point and pass, nearest first; equal distances by id. */
  nearest(point: Point, count: number, passes: (unit: Unit) => boolean): readonly { unit: Unit; distanceKm: number }[];
}

/** A point of the unit sphere: straight distances order as great circles do, and cost three multiplications. */
const vectorOf = ({ latitude, longitude }: Point): readonly [number, number, number] => {
  const [phi, lambda] = [latitude * RADIANS, longitude * RADIANS];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
};

const byDepartmentNameId = (one: Unit, other: Unit): number =>
  compare(one.department, other.department) || compare(one.name, other.name) || compare(one.id, other.id);
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Puts the lists together and prepares the search. */
export const createUnitIndex = (stored: StoredUnits): UnitIndex => {
  const { units, byName } = merged(stored);
  units.sort(byDepartmentNameId);
  const placed = units.filter(isPlaced);
  const vectors = new Float64Array(placed.length * 3);
  for (const [index, unit] of placed.entries()) vectors.set(vectorOf(unit), index * 3);
  const squares = new Float64Array(placed.length);

  return {
    version: stored.version,
    units,
    find: (id) => byName.get(id),
    nearest(point, count, passes) {
      const [x, y, z] = vectorOf(point);
      for (let index = 0, at = 0; index < squares.length; index++, at += 3) {
        const [dx, dy, dz] = [vectors[at]! - x, vectors[at + 1]! - y, vectors[at + 2]! - z];
        squares[index] = dx * dx + dy * dy + dz * dz;
      }
      const best: number[] = [];
      const isNearer = (one: number, other: number): boolean =>
        squares[one]! < squares[other]! || (squares[one] === squares[other] && placed[one]!.id < placed[other]!.id);
      for (let index = 0; index < squares.length; index++) {
        const isFull = best.length === count;
        if (isFull && !(count > 0 && isNearer(index, best[count - 1]!))) continue;
        if (!passes(placed[index]!)) continue;
        if (isFull) best.pop();
        let place = best.length;
        while (place > 0 && isNearer(index, best[place - 1]!)) place--;
        best.splice(place, 0, index);
      }
      return best.map((index) => {
        const unit = placed[index]!;
        return { unit, distanceKm: Number(distanceKm(point, unit).toFixed(METRES)) };
      });
    },
  };
};

const isPlaced = (unit: Unit): unit is Unit & Point => unit.latitude !== null && unit.longitude !== null;

/**
 * One unit a place: of lists that hold the same one, that of the higher rank (spec U-3). Hours that are alike are one object,
 * so that whether they are open is worked out once for all of them.
 */
const merged = ({ lists }: StoredUnits): { units: Unit[]; byName: ReadonlyMap<string, Unit> } => {
  const units: Unit[] = [];
  const byName = new Map<string, Unit>();
  const hours = new Map<string, Unit['hours']>();
  const sameHours = (read: Unit['hours']): Unit['hours'] => {
    const key = JSON.stringify(read);
    const known = hours.get(key);
    if (known === undefined) hours.set(key, read);
    return known ?? read;
  };
  for (const { source, sample, units: records } of lists.toSorted((one, other) => other.rank - one.rank)) {
    const ofList: [UnitRecord, Unit][] = [];
    for (const record of records) {
      const { aliases, date, ...rest } = record;
      if ([record.id, ...aliases].some((name) => byName.has(name))) continue;
      ofList.push([
        record,
        { ...rest, hours: sameHours(rest.hours), source: date === undefined ? source : { ...source, date }, sample },
      ]);
    }
    // Names count between lists only: two units of one list are two.
    for (const [{ id, aliases }, unit] of ofList) {
      units.push(unit);
      for (const name of [id, ...aliases]) if (!byName.has(name)) byName.set(name, unit);
    }
    for (const [{ id }, unit] of ofList) byName.set(id, unit);
  }
  return { units, byName };
};

/** Whether a unit is of one of the kinds; no kinds: any. */
export const isOfKinds =
  (kinds: readonly UnitKind[]) =>
  ({ kind }: Unit): boolean =>
    kinds.length === 0 || kinds.includes(kind);
