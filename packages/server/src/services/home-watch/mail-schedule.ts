const MINUTE_MS = 60_000;
const WAITS_MS = [1, 5, 15, 60, 180, 360].map((minutes) => minutes * MINUTE_MS);
/** As long as mail servers commonly try (RFC 5321, 4.5.4.1: at least 4 to 5 days for a relay; an owner is told sooner). */
export const GIVEN_UP_AFTER_MS = 3 * 24 * 60 * MINUTE_MS;

/**
 * When a mail that could not be sent is tried again: after a minute, then less and less often, up to every 6 hours.
 *
 * @param tries how often it was tried, at least once
 * @returns null when that would be later than 3 days after it was due first: it is given up
 */
export const nextTryMs = (tries: number, sinceMs: number, nowMs: number): number | null => {
  const dueMs = nowMs + WAITS_MS[Math.min(tries, WAITS_MS.length) - 1]!;
  return dueMs - sinceMs > GIVEN_UP_AFTER_MS ? null : dueMs;
};
