import type { ApiErrorCode, PublicEvent, TranscriptEntry } from '@guichet/core';

/** How an own message stands; only the last one says it, and every failed one. */
export type DeliveryState = 'sending' | 'sent' | 'read' | 'failed';

/** A message as it is shown. `at` is null while nobody has confirmed it. */
export interface MessageRow {
  readonly kind: 'message';
  readonly key: string;
  readonly from: 'citizen' | 'officer';
  readonly officer: string | null;
  readonly text: string;
  readonly at: string | null;
  /** Whether it opens a group: sender and time stand above it. */
  readonly opensGroup: boolean;
  readonly state: DeliveryState | null;
  /** Set on what can be sent again. */
  readonly commandId: string | null;
  readonly code: ApiErrorCode | null;
}

/** Something that happened, told in one line. */
export interface SystemRow {
  readonly kind: 'system';
  readonly key: string;
  readonly event: Exclude<PublicEvent, { type: 'message.received' | 'read.updated' }>;
}

export type TranscriptRow = MessageRow | SystemRow;

const GROUP_MS = 5 * 60_000;

const sameGroup = (previous: TranscriptRow | undefined, row: MessageRow) =>
  previous?.kind === 'message' &&
  previous.from === row.from &&
  previous.officer === row.officer &&
  (row.at === null || previous.at === null || Date.parse(row.at) - Date.parse(previous.at) < GROUP_MS);

const rowOf = (entry: TranscriptEntry): TranscriptRow | null => {
  if (entry.kind === 'pending') {
    const { commandId, text, state, code } = entry;
    const row = {
      kind: 'message',
      key: commandId,
      from: 'citizen',
      officer: null,
      at: null,
      opensGroup: true,
    } as const;
    return { ...row, text, state, commandId, code };
  }
  const { event } = entry;
  if (event.type === 'read.updated') return null;
  if (event.type !== 'message.received') return { kind: 'system', key: `event-${event.seq}`, event };
  const { commandId, from, officer, text, at } = event;
  const state = entry.state ?? null;
  // The command id is the key from pending to confirmed, so that one message stays one element.
  return {
    kind: 'message',
    key: commandId,
    from,
    officer,
    text,
    at,
    opensGroup: true,
    state,
    commandId: null,
    code: null,
  };
};

/**
 * Turns what the session knows into what is shown, in the same order: messages of one sender within five minutes form a
 * group, and the state of delivery stands under the last own message only, except that a failed one always says so.
 */
export const transcriptRows = (entries: readonly TranscriptEntry[]): readonly TranscriptRow[] => {
  const rows: TranscriptRow[] = [];
  for (const entry of entries) {
    const row = rowOf(entry);
    if (row?.kind === 'message') rows.push({ ...row, opensGroup: !sameGroup(rows.at(-1), row) });
    else if (row) rows.push(row);
  }
  const last = rows.findLastIndex((row) => row.kind === 'message' && row.from === 'citizen');
  return rows.map((row, index) =>
    row.kind === 'message' && index !== last && row.state !== 'failed' ? { ...row, state: null } : row,
  );
};
