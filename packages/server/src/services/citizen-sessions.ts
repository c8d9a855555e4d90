import { GuichetError } from '../errors.ts';
import type { SessionEnd } from '../live/frames.ts';
import type { CitizenSession, Storage } from '../storage/port.ts';
import type { Clock } from './clock.ts';
import { Deadlines } from './deadlines.ts';
import { hashKey, hashToken, isToken } from './tokens.ts';

/** A token dies this long after its last connection (spec P-6). */
export const SESSION_IDLE_MS = 15 * 60_000;
/** A token in use is noted no more often than this. */
const TOUCH_EVERY_MS = 60_000;
/** How long a token that left is remembered, against an opening that was still on its way. */
const LEFT_MEMORY_MS = 10 * 60_000;
/** More tokens than this that left without ever having opened anything are not remembered: somebody is flooding. */
const LEFT_MEMORY_SIZE = 100_000;

/** A citizen who was recognised. */
export interface LiveCitizenSession extends Pick<CitizenSession, 'conversationId' | 'siteSlug'> {
  readonly tokenHash: Uint8Array;
}

/** A socket, a stream or a waiting poll of a citizen. */
export interface CitizenConnection {
  /** Says why, then closes. */
  ended(reason: SessionEnd): void;
}

type SessionStorage = Pick<Storage, 'findSession' | 'touchSession' | 'revokeSession' | 'expireSessions'>;

/** Tokens of citizens: who they are, when they die (spec P-3, P-6, C-6). */
export class CitizenSessions {
  readonly #storage: SessionStorage;
  readonly #clock: Clock;
  /** Tokens with an open socket, stream or poll. */
  readonly #connected = new Map<string, { readonly hash: Uint8Array; readonly connections: Set<CitizenConnection> }>();
  /** Tokens that left: refused from the same tick on, before the database knows. */
  readonly #left = new Set<string>();
  readonly #forgetLeft: Deadlines<string>;
  /** Revocations that could not be written yet. */
  readonly #unrevoked = new Map<string, Uint8Array>();

  constructor(storage: SessionStorage, clock: Clock) {
    this.#storage = storage;
    this.#clock = clock;
    this.#forgetLeft = new Deadlines(clock, LEFT_MEMORY_MS, (key) => {
      if (!this.#unrevoked.has(key)) this.#left.delete(key);
    });
  }

  /**
   * The session of a bearer token.
   *
   * @throws GuichetError `session.missing`, `session.invalid`
   */
  async resolve(token: string | null): Promise<LiveCitizenSession> {
    if (token === null) throw new GuichetError('session.missing');
    if (!isToken(token)) throw new GuichetError('session.invalid');
    return this.resolveHash(hashToken(token));
  }

  /** @throws GuichetError `session.invalid` */
  async resolveHash(tokenHash: Uint8Array): Promise<LiveCitizenSession> {
    const session = await this.#storage.findSession(tokenHash);
    const key = hashKey(tokenHash);
    // Looked at after the read: a token that left while it was being read is dead.
    if (!session || this.#left.has(key)) throw new GuichetError('session.invalid');
    const idleMs = this.#clock.nowMs() - session.lastSeenAtMs;
    if (idleMs >= SESSION_IDLE_MS && !this.#connected.has(key)) throw new GuichetError('session.invalid');
    if (idleMs >= TOUCH_EVERY_MS) this.#storage.touchSession(tokenHash, this.#clock.nowMs());
    return { tokenHash, conversationId: session.conversationId, siteSlug: session.siteSlug };
  }

  connected(tokenHash: Uint8Array, connection: CitizenConnection): void {
    const key = hashKey(tokenHash);
    const entry = this.#connected.get(key);
    if (entry) entry.connections.add(connection);
    else this.#connected.set(key, { hash: tokenHash, connections: new Set([connection]) });
  }

  /** A connection ended; with the last one the fifteen minutes begin. */
  disconnected(tokenHash: Uint8Array, connection: CitizenConnection): void {
    const key = hashKey(tokenHash);
    const entry = this.#connected.get(key);
    if (!entry?.connections.delete(connection) || entry.connections.size > 0) return;
    this.#connected.delete(key);
    if (!this.#left.has(key)) this.#storage.touchSession(tokenHash, this.#clock.nowMs());
  }

  /** Whether this token left: also true when it never opened anything. */
  hasLeft(tokenHash: Uint8Array): boolean {
    return this.#left.has(hashKey(tokenHash));
  }

  /**
   * Kills the token and its connections in this very tick, then durably; a write that fails is tried again by the sweep.
   * Returns the conversation that the token had opened, if any.
   */
  async leave(tokenHash: Uint8Array): Promise<string | null> {
    const key = hashKey(tokenHash);
    if (this.#left.size < LEFT_MEMORY_SIZE || this.#connected.has(key)) {
      this.#left.add(key);
      this.#forgetLeft.set(key);
    }
    const connections = [...(this.#connected.get(key)?.connections ?? [])];
    this.#connected.delete(key);
    for (const connection of connections) connection.ended('exit');
    const session = await this.#storage.findSession(tokenHash);
    // An unknown token costs no write: anybody may send one.
    if (session) await this.#revoke(key, tokenHash);
    return session?.conversationId ?? null;
  }

  /** Notes who is connected, kills who has been away for too long; returns the conversations of the latter. */
  async sweep(): Promise<string[]> {
    const nowMs = this.#clock.nowMs();
    const hashes: Uint8Array[] = [];
    for (const { hash } of this.#connected.values()) {
      hashes.push(hash);
      this.#storage.touchSession(hash, nowMs);
    }
    for (const [key, hash] of [...this.#unrevoked]) await this.#revoke(key, hash);
    return this.#storage.expireSessions(nowMs - SESSION_IDLE_MS, hashes);
  }

  /** How many tokens are connected: a test of leaks looks at it. */
  get connectedCount(): number {
    return this.#connected.size;
  }

  dispose(): void {
    this.#forgetLeft.dispose();
  }

  async #revoke(key: string, tokenHash: Uint8Array): Promise<void> {
    this.#unrevoked.set(key, tokenHash);
    try {
      await this.#storage.revokeSession(tokenHash);
      this.#unrevoked.delete(key);
    } catch {
      // Kept: the sweep tries again, and meanwhile this process refuses the token.
    }
  }
}
