import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { masterKeyFile } from './sealing/key-files.ts';
import { loadMasterKey, masterKeyFromBase64 } from './sealing/master-key.ts';
import { createSqliteStorage } from './storage/sqlite/index.ts';
import type { Storage } from './storage/port.ts';

/** The folder that holds everything of a server: the database and, unless it comes from elsewhere, the master key. */
export interface DataFolder {
  readonly dir: string;
  /** 32 bytes in base64; when absent, the folder's `master.key` is used, and made on the first run. */
  readonly masterKey?: string | undefined;
  /** Former master keys in base64 that still open what they wrapped; those of the folder are found without. */
  readonly retiredMasterKeys?: readonly string[];
}

export const databaseFile = (dir: string): string => join(dir, 'guichet.sqlite');

const masterKeyOf = async ({ dir, masterKey }: DataFolder): Promise<Uint8Array> =>
  masterKey === undefined ? loadMasterKey(masterKeyFile(dir), { create: true }) : masterKeyFromBase64(masterKey);

/** Makes the folder when it is missing, for its owner only. */
export const prepareDataFolder = async (dir: string): Promise<void> => {
  await mkdir(dir, { recursive: true, mode: 0o700 });
};

/**
 * Opens the database of a data folder, migrated.
 *
 * @throws TypeError when a master key is not 32 bytes, or others can read its file
 */
export const openDataFolder = async (folder: DataFolder): Promise<Storage> => {
  await prepareDataFolder(folder.dir);
  const masterKey = await masterKeyOf(folder);
  return createSqliteStorage({
    file: databaseFile(folder.dir),
    masterKey,
    retiredMasterKeys: (folder.retiredMasterKeys ?? []).map(masterKeyFromBase64),
    // Who keeps the key elsewhere does so that it is in no file.
    ...(folder.masterKey === undefined ? { keyFolder: folder.dir } : {}),
  });
};
