import { createHmac, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { seal, SealBrokenError, unseal } from './envelope.ts';
import { MASTER_KEY_ID_BYTES, masterKeyId } from './master-key.ts';

/** The keys of one conversation or request, in memory only. */
export interface DataKey {
  /** Seals and unseals bodies. */
  readonly sealing: KeyObject;
  /** Fingerprints command bodies; derived, so that one key never serves two algorithms. */
  readonly fingerprint: KeyObject;
}

/** Finds master keys that were added meanwhile: a file of the data folder. */
export type FindMasterKeys = () => readonly Uint8Array[];

/**
 * Master keys by id: the current one wraps new data keys, all of them unwrap, so that a key can be replaced while a server
 * works. One that is asked for and not known is looked for once more.
 */
export class KeyRing {
  readonly #keys = new Map<string, KeyObject>();
  readonly #findMore: FindMasterKeys;
  #currentId: string;

  /**
   * @param current wraps, until `use` names another one
   * @param others only unwrap
   * @throws TypeError when a key is not 32 bytes long
   */
  constructor(current: Uint8Array, others: readonly Uint8Array[] = [], findMore: FindMasterKeys = () => []) {
    this.#findMore = findMore;
    for (const key of [current, ...others]) this.#add(key);
    this.#currentId = idOf(masterKeyId(current));
  }

  /** Id of the master key that wraps, in hexadecimal. */
  get currentId(): string {
    return this.#currentId;
  }

  /**
   * From now on this one wraps.
   *
   * @throws SealBrokenError when no such key is found
   */
  use(id: string): void {
    this.#master(id);
    this.#currentId = id;
  }

  /** A new data key, and its wrapped form: 8 bytes of master key id, then an envelope. */
  create(row: string, table = CONVERSATION_KEYS): { key: DataKey; wrapped: Buffer } {
    const bytes = randomBytes(32);
    const wrapped = this.#wrap(bytes, row, table);
    const key = dataKeyFrom(bytes);
    bytes.fill(0);
    return { key, wrapped };
  }

  /** @throws SealBrokenError when the master key is not found, or the wrapped key is of another row */
  unwrap(row: string, wrapped: Uint8Array, table = CONVERSATION_KEYS): DataKey {
    const bytes = this.#unwrap(row, wrapped, table);
    const key = dataKeyFrom(bytes);
    bytes.fill(0);
    return key;
  }

  /**
   * The same data key wrapped by the current master key; what it seals stays as it is.
   *
   * @throws SealBrokenError as `unwrap`
   */
  rewrap(row: string, wrapped: Uint8Array, table: string): Buffer {
    const bytes = this.#unwrap(row, wrapped, table);
    const again = this.#wrap(bytes, row, table);
    bytes.fill(0);
    return again;
  }

  #wrap(bytes: Uint8Array, row: string, table: string): Buffer {
    const envelope = seal(this.#master(this.#currentId), bytes, placeOf(row, table));
    return Buffer.concat([Buffer.from(this.#currentId, 'hex'), envelope]);
  }

  #unwrap(row: string, wrapped: Uint8Array, table: string): Buffer {
    const master = this.#master(idOf(wrapped.subarray(0, MASTER_KEY_ID_BYTES)));
    return unseal(master, wrapped.subarray(MASTER_KEY_ID_BYTES), placeOf(row, table));
  }

  #master(id: string): KeyObject {
    if (!this.#keys.has(id)) for (const key of this.#findMore()) this.#add(key);
    const master = this.#keys.get(id);
    if (master === undefined) throw new SealBrokenError(`No master key ${id} on the ring.`);
    return master;
  }

  #add(key: Uint8Array): void {
    this.#keys.set(idOf(masterKeyId(key)), createSecretKey(key));
  }
}

/** Fingerprint of a command body. Keyed: the plain hash of a short message could be guessed (spec P-2). */
export const fingerprint = (key: DataKey, body: string): Buffer =>
  createHmac('sha256', key.fingerprint).update(body).digest();

/** Table of the keys of conversations; their row is the conversation. */
export const CONVERSATION_KEYS = 'conversation_keys';

const idOf = (id: Uint8Array): string => Buffer.from(id).toString('hex');

const placeOf = (row: string, table: string) => ({ table, row, field: 'wrapped' });

const dataKeyFrom = (bytes: Buffer): DataKey => ({
  sealing: createSecretKey(bytes),
  fingerprint: createSecretKey(createHmac('sha256', bytes).update('guichet command fingerprint').digest()),
});
