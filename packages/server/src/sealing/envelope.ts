import { createCipheriv, createDecipheriv, randomFillSync, type KeyObject } from 'node:crypto';

/** Where a sealed value stands. It is authenticated with the value, so that none can be moved elsewhere (spec P-1). */
export interface Place {
  readonly table: string;
  readonly row: string;
  readonly field: string;
}

/** A sealed value is not what was stored there: altered, moved, or of another key. */
export class SealBrokenError extends Error {
  override readonly name = 'SealBrokenError';
}

/** First byte of every envelope; another number means another layout or algorithm. */
const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const OVERHEAD_BYTES = 1 + NONCE_BYTES + TAG_BYTES;

const associatedData = ({ table, row, field }: Place): Buffer =>
  Buffer.from(JSON.stringify([VERSION, table, row, field]));

// Random bytes are drawn in blocks: one call to the generator serves 512 nonces, each used once.
const pool = Buffer.alloc(NONCE_BYTES * 512);
let poolOffset = pool.length;
const fillNonce = (target: Buffer, at: number): void => {
  if (poolOffset === pool.length) {
    randomFillSync(pool);
    poolOffset = 0;
  }
  pool.copy(target, at, poolOffset, (poolOffset += NONCE_BYTES));
};

/**
 * Seals a value with AES-256-GCM under a random 96-bit nonce: version, nonce, ciphertext, 128-bit tag (spec P-1).
 *
 * @see NIST SP 800-38D, section 8.2.2 for random nonces
 */
export const seal = (key: KeyObject, value: string | Uint8Array, place: Place): Buffer => {
  const plain = typeof value === 'string' ? Buffer.from(value) : value;
  const envelope = Buffer.allocUnsafeSlow(plain.length + OVERHEAD_BYTES);
  envelope[0] = VERSION;
  fillNonce(envelope, 1);
  const cipher = createCipheriv('aes-256-gcm', key, envelope.subarray(1, 1 + NONCE_BYTES));
  cipher.setAAD(associatedData(place));
  cipher.update(plain).copy(envelope, 1 + NONCE_BYTES);
  cipher.final();
  cipher.getAuthTag().copy(envelope, envelope.length - TAG_BYTES);
  return envelope;
};

/**
 * Opens what `seal` made for the same place.
 *
 * @throws SealBrokenError when a byte, the place or the key differs
 */
export const unseal = (key: KeyObject, envelope: Uint8Array, place: Place): Buffer => {
  if (envelope.length < OVERHEAD_BYTES || envelope[0] !== VERSION) throw new SealBrokenError('Not a sealed value.');
  const nonce = envelope.subarray(1, 1 + NONCE_BYTES);
  const end = envelope.length - TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(associatedData(place));
  decipher.setAuthTag(envelope.subarray(end));
  try {
    return Buffer.concat([decipher.update(envelope.subarray(1 + NONCE_BYTES, end)), decipher.final()]);
  } catch (cause) {
    throw new SealBrokenError('The seal is broken.', { cause });
  }
};
