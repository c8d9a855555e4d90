import type { Cancel, Clock } from '../services/clock.ts';

/** Every live connection hears something at least this often (spec D-14: silence for 45 s is death). */
export const HEARTBEAT_EVERY_MS = 20_000;
const SLOTS = 20;

/** Something to keep alive. */
export interface Beating {
  beat(): void;
  /** The server stops: says so to the other side and leaves. */
  shutDown(): void;
}

/** One timer for all heartbeats: each second serves a twentieth of the connections, so that no tick is long. */
export class Heartbeats {
  readonly #slots: readonly Set<Beating>[] = Array.from({ length: SLOTS }, () => new Set<Beating>());
  readonly #cancel: Cancel;
  #nextSlot = 0;
  #tick = 0;

  constructor(clock: Clock) {
    this.#cancel = clock.every(HEARTBEAT_EVERY_MS / SLOTS, () => this.#run());
  }

  add(beating: Beating): void {
    this.#slots[this.#nextSlot]!.add(beating);
    this.#nextSlot = (this.#nextSlot + 1) % SLOTS;
  }

  delete(beating: Beating): void {
    for (const slot of this.#slots) if (slot.delete(beating)) return;
  }

  get size(): number {
    return this.#slots.reduce((sum, slot) => sum + slot.size, 0);
  }

  /** Ends every connection, so that a listener can close. */
  shutDown(): void {
    for (const slot of this.#slots) for (const beating of [...slot]) beating.shutDown();
  }

  dispose(): void {
    this.#cancel();
    this.shutDown();
    for (const slot of this.#slots) slot.clear();
  }

  #run(): void {
    this.#tick = (this.#tick + 1) % SLOTS;
    for (const beating of this.#slots[this.#tick]!) beating.beat();
  }
}
