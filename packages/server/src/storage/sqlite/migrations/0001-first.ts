import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

type AnyTable = CreateTableBuilder<string, string>;
const text = (table: CreateTableBuilder<string, never> | AnyTable, ...names: string[]): AnyTable =>
  names.reduce((builder, name) => builder.addColumn(name, 'text', (column) => column.notNull()), table as AnyTable);
const integer = (table: AnyTable, ...names: string[]): AnyTable =>
  names.reduce((builder, name) => builder.addColumn(name, 'bigint', (column) => column.notNull()), table);
const belonging = (table: AnyTable): AnyTable =>
  table.addForeignKeyConstraint('conversation_of', ['conversation'], 'conversations', ['number']);

/** Everything of the first release. Times are milliseconds since 1970, truth values 0 or 1, ids made by the application. */
export const first: Migration = {
  async up(database: Kysely<unknown>) {
    const { schema } = database;
    await text(schema.createTable('meta'), 'key', 'value').addPrimaryKeyConstraint('meta_pk', ['key']).execute();
    await integer(text(schema.createTable('counters'), 'name'), 'value')
      .addPrimaryKeyConstraint('counters_pk', ['name'])
      .execute();

    await text(schema.createTable('queues'), 'name', 'title').addPrimaryKeyConstraint('queues_pk', ['name']).execute();
    await integer(
      text(
        schema.createTable('sites'),
        ...['slug', 'name', 'allowed_origins', 'services', 'queue', 'locale', 'theme', 'exit_url'],
      ),
      ...['demonstration', 'retention_days'],
    )
      .addColumn('insee_code', 'text')
      .addColumn('answered_by', 'text')
      .addPrimaryKeyConstraint('sites_pk', ['slug'])
      .execute();
    await text(schema.createTable('canned_replies'), 'id', 'shortcut', 'title', 'text', 'locale')
      .addPrimaryKeyConstraint('canned_replies_pk', ['id'])
      .execute();

    await integer(
      text(schema.createTable('officers'), 'id', 'login', 'name', 'role', 'password_hash'),
      ...['must_change_password', 'available', 'capacity', 'disabled'],
    )
      .addPrimaryKeyConstraint('officers_pk', ['id'])
      .addUniqueConstraint('officers_login', ['login'])
      .execute();
    await integer(text(schema.createTable('desk_sessions'), 'officer_id'), 'created_at_ms', 'last_seen_at_ms')
      .addColumn('id_hash', 'blob', (column) => column.notNull())
      .addPrimaryKeyConstraint('desk_sessions_pk', ['id_hash'])
      .addForeignKeyConstraint('desk_sessions_officer', ['officer_id'], 'officers', ['id'])
      .execute();
    await schema.createIndex('desk_sessions_of').on('desk_sessions').column('officer_id').execute();

    await integer(
      text(
        schema.createTable('conversations').addColumn('number', 'integer', (column) => column.primaryKey()),
        ...['id', 'site_slug', 'status', 'queue', 'danger', 'language'],
      ),
      ...['returned', 'public_seq', 'staff_seq', 'read_by_citizen', 'read_by_officer', 'last_citizen_seq'],
      ...['opened_at_ms', 'waiting_since_ms'],
    )
      .addColumn('holder_id', 'text')
      .addColumn('holder_name', 'text')
      .addColumn('officer_left', 'text')
      .addColumn('unanswered_since_ms', 'bigint')
      .addColumn('closed_at_ms', 'bigint')
      .addUniqueConstraint('conversations_id', ['id'])
      .addForeignKeyConstraint('conversations_site', ['site_slug'], 'sites', ['slug'])
      .execute();
    await sql`create index conversations_open on conversations (number) where status <> 'closed'`.execute(database);
    await sql`create index conversations_held on conversations (holder_id) where status = 'active'`.execute(database);
    await sql`create index conversations_closed on conversations (closed_at_ms) where status = 'closed'`.execute(
      database,
    );

    await belonging(integer(schema.createTable('conversation_keys') as AnyTable, 'conversation'))
      .addColumn('wrapped', 'blob', (column) => column.notNull())
      .addPrimaryKeyConstraint('conversation_keys_pk', ['conversation'])
      .execute();
    // Without a row id the rows themselves are kept in key order: one page to write a message instead of two.
    await belonging(integer(text(schema.createTable('events'), 'log', 'type'), 'conversation', 'seq'))
      .addColumn('body', 'blob', (column) => column.notNull())
      .addPrimaryKeyConstraint('events_pk', ['conversation', 'log', 'seq'])
      .modifyEnd(sql`without rowid`)
      .execute();
    await belonging(integer(text(schema.createTable('commands'), 'sender', 'command_id'), 'conversation'))
      .addColumn('fingerprint', 'blob', (column) => column.notNull())
      .addColumn('seq', 'bigint')
      .addColumn('staff_seq', 'bigint')
      .addPrimaryKeyConstraint('commands_pk', ['conversation', 'sender', 'command_id'])
      .modifyEnd(sql`without rowid`)
      .execute();

    await belonging(
      integer(schema.createTable('citizen_sessions') as AnyTable, 'conversation', 'last_seen_at_ms', 'ended'),
    )
      .addColumn('token_hash', 'blob', (column) => column.notNull())
      .addPrimaryKeyConstraint('citizen_sessions_pk', ['token_hash'])
      .execute();
    await schema.createIndex('citizen_sessions_by').on('citizen_sessions').column('conversation').execute();
    await sql`create index citizen_sessions_live on citizen_sessions (last_seen_at_ms) where ended = 0`.execute(
      database,
    );

    await integer(text(schema.createTable('served_waits'), 'queue'), 'ordinal', 'waited_ms')
      .addPrimaryKeyConstraint('served_waits_pk', ['ordinal'])
      .execute();
    await schema.createIndex('served_waits_of').on('served_waits').columns(['queue', 'ordinal']).execute();
  },
};
