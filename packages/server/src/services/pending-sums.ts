import type { Clock } from './clock.ts';

/** Sums wait this long before they are stored; a crash loses what came since. */
export const FLUSH_EVERY_MS = 5_000;

interface Counted {
  readonly count: number;
}

export interface PendingSumsOptions<Sum extends Counted> {
  readonly clock: Pick<Clock, 'every'>;
  /** What two records must share to be one sum. */
  readonly keyOf: (record: Sum) => readonly (string | number)[];
  readonly store: (sums: readonly Sum[]) => Promise<void>;
  /** Told of sums that could not be stored; they are kept and tried again. */
  readonly onError: (error: unknown) => void;
}

/** Sums that are kept in memory and stored every few seconds, each count once, in the order of their flushes. */
export class PendingSums<Sum extends Counted> {
  readonly #options: PendingSumsOptions<Sum>;
  #sums = new Map<string, Sum>();
  #storing: Promise<void> = Promise.resolve();
  #cancel: (() => void) | null = null;

  constructor(options: PendingSumsOptions<Sum>) {
    this.#options = options;
  }

  /** Begins to store what is counted, every few seconds. */
  start(): void {
    this.#cancel = this.#options.clock.every(FLUSH_EVERY_MS, () => void this.flush());
  }

  /** Adds a record's count to the sum it belongs to, in memory. */
  add(record: Sum): void {
    const key = JSON.stringify(this.#options.keyOf(record));
    const known = this.#sums.get(key);
    this.#sums.set(key, known === undefined ? record : { ...known, count: known.count + record.count });
  }

  /** Stores what was counted so far. Never rejects: what cannot be stored now is kept for the next time. */
  flush(): Promise<void> {
    this.#storing = this.#storing.then(() => this.#store());
    return this.#storing;
  }

  /** Stops the timer and stores what is left. */
  async close(): Promise<void> {
    this.#cancel?.();
    await this.flush();
  }

  async #store(): Promise<void> {
    const taken = [...this.#sums.values()];
    if (taken.length === 0) return;
    this.#sums = new Map();
    try {
      await this.#options.store(taken);
    } catch (error) {
      for (const sum of taken) this.add(sum);
      this.#options.onError(error);
    }
  }
}
