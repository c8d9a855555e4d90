import type { Unit, UnitFound, UnitShardIndex } from '../contract.ts';
import type { Http } from '../http.ts';
import type { CitizenRoutes } from '../routes.ts';
import { itemsOf } from './failure.ts';
import type { GeoPoint } from './geocoder.ts';
import { kindsOf, MOST_SHOWN, SECTIONS, sectionOf } from './kinds.ts';
import type { Nearby, NearbyRequest } from './nearby.ts';
import { nearestUnits } from './nearest.ts';
import { createRoundedNearby, onceById } from './rounded-nearby.ts';
import type { DistanceKm } from './types.ts';

/** Within this distance nothing is forgotten; what is farther is shown when it is known, and not looked for. */
const NEAR_KM = 100;
/** How many of each list are kept, so that most filters need not look again. */
const MOST_KEPT = 40;
const READ_TOGETHER = 4;

interface Options {
  readonly http: Pick<Http<CitizenRoutes>, 'call'>;
  /** `distanceKm` of `@guichet/triage/distance`; handed in because this package knows no other (architecture). */
  readonly distanceKm: DistanceKm;
}

/**
 * Works out in the page what is near, so that nobody learns from where (spec U-26): every unit lies within a circle that
 * the index gives its department, so a shard whose circles begin farther away than what was found cannot hold anything
 * nearer. Reads the shards that it needs, each once. Where one cannot be read, asks the API too, with the point rounded.
 */
export const createShardNearby = ({ http, distanceKm }: Options): Nearby => {
  const rounded = createRoundedNearby({ http });
  // Read to the end whoever calls off: the next point needs them, too.
  const index = remembered(async () => itemsOf(await http.call('GET /units/shards')));
  const shards = new Map<string, () => Promise<readonly Unit[]>>();
  const shard = (department: string) => {
    let read = shards.get(department);
    if (!read) {
      read = remembered(async () =>
        itemsOf(await http.call('GET /units/shards/:department', { path: { department } })),
      );
      shards.set(department, read);
    }
    return read();
  };
  const known = async (request: NearbyRequest): Promise<{ units: Unit[]; isWhole: boolean }> => {
    const circles = await index().catch(() => null);
    if (circles === null) return { units: [], isWhole: false };
    const away = byDistance(circles, request.point, distanceKm);
    const units: Unit[] = [];
    for (let reachKm = 0; away.length > 0; reachKm = farthestNeeded(units, request, distanceKm)) {
      // First those that the point lies in, or the nearest one; then a few at a time, because each may end the search.
      const wanted = away.filter(({ fromKm }) => fromKm <= reachKm);
      const batch = units.length > 0 ? wanted.slice(0, READ_TOGETHER) : away.slice(0, Math.max(1, wanted.length));
      if (batch.length === 0) break;
      away.splice(0, batch.length);
      const answers = await Promise.allSettled(batch.map(({ department }) => shard(department)));
      units.push(...answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : [])));
      // Whoever does not answer is not asked ten times more.
      if (answers.some(({ status }) => status === 'rejected')) return { units, isWhole: false };
    }
    return { units, isWhole: true };
  };

  return {
    async around(request) {
      const { units, isWhole } = await known(request);
      const missed = isWhole ? null : await rounded.around(request);
      const every = onceById<Unit>([...units, ...(missed?.units ?? [])]);
      const nearest = (from: readonly Unit[], count: number, passes?: (unit: Unit) => boolean): UnitFound[] =>
        nearestUnits(from, request.point, { count, distanceKm, ...(passes && { passes }) });
      const kept = SECTIONS.flatMap((section) => [
        ...nearest(every, MOST_KEPT, (unit) => sectionOf(unit) === section),
        ...nearest(every, MOST_SHOWN, (unit) => sectionOf(unit) === section && request.passes(unit)),
      ]);
      return { units: nearest(onceById(kept), kept.length), code: missed?.code ?? null };
    },
  };
};

/** Departments by how far away the nearest of their circles begins. */
const byDistance = (circles: readonly UnitShardIndex['items'][number][], point: GeoPoint, distanceKm: DistanceKm) => {
  const away = new Map<string, number>();
  for (const { department, radiusKm, ...centre } of circles) {
    const fromKm = Math.max(0, distanceKm(point, centre) - radiusKm);
    away.set(department, Math.min(fromKm, away.get(department) ?? fromKm));
  }
  return [...away]
    .map(([department, fromKm]) => ({ department, fromKm }))
    .sort((one, other) => one.fromKm - other.fromKm);
};

/** How far one has to look so that no list misses anything nearer than what it shows. */
const farthestNeeded = (
  units: readonly Unit[],
  { point, filters, passes }: NearbyRequest,
  distanceKm: DistanceKm,
): number => {
  const farthest = SECTIONS.filter((section) => kindsOf(section, filters).length > 0).map((section) => {
    const isWanted = (unit: Unit) => sectionOf(unit) === section && passes(unit);
    const found = nearestUnits(units, point, { count: MOST_SHOWN, distanceKm, passes: isWanted });
    return found.length < MOST_SHOWN ? NEAR_KM : found.at(-1)!.distanceKm!;
  });
  return Math.min(NEAR_KM, Math.max(0, ...farthest));
};

/** Keeps what was read; what failed is read again the next time. */
const remembered = <Value>(read: () => Promise<Value>): (() => Promise<Value>) => {
  let kept: Promise<Value> | null = null;
  return () => {
    if (!kept) {
      kept = read();
      kept.catch(() => (kept = null));
    }
    return kept;
  };
};
