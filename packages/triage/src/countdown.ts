import type { Countdown } from './flow.ts';
import { instantOf, localOf, type LocalMs } from './zoned-time.ts';

/** When a time limit ends. */
export interface Deadline {
  readonly at: Date;
  readonly over: boolean;
  /** Milliseconds until then; 0 once over. */
  readonly leftMs: number;
}

/**
 * The end of a countdown. Hours are elapsed ones, whatever clocks do. Days and months go by the calendar of the person's
 * place, to the same local time: 31 January and one month is the last of February; a local time that does not exist is the
 * leap over it, one that comes twice is the first. When in doubt, the earlier end: a limit is never shown as longer than it is.
 *
 * @param startedAt what the citizen gave; a day without a time is its first minute, which ends earliest
 * @param zone IANA zone of the person's place
 * @param now an injected clock's
 */
export function deadlineOf(countdown: Countdown, startedAt: Date, zone: string, now: Date): Deadline {
  const at = new Date(endMs(countdown, startedAt.getTime(), zone));
  const leftMs = Math.max(0, at.getTime() - now.getTime());
  return { at, over: leftMs === 0, leftMs };
}

function endMs({ amount, unit }: Countdown, startMs: number, zone: string): number {
  if (unit === 'hours') return startMs + amount * 3_600_000;
  const local = localOf(startMs, zone);
  return instantOf(unit === 'days' ? local + amount * 86_400_000 : addMonths(local, amount), zone, 'first');
}

function addMonths(local: LocalMs, amount: number): LocalMs {
  const date = new Date(local);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + amount, 1);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return date.setUTCDate(Math.min(day, lastDay));
}
