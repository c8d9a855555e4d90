import { openingAt } from '@guichet/triage/hours';
import type {
  OpeningHours,
  Unit,
  UnitFound,
  UnitKind,
  UnitPage,
  UnitShard,
  UnitShardIndex,
} from '../../contract/index.ts';
import { GuichetError } from '../../errors.ts';
import type { UnitsStorage } from '../../storage/units-port.ts';
import type { Clock } from '../clock.ts';
import { shardCircles } from './shard-circles.ts';
import { createUnitIndex, isOfKinds, type Point, type UnitIndex } from './unit-index.ts';
import { textTest } from './unit-text.ts';

/** How long the index is trusted before the version is asked for: an import in another process is seen after that. */
const FRESH_MS = 5_000;
const MINUTE_MS = 60_000;

export interface UnitQuery {
  /** Nearest first to it; without one, by department, name and id. */
  readonly point?: Point;
  /** None: every kind. */
  readonly kinds: readonly UnitKind[];
  /** Beginnings of words of the name and the town, in any order, without accents (spec U-30). */
  readonly text?: string;
  readonly department?: string;
  readonly insee?: string;
  /** Open at that instant, as far as hours are known: unknown ones are not open and not closed, and are left out. */
  readonly openAt?: Date;
  readonly service?: string;
  readonly isWheelchairAccessible?: boolean;
  readonly limit: number;
  /** How many were shown already. */
  readonly offset: number;
}

/** Units, read from memory; refreshed after an import. */
export interface Units {
  /** Version of what is stored, for caches. */
  version(): Promise<number>;
  search(query: UnitQuery): Promise<UnitPage>;
  /** @throws GuichetError `unit.unknown` */
  get(id: string): Promise<Unit>;
  /** The units of these ids or former ids that are known, in this order, each once. */
  byIds(ids: readonly string[]): Promise<Unit[]>;
  nearest(query: Point & { readonly kinds: readonly UnitKind[]; readonly limit: number }): Promise<UnitFound[]>;
  /** Units that stand in a commune, by name. */
  inCommune(insee: string, kinds: readonly UnitKind[]): Promise<UnitFound[]>;
  /** Every unit of a department; none when it is unknown. */
  shard(department: string): Promise<UnitShard>;
  /** Which shards there are, and in which circles on the earth each lies. */
  shardIndex(): Promise<UnitShardIndex>;
}

export const createUnits = (storage: UnitsStorage, clock: Pick<Clock, 'nowMs'>): Units => {
  let known: { index: UnitIndex; checkedAtMs: number } | null = null;
  let loading: Promise<UnitIndex> | null = null;
  const load = async (): Promise<UnitIndex> => {
    const checkedAtMs = clock.nowMs();
    const isCurrent = known !== null && known.index.version === (await storage.unitsVersion());
    const index = isCurrent ? known!.index : createUnitIndex(await storage.units());
    known = { index, checkedAtMs };
    return index;
  };
  const current = async (): Promise<UnitIndex> => {
    if (known !== null && clock.nowMs() - known.checkedAtMs < FRESH_MS) return known.index;
    // Whoever asks meanwhile waits for the same reading.
    loading ??= load().finally(() => {
      loading = null;
    });
    return loading;
  };
  const isOpen = createOpenTest();
  let circled: { readonly index: UnitIndex; readonly items: UnitShardIndex['items'] } | null = null;

  const passesOf = (query: UnitQuery) => {
    const { kinds, department, insee, service, openAt, isWheelchairAccessible } = query;
    const isOfKind = isOfKinds(kinds);
    const hasWords = query.text === undefined ? null : textTest(query.text);
    return (unit: Unit): boolean =>
      isOfKind(unit) &&
      (hasWords === null || hasWords(unit)) &&
      (department === undefined || unit.department === department) &&
      (insee === undefined || unit.insee === insee) &&
      (service === undefined || unit.services.includes(service)) &&
      (isWheelchairAccessible !== true || unit.wheelchair === 'yes') &&
      (openAt === undefined || (unit.hours !== null && isOpen(unit.hours, openAt)));
  };

  return {
    version: async () => (await current()).version,
    async search(query) {
      const index = await current();
      const { point, limit, offset } = query;
      const passes = passesOf(query);
      // One more than is shown tells whether there is more.
      const found = point
        ? index.nearest(point, offset + limit + 1, passes).map(({ unit, distanceKm }) => ({ ...unit, distanceKm }))
        : index.units.filter(passes).map((unit) => ({ ...unit, distanceKm: null }));
      const items = found.slice(offset, offset + limit);
      return { items, nextCursor: found.length > offset + limit ? String(offset + limit) : null };
    },
    async get(id) {
      const unit = (await current()).find(id);
      if (unit === undefined) throw new GuichetError('unit.unknown');
      return unit;
    },
    async byIds(ids) {
      const index = await current();
      return [...new Set(ids.map((id) => index.find(id)))].filter((unit) => unit !== undefined);
    },
    async nearest({ kinds, limit, ...point }) {
      const found = (await current()).nearest(point, limit, isOfKinds(kinds));
      return found.map(({ unit, distanceKm }) => ({ ...unit, distanceKm }));
    },
    async inCommune(insee, kinds) {
      const isOfKind = isOfKinds(kinds);
      const units = (await current()).units.filter((unit) => unit.insee === insee && isOfKind(unit));
      return units.map((unit) => ({ ...unit, distanceKm: null }));
    },
    async shard(department) {
      const items = (await current()).units.filter((unit) => unit.department === department);
      return { department, items, nextCursor: null };
    },
    async shardIndex() {
      const index = await current();
      if (circled?.index !== index) circled = { index, items: shardCircles(index.units) };
      return { items: circled.items, nextCursor: null };
    },
  };
};

/** Asks whether hours are open once a minute: many places have the same. */
const createOpenTest = (): ((hours: OpeningHours, at: Date) => boolean) => {
  let minute = NaN;
  let known = new WeakMap<OpeningHours, boolean>();
  return (hours, at) => {
    const asked = Math.floor(at.getTime() / MINUTE_MS);
    if (asked !== minute) known = new WeakMap();
    minute = asked;
    const answer = known.get(hours) ?? openingAt(hours, new Date(asked * MINUTE_MS)).open;
    known.set(hours, answer);
    return answer;
  };
};
