import type { OfficerRef, QueueItem, QueueSnapshot } from '../contract.ts';

/** The newest of two snapshots; an older version than the one shown is dropped. */
export const newestQueue = (shown: QueueSnapshot | null, next: QueueSnapshot): QueueSnapshot =>
  shown !== null && next.version < shown.version ? shown : next;

/** What the list shows: waiting ones and colleagues' ones in the server's serving order (spec C-2); mine apart. */
export interface QueueGroups {
  readonly waiting: readonly QueueItem[];
  readonly held: readonly QueueItem[];
  readonly mine: readonly QueueItem[];
}

export const groupQueue = (items: readonly QueueItem[], officerId: string): QueueGroups => ({
  waiting: items.filter((item) => item.holder === null),
  held: items.filter((item) => item.holder !== null && item.holder.id !== officerId),
  mine: items.filter((item) => item.holder?.id === officerId),
});

/** One row of a list that stands still while somebody reads it. */
export interface QueueRow {
  readonly item: QueueItem;
  /** Still waiting; taken by somebody since; or no longer open. */
  readonly state: 'waiting' | 'taken' | 'gone';
  readonly holder: OfficerRef | null;
}

export interface FrozenQueue {
  readonly rows: readonly QueueRow[];
  /** How many rows would appear, leave or move if the list were brought up to date. */
  readonly changes: number;
  /** How many of those not shown yet are in danger: said even while the list stands still. */
  readonly newDangers: number;
}

/**
 * The waiting list in the order somebody is reading, every row holding current facts, so that nothing jumps under the
 * pointer and nothing shown is false.
 *
 * @param shown the waiting list when reading began, in order
 */
export const freezeQueue = (shown: readonly QueueItem[], current: readonly QueueItem[]): FrozenQueue => {
  const byId = new Map(current.map((item) => [item.conversationId, item]));
  const rows = shown.map((before): QueueRow => {
    const item = byId.get(before.conversationId);
    if (!item) return { item: before, state: 'gone', holder: null };
    return { item, state: item.holder === null ? 'waiting' : 'taken', holder: item.holder };
  });
  const shownIds = new Set(shown.map((item) => item.conversationId));
  const waiting = current.filter((item) => item.holder === null);
  const added = waiting.filter((item) => !shownIds.has(item.conversationId));
  const left = rows.filter((row) => row.state !== 'waiting').length;
  const stayed = rows.filter((row) => row.state === 'waiting').map((row) => row.item.conversationId);
  const order = waiting.map((item) => item.conversationId).filter((id) => shownIds.has(id));
  const moved = order.filter((id, index) => stayed[index] !== id).length;
  return {
    rows,
    changes: added.length + left + moved,
    newDangers: added.filter((item) => item.danger === 'yes').length,
  };
};

/** The list as it is, every row waiting. */
export const followQueue = (current: readonly QueueItem[]): FrozenQueue => ({
  rows: current.filter((item) => item.holder === null).map((item) => ({ item, state: 'waiting', holder: null })),
  changes: 0,
  newDangers: 0,
});
