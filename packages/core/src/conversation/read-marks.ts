import type { Clock } from '../live/clock.ts';

/** At most one mark leaves in this time. */
const PAUSE_MS = 1_000;

/** Sends read marks in batches: the first at once, then at most one a second, only ever forward. */
export interface ReadMarks {
  /** Everything up to this seq was shown. */
  mark(upTo: number): void;
  stop(): void;
}

/** Creates a batcher that sends nothing yet. */
export const createReadMarks = (clock: Clock, send: (upTo: number) => void): ReadMarks => {
  let wanted = 0;
  let sent = 0;
  let pausing = false;
  let stop = () => {};
  const flush = () => {
    pausing = false;
    if (wanted <= sent) return;
    sent = wanted;
    pausing = true;
    stop = clock.after(PAUSE_MS, flush);
    send(sent);
  };
  return {
    mark(upTo) {
      wanted = Math.max(wanted, upTo);
      if (!pausing) flush();
    },
    stop() {
      stop();
      pausing = true;
    },
  };
};
