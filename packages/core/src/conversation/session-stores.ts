import { atom } from 'nanostores';
import type { ApiErrorCode, ConversationSnapshot, QueuePosition } from '../contract.ts';
import type { OutboxItem } from './outbox.ts';
import { countUnread, transcriptOf, type PendingOpening } from './transcript.ts';
import type { TranscriptEntry } from './types.ts';

/** Everything the screen is computed from. */
export interface Known {
  /** Locked or exited: nothing is shown (spec S-3, S-9). */
  hidden: boolean;
  snapshot: ConversationSnapshot | null;
  opening: PendingOpening | null;
  outbox: readonly OutboxItem[];
  queue: QueuePosition | null;
  /** Last seq that `markRead` has covered. */
  shownUpTo: number;
}

/** Creates the stores that the frame's elements read. */
export const createSessionStores = () => {
  const $conversation = atom<ConversationSnapshot | null>(null);
  const $transcript = atom<readonly TranscriptEntry[]>([]);
  const $queue = atom<QueuePosition | null>(null);
  const $unread = atom(0);
  const $notice = atom<ApiErrorCode | null>(null);
  return {
    $conversation,
    $transcript,
    $queue,
    $unread,
    $notice,
    show({ hidden, snapshot, opening, outbox, queue, shownUpTo }: Known) {
      $conversation.set(hidden ? null : snapshot);
      $transcript.set(hidden ? [] : transcriptOf(snapshot, opening, outbox));
      $queue.set(hidden ? null : queue);
      $unread.set(countUnread(snapshot, Math.max(shownUpTo, snapshot?.readByCitizen ?? 0)));
    },
  };
};
