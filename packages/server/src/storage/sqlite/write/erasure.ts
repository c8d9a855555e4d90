import type { DatabaseSync } from 'node:sqlite';
import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import { Statement } from '../statement.ts';

const DAY_MS = 86_400_000;

const numberOf = (query: Kysely<Schema>, id: string) =>
  query.selectFrom('conversations').select('number').where('id', '=', id);

/** Erasure in two steps, each its own group commit: first the keys, then the rows they opened (spec P-5). */
export class ErasureTables {
  readonly #due: Statement<{ nowMs: number; limit: number }, { id: string }>;
  readonly #deleteKey: Statement<{ id: string }, unknown>;
  readonly #deleteRows: readonly Statement<{ id: string }, unknown>[];

  constructor(database: DatabaseSync) {
    this.#due = new Statement(database, (query, p) =>
      query
        .selectFrom('conversations')
        .innerJoin('sites', 'sites.slug', 'conversations.site_slug')
        .select('conversations.id')
        .where(sql<boolean>`status = 'closed'`)
        .where((expression) =>
          expression(
            'closed_at_ms',
            '<=',
            expression(expression.val(p.nowMs), '-', expression('retention_days', '*', DAY_MS)),
          ),
        )
        .orderBy('closed_at_ms')
        .limit(p.limit),
    );
    this.#deleteKey = new Statement(database, (query, p) =>
      query.deleteFrom('conversation_keys').where('conversation', '=', numberOf(query, p.id)),
    );
    this.#deleteRows = [
      ...(['events', 'commands', 'citizen_sessions', 'conversation_keys'] as const).map(
        (table) =>
          new Statement<{ id: string }, unknown>(database, (query, p) =>
            query.deleteFrom(table).where('conversation', '=', numberOf(query, p.id)),
          ),
      ),
      new Statement(database, (query, p) => query.deleteFrom('conversations').where('id', '=', p.id)),
    ];
  }

  /** @returns the conversations whose key is gone, this time or before */
  eraseKeys(nowMs: number, limit: number): string[] {
    const ids = this.#due.all({ nowMs, limit }).map(({ id }) => id);
    for (const id of ids) this.#deleteKey.run({ id });
    return ids;
  }

  eraseRows(ids: readonly string[]): void {
    for (const id of ids) for (const statement of this.#deleteRows) statement.run({ id });
  }
}
