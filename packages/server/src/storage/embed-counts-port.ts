/** The part of the storage port that sums which version each origin of a site embeds (spec Y-10). */
export interface EmbedCountsStorage {
  /** Adds to the sums of the days, all or none of them. */
  addEmbedCounts(counts: readonly EmbedCountRecord[]): Promise<void>;
  /** The sums of one site over days from the first to the last, by origin, version and day. */
  embedCounts(site: string, fromDay: string, toDay: string): Promise<Omit<EmbedCountRecord, 'site'>[]>;
  /** Erases the sums of the days before this one; returns how many. */
  eraseEmbedCounts(beforeDay: string): Promise<number>;
}

/** How often a panel was opened from one origin with one version, on one day, `2026-11-22` at Paris. */
export interface EmbedCountRecord {
  readonly site: string;
  readonly origin: string;
  readonly version: string;
  readonly day: string;
  readonly count: number;
}
