import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Kysely, SqliteDialect, type SqliteDatabase } from 'kysely';
import type { Schema } from './schema.ts';

/** How long a connection waits for another one's lock before the statement fails. */
const BUSY_TIMEOUT_MS = 5_000;

/**
 * Opens the database file the only way Guichet does: WAL with `synchronous=FULL` (a commit is on disk when it returns,
 * spec D-2), foreign keys, and `secure_delete`, which overwrites what is deleted (spec P-5).
 */
export const openDatabase = (file: string, { readOnly = false } = {}): DatabaseSync => {
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true, readOnly });
  try {
    if (!readOnly) database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on;');
    database.exec('pragma temp_store = memory;');
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
};

/** Kysely over an open `node:sqlite` connection, for migrations and rare queries; destroying it closes the connection. */
export const kyselyOver = (database: DatabaseSync): Kysely<Schema> =>
  new Kysely<Schema>({ dialect: new SqliteDialect({ database: adapt(database) }) });

const adapt = (database: DatabaseSync): SqliteDatabase => ({
  close: () => database.close(),
  prepare: (text) => {
    const statement = database.prepare(text);
    return {
      reader: statement.columns().length > 0,
      all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
      run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
      iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
    };
  },
});
