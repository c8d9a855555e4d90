import type { DatabaseSync } from 'node:sqlite';
import { type SqlBool, sql } from 'kysely';
import { CONVERSATION_KEYS } from '../../../sealing/data-key.ts';
import { Statement } from '../statement.ts';

/** A data key as it lies in its table. */
export interface WrappedKey {
  /** Primary key of its table. */
  readonly key: string | number;
  /** What it was sealed for. */
  readonly row: string;
  readonly wrapped: Uint8Array;
}

/** One table of data keys that the master key wraps. */
export interface WrappedTable {
  readonly table: string;
  /** The next ones, in the order of their primary key, that another master key than this one wraps. */
  next(after: WrappedKey['key'] | null, masterKeyId: Uint8Array, limit: number): WrappedKey[];
  /** How many of them there are. */
  count(masterKeyId: Uint8Array): number;
  put(key: WrappedKey['key'], wrapped: Uint8Array): void;
}

type Page = { after: string | number; id: Uint8Array; limit: number };
type Put = { key: string | number; wrapped: Uint8Array };

const isOfAnother = (id: Uint8Array) => sql<SqlBool>`substr(wrapped, 1, 8) <> ${id}`;

/** The tables whose keys are sealed for their own primary key. */
const byPrimaryKey = (
  database: DatabaseSync,
  table: 'home_watch_keys' | 'home_watch_mail_keys' | 'server_keys',
  column: 'id' | 'name',
): WrappedTable => {
  const name = sql.ref<string>(column);
  const page = new Statement<Page, WrappedKey>(database, (query, p) =>
    query
      .selectFrom(table)
      .select([name.as('key'), name.as('row'), 'wrapped'])
      .where(sql<SqlBool>`${name} > ${p.after}`)
      .where(isOfAnother(p.id))
      .orderBy(name)
      .limit(p.limit),
  );
  const put = new Statement<Put, unknown>(database, (query, p) =>
    query
      .updateTable(table)
      .set({ wrapped: p.wrapped })
      .where(sql<SqlBool>`${name} = ${p.key}`),
  );
  return { table, ...operations(database, table, page, put, '') };
};

/** Sealed for the conversation as the outside knows it, kept by its number. */
const ofConversations = (database: DatabaseSync): WrappedTable => {
  const page = new Statement<Page, WrappedKey>(database, (query, p) =>
    query
      .selectFrom('conversation_keys')
      .innerJoin('conversations', 'number', 'conversation')
      .select(['conversation as key', 'conversations.id as row', 'wrapped'])
      .where(sql<SqlBool>`conversation > ${p.after}`)
      .where(isOfAnother(p.id))
      .orderBy('conversation')
      .limit(p.limit),
  );
  const put = new Statement<Put, unknown>(database, (query, p) =>
    query
      .updateTable('conversation_keys')
      .set({ wrapped: p.wrapped })
      .where(sql<SqlBool>`conversation = ${p.key}`),
  );
  return { table: CONVERSATION_KEYS, ...operations(database, 'conversation_keys', page, put, -1) };
};

const operations = (
  database: DatabaseSync,
  table: 'conversation_keys' | 'home_watch_keys' | 'home_watch_mail_keys' | 'server_keys',
  page: Statement<Page, WrappedKey>,
  put: Statement<Put, unknown>,
  first: string | number,
): Pick<WrappedTable, 'next' | 'count' | 'put'> => {
  const count = new Statement<{ id: Uint8Array }, { count: number }>(database, (query, p) =>
    query
      .selectFrom(table)
      .select(sql<number>`count(*)`.as('count'))
      .where(isOfAnother(p.id)),
  );
  return {
    next: (after, id, limit) => page.all({ after: after ?? first, id, limit }),
    count: (id) => count.get({ id })?.count ?? 0,
    put: (key, wrapped) => void put.run({ key, wrapped }),
  };
};

/** Every table with data keys. What the master key wraps and is not here, a change of the master key loses. */
export const wrappedTables = (database: DatabaseSync): readonly WrappedTable[] => [
  // Few, and everything needs them: first.
  byPrimaryKey(database, 'server_keys', 'name'),
  byPrimaryKey(database, 'home_watch_keys', 'id'),
  byPrimaryKey(database, 'home_watch_mail_keys', 'id'),
  ofConversations(database),
];
