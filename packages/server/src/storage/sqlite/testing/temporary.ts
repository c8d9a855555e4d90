import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Storage } from '../../port.ts';
import type { StorageUnderTest } from '../../testing/world.ts';
import { createSqliteStorage, type SqliteStorageOptions } from '../sqlite-storage.ts';

export interface TemporaryStorage extends StorageUnderTest {
  readonly file: string;
  readonly masterKey: Uint8Array;
  /** Database file and write-ahead log, as somebody who steals the disk finds them. */
  stolen(): Promise<Buffer>;
}

/** A database file and its write-ahead log, if there is one. */
export const bytesOnDisk = async (file: string): Promise<Buffer> =>
  Buffer.concat([await readFile(file), await readFile(`${file}-wal`).catch(() => Buffer.alloc(0))]);

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
    stolen: () => bytesOnDisk(file),
    async dispose() {
      await storage.close();
      await rm(directory, { recursive: true });
    },
  };
};
