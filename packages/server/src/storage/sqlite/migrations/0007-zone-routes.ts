import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Routes of handoffs may name the force that covers the citizen's commune, beside the department or instead of it. */
export const zoneRoutes: Migration = {
  async up(database: Kysely<unknown>) {
    const { schema } = database;
    // SQLite changes no primary key in place.
    await schema
      .createTable('routes_by_zone')
      .addColumn('flow', 'text', (column) => column.notNull())
      .addColumn('department', 'text', (column) => column.notNull())
      .addColumn('zone', 'text', (column) => column.notNull())
      .addColumn('queue', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('routes_by_zone_pk', ['flow', 'department', 'zone'])
      .addForeignKeyConstraint('routes_by_zone_queue', ['queue'], 'queues', ['name'])
      .execute();
    await sql`insert into routes_by_zone (flow, department, zone, queue)
      select flow, department, '', queue from routes`.execute(database);
    await schema.dropTable('routes').execute();
    await schema.alterTable('routes_by_zone').renameTo('routes').execute();
  },
};
