import { systemClock, type Clock } from '@guichet/core';
import { atom, type ReadableAtom, type WritableAtom } from 'nanostores';

/** One sentence to be read out. */
export interface Announcement {
  readonly id: string;
  readonly text: string;
}

const EMPTIED_AFTER_MS = 5_000;
const QUEUE_EVERY_MS = 60_000;

/**
 * What screen readers are told (spec ). Each id once; each text is taken away later, so that nobody browses a
 * second transcript; the place in the queue at most once a minute, the latest one.
 */
export class Announcements {
  readonly #clock: Clock;
  readonly #polite = atom<readonly Announcement[]>([]);
  readonly #assertive = atom<readonly Announcement[]>([]);
  readonly #said = new Set<string>();
  #count = 0;
  #queueSaidAtMs = -Infinity;
  #queueText: string | null = null;
  #queueWaiting: (() => void) | null = null;

  /** Texts of the polite log. */
  readonly $polite: ReadableAtom<readonly Announcement[]> = this.#polite;
  /** Texts that interrupt. */
  readonly $assertive: ReadableAtom<readonly Announcement[]> = this.#assertive;

  constructor(clock: Clock = systemClock) {
    this.#clock = clock;
  }

  /** Says it when the reader is free; a second call with the same id says nothing. */
  polite(id: string, text: string): void {
    this.#say(this.#polite, id, text);
  }

  /** Says it now; for « non envoyé » and refusals only. */
  assertive(id: string, text: string): void {
    this.#say(this.#assertive, id, text);
  }

  /** Lets an id be said again: it stopped being true. */
  forget(id: string): void {
    this.#said.delete(id);
  }

  /** Says where the person stands; null: nowhere any more. */
  queue(text: string | null): void {
    if (text === this.#queueText) return;
    this.#queueText = text;
    if (text === null) {
      this.#queueWaiting?.();
      this.#queueWaiting = null;
      return;
    }
    if (this.#queueWaiting) return;
    const waitMs = this.#queueSaidAtMs + QUEUE_EVERY_MS - this.#clock.now();
    if (waitMs <= 0) this.#sayQueue();
    else this.#queueWaiting = this.#clock.after(waitMs, () => this.#sayQueue());
  }

  /** Says nothing more and takes away what is there. */
  clear(): void {
    this.queue(null);
    this.#polite.set([]);
    this.#assertive.set([]);
  }

  #sayQueue() {
    this.#queueWaiting = null;
    this.#queueSaidAtMs = this.#clock.now();
    if (this.#queueText !== null) this.polite(`queue-${this.#queueSaidAtMs}`, this.#queueText);
  }

  #say(store: WritableAtom<readonly Announcement[]>, id: string, text: string) {
    if (this.#said.has(id)) return;
    this.#said.add(id);
    const announcement = { id: `${id}/${++this.#count}`, text };
    store.set([...store.get(), announcement]);
    this.#clock.after(EMPTIED_AFTER_MS, () => store.set(store.get().filter((said) => said !== announcement)));
  }
}
