import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { Migrator } from 'kysely/migration';
import { openDatabase } from './connection.ts';
import { kyselyOver } from './kysely-over.ts';
import { migrations } from './migrations/index.ts';

/**
 * Brings the database file to the current schema, making it first when it is missing, and gives it an epoch.
 *
 * @returns the names of the migrations that ran now, in order
 * @throws Error when the file was migrated by a newer Guichet, or a migration fails
 */
export const migrateSqlite = async (file: string): Promise<string[]> => {
  const database = kyselyOver(openDatabase(file));
  try {
    const migrator = new Migrator({ db: database, provider: { getMigrations: () => Promise.resolve(migrations) } });
    const { error, results = [] } = await migrator.migrateToLatest();
    if (error !== undefined) throw error instanceof Error ? error : new Error('A migration failed.', { cause: error });
    await database
      .insertInto('meta')
      .values({ key: 'epoch', value: newEpoch() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return results.map(({ migrationName }) => migrationName);
  } finally {
    await database.destroy();
  }
};

/** Whether the file that this connection reads has every migration of this version, and no other. */
export const isCurrent = (database: DatabaseSync): boolean => {
  const applied = database.prepare('select name from kysely_migration order by name').all();
  const names = Object.keys(migrations).sort();
  return applied.length === names.length && applied.every(({ name }, index) => name === names[index]);
};

/**
 * Starts a new life of the database after a backup was restored: every cursor of the former life is answered with
 * `reload` (spec D-7). Run it while no server has the file open.
 *
 * @returns the new epoch
 */
export const rotateEpoch = async (file: string): Promise<string> => {
  const database = kyselyOver(openDatabase(file));
  const epoch = newEpoch();
  try {
    await database.updateTable('meta').set({ value: epoch }).where('key', '=', 'epoch').executeTakeFirstOrThrow();
  } finally {
    await database.destroy();
  }
  return epoch;
};

const newEpoch = (): string => randomBytes(12).toString('base64url');
