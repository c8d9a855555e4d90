import type { EmbedSighting, EmbedUse, SiteRecord } from '../../contract/index.ts';
import { GuichetError } from '../../errors.ts';
import type { EmbedCountRecord } from '../../storage/embed-counts-port.ts';
import type { Storage } from '../../storage/port.ts';
import type { Clock } from '../clock.ts';
import { publishedCount } from '../flow-count-report.ts';
import { daysAfter, parisDayOf } from '../paris-days.ts';
import { PendingSums } from '../pending-sums.ts';

/** Days that an answer looks back. */
const DAYS_SHOWN = 30;
/** Versions of one site that are told apart in one day; what a page claims beyond is « other ». */
const MOST_VERSIONS = 20;
const OTHER = 'other';

export interface EmbedsOptions {
  readonly storage: Pick<Storage, 'addEmbedCounts' | 'embedCounts'>;
  readonly clock: Clock;
  /** 0 when the caller may count now, otherwise how many milliseconds to wait. */
  readonly takeTurn: (callerAddress: string) => number;
  /** Told of sums that could not be stored; they are kept and tried again. */
  readonly onError: (error: unknown) => void;
}

/**
 * Which version each listed origin of a site embeds: a sum by day at Paris, so that an admin knows who has to renew. Nothing of
 * who looks at the page, and no address of it (spec Y-10).
 */
export class Embeds {
  readonly #options: EmbedsOptions;
  readonly #sums: PendingSums<EmbedCountRecord>;
  /** What was claimed today, by site. */
  #versions = new Map<string, Set<string>>();
  #day = '';

  constructor(options: EmbedsOptions) {
    this.#options = options;
    this.#sums = new PendingSums({
      clock: options.clock,
      keyOf: ({ site, day, origin, version }) => [site, day, origin, version],
      store: (sums) => options.storage.addEmbedCounts(sums),
      onError: options.onError,
    });
  }

  /** Begins to store what is counted, every few seconds. */
  start(): void {
    this.#sums.start();
  }

  /**
   * Counts one opened panel, in memory.
   *
   * @throws GuichetError `rate.limited`; `origin.forbidden` for an origin that the site does not list
   */
  add(
    site: Pick<SiteRecord, 'slug' | 'allowedOrigins'>,
    { origin, version }: EmbedSighting,
    callerAddress: string,
  ): void {
    const retryAfterMs = this.#options.takeTurn(callerAddress);
    if (retryAfterMs > 0) throw new GuichetError('rate.limited', { retryAfterMs });
    if (!site.allowedOrigins.includes(origin)) throw new GuichetError('origin.forbidden');
    const day = parisDayOf(this.#options.clock.nowMs());
    this.#sums.add({ site: site.slug, origin, version: this.#toldApart(site.slug, version, day), day, count: 1 });
  }

  /** Stores what was counted so far. Never rejects: what cannot be stored now is kept for the next time. */
  flush(): Promise<void> {
    return this.#sums.flush();
  }

  /** Who embeds what: by origin, then what was seen last. Openings are of days that are over, in steps of 5. */
  async uses(site: string): Promise<EmbedUse[]> {
    await this.flush();
    const today = parisDayOf(this.#options.clock.nowMs());
    const counts = await this.#options.storage.embedCounts(site, daysAfter(today, -DAYS_SHOWN), today);
    const uses = new Map<string, Omit<EmbedUse, 'opened'> & { opened: number }>();
    for (const { origin, version, day, count } of counts) {
      const key = `${origin} ${version}`;
      const known = uses.get(key) ?? { origin, version, firstDay: day, lastDay: day, opened: 0 };
      uses.set(key, { ...known, lastDay: day, opened: known.opened + (day === today ? 0 : count) });
    }
    return [...uses.values()]
      .map((use) => ({ ...use, opened: publishedCount(use.opened) }))
      .sort((a, b) => compare(a.origin, b.origin) || compare(b.lastDay, a.lastDay) || compare(a.version, b.version));
  }

  /** Stops the timer and stores what is left. */
  close(): Promise<void> {
    return this.#sums.close();
  }

  #toldApart(site: string, version: string, day: string): string {
    if (day !== this.#day) {
      this.#day = day;
      this.#versions = new Map();
    }
    const versions = this.#versions.get(site) ?? new Set();
    this.#versions.set(site, versions);
    if (!versions.has(version) && versions.size >= MOST_VERSIONS) return OTHER;
    versions.add(version);
    return version;
  }
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
