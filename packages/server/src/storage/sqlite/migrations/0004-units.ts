import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Lists of units and what is in them. */
export const units: Migration = {
  async up(database: Kysely<unknown>) {
    const { schema } = database;
    await schema
      .createTable('unit_lists')
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('rank', 'bigint', (column) => column.notNull())
      .addColumn('source_name', 'text', (column) => column.notNull())
      .addColumn('source_date', 'text', (column) => column.notNull())
      .addColumn('licence', 'text')
      .addColumn('sample', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('unit_lists_pk', ['name'])
      .execute();
    await schema
      .createTable('units')
      .addColumn('list', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('units_pk', ['list', 'id'])
      .addForeignKeyConstraint('units_list', ['list'], 'unit_lists', ['name'])
      .execute();
  },
};
