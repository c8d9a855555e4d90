import { addDays, todayIn } from '@guichet/triage/form';
import type { HomeWatchRecord, HomeWatchStorage } from '../../storage/home-watch-port.ts';
import { randomId } from '../tokens.ts';
import { isOver, statusOn } from './decide.ts';

/** Records that are unsealed before others get a turn: some 10 ms. */
const AT_ONCE = 200;

/** What a new day did. */
export interface DayBegun {
  /** Requests whose status the day changed. */
  readonly changed: number;
  readonly erased: number;
}

/**
 * Lets the day begin for every request, each by the calendar of its place: what it makes active or over is stored, what has
 * been over for as long as its site keeps it is erased (spec V-23, V-25). Doing it again on the same day changes nothing.
 */
export const beginDay = async (
  storage: Pick<HomeWatchStorage, 'homeWatchHeads' | 'homeWatch' | 'executeHomeWatch' | 'eraseHomeWatches'>,
  nowMs: number,
): Promise<DayBegun> => {
  const due: string[] = [];
  let changed = 0;
  const heads = await storage.homeWatchHeads(null);
  for (const [index, { id }] of heads.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) await new Promise((resolve) => setImmediate(resolve));
    const record = await storage.homeWatch(id);
    if (record === null) continue;
    const today = todayIn(record.timeZone, new Date(nowMs));
    if (isDue(record, today)) due.push(id);
    else if (statusOn(record, today) !== record.status) {
      const command = { type: 'day.begin', commandId: randomId(), version: null } as const;
      await storage.executeHomeWatch({ id, sender: { role: 'system' }, command, atMs: nowMs, today });
      changed += 1;
    }
  }
  return { changed, erased: due.length === 0 ? 0 : await storage.eraseHomeWatches(due) };
};

/** Whether it has been over for so many days, also when no earlier day wrote down that it is. */
export const isDue = (record: HomeWatchRecord, today: string): boolean =>
  isOver(statusOn(record, today)) && addDays(record.overOn ?? record.to, record.retentionDays) <= today;
