import { createHash, createHmac, type KeyObject } from 'node:crypto';

/** What the owner keeps, and what the database knows the request by. */
export interface RequestCodes {
  /** Stands on the receipt and in mails. */
  readonly reference: string;
  /** Opens the request together with the reference; shown once. */
  readonly secret: string;
  /** Id of the row. */
  readonly id: string;
}

/** Crockford's base 32: without I, L, O and U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 80 bits, over the 77 that a code needs (spec V-21). */
const CODE_BYTES = 10;
const CODE_CHARACTERS = 16;

/**
 * Both codes of a request, made of the server's key and the client's 128 random bits: the same command gives the same
 * codes again without either being stored, and neither can be made from the database and the master key alone.
 */
export const codesOf = (key: KeyObject, site: string, commandId: string): RequestCodes => {
  const code = (name: string) => grouped(derive(key, name, site, commandId).subarray(0, CODE_BYTES));
  const reference = code('reference');
  return { reference, secret: code('secret'), id: idOf(key, reference) };
};

/** Id of the request that has this reference: keyed, so that the file gives no reference away. */
export const idOf = (key: KeyObject, reference: string): string =>
  derive(key, 'id', reference).subarray(0, 16).toString('base64url');

/** A code as somebody types it; null when it cannot be one. */
export const readCode = (typed: string): string | null => {
  const characters = typed
    .toUpperCase()
    .replace(/[\s.\-–—]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const isCode = characters.length === CODE_CHARACTERS && [...characters].every((each) => ALPHABET.includes(each));
  return isCode ? inGroups(characters) : null;
};

/** The fingerprint of a body, kept inside the sealed record. */
export const bodyPrint = (canonical: string): string => createHash('sha256').update(canonical).digest('base64url');

const derive = (key: KeyObject, ...parts: readonly string[]): Buffer =>
  createHmac('sha256', key).update(JSON.stringify(parts)).digest();

const grouped = (bytes: Uint8Array): string => {
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let at = 0; at < CODE_CHARACTERS; at++, bits >>= 5n) text = ALPHABET[Number(bits & 31n)]! + text;
  return inGroups(text);
};

const inGroups = (characters: string): string => characters.match(/.{4}/g)!.join('-');
