import type { HomeWatchHead, HomeWatchRecord, HomeWatchStorage } from '../../../storage/home-watch-port.ts';

/** What lists need of a request, in memory only: no name, street or phone. */
export interface RequestSummary
  extends
    HomeWatchHead,
    Pick<HomeWatchRecord, 'version' | 'from' | 'to' | 'timeZone' | 'commune' | 'residence' | 'receivedBy'> {
  readonly passages: number;
  readonly lastPassageAtMs: number | null;
}

/** Records that are unsealed before others get a turn: some 10 ms. */
const AT_ONCE = 200;

type Reading = Pick<HomeWatchStorage, 'homeWatch' | 'homeWatchHeads' | 'homeWatchesVersion'>;

/**
 * The requests of each unit, unsealed once and again only when their stamp changed (spec V-23, V-33). Dates are in clear
 * nowhere else, so that a list cannot be sorted by the database.
 */
export class RequestIndex {
  readonly #storage: Reading;
  readonly #units = new Map<string, { readonly version: number; readonly requests: readonly RequestSummary[] }>();
  readonly #refreshing = new Map<string, Promise<readonly RequestSummary[]>>();

  constructor(storage: Reading) {
    this.#storage = storage;
  }

  /** Everything that a unit received and that is not erased, by departure, then id. */
  async of(unit: string): Promise<readonly RequestSummary[]> {
    const before = this.#refreshing.get(unit);
    const refreshed = (async () => {
      // The first reading is long: others wait for it instead of doing it too.
      await before?.catch(() => undefined);
      return this.#refresh(unit);
    })();
    this.#refreshing.set(unit, refreshed);
    try {
      return await refreshed;
    } finally {
      if (this.#refreshing.get(unit) === refreshed) this.#refreshing.delete(unit);
    }
  }

  async #refresh(unit: string): Promise<readonly RequestSummary[]> {
    // Asked for first: what changes while the rest is read is seen the next time.
    const version = await this.#storage.homeWatchesVersion();
    const former = this.#units.get(unit);
    if (former?.version === version) return former.requests;

    const byId = new Map(former?.requests.map((summary) => [summary.id, summary]));
    const heads = await this.#storage.homeWatchHeads([unit]);
    const current: RequestSummary[] = [];
    let read = 0;
    for (const head of heads) {
      const known = byId.get(head.id);
      if (known?.stamp === head.stamp) {
        current.push(known);
        continue;
      }
      if (++read % AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
      const record = await this.#storage.homeWatch(head.id);
      if (record !== null) current.push(summaryOf(record, head.stamp));
    }
    current.sort(byDeparture);
    this.#units.set(unit, { version, requests: current });
    return current;
  }
}

/** What lists say of a record. */
export const summaryOf = (record: HomeWatchRecord, stamp = ''): RequestSummary => {
  const { id, unit, status, version, from, to, timeZone, commune, residence, receivedBy, entries } = record;
  const passages = entries.flatMap(({ what }) => (what.type === 'passage' ? [what.atMs] : []));
  return {
    ...{ id, unit, status, stamp, version, from, to, timeZone, commune, residence, receivedBy },
    passages: passages.length,
    lastPassageAtMs: passages.length === 0 ? null : Math.max(...passages),
  };
};

/** By departure, then id. */
export const byDeparture = (one: RequestSummary, other: RequestSummary): number =>
  compare(one.from, other.from) || compare(one.id, other.id);

/** By commune, then as above: a patrol goes from place to place. */
export const byPlace = (one: RequestSummary, other: RequestSummary): number =>
  compare(one.commune.insee, other.commune.insee) || byDeparture(one, other);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
