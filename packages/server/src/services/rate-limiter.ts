import type { Clock } from './clock.ts';
import type { Rate } from './limits.ts';

interface Bucket {
  tokens: number;
  atMs: number;
}

/** Token buckets by key. A key is whatever the caller counts by; no key is ever stored outside memory (spec P-4). */
export class RateLimiter {
  readonly #clock: Clock;
  readonly #rate: Rate;
  readonly #buckets = new Map<string, Bucket>();

  constructor(clock: Clock, rate: Rate) {
    this.#clock = clock;
    this.#rate = rate;
  }

  /** Takes one token. Returns 0 when it was there, otherwise how many milliseconds to wait for it. */
  take(key: string): number {
    const nowMs = this.#clock.nowMs();
    const { perSecond, burst } = this.#rate;
    let bucket = this.#buckets.get(key);
    if (!bucket) this.#buckets.set(key, (bucket = { tokens: burst, atMs: nowMs }));
    // A clock that was set back must not freeze anybody: then no time has passed.
    const elapsedMs = Math.max(0, nowMs - bucket.atMs);
    bucket.tokens = Math.min(burst, bucket.tokens + (elapsedMs * perSecond) / 1000);
    bucket.atMs = nowMs;
    if (bucket.tokens < 1) return Math.max(1, Math.ceil(((1 - bucket.tokens) * 1000) / perSecond));
    bucket.tokens -= 1;
    return 0;
  }

  /** Forgets the buckets that are full again; called by the shared sweep. */
  sweep(): void {
    const nowMs = this.#clock.nowMs();
    const { perSecond, burst } = this.#rate;
    for (const [key, bucket] of this.#buckets) {
      if (bucket.tokens + ((nowMs - bucket.atMs) * perSecond) / 1000 >= burst) this.#buckets.delete(key);
    }
  }

  /** Forgets everybody: after the caller key was replaced. */
  clear(): void {
    this.#buckets.clear();
  }

  get size(): number {
    return this.#buckets.size;
  }
}
