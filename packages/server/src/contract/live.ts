import { Type, type Static } from 'typebox';
import { Ack, CitizenCommand, OfficerCommand } from './commands.ts';
import { QueuePosition, QueueSnapshot } from './conversations.ts';
import { Colleague } from './desk.ts';
import { PublicEvent, StaffEvent } from './events.ts';
import { closed, CommandId, ConversationId, Epoch, nullable, ref, Seq } from './primitives.ts';
import { Problem } from './problem.ts';

const frame = <N extends string, P extends Parameters<typeof closed>[0]>(
  type: N,
  properties: P,
  options: Record<string, unknown> = {},
) => closed({ type: Type.Literal(type), ...properties }, { title: type, ...options });

/** A single-use ticket for a socket's first frame; dies after use or 30 s. */
export const Ticket = closed({ ticket: Type.String(), expiresInMs: Type.Integer({ minimum: 0 }) }, { $id: 'Ticket' });
export type Ticket = Static<typeof Ticket>;

/** First frame of a citizen's socket; the socket is closed (4401) after 3 s without it. */
export const CitizenHello = frame(
  'hello',
  { ticket: Type.String(), epoch: nullable(Epoch), after: Seq },
  { $id: 'CitizenHello' },
);
export type CitizenHello = Static<typeof CitizenHello>;
/** What a citizen's socket may send after `hello`. */
export const CitizenClientFrame = Type.Union(
  [frame('command', { command: ref(CitizenCommand) }), frame('typing.set', { typing: Type.Boolean() })],
  { $id: 'CitizenClientFrame' },
);
export type CitizenClientFrame = Static<typeof CitizenClientFrame>;

const ready = frame('ready', { epoch: Epoch, head: Seq });
const ack = frame('ack', { ack: ref(Ack) });
const refused = frame('refused', { commandId: CommandId, problem: ref(Problem) });
/** Every 20 s at most: a client that has seen no frame for 45 s is cut off, whatever its socket says. */
const heartbeat = frame('heartbeat', {});

/** What the server sends a citizen, on the socket and as `data:` lines of the stream. */
export const CitizenServerFrame = Type.Union(
  [
    ready,
    frame('events', { events: Type.Array(ref(PublicEvent)) }),
    frame('reload', { epoch: Epoch }),
    ack,
    refused,
    frame('queue.position', { position: nullable(ref(QueuePosition)) }),
    frame('typing.changed', { typing: Type.Boolean() }),
    frame('session.ended', {
      reason: Type.Union([Type.Literal('closed'), Type.Literal('exit'), Type.Literal('expired')]),
    }),
    heartbeat,
  ],
  { $id: 'CitizenServerFrame' },
);
export type CitizenServerFrame = Static<typeof CitizenServerFrame>;

export const DeskHello = frame('hello', { ticket: Type.String() }, { $id: 'DeskHello' });
export type DeskHello = Static<typeof DeskHello>;
/** What a desk's socket may send after `hello`. A watched conversation keeps sending its events until unwatched. */
export const DeskClientFrame = Type.Union(
  [
    frame('conversation.watch', {
      conversationId: ConversationId,
      epoch: nullable(Epoch),
      after: Seq,
      staffAfter: Seq,
    }),
    frame('conversation.unwatch', { conversationId: ConversationId }),
    frame('command', { conversationId: ConversationId, command: ref(OfficerCommand) }),
    frame('typing.set', { conversationId: ConversationId, typing: Type.Boolean() }),
  ],
  { $id: 'DeskClientFrame' },
);
export type DeskClientFrame = Static<typeof DeskClientFrame>;

export const DeskServerFrame = Type.Union(
  [
    ready,
    frame('events', { conversationId: ConversationId, events: Type.Array(ref(PublicEvent)) }),
    frame('staff.events', { conversationId: ConversationId, events: Type.Array(ref(StaffEvent)) }),
    frame('conversation.reload', { conversationId: ConversationId, epoch: Epoch }),
    ack,
    refused,
    frame('queue.changed', { queue: ref(QueueSnapshot) }),
    frame('colleagues.changed', { items: Type.Array(ref(Colleague)) }),
    frame('typing.changed', { conversationId: ConversationId, typing: Type.Boolean() }),
    frame('session.ended', { reason: Type.Union([Type.Literal('signed-out'), Type.Literal('expired')]) }),
    heartbeat,
  ],
  { $id: 'DeskServerFrame' },
);
export type DeskServerFrame = Static<typeof DeskServerFrame>;
