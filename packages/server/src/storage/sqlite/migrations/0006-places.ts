import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Who changed which place of a site, and when. The places themselves are units of lists of their own. */
export const places: Migration = {
  async up(database: Kysely<unknown>) {
    const { schema } = database;
    await schema
      .createTable('place_changes')
      .addColumn('ordinal', 'bigint', (column) => column.notNull())
      .addColumn('site', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('count', 'bigint')
      .addColumn('officer_id', 'text', (column) => column.notNull())
      .addColumn('officer_name', 'text', (column) => column.notNull())
      .addColumn('at_ms', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('place_changes_pk', ['ordinal'])
      .execute();
    await schema.createIndex('place_changes_of').on('place_changes').columns(['site', 'subject', 'ordinal']).execute();
  },
};
