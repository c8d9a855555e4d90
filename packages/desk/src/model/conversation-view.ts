import type { ConversationSnapshot, HandoffView, PublicEvent, QueueItem } from '../contract.ts';
import type { StaffLog } from './staff-log.ts';

/** A reply or a note on its way, or refused. */
export interface OutboxEntry {
  readonly commandId: string;
  readonly kind: 'reply' | 'note';
  readonly text: string;
  readonly state: 'sending' | 'failed';
  /** Why it was refused; null while sending or when nothing answered for 10 s. */
  readonly code: string | null;
}

/** A reply was held back: the citizen wrote after what the officer had seen (spec K-6). */
export interface StaleNotice {
  /** Seq of the last public event the officer had seen when pressing send. */
  readonly afterSeq: number;
}

export interface LoadedConversation {
  readonly phase: 'ready';
  readonly id: string;
  /** Latest known line of the queue; for a closed conversation, the last one. */
  readonly item: QueueItem;
  readonly conversation: ConversationSnapshot;
  readonly staff: StaffLog;
  readonly outbox: readonly OutboxEntry[];
  readonly citizenTyping: boolean;
  /** Seq of the last public event that was on this officer's screen, in a visible document. */
  readonly seenSeq: number;
  readonly stale: StaleNotice | null;
  /** A claim, transfer, release or close is on its way. */
  readonly busy: boolean;
  /** Code of the last refusal that needs a sentence; null when there is none to show. */
  readonly notice: string | null;
}

/** One conversation as the desk shows it. */
export type ConversationView =
  | LoadedConversation
  | { readonly phase: 'loading'; readonly id: string }
  | { readonly phase: 'error'; readonly id: string; readonly code: string };

export type MessageReceived = Extract<PublicEvent, { type: 'message.received' }>;

export const isMessage = (event: PublicEvent): event is MessageReceived => event.type === 'message.received';
export const isCitizenMessage = (event: PublicEvent): event is MessageReceived =>
  isMessage(event) && event.from === 'citizen';

type HandingOver = Extract<PublicEvent, { handoff: unknown }>;
const handsOver = (event: PublicEvent): event is HandingOver => 'handoff' in event;

/** What the citizen agreed to last; null when they handed over nothing from a flow, or took it back. */
export const handoffOf = ({ entries }: ConversationSnapshot): HandoffView | null =>
  entries.findLast(handsOver)?.handoff ?? null;

/** A handoff as it stands in the log. */
export interface HandoffInPlace {
  readonly handoff: HandoffView;
  /** Another one came after it. */
  readonly replaced: boolean;
}

/** What is read of a handoff at its place: nothing of one that was taken back since, nor of an opening's that stands on top. */
export const handoffAt = ({ entries }: ConversationSnapshot, event: PublicEvent): HandoffInPlace | null => {
  if (!handsOver(event) || event.handoff === null) return null;
  const later = entries.filter(handsOver).filter(({ seq }) => seq > event.seq);
  if (later.some(({ handoff }) => handoff === null)) return null;
  const replaced = later.length > 0;
  return event.type === 'conversation.opened' && !replaced ? null : { handoff: event.handoff, replaced };
};

/** Citizen messages after `afterSeq`, in order. */
export const citizenMessagesAfter = (conversation: ConversationSnapshot, afterSeq: number): MessageReceived[] =>
  conversation.entries.filter(isCitizenMessage).filter((event) => event.seq > afterSeq);

/** Seq of the citizen's last message; 0 when there is none. What `seenSeq` is held against (spec K-6). */
export const lastCitizenSeq = (conversation: ConversationSnapshot): number =>
  conversation.entries.findLast(isCitizenMessage)?.seq ?? 0;

/** Time of the first citizen message that no officer has answered; null when all are answered. */
export const unansweredSince = (conversation: ConversationSnapshot): string | null => {
  const answered = conversation.entries.findLast((event) => isMessage(event) && event.from === 'officer')?.seq ?? 0;
  return citizenMessagesAfter(conversation, answered)[0]?.at ?? null;
};

/** How many citizen messages have not been on an officer's screen. */
export const unreadCount = (view: LoadedConversation): number =>
  citizenMessagesAfter(view.conversation, Math.max(view.seenSeq, view.conversation.readByOfficer)).length;

/** Whether this officer holds the conversation and it is not over. */
export const isHeldBy = (view: LoadedConversation, officerId: string): boolean =>
  view.conversation.status !== 'closed' && view.staff.holder?.id === officerId;
