/** Local time of a place: milliseconds since 1970 as if the place's clock were UTC, so that UTC methods of `Date` read it. */
export type LocalMs = number;

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone);
  if (clock === undefined) {
    const options = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
    clock = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', ...options });
    clocks.set(zone, clock);
  }
  return clock;
}

/**
 * What clocks show at a place.
 *
 * @param zone IANA name
 * @throws RangeError an unknown zone
 */
export function localOf(atMs: number, zone: string): LocalMs {
  const shown: Record<string, number> = {};
  for (const { type, value } of clockOf(zone).formatToParts(atMs)) shown[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = shown;
  const withinMinute = ((atMs % MINUTE_MS) + MINUTE_MS) % MINUTE_MS;
  return Date.UTC(year, month - 1, day, hour, minute) + withinMinute;
}

/**
 * The instant when clocks of a place show a local time. A time that an hour put forward leaps over is the instant of the leap.
 * A time that comes twice, when an hour is put back, is the one that `twice` says.
 */
export function instantOf(local: LocalMs, zone: string, twice: 'first' | 'last'): number {
  // The offsets a day before and after: zones change at most once in between.
  const offsets = [local - DAY_MS, local + DAY_MS].map((near) => localOf(near, zone) - near);
  const instants = offsets.map((offset) => local - offset).sort((one, two) => one - two);
  const right = instants.filter((instant) => localOf(instant, zone) === local);
  const found = twice === 'first' ? right[0] : right.at(-1);
  return found ?? leap(instants[0] ?? local, instants[1] ?? local, local, zone);
}

/** The first instant, to the minute, at which clocks show more than the local time. */
function leap(beforeMs: number, afterMs: number, local: LocalMs, zone: string): number {
  let [low, high] = [Math.floor(beforeMs / MINUTE_MS), Math.ceil(afterMs / MINUTE_MS)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (localOf(middle * MINUTE_MS, zone) > local) high = middle;
    else low = middle;
  }
  return high * MINUTE_MS;
}
