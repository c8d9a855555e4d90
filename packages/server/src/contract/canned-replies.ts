import { Type, type Static } from 'typebox';
import { CannedReply } from './desk.ts';
import { closed, nullable, ref } from './primitives.ts';

const text = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });

/** A reply written in advance, as an admin writes it. */
export const CannedReplyDraft = closed(
  {
    /** Typed after « / »; one word. */
    shortcut: Type.String({ pattern: '^[\\p{L}\\p{N}_-]{1,30}$' }),
    title: text(80),
    text: text(2_000),
    locale: Type.Union([Type.Literal('fr'), Type.Literal('en')]),
  },
  { $id: 'CannedReplyDraft' },
);
export type CannedReplyDraft = Static<typeof CannedReplyDraft>;

/** The whole reply that was changed or removed, as it was shown: when it is another by now, nothing is done. */
export const ChangeCannedReply = closed(
  { before: ref(CannedReply), reply: nullable(ref(CannedReplyDraft)) },
  { $id: 'ChangeCannedReply' },
);
export type ChangeCannedReply = Static<typeof ChangeCannedReply>;
