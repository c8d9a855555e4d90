import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';

/** Asked again after five minutes; an unchanged answer costs a 304 without a body. */
const CACHE = 'public, max-age=300';
const TAG_CHARACTERS = 22;

/** Weak: the same answer may be sent compressed or not. */
const tagOf = (text: string): string =>
  `W/"${createHash('sha256').update(text).digest('base64url').slice(0, TAG_CHARACTERS)}"`;

const names = (condition: string, tag: string): boolean =>
  condition.trim() === '*' ||
  condition.split(',').some((candidate) => `W/${candidate.trim().replace(/^W\//, '')}` === tag);

/** Answers public data with its entity tag, or 304 when the client has it already (RFC 9110, 13.1.2). */
export const sendWithTag = (
  reply: FastifyReply,
  ifNoneMatch: string | undefined,
  body: object,
  type = 'application/json; charset=utf-8',
): FastifyReply => {
  const text = JSON.stringify(body);
  const tag = tagOf(text);
  void reply.header('etag', tag).header('cache-control', CACHE);
  if (ifNoneMatch !== undefined && names(ifNoneMatch, tag)) return reply.code(304).send();
  return reply.type(type).send(text);
};

/** Answers what no cache may keep, because the address says where somebody is. */
export const sendUnkept = (reply: FastifyReply, body: object, type: string): FastifyReply =>
  reply.type(type).send(JSON.stringify(body));
