import type { Clock } from '../clock.ts';

/** Keys that are remembered; invented ones must not fill the memory. The oldest is forgotten first. */
const MOST_KEYS = 50_000;

/** So many failures a key in a span of time; further tries wait for it to end. In memory only. */
export class FailureBudget {
  readonly #clock: Pick<Clock, 'nowMs'>;
  readonly #most: number;
  readonly #windowMs: number;
  readonly #failures = new Map<string, { count: number; readonly sinceMs: number }>();

  constructor(clock: Pick<Clock, 'nowMs'>, rule: { readonly most: number; readonly windowMs: number }) {
    this.#clock = clock;
    this.#most = rule.most;
    this.#windowMs = rule.windowMs;
  }

  /** How many milliseconds to wait before the next try; 0: none. */
  waitMs(key: string): number {
    const failures = this.#current(key);
    return failures === null || failures.count < this.#most
      ? 0
      : failures.sinceMs + this.#windowMs - this.#clock.nowMs();
  }

  note(key: string): void {
    const { count, sinceMs } = this.#current(key) ?? { count: 0, sinceMs: this.#clock.nowMs() };
    this.#failures.delete(key);
    this.#failures.set(key, { count: count + 1, sinceMs });
    const oldest = this.#failures.keys().next().value;
    if (this.#failures.size > MOST_KEYS && oldest !== undefined) this.#failures.delete(oldest);
  }

  /** Takes a failure back: the try that was counted beforehand succeeded. */
  undo(key: string): void {
    const failures = this.#failures.get(key);
    if (failures !== undefined) failures.count -= 1;
  }

  sweep(): void {
    for (const key of [...this.#failures.keys()]) if (this.#current(key) === null) this.#failures.delete(key);
  }

  clear(): void {
    this.#failures.clear();
  }

  #current(key: string): { count: number; readonly sinceMs: number } | null {
    const failures = this.#failures.get(key);
    // A clock that was set back must not freeze anybody.
    const elapsedMs = failures === undefined ? 0 : this.#clock.nowMs() - failures.sinceMs;
    return failures === undefined || elapsedMs >= this.#windowMs || elapsedMs < 0 ? null : failures;
  }
}
