import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Which officer sees the requests of which units, and the sealed, chained log of who read what. */
export const homeWatchDesk: Migration = {
  async up({ schema }: Kysely<unknown>) {
    await schema
      .createTable('officer_territories')
      .addColumn('officer_id', 'text', (column) => column.notNull())
      .addColumn('unit', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('officer_territories_pk', ['officer_id', 'unit'])
      .execute();
    await schema
      .createTable('audit_log')
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('body', 'blob', (column) => column.notNull())
      .addColumn('hash', 'blob', (column) => column.notNull())
      .addPrimaryKeyConstraint('audit_log_pk', ['seq'])
      .execute();
    await schema.createIndex('audit_log_of').on('audit_log').columns(['kind', 'seq']).execute();
    await schema
      .createTable('audit_head')
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('sealed', 'blob', (column) => column.notNull())
      .addPrimaryKeyConstraint('audit_head_pk', ['name'])
      .execute();
  },
};
