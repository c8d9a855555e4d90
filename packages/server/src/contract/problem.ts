import { Type, type Static } from 'typebox';
import { ERRORS, type ErrorCode } from './errors.ts';
import { closed, Seq } from './primitives.ts';

/** Every code that a problem of this version may carry. Clients treat a code that they do not know by its status. */
export const ApiErrorCode = Type.Unsafe<ErrorCode>({ $id: 'ApiErrorCode', type: 'string', enum: Object.keys(ERRORS) });

/**
 * An RFC 9457 problem. `code` is stable and listed in `errors.ts`; `detail` is for developers, never shown to citizens,
 * and never holds what somebody wrote.
 */
export const Problem = closed(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String(),
    detail: Type.Optional(Type.String()),
    /** With `rate.limited` and `officer.throttled`. */
    retryAfterMs: Type.Optional(Type.Integer({ minimum: 0 })),
    /** With `view.stale`: the public seq that the conversation has reached. */
    headSeq: Type.Optional(Seq),
    /** With `place.refused`: why, a code of `PlaceRefusal`. */
    refusal: Type.Optional(Type.String()),
    /** With `otv.refused` and `site.refused`: what is wrong with which field, never what it holds. */
    faults: Type.Optional(
      Type.Array(
        closed({
          /** `contacts.0.phone`. */
          path: Type.String(),
          code: Type.String(),
          /** What the sentence names, such as a limit. */
          values: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))),
        }),
      ),
    ),
  },
  { $id: 'Problem' },
);
export type Problem = Static<typeof Problem>;
