import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What the orienter needs: its options and queue on each site, and the routes of an operator by department. */
export const orienter: Migration = {
  async up(database: Kysely<unknown>) {
    const { schema } = database;
    await schema.alterTable('sites').addColumn('cyber_queue', 'text').execute();
    await schema
      .alterTable('sites')
      .addColumn('orienter', 'text', (column) => column.notNull().defaultTo('{}'))
      .execute();
    await schema
      .createTable('routes')
      .addColumn('flow', 'text', (column) => column.notNull())
      .addColumn('department', 'text', (column) => column.notNull())
      .addColumn('queue', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('routes_pk', ['flow', 'department'])
      .addForeignKeyConstraint('routes_queue', ['queue'], 'queues', ['name'])
      .execute();
  },
};
