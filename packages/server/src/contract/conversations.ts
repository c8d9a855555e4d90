import { Type, type Static } from 'typebox';
import { Ack } from './commands.ts';
import { PublicEvent, StaffEvent } from './events.ts';
import { Handoff } from './handoff.ts';
import {
  closed,
  CommandId,
  ConversationId,
  Danger,
  Epoch,
  LanguageTag,
  MessageText,
  nullable,
  OfficerName,
  OfficerRef,
  QueueName,
  ref,
  Seq,
  SiteSlug,
  Status,
  Time,
} from './primitives.ts';

/**
 * Opens a conversation. The bearer token of the request is made by the client (256 random bits, base64url, 43 characters),
 * so that a retry after a lost answer finds the same conversation instead of opening a second one.
 */
export const OpenConversation = closed(
  {
    commandId: CommandId,
    danger: Danger,
    language: LanguageTag,
    /** The first message, written on the start screen; it becomes a `message.received` with its own command id. */
    message: Type.Optional(closed({ commandId: CommandId, text: MessageText })),
    /** What a flow found before, when the citizen chose to hand it over. */
    handoff: Type.Optional(ref(Handoff)),
  },
  { $id: 'OpenConversation' },
);
export type OpenConversation = Static<typeof OpenConversation>;

/** Where the citizen stands. A versioned latest value, never logged; a lower `version` than the one shown is dropped. */
export const QueuePosition = closed(
  {
    version: Type.Integer({ minimum: 0 }),
    /** How many people are served before this one; 0 means next. */
    ahead: Type.Integer({ minimum: 0 }),
    /** Estimated wait in milliseconds; null when nothing honest can be said. */
    estimateMs: nullable(Type.Integer({ minimum: 0 })),
    /** Whether at least one officer is on duty for this queue now. */
    officersOnDuty: Type.Boolean(),
  },
  { $id: 'QueuePosition' },
);
export type QueuePosition = Static<typeof QueuePosition>;

/** The state that the public log adds up to, at `seq`. Snapshot + later events = a fresh snapshot (spec D-8). */
export const ConversationSnapshot = closed(
  {
    epoch: Epoch,
    seq: Seq,
    status: Status,
    danger: Danger,
    language: LanguageTag,
    openedAt: Time,
    /** The officer who holds the conversation now. */
    officer: nullable(OfficerName),
    /** Why the last officer left, while nobody has taken over; null otherwise. */
    officerLeft: nullable(Type.Union([Type.Literal('transferred'), Type.Literal('released'), Type.Literal('lost')])),
    readByCitizen: Seq,
    readByOfficer: Seq,
    /** Every public event except `read.updated`, in order. */
    entries: Type.Array(ref(PublicEvent)),
  },
  { $id: 'ConversationSnapshot' },
);
export type ConversationSnapshot = Static<typeof ConversationSnapshot>;

export const CitizenView = closed(
  { conversation: ref(ConversationSnapshot), queue: nullable(ref(QueuePosition)) },
  { $id: 'CitizenView' },
);
export type CitizenView = Static<typeof CitizenView>;

/** One page of the public log. `reload` true: the cursor is of another life; fetch the snapshot. */
export const EventPage = closed(
  {
    epoch: Epoch,
    head: Seq,
    reload: Type.Boolean(),
    events: Type.Array(ref(PublicEvent)),
    queue: nullable(ref(QueuePosition)),
    officerTyping: Type.Boolean(),
  },
  { $id: 'EventPage' },
);
export type EventPage = Static<typeof EventPage>;

/** A conversation as the desk lists it: no word of the citizen in it. */
export const QueueItem = closed(
  {
    conversationId: ConversationId,
    /** « Citoyen 3 »: counts up, names nobody. */
    number: Type.Integer({ minimum: 1 }),
    siteSlug: SiteSlug,
    siteName: Type.String(),
    status: Status,
    queue: QueueName,
    danger: Danger,
    language: LanguageTag,
    openedAt: Time,
    waitingSince: Time,
    /** Back from a desk that was lost: served before everybody of the same danger. */
    returned: Type.Boolean(),
    holder: nullable(ref(OfficerRef)),
    /** Time of the first citizen message that nobody has answered; null when answered. */
    unansweredSince: nullable(Time),
    seq: Seq,
    staffSeq: Seq,
    /** Whether a screen of the citizen is connected now. */
    citizenConnected: Type.Boolean(),
  },
  { $id: 'QueueItem' },
);
export type QueueItem = Static<typeof QueueItem>;

/**
 * Every open conversation, most urgent first; replaces any snapshot with a lower version. Pushed when somebody opens,
 * is taken, leaves, comes back or changes danger, language or presence; never for a message alone (spec K-11): who
 * holds a conversation watches it and knows its messages already.
 */
export const QueueSnapshot = closed(
  { version: Type.Integer({ minimum: 0 }), items: Type.Array(ref(QueueItem)) },
  { $id: 'QueueSnapshot' },
);
export type QueueSnapshot = Static<typeof QueueSnapshot>;

export const DeskConversation = closed(
  {
    conversation: ref(ConversationSnapshot),
    item: ref(QueueItem),
    staffSeq: Seq,
    staffEvents: Type.Array(ref(StaffEvent)),
  },
  { $id: 'DeskConversation' },
);
export type DeskConversation = Static<typeof DeskConversation>;

export const DeskEventPage = closed(
  {
    epoch: Epoch,
    reload: Type.Boolean(),
    events: Type.Array(ref(PublicEvent)),
    staffEvents: Type.Array(ref(StaffEvent)),
  },
  { $id: 'DeskEventPage' },
);
export type DeskEventPage = Static<typeof DeskEventPage>;

export const Opened = closed({ ack: ref(Ack), view: ref(CitizenView) }, { $id: 'Opened' });
export type Opened = Static<typeof Opened>;
