import { Type, type Static, type TSchema } from 'typebox';
import { MESSAGE_MAX_CHARACTERS } from './limits.ts';

/** A reference to a named schema that keeps its static type (TypeBox 1 types `Type.Ref('X')` as unknown). */
export const ref = <T extends TSchema & { $id?: string }>(schema: T) =>
  Type.Unsafe<Static<T>>({ $ref: `${schema.$id}#` });

/** The value or null: null says « known to be nothing », absence says « not asked ». */
export const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
/** A closed object: an unknown property is refused, so that a typing mistake never passes in silence. */
export const closed = <P extends Record<string, TSchema>>(properties: P, options: Record<string, unknown> = {}) =>
  Type.Object(properties, { additionalProperties: false, ...options });

/** 128 random bits made by the client, base64url, 22 characters. One command, one id, for as long as its message lives. */
export const CommandId = Type.String({ pattern: '^[A-Za-z0-9_-]{22}$' });
/** 128 random bits made by the server, base64url, 22 characters. */
export const ConversationId = Type.String({ pattern: '^[A-Za-z0-9_-]{22}$' });
export const OfficerId = Type.String({ pattern: '^[A-Za-z0-9_-]{22}$' });
/** Position in one log of one conversation: contiguous from 1; 0 stands before the first event. */
export const Seq = Type.Integer({ minimum: 0 });
/** Names one life of the database; a cursor of another epoch means: reload the snapshot. */
export const Epoch = Type.String({ minLength: 1, maxLength: 64 });
/** RFC 3339, UTC, milliseconds. For people only: nothing is ordered by it. */
export const Time = Type.String({ format: 'date-time' });
export const SiteSlug = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', minLength: 2, maxLength: 64 });
/** BCP 47 tag of the language the citizen writes in. */
export const LanguageTag = Type.String({ pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$', maxLength: 35 });
export const QueueName = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 32 });

/**
 * Not empty once white space is taken off (`message.empty`); the upper bound answers `message.too-long`. Neither answers
 * `request.malformed`.
 */
export const MessageText = Type.String({ minLength: 1, maxLength: MESSAGE_MAX_CHARACTERS, pattern: '\\S' });

export const Danger = Type.Union([Type.Literal('yes'), Type.Literal('no'), Type.Literal('unanswered')]);
export type Danger = Static<typeof Danger>;
export const Status = Type.Union([Type.Literal('waiting'), Type.Literal('active'), Type.Literal('closed')]);
export type Status = Static<typeof Status>;
/** An officer as a citizen may know them: a display name or a pseudonym, never an id. */
export const OfficerName = Type.String({ minLength: 1, maxLength: 80 });
/** An officer as colleagues know them. */
export const OfficerRef = closed({ id: OfficerId, name: OfficerName }, { $id: 'OfficerRef' });
export type OfficerRef = Static<typeof OfficerRef>;
