import type { Unit, UnitFound, UnitShardIndex } from '../contract.ts';
import type { Http } from '../http.ts';
import type { CitizenRoutes } from '../routes.ts';
import { itemsOf } from './failure.ts';
import type { GeoPoint } from './geocoder.ts';
import { kindsOf, MOST_SHOWN, SECTIONS, sectionOf } from './kinds.ts';
import type { Nearby, NearbyRequest } from './nearby.ts';
import { nearestUnits } from './nearest.ts';
import { createRoundedNearby, inOrder, onceById } from './rounded-nearby.ts';
import type { DistanceKm } from './types.ts';

/** Within this distance nothing is forgotten; what is farther is shown when it is known, and not looked for. */
const NEAR_KM = 100;
/** How many of each list are kept, so that most filters need not look again. */
const MOST_KEPT = 40;

interface Options {
  readonly http: Pick<Http<CitizenRoutes>, 'call'>;
  /** `distanceKm` of `@guichet/triage/distance`; handed in because this package knows no other (architecture). */
  readonly distanceKm: DistanceKm;
}

/**
 * Works out in the page what is near, so that nobody learns from where (spec U-26): every unit lies within the circle that
 * the index gives its department, so a shard whose circle begins farther away than what was found cannot hold anything
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
  const readAll = async (departments: readonly string[]): Promise<{ units: Unit[]; isWhole: boolean }> => {
    const answers = await Promise.allSettled(departments.map(shard));
    return {
      units: answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : [])),
      isWhole: answers.every(({ status }) => status === 'fulfilled'),
    };
  };

  const known = async (request: NearbyRequest): Promise<{ units: Unit[]; isWhole: boolean }> => {
    const circles = await index().catch(() => null);
    if (circles === null) return { units: [], isWhole: false };
    const away = byDistance(circles, request.point, distanceKm);
    // Those that the point lies in, or the nearest one.
    const first = away.filter(({ fromKm }, place) => place === 0 || fromKm === 0);
    const here = await readAll(first.map(({ department }) => department));
    const reachKm = farthestNeeded(here.units, request, distanceKm);
    const rest = away.slice(first.length).filter(({ fromKm }) => fromKm <= reachKm);
    const beyond = await readAll(rest.map(({ department }) => department));
    return { units: [...here.units, ...beyond.units], isWhole: here.isWhole && beyond.isWhole };
  };

  return {
    async around(request) {
      const { units, isWhole } = await known(request);
      const missed = isWhole ? null : await rounded.around(request);
      const every = onceById<Unit>([...units, ...(missed?.units ?? [])]);
      const kept = (passes: (unit: Unit) => boolean, count: number): UnitFound[] =>
        nearestUnits(every, request.point, { count, distanceKm, passes });
      const lists = SECTIONS.flatMap((section) => [
        ...kept((unit) => sectionOf(unit) === section, MOST_KEPT),
        ...kept((unit) => sectionOf(unit) === section && request.passes(unit), MOST_SHOWN),
      ]);
      return { units: inOrder(lists), code: missed?.code ?? null };
    },
  };
};

/** Departments by how far away their circles begin. */
const byDistance = (circles: readonly UnitShardIndex['items'][number][], point: GeoPoint, distanceKm: DistanceKm) =>
  circles
    .map(({ department, radiusKm, ...centre }) => ({
      department,
      fromKm: Math.max(0, distanceKm(point, centre) - radiusKm),
    }))
    .sort((one, other) => one.fromKm - other.fromKm);

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
