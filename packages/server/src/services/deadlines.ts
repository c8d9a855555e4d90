import type { Cancel, Clock } from './clock.ts';

/**
 * Many deadlines of one length behind a single timer: what waits for `hello`, who is typing, tickets.
 *
 * Entries fall due in the order in which they were set, since all wait equally long; setting one again moves it back.
 */
export class Deadlines<T> {
  readonly #clock: Clock;
  readonly #delayMs: number;
  readonly #onDue: (entry: T) => void;
  readonly #dueAtMs = new Map<T, number>();
  #cancel: Cancel | null = null;

  constructor(clock: Clock, delayMs: number, onDue: (entry: T) => void) {
    this.#clock = clock;
    this.#delayMs = delayMs;
    this.#onDue = onDue;
  }

  get size(): number {
    return this.#dueAtMs.size;
  }

  set(entry: T): void {
    this.#dueAtMs.delete(entry);
    this.#dueAtMs.set(entry, this.#clock.nowMs() + this.#delayMs);
    this.#cancel ??= this.#clock.after(this.#delayMs, this.#run);
  }

  /** Returns whether the entry was waiting. */
  clear(entry: T): boolean {
    return this.#dueAtMs.delete(entry);
  }

  dispose(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#dueAtMs.clear();
  }

  readonly #run = (): void => {
    this.#cancel = null;
    const nowMs = this.#clock.nowMs();
    for (const [entry, dueAtMs] of this.#dueAtMs) {
      if (dueAtMs > nowMs) {
        this.#cancel ??= this.#clock.after(dueAtMs - nowMs, this.#run);
        return;
      }
      this.#dueAtMs.delete(entry);
      this.#onDue(entry);
    }
  };
}
