import type { PublicEvent, StaffEvent } from '../contract.ts';
import { handoffAt, type HandoffInPlace, type LoadedConversation, type OutboxEntry } from './conversation-view.ts';

/** One line of the officer's transcript. */
export type TimelineEntry =
  | {
      readonly kind: 'public';
      readonly key: string;
      readonly event: PublicEvent;
      readonly state: ReplyState | null;
      readonly handoff: HandoffInPlace | null;
    }
  | { readonly kind: 'staff'; readonly key: string; readonly event: StaffEvent }
  | { readonly kind: 'pending'; readonly key: string; readonly entry: OutboxEntry };

/** Shown under the officers' last message: stored, or shown on the citizen's screen (spec D-11). */
export type ReplyState = 'sent' | 'read';

const publicEntry = (event: PublicEvent, conversation: LoadedConversation['conversation']): TimelineEntry => ({
  kind: 'public',
  key: `public-${event.seq}`,
  event,
  state:
    event.type === 'message.received' && event.from === 'officer'
      ? event.seq <= conversation.readByCitizen
        ? 'read'
        : 'sent'
      : null,
  handoff: handoffAt(conversation, event),
});

/** Claims and returns are in the public log as joining and leaving; said twice they would hide the messages. */
const addsToPublicLog = (event: StaffEvent): boolean =>
  event.type === 'note.added' || event.type === 'conversation.transferred';

/**
 * Merges the two logs for reading. Each log keeps its own order by seq; the clock only decides how the two interleave
 * (spec D-13). Commands that are not in a log yet come last.
 */
export const buildTimeline = (view: LoadedConversation): TimelineEntry[] => {
  const { entries } = view.conversation;
  const staff = view.staff.events.filter(addsToPublicLog);
  const timeline: TimelineEntry[] = [];
  let next = 0;
  for (const event of entries) {
    while (next < staff.length && Date.parse(staff[next]!.at) < Date.parse(event.at))
      timeline.push(staffEntry(staff[next++]!));
    timeline.push(publicEntry(event, view.conversation));
  }
  while (next < staff.length) timeline.push(staffEntry(staff[next++]!));
  for (const entry of view.outbox) timeline.push({ kind: 'pending', key: `pending-${entry.commandId}`, entry });
  return timeline;
};

const staffEntry = (event: StaffEvent): TimelineEntry => ({ kind: 'staff', key: `staff-${event.seq}`, event });
