import type { ApiErrorCode, ConversationSnapshot, OpenConversation } from '../contract.ts';
import type { OutboxItem } from './outbox.ts';
import type { TranscriptEntry } from './types.ts';

/** The first message, while its conversation is being opened. */
export interface PendingOpening {
  request: OpenConversation;
  /** Why the opening failed; null while it is under way. */
  code: ApiErrorCode | null;
}

/** What the transcript renders: confirmed entries in order, then what is not confirmed (spec D-11). */
export const transcriptOf = (
  snapshot: ConversationSnapshot | null,
  opening: PendingOpening | null,
  outbox: readonly OutboxItem[],
): readonly TranscriptEntry[] => {
  const confirmed = (snapshot?.entries ?? []).map((event): TranscriptEntry => {
    if (event.type !== 'message.received' || event.from !== 'citizen') return { kind: 'event', event };
    return { kind: 'event', event, state: event.seq <= snapshot!.readByOfficer ? 'read' : 'sent' };
  });
  const pending: TranscriptEntry[] = [];
  if (opening?.request.message) {
    const { code } = opening;
    pending.push({ kind: 'pending', ...opening.request.message, state: code ? 'failed' : 'sending', code });
  }
  for (const { command, state, code } of outbox) {
    if (command.type !== 'message.send') continue;
    pending.push({ kind: 'pending', commandId: command.commandId, text: command.text, state, code });
  }
  return [...confirmed, ...pending];
};

/** Seq of the officers' last message; 0 when there is none. */
export const lastOfficerSeq = (snapshot: ConversationSnapshot): number =>
  snapshot.entries.findLast((event) => event.type === 'message.received' && event.from === 'officer')?.seq ?? 0;

/** How many officers' messages stand after `seq`. */
export const countUnread = (snapshot: ConversationSnapshot | null, seq: number): number =>
  (snapshot?.entries ?? []).filter(
    (event) => event.type === 'message.received' && event.from === 'officer' && event.seq > seq,
  ).length;
