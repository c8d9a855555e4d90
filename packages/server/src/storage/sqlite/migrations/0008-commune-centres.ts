import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Centres of communes from the operator's own file, in ten-millionths of a degree. */
export const communeCentres: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .createTable('commune_centres')
      .addColumn('insee', 'text', (column) => column.notNull())
      .addColumn('latitude_e7', 'bigint', (column) => column.notNull())
      .addColumn('longitude_e7', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('commune_centres_pk', ['insee'])
      .execute();
  },
};
