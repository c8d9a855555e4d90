import type { DatabaseSync } from 'node:sqlite';
import type { CitizenSession } from '../port.ts';
import { Statement } from './statement.ts';
import type { Writer } from './write/jobs.ts';

/** A use younger than this after the one on disk is remembered in memory only: expiry is a matter of minutes. */
const TOUCH_EVERY_MS = 15_000;

interface Use {
  readonly tokenHash: Uint8Array;
  seenAtMs: number;
  /** What the database knows, or is about to. */
  storedAtMs: number;
}

/** Tokens of citizens: looked up here, and when each was last in use (spec P-6). */
export class CitizenSessions {
  readonly #writer: Writer;
  readonly #uses = new Map<string, Use>();
  readonly #find: Statement<{ token: Uint8Array }, { id: string; site_slug: string; last_seen_at_ms: number }>;

  constructor(database: DatabaseSync, writer: Writer) {
    this.#writer = writer;
    this.#find = new Statement(database, (query, p) =>
      query
        .selectFrom('citizen_sessions')
        .innerJoin('conversations', 'number', 'conversation')
        .select(['id', 'site_slug', 'last_seen_at_ms'])
        .where('token_hash', '=', p.token)
        .where('ended', '=', 0),
    );
  }

  find(tokenHash: Uint8Array): CitizenSession | null {
    const row = this.#find.get({ token: tokenHash });
    if (row === undefined) return null;
    const seenAtMs = this.#uses.get(nameOf(tokenHash))?.seenAtMs ?? 0;
    const lastSeenAtMs = Math.max(row.last_seen_at_ms, seenAtMs);
    return { conversationId: row.id, siteSlug: row.site_slug, lastSeenAtMs };
  }

  touch(tokenHash: Uint8Array, atMs: number): void {
    const name = nameOf(tokenHash);
    const use = this.#uses.get(name) ?? { tokenHash, seenAtMs: 0, storedAtMs: 0 };
    use.seenAtMs = Math.max(use.seenAtMs, atMs);
    this.#uses.set(name, use);
    if (use.seenAtMs - use.storedAtMs >= TOUCH_EVERY_MS) this.#store([use]);
  }

  async revoke(tokenHash: Uint8Array): Promise<void> {
    this.#uses.delete(nameOf(tokenHash));
    await this.#writer.submit('session.revoke', tokenHash);
  }

  async expire(beforeMs: number, connected: readonly Uint8Array[]): Promise<string[]> {
    // In the same group as the expiry and before it, so that no use known here is overlooked.
    this.#store([...this.#uses.values()].filter((use) => use.seenAtMs > use.storedAtMs));
    const expired = await this.#writer.submit('sessions.expire', { beforeMs, connected });
    const alive = new Set(connected.map(nameOf));
    for (const [name, { seenAtMs }] of this.#uses) if (seenAtMs < beforeMs && !alive.has(name)) this.#uses.delete(name);
    return expired;
  }

  /** Nobody waits for it: a use that could not be stored is stored with the next one. */
  #store(uses: readonly Use[]): void {
    if (uses.length === 0) return;
    const touches = uses.map(({ tokenHash, seenAtMs }) => ({ tokenHash, atMs: seenAtMs }));
    for (const use of uses) use.storedAtMs = use.seenAtMs;
    this.#writer.submit('sessions.touch', touches).catch(() => {
      for (const use of uses) use.storedAtMs = 0;
    });
  }
}

const nameOf = (hash: Uint8Array): string => Buffer.from(hash.buffer, hash.byteOffset, hash.length).toString('latin1');
