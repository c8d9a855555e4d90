import { Type, type Static } from 'typebox';
import { Handoff } from './handoff.ts';
import { closed, CommandId, LanguageTag, MessageText, nullable, OfficerId, QueueName, ref, Seq } from './primitives.ts';

const command = <N extends string, P extends Parameters<typeof closed>[0]>(type: N, properties: P) =>
  closed({ type: Type.Literal(type), commandId: CommandId, ...properties }, { title: type });

/** What a citizen may ask of their conversation. Each is durable and idempotent by `commandId`. */
export const CitizenCommand = Type.Union(
  [
    command('message.send', { text: MessageText }),
    command('read.mark', { upTo: Seq }),
    command('language.set', { language: LanguageTag }),
    command('danger.set', { danger: Type.Union([Type.Literal('yes'), Type.Literal('no')]) }),
    /** Hands over what a flow found to a conversation that runs; null takes back what was handed over before. */
    command('handoff.set', { handoff: nullable(ref(Handoff)) }),
    command('conversation.end', {}),
  ],
  { $id: 'CitizenCommand' },
);
export type CitizenCommand = Static<typeof CitizenCommand>;

/** What an officer may ask of a conversation. `seenSeq`: the last public seq on the officer's screen when they pressed send. */
export const OfficerCommand = Type.Union(
  [
    command('message.send', { text: MessageText, seenSeq: Seq }),
    command('note.add', { text: MessageText }),
    command('conversation.claim', {}),
    command('conversation.release', {}),
    command('conversation.transfer', {
      to: Type.Union([closed({ officerId: OfficerId }), closed({ queue: QueueName })]),
      reason: Type.Optional(Type.String({ maxLength: 500 })),
    }),
    command('conversation.close', {}),
    command('read.mark', { upTo: Seq }),
  ],
  { $id: 'OfficerCommand' },
);
export type OfficerCommand = Static<typeof OfficerCommand>;

/** What is true for a moment only: never stored, never acknowledged. */
export const Signal = Type.Union([closed({ type: Type.Literal('typing.set'), typing: Type.Boolean() })], {
  $id: 'Signal',
});
export type Signal = Static<typeof Signal>;

/** The answer to a command once it is durable. Same id and same body always get the same answer. */
export const Ack = closed(
  {
    commandId: CommandId,
    /** Seq of the public event it made; null when it made none. */
    seq: Type.Union([Seq, Type.Null()]),
    /** Seq of the staff event it made; always null towards a citizen. */
    staffSeq: Type.Union([Seq, Type.Null()]),
  },
  { $id: 'Ack' },
);
export type Ack = Static<typeof Ack>;
