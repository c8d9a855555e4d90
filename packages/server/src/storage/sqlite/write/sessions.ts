import type { DatabaseSync } from 'node:sqlite';
import { Statement } from '../statement.ts';

/** Tokens of citizens, by hash (spec P-3, P-6). */
export class SessionTable {
  readonly #find: Statement<{ token: Uint8Array }, { id: string; ended: number }>;
  readonly #insert: Statement<{ token: Uint8Array; conversation: number; atMs: number }, unknown>;
  readonly #touch: Statement<{ token: Uint8Array; atMs: number }, unknown>;
  readonly #end: Statement<{ token: Uint8Array }, unknown>;
  readonly #stale: Statement<{ beforeMs: number }, { token_hash: Uint8Array; id: string; status: string }>;

  constructor(database: DatabaseSync) {
    this.#find = new Statement(database, (query, p) =>
      query
        .selectFrom('citizen_sessions')
        .innerJoin('conversations', 'number', 'conversation')
        .select(['id', 'ended'])
        .where('token_hash', '=', p.token),
    );
    this.#insert = new Statement(database, (query, p) =>
      query
        .insertInto('citizen_sessions')
        .values({ token_hash: p.token, conversation: p.conversation, last_seen_at_ms: p.atMs, ended: 0 }),
    );
    this.#touch = new Statement(database, (query, p) =>
      query
        .updateTable('citizen_sessions')
        .set({ last_seen_at_ms: p.atMs })
        .where('token_hash', '=', p.token)
        .where('last_seen_at_ms', '<', p.atMs),
    );
    this.#end = new Statement(database, (query, p) =>
      query.updateTable('citizen_sessions').set({ ended: 1 }).where('token_hash', '=', p.token),
    );
    this.#stale = new Statement(database, (query, p) =>
      query
        .selectFrom('citizen_sessions')
        .innerJoin('conversations', 'number', 'conversation')
        .select(['token_hash', 'id', 'status'])
        .where('ended', '=', 0)
        .where('last_seen_at_ms', '<', p.beforeMs),
    );
  }

  find(tokenHash: Uint8Array): { conversationId: string; ended: boolean } | null {
    const row = this.#find.get({ token: tokenHash });
    return row === undefined ? null : { conversationId: row.id, ended: row.ended === 1 };
  }

  create(tokenHash: Uint8Array, conversation: number, atMs: number): void {
    this.#insert.run({ token: tokenHash, conversation, atMs });
  }

  touch(touches: readonly { tokenHash: Uint8Array; atMs: number }[]): void {
    for (const { tokenHash, atMs } of touches) this.#touch.run({ token: tokenHash, atMs });
  }

  revoke(tokenHash: Uint8Array): void {
    this.#end.run({ token: tokenHash });
  }

  expire(beforeMs: number, connected: readonly Uint8Array[]): string[] {
    const alive = new Set(connected.map(nameOf));
    const stale = this.#stale.all({ beforeMs }).filter((row) => !alive.has(nameOf(row.token_hash)));
    for (const { token_hash: token } of stale) this.#end.run({ token });
    return stale.filter(({ status }) => status !== 'closed').map(({ id }) => id);
  }
}

const nameOf = (hash: Uint8Array): string => Buffer.from(hash).toString('base64');
