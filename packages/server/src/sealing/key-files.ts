import { readdirSync, readFileSync, statSync } from 'node:fs';
import { link, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createKeyFile, isOpenToOthers, loadMasterKey, MASTER_KEY_BYTES, masterKeyId } from './master-key.ts';

const CURRENT = 'master.key';
/** Exists while the key is being changed, and only then. */
const NEXT = 'master.key.next';
const RETIRED = /^master\.key\.retired-[0-9a-f]{16}$/;

/** The file of a folder’s master key. */
export const masterKeyFile = (dir: string): string => join(dir, CURRENT);

const idOf = (key: Uint8Array): string => masterKeyId(key).toString('hex');

/** Every master key that lies in a folder: the current one, the next one, and former ones that backups may need. */
export const findMasterKeys = (dir: string): Uint8Array[] =>
  readdirSync(dir)
    .filter((name) => name === CURRENT || name === NEXT || RETIRED.test(name))
    .flatMap((name) => readKey(join(dir, name)) ?? []);

/** Null when it is no key, was taken away meanwhile, or others can read it. */
const readKey = (file: string): Uint8Array | null => {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined || isOpenToOthers(found)) return null;
  const key = readFileSync(file);
  return key.length === MASTER_KEY_BYTES ? key : null;
};

export interface KeyChange {
  readonly former: Uint8Array;
  readonly next: Uint8Array;
}

/**
 * Lays the next master key beside the current one, on disk: the file that is given, or a new one. A change that was
 * interrupted goes on with the key that it had begun with.
 *
 * @param from file of the key to change to; made when it is missing. Without it, a key is made in the folder.
 * @returns null when that key is the current one: nothing is to be done
 * @throws TypeError when another change was begun and has not ended, or a key file is not acceptable
 */
export const prepareKeyChange = async (dir: string, from?: string): Promise<KeyChange | null> => {
  const former = await loadMasterKey(join(dir, CURRENT)).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new TypeError(`master key: there is no ${join(dir, CURRENT)}`) : error;
  });
  const file = join(dir, NEXT);
  if (from !== undefined) {
    const wanted = await loadMasterKey(from, { create: true });
    if (idOf(wanted) === idOf(former)) return null;
    await createKeyFile(file, wanted);
    await syncFolder(dir);
    const next = await loadMasterKey(file);
    if (idOf(next) !== idOf(wanted)) {
      throw new TypeError(`master key: a change to another key was begun (${file}); end it first, without --to`);
    }
    return { former, next };
  }
  const next = await loadMasterKey(file, { create: true });
  await syncFolder(dir);
  return { former, next };
};

/**
 * Makes the next key the current one, once nothing needs the former one any more; that one is kept under its id, for backups.
 *
 * @returns the file of the former key
 */
export const endKeyChange = async (dir: string, { former, next }: KeyChange): Promise<string> => {
  const kept = join(dir, `${CURRENT}.retired-${idOf(former)}`);
  await link(join(dir, CURRENT), kept).catch(unless('EEXIST'));
  await syncFolder(dir);
  // Somebody else may have ended the same change at the same moment.
  await rename(join(dir, NEXT), join(dir, CURRENT)).catch(unless('ENOENT'));
  await syncFolder(dir);
  const current = await loadMasterKey(join(dir, CURRENT));
  if (idOf(current) !== idOf(next))
    throw new TypeError(`master key: ${join(dir, CURRENT)} is not the key that was changed to`);
  return kept;
};

const unless = (code: string) => (error: NodeJS.ErrnoException) => {
  if (error.code !== code) throw error;
};

/** A name that stands in a folder is on disk once the folder is. */
const syncFolder = async (dir: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(dir, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
