import { Type, type Static } from 'typebox';
import { HandoffView } from './handoff.ts';
import {
  closed,
  CommandId,
  Danger,
  LanguageTag,
  nullable,
  OfficerName,
  OfficerRef,
  QueueName,
  ref,
  Seq,
  Time,
} from './primitives.ts';

const event = <N extends string, P extends Parameters<typeof closed>[0]>(type: N, properties: P) =>
  closed({ type: Type.Literal(type), seq: Seq, at: Time, ...properties }, { title: type });
const Party = Type.Union([Type.Literal('citizen'), Type.Literal('officer')]);

/** The public log: what citizen and officers both see. Append-only, contiguous `seq` from 1. */
export const PublicEvent = Type.Union(
  [
    event('conversation.opened', {
      language: LanguageTag,
      danger: Danger,
      /** What the citizen handed over from a flow; null when they came straight to the conversation. */
      handoff: nullable(ref(HandoffView)),
    }),
    event('message.received', {
      commandId: CommandId,
      from: Party,
      /** Name of the officer who wrote; null for the citizen. */
      officer: nullable(OfficerName),
      text: Type.String(),
    }),
    event('officer.joined', { officer: OfficerName }),
    event('officer.left', {
      officer: OfficerName,
      reason: Type.Union([Type.Literal('transferred'), Type.Literal('released'), Type.Literal('lost')]),
    }),
    event('read.updated', { by: Party, upTo: Seq }),
    event('language.changed', { language: LanguageTag }),
    event('danger.changed', { danger: Danger }),
    /** What the citizen agreed to last: it takes the place of what they handed over before; null takes that back. */
    event('handoff.changed', { commandId: CommandId, handoff: nullable(ref(HandoffView)) }),
    event('conversation.closed', {
      by: Type.Union([Type.Literal('citizen'), Type.Literal('officer'), Type.Literal('system')]),
      reason: Type.Union([Type.Literal('ended'), Type.Literal('left'), Type.Literal('expired')]),
    }),
  ],
  { $id: 'PublicEvent' },
);
export type PublicEvent = Static<typeof PublicEvent>;
export type PublicEventType = PublicEvent['type'];

/** The staff log: what only officers see; its own contiguous `seq`, so that citizens cannot even count it. */
export const StaffEvent = Type.Union(
  [
    event('note.added', { commandId: CommandId, officer: ref(OfficerRef), text: Type.String() }),
    event('conversation.claimed', { officer: ref(OfficerRef) }),
    event('conversation.transferred', {
      officer: ref(OfficerRef),
      /** The new holder, or null when it went to a queue. */
      toOfficer: nullable(ref(OfficerRef)),
      toQueue: nullable(QueueName),
      reason: nullable(Type.String()),
    }),
    event('conversation.returned', {
      officer: ref(OfficerRef),
      reason: Type.Union([Type.Literal('released'), Type.Literal('lost')]),
    }),
  ],
  { $id: 'StaffEvent' },
);
export type StaffEvent = Static<typeof StaffEvent>;
export type StaffEventType = StaffEvent['type'];
