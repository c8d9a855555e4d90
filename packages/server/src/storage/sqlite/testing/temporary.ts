import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Storage } from '../../port.ts';
import type { StorageUnderTest } from '../../testing/world.ts';
import { createSqliteStorage, type SqliteStorageOptions } from '../sqlite-storage.ts';

export interface TemporaryStorage extends StorageUnderTest {
  readonly file: string;
  readonly masterKey: Uint8Array;
}

/** A database file of its own in a temporary folder; for tests. */
export const temporaryStorage = async (options: Partial<SqliteStorageOptions> = {}): Promise<TemporaryStorage> => {
  const directory = await mkdtemp(join(tmpdir(), 'guichet-storage-'));
  const file = join(directory, 'guichet.sqlite');
  const masterKey = new Uint8Array(32).fill(3);
  const create = () => createSqliteStorage({ file, masterKey, ...options });
  let storage: Storage = await create();
  return {
    storage,
    file,
    masterKey,
    async reopen() {
      await storage.close();
      storage = await create();
      return storage;
    },
    async dispose() {
      await storage.close();
      await rm(directory, { recursive: true });
    },
  };
};
