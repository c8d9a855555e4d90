export { rewrapKeys, type Rewrapped, type RewrapOptions } from './keys/rewrap-keys.ts';
export { migrateSqlite, rotateEpoch } from './migrate.ts';
export { createSqliteStorage, type SqliteStorageOptions } from './sqlite-storage.ts';
