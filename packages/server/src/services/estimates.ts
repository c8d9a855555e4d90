import type { Storage } from '../storage/port.ts';

const MINUTE_MS = 60_000;

export interface EstimateRule {
  /** How many of the last first services are looked at. */
  readonly sampleSize: number;
  /** Fewer than this say nothing. */
  readonly leastSamples: number;
  /** The share of them that waited no longer than what is announced. */
  readonly quantile: number;
}

export const DEFAULT_ESTIMATE_RULE: EstimateRule = { sampleSize: 20, leastSamples: 5, quantile: 0.75 };

/**
 * How long a wait may still last, in whole minutes, or null when nothing honest can be said (spec C-3).
 *
 * Rule: of the last 20 people who were served for the first time in this queue, three quarters waited at most T. Who
 * has waited for w is told T − w, rounded up to minutes. Null when fewer than five were served, when nobody is on
 * duty, and for who has waited longer than T already: then recent waits say nothing about this one.
 */
export const estimateMs = (
  recentWaitsMs: readonly number[],
  waitedMs: number,
  officersOnDuty: boolean,
  { leastSamples, quantile }: EstimateRule = DEFAULT_ESTIMATE_RULE,
): number | null => {
  if (!officersOnDuty || recentWaitsMs.length < leastSamples) return null;
  const sorted = [...recentWaitsMs].sort((a, b) => a - b);
  const total = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * quantile) - 1)] ?? 0;
  const leftMs = total - Math.max(0, waitedMs);
  return leftMs <= 0 ? null : Math.ceil(leftMs / MINUTE_MS) * MINUTE_MS;
};

/** The recent waits of each queue, read again after somebody was served. */
export class RecentWaits {
  readonly #storage: Pick<Storage, 'recentWaitsMs'>;
  readonly #sampleSize: number;
  readonly #waits = new Map<string, readonly number[]>();

  constructor(storage: Pick<Storage, 'recentWaitsMs'>, { sampleSize }: EstimateRule) {
    this.#storage = storage;
    this.#sampleSize = sampleSize;
  }

  of(queue: string): readonly number[] {
    return this.#waits.get(queue) ?? [];
  }

  async refresh(queue: string): Promise<void> {
    this.#waits.set(queue, await this.#storage.recentWaitsMs(queue, this.#sampleSize));
  }
}
