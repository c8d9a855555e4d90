import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What admins keep of a site at the desk: its changes are counted, its keys hashed, and who embeds which version is summed. */
export const siteAdministration: Migration = {
  async up(database: Kysely<unknown>) {
    const { schema } = database;
    await schema.alterTable('sites').addColumn('legal_notice_url', 'text').execute();
    await schema.alterTable('sites').addColumn('hours', 'text').execute();
    await schema
      .alterTable('sites')
      .addColumn('revision', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute();
    await schema.alterTable('sites').addColumn('changed_by', 'text').execute();
    await schema.alterTable('sites').addColumn('changed_at_ms', 'bigint').execute();
    await schema
      .createTable('site_keys')
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('site', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('scopes', 'text', (column) => column.notNull())
      .addColumn('hash', 'blob', (column) => column.notNull())
      .addColumn('ending', 'text', (column) => column.notNull())
      .addColumn('created_by', 'text', (column) => column.notNull())
      .addColumn('created_at_ms', 'bigint', (column) => column.notNull())
      .addColumn('revoked_at_ms', 'bigint')
      .addColumn('last_used_day', 'text')
      .addPrimaryKeyConstraint('site_keys_pk', ['id'])
      .addUniqueConstraint('site_keys_hash', ['hash'])
      .addForeignKeyConstraint('site_keys_site', ['site'], 'sites', ['slug'])
      .execute();
    await schema.createIndex('site_keys_of').on('site_keys').column('site').execute();
    await schema
      .createTable('embed_counts')
      .addColumn('site', 'text', (column) => column.notNull())
      .addColumn('origin', 'text', (column) => column.notNull())
      .addColumn('version', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('count', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('embed_counts_pk', ['site', 'day', 'origin', 'version'])
      .modifyEnd(sql`without rowid`)
      .execute();
  },
};
