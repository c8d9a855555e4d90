import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { loadMasterKey, masterKeyFromBase64 } from './sealing/master-key.ts';
import { createSqliteStorage } from './storage/sqlite/index.ts';
import type { Storage } from './storage/port.ts';

/** The folder that holds everything of a server: the database and, unless it comes from elsewhere, the master key. */
export interface DataFolder {
  readonly dir: string;
  /** 32 bytes in base64; when absent, the folder's `master.key` is used, and made on the first run. */
  readonly masterKey?: string | undefined;
}

export const databaseFile = (dir: string): string => join(dir, 'guichet.sqlite');

const masterKeyOf = async ({ dir, masterKey }: DataFolder): Promise<Uint8Array> =>
  masterKey === undefined ? loadMasterKey(join(dir, 'master.key'), { create: true }) : masterKeyFromBase64(masterKey);

/** Makes the folder when it is missing, for its owner only. */
export const prepareDataFolder = async (dir: string): Promise<void> => {
  await mkdir(dir, { recursive: true, mode: 0o700 });
};

/**
 * Opens the database of a data folder, migrated.
 *
 * @throws TypeError when the master key is not 32 bytes, or others can read its file
 */
export const openDataFolder = async (folder: DataFolder): Promise<Storage> => {
  await prepareDataFolder(folder.dir);
  const masterKey = await masterKeyOf(folder);
  return createSqliteStorage({ file: databaseFile(folder.dir), masterKey });
};
