import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Which units cover a commune. */
export const competence: Migration = {
  async up(database: Kysely<unknown>) {
    const { schema } = database;
    await schema
      .createTable('competence_tables')
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('source_name', 'text', (column) => column.notNull())
      .addColumn('source_date', 'text', (column) => column.notNull())
      .addColumn('licence', 'text')
      .addColumn('communes', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('competence_tables_pk', ['name'])
      .execute();
    // In the order in which they are read: one commune.
    await schema
      .createTable('competence')
      .addColumn('insee', 'text', (column) => column.notNull())
      .addColumn('force', 'text', (column) => column.notNull())
      .addColumn('unit', 'text', (column) => column.notNull())
      .addColumn('table_name', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('competence_pk', ['insee', 'force', 'unit', 'table_name'])
      .addForeignKeyConstraint('competence_table', ['table_name'], 'competence_tables', ['name'])
      .modifyEnd(sql`without rowid`)
      .execute();
  },
};
