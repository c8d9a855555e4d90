export { migrateSqlite, rotateEpoch } from './migrate.ts';
export { createSqliteStorage, type SqliteStorageOptions } from './sqlite-storage.ts';
