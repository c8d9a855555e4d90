import type { Colleague, QueueSnapshot } from '../contract/index.ts';
import type { Cancel, Clock } from '../services/clock.ts';
import { colleaguesFrame, queueFrame } from './frames.ts';

const COLLEAGUES_EVERY_MS = 1_000;
/** Bytes of queue frames that leave in one go; more desks than that are served in the next slices. */
const SLICE_BYTES = 1024 * 1024;
const SLICE_EVERY_MS = 50;

/** A desk that hears the news. Frames are bytes: made once, shared by every desk. */
export interface NewsReader {
  news(frame: Buffer): void;
}

/**
 * Tells every desk the queue and who is there. The latest version wins: a desk that has to wait for its slice gets what
 * is true then, and a crowd of desks with a long queue never stops the messages of citizens.
 */
export class DeskNews {
  readonly #clock: Clock;
  readonly #snapshot: () => QueueSnapshot;
  readonly #colleagues: () => Colleague[];
  /** Readers and the queue version that each was sent last. */
  readonly #sent = new Map<NewsReader, number>();
  #queue: { readonly version: number; readonly frame: Buffer } | null = null;
  #lastColleagues = '';
  #cancelSlice: Cancel | null = null;
  #cancelColleagues: Cancel | null = null;

  constructor(clock: Clock, snapshot: () => QueueSnapshot, colleagues: () => Colleague[]) {
    this.#clock = clock;
    this.#snapshot = snapshot;
    this.#colleagues = colleagues;
  }

  /** Adds a desk and tells it everything. What it is told may be one push old: the push is on its way then. */
  add(reader: NewsReader): void {
    const queue = this.#queue ?? this.#encode(this.#snapshot());
    this.#sent.set(reader, queue.version);
    reader.news(queue.frame);
    reader.news(Buffer.from(colleaguesFrame(this.#colleagues())));
  }

  delete(reader: NewsReader): void {
    this.#sent.delete(reader);
    // Nobody reads: the next desk must not start from an old list.
    if (this.#sent.size === 0) this.#queue = null;
  }

  get size(): number {
    return this.#sent.size;
  }

  /** The queue changed. */
  queueChanged(queue: QueueSnapshot): void {
    if (this.#sent.size === 0) {
      this.#queue = null;
      return;
    }
    this.#encode(queue);
    this.#sendSlice();
  }

  /** Somebody came, went, or changed what they take or hold. */
  readonly colleaguesChanged = (): void => {
    this.#cancelColleagues ??= this.#clock.after(COLLEAGUES_EVERY_MS, () => {
      this.#cancelColleagues = null;
      const frame = colleaguesFrame(this.#colleagues());
      if (frame === this.#lastColleagues) return;
      this.#lastColleagues = frame;
      const bytes = Buffer.from(frame);
      for (const reader of this.#sent.keys()) reader.news(bytes);
    });
  };

  dispose(): void {
    this.#cancelSlice?.();
    this.#cancelColleagues?.();
    this.#sent.clear();
  }

  #encode(queue: QueueSnapshot): { readonly version: number; readonly frame: Buffer } {
    this.#queue = { version: queue.version, frame: Buffer.from(queueFrame(queue)) };
    return this.#queue;
  }

  #sendSlice(): void {
    if (this.#cancelSlice || !this.#queue) return;
    const { version, frame } = this.#queue;
    let bytes = 0;
    for (const [reader, sent] of this.#sent) {
      if (sent >= version) continue;
      if (bytes >= SLICE_BYTES) {
        this.#cancelSlice = this.#clock.after(SLICE_EVERY_MS, () => {
          this.#cancelSlice = null;
          this.#sendSlice();
        });
        return;
      }
      // Set again, so that the reader goes to the end: whoever waited longest is served first in the next slice.
      this.#sent.delete(reader);
      this.#sent.set(reader, version);
      reader.news(frame);
      bytes += frame.byteLength;
    }
  }
}
