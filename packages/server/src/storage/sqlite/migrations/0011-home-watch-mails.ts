import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Mails about requests to watch a home. Once one was sent, nothing of it is left but that it was. */
export const homeWatchMails: Migration = {
  async up(database: Kysely<unknown>) {
    const { schema } = database;
    await schema
      .createTable('home_watch_mails')
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('request', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('due_ms', 'integer')
      .addColumn('tries', 'integer', (column) => column.notNull())
      .addColumn('body', 'blob')
      .addPrimaryKeyConstraint('home_watch_mails_pk', ['id'])
      .addForeignKeyConstraint('home_watch_mails_of', ['request'], 'home_watches', ['id'])
      .modifyEnd(sql`without rowid`)
      .execute();
    await schema
      .createIndex('home_watch_mails_by_request')
      .on('home_watch_mails')
      .columns(['request', 'state'])
      .execute();
    await schema.createIndex('home_watch_mails_due').on('home_watch_mails').column('due_ms').execute();
    await schema
      .createTable('home_watch_mail_keys')
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('wrapped', 'blob', (column) => column.notNull())
      .addPrimaryKeyConstraint('home_watch_mail_keys_pk', ['id'])
      .addForeignKeyConstraint('home_watch_mail_keys_of', ['id'], 'home_watch_mails', ['id'])
      .modifyEnd(sql`without rowid`)
      .execute();
  },
};
