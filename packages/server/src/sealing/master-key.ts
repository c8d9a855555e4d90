import { createHash, randomBytes } from 'node:crypto';
import { link, open, readFile, stat, unlink } from 'node:fs/promises';

/** Length of a master key: the key that wraps every conversation's data key. */
export const MASTER_KEY_BYTES = 32;

/** Length of what names a master key. */
export const MASTER_KEY_ID_BYTES = 8;

/** Names a master key without telling anything about it: 8 bytes, derived from the key. */
export const masterKeyId = (masterKey: Uint8Array): Buffer =>
  createHash('sha256')
    .update('guichet master key id')
    .update(requireLength(masterKey))
    .digest()
    .subarray(0, MASTER_KEY_ID_BYTES);

/**
 * Reads a master key from an environment value: 32 bytes in base64 or base64url.
 *
 * @throws TypeError when it does not hold 32 bytes
 */
export const masterKeyFromBase64 = (value: string): Uint8Array => requireLength(Buffer.from(value.trim(), 'base64'));

const requireLength = (masterKey: Uint8Array): Uint8Array => {
  if (masterKey.length !== MASTER_KEY_BYTES) throw new TypeError(`master key: ${MASTER_KEY_BYTES} bytes expected`);
  return masterKey;
};

/**
 * Loads the master key from a file of 32 raw bytes that only its owner can read (mode 0600).
 *
 * With `create`, a missing file is made first; an existing one is never replaced, because every stored message depends on it.
 *
 * @throws TypeError when others can read the file or its length is wrong; Node's ENOENT when it is missing
 */
export const loadMasterKey = async (file: string, { create = false } = {}): Promise<Uint8Array> => {
  if (create) await createKeyFile(file, randomBytes(MASTER_KEY_BYTES));
  if (isOpenToOthers(await stat(file))) {
    throw new TypeError(`master key: ${file} can be read by others; run chmod 600 on it`);
  }
  return requireLength(await readFile(file));
};

/** Whether others than its owner can read a file. */
export const isOpenToOthers = ({ mode }: { readonly mode: number }): boolean =>
  process.platform !== 'win32' && (mode & 0o077) !== 0;

/**
 * Writes a key to a file of its own, unless there is one: aside first, then linked into place. Whoever finds the file finds a
 * whole key, also when two processes start at once.
 */
export const createKeyFile = async (file: string, key: Uint8Array): Promise<void> => {
  const draft = `${file}.${randomBytes(8).toString('hex')}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(key);
    // Before the first message is sealed with it, the key must be as durable as that message will be.
    await handle.sync();
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await handle.close();
    await unlink(draft);
  }
};
