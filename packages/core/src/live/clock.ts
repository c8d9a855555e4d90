/** Time as our code reads it; injected, so that tests move it by hand. */
export interface Clock {
  /** Milliseconds since any fixed moment. */
  now(): number;
  /** Runs `callback` once after `delayMs`; the function it returns calls that off. */
  after(delayMs: number, callback: () => void): () => void;
}

/** The real clock. */
export const systemClock: Clock = {
  now: () => performance.now(),
  after(delayMs, callback) {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
};
