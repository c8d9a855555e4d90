import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Requests to watch a home: nothing in clear but id, unit, status and month; and what sites and the server need for them. */
export const homeWatch: Migration = {
  async up(database: Kysely<unknown>) {
    const { schema } = database;
    await schema.alterTable('sites').addColumn('otv', 'text').execute();
    await schema
      .createTable('server_keys')
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('wrapped', 'blob', (column) => column.notNull())
      .addPrimaryKeyConstraint('server_keys_pk', ['name'])
      .execute();
    // Without a row id: rows stand in the order of their ids, which are random, and tell nothing of when they came.
    await schema
      .createTable('home_watches')
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('unit', 'text', (column) => column.notNull())
      .addColumn('status', 'text', (column) => column.notNull())
      .addColumn('month', 'text', (column) => column.notNull())
      .addColumn('stamp', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('home_watches_pk', ['id'])
      .modifyEnd(sql`without rowid`)
      .execute();
    await schema.createIndex('home_watches_of').on('home_watches').columns(['unit', 'id', 'status', 'stamp']).execute();
    for (const [table, column] of [
      ['home_watch_bodies', 'body'],
      ['home_watch_keys', 'wrapped'],
    ] as const) {
      await schema
        .createTable(table)
        .addColumn('id', 'text', (id) => id.notNull())
        .addColumn(column, 'blob', (value) => value.notNull())
        .addPrimaryKeyConstraint(`${table}_pk`, ['id'])
        .addForeignKeyConstraint(`${table}_of`, ['id'], 'home_watches', ['id'])
        .modifyEnd(sql`without rowid`)
        .execute();
    }
  },
};
