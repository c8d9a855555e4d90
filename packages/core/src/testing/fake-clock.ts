import type { Clock } from '../live/clock.ts';

/** A clock that tests move by hand. */
export interface FakeClock extends Clock {
  /** Moves time on and runs what falls due, in order; promises settle between two timers. */
  advance(ms: number): Promise<void>;
  /** Timers that are waiting. */
  readonly pending: number;
}

/** Turns of the event loop that an answer of an in-memory server needs to reach whoever waits for it, with a margin. */
const TURNS = 20;

/** Lets everything that can happen without time passing happen. */
export const settle = async () => {
  for (let turn = 0; turn < TURNS; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
};

export const createFakeClock = (): FakeClock => {
  let now = 0;
  let timers: { due: number; callback: () => void }[] = [];
  return {
    now: () => now,
    after(delayMs, callback) {
      const timer = { due: now + delayMs, callback };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    async advance(ms) {
      const until = now + ms;
      await settle();
      for (;;) {
        const next = timers.filter(({ due }) => due <= until).sort((a, b) => a.due - b.due)[0];
        if (!next) break;
        now = next.due;
        timers = timers.filter((timer) => timer !== next);
        next.callback();
        await settle();
      }
      now = until;
    },
    get pending() {
      return timers.length;
    },
  };
};
