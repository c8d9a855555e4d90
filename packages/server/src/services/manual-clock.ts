import type { Clock } from './clock.ts';

interface Timer {
  atMs: number;
  readonly periodMs: number | null;
  readonly task: () => void;
}

/** A clock that stands still until a test moves it. */
export interface ManualClock extends Clock {
  /** Moves time forward and runs every timer that falls due on the way, in order. */
  advance(durationMs: number): void;
  /** How many timers are set: a test of leaks looks at it. */
  readonly pendingTimers: number;
}

/** Makes a clock for tests; starts at `startMs` (default 2026-01-01T00:00:00Z). */
export const createManualClock = (startMs = Date.UTC(2026, 0, 1)): ManualClock => {
  let nowMs = startMs;
  const timers = new Set<Timer>();
  const add = (timer: Timer) => {
    timers.add(timer);
    return () => void timers.delete(timer);
  };
  const nextDue = (untilMs: number): Timer | undefined => {
    let next: Timer | undefined;
    for (const timer of timers) if (timer.atMs <= untilMs && (!next || timer.atMs < next.atMs)) next = timer;
    return next;
  };
  return {
    nowMs: () => nowMs,
    after: (delayMs, task) => add({ atMs: nowMs + delayMs, periodMs: null, task }),
    every: (periodMs, task) => add({ atMs: nowMs + periodMs, periodMs, task }),
    advance: (durationMs) => {
      const untilMs = nowMs + durationMs;
      for (let timer = nextDue(untilMs); timer; timer = nextDue(untilMs)) {
        nowMs = timer.atMs;
        if (timer.periodMs === null) timers.delete(timer);
        else timer.atMs += timer.periodMs;
        timer.task();
      }
      nowMs = untilMs;
    },
    get pendingTimers() {
      return timers.size;
    },
  };
};
