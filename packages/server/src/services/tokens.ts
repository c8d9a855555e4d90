import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits made by the citizen's client, base64url. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Whether the text can be a citizen's token at all. */
export const isToken = (text: string): boolean => TOKEN.test(text);

/** What is stored of a token (spec P-3): its SHA-256. The token has 256 random bits, so no slow hash is needed. */
export const hashToken = (token: string): Uint8Array => createHash('sha256').update(token).digest();

/** A hash as a key of a map. */
export const hashKey = (hash: Uint8Array): string => Buffer.from(hash).toString('base64url');

/** 128 random bits, base64url: ids of commands that the server itself gives. */
export const randomId = (): string => randomBytes(16).toString('base64url');
