import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Lists of paid technical help, and how often each node of a flow was shown. */
export const providersAndCounts: Migration = {
  async up(database: Kysely<unknown>) {
    const { schema } = database;
    await schema
      .createTable('providers')
      .addColumn('list', 'text', (column) => column.notNull())
      .addColumn('siret', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('label', 'text')
      .addColumn('departments', 'text', (column) => column.notNull())
      .addColumn('audiences', 'text', (column) => column.notNull())
      .addColumn('services', 'text', (column) => column.notNull())
      .addColumn('phone', 'text')
      .addColumn('url', 'text')
      .addPrimaryKeyConstraint('providers_pk', ['list', 'siret'])
      .execute();
    // In the order in which they are read: one site and flow, day by day.
    await schema
      .createTable('flow_counts')
      .addColumn('site', 'text', (column) => column.notNull())
      .addColumn('flow', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('version', 'bigint', (column) => column.notNull())
      .addColumn('node', 'text', (column) => column.notNull())
      .addColumn('count', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('flow_counts_pk', ['site', 'flow', 'day', 'version', 'node'])
      .modifyEnd(sql`without rowid`)
      .execute();
    await schema.createIndex('flow_counts_by_day').on('flow_counts').column('day').execute();
  },
};
