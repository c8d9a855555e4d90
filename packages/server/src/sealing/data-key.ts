import { createHmac, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { seal, SealBrokenError, unseal } from './envelope.ts';
import { masterKeyId } from './master-key.ts';

/** The keys of one conversation or request, in memory only. */
export interface DataKey {
  /** Seals and unseals bodies. */
  readonly sealing: KeyObject;
  /** Fingerprints command bodies; derived, so that one key never serves two algorithms. */
  readonly fingerprint: KeyObject;
}

/** Master keys by id: the first wraps new data keys, all of them unwrap, so that a key can be replaced step by step. */
export class KeyRing {
  readonly #currentId: Buffer;
  readonly #current: KeyObject;
  readonly #keys: ReadonlyMap<string, KeyObject>;

  /** @throws TypeError when a key is not 32 bytes long */
  constructor(current: Uint8Array, retired: readonly Uint8Array[] = []) {
    this.#currentId = masterKeyId(current);
    this.#current = createSecretKey(current);
    const others = retired.map((key) => [masterKeyId(key).toString('hex'), createSecretKey(key)] as const);
    this.#keys = new Map([...others, [this.#currentId.toString('hex'), this.#current]]);
  }

  /** A new data key, and its wrapped form: 8 bytes of master key id, then an envelope. */
  create(row: string, table = CONVERSATION_KEYS): { key: DataKey; wrapped: Buffer } {
    const bytes = randomBytes(32);
    const wrapped = Buffer.concat([this.#currentId, seal(this.#current, bytes, placeOf(row, table))]);
    const key = dataKeyFrom(bytes);
    bytes.fill(0);
    return { key, wrapped };
  }

  /** @throws SealBrokenError when the master key is not on the ring, or the wrapped key is of another row */
  unwrap(row: string, wrapped: Uint8Array, table = CONVERSATION_KEYS): DataKey {
    const id = Buffer.from(wrapped.subarray(0, 8)).toString('hex');
    const master = this.#keys.get(id);
    if (master === undefined) throw new SealBrokenError(`No master key ${id} on the ring.`);
    const bytes = unseal(master, wrapped.subarray(8), placeOf(row, table));
    const key = dataKeyFrom(bytes);
    bytes.fill(0);
    return key;
  }
}

/** Fingerprint of a command body. Keyed: the plain hash of a short message could be guessed (spec P-2). */
export const fingerprint = (key: DataKey, body: string): Buffer =>
  createHmac('sha256', key.fingerprint).update(body).digest();

/** Table of the keys of conversations; their row is the conversation. */
const CONVERSATION_KEYS = 'conversation_keys';

const placeOf = (row: string, table: string) => ({ table, row, field: 'wrapped' });

const dataKeyFrom = (bytes: Buffer): DataKey => ({
  sealing: createSecretKey(bytes),
  fingerprint: createSecretKey(createHmac('sha256', bytes).update('guichet command fingerprint').digest()),
});
