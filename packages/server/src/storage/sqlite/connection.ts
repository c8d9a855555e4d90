import { DatabaseSync } from 'node:sqlite';

/** How long a connection waits for another one's lock before the statement fails. */
const BUSY_TIMEOUT_MS = 5_000;

/**
 * Opens the database file the only way Guichet does: WAL with `synchronous=FULL` (a commit is on disk when it returns,
 * spec D-2), foreign keys, and `secure_delete`, which overwrites what is deleted (spec P-5).
 */
export const openDatabase = (file: string, { queryOnly = false } = {}): DatabaseSync => {
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true });
  try {
    database.exec(`
      pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; pragma temp_store = memory;
      pragma query_only = ${queryOnly ? 'on' : 'off'};
    `);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
};
