import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { chmod, link, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, it, type TestContext } from 'node:test';
import { endKeyChange, findMasterKeys, masterKeyFile, prepareKeyChange } from './key-files.ts';
import { loadMasterKey, masterKeyId } from './master-key.ts';
import { temporaryDir } from '../testing/temporary-dir.ts';

const folder = async (t: TestContext): Promise<{ dir: string; first: Uint8Array }> => {
  const dir = await temporaryDir(t, 'guichet-keys');
  return { dir, first: await loadMasterKey(masterKeyFile(dir), { create: true }) };
};
const retired = (key: Uint8Array) => `master.key.retired-${masterKeyId(key).toString('hex')}`;

describe('V-47 files of the master key', () => {
  let dir: string;
  let first: Uint8Array;
  beforeEach(async (t) => {
    ({ dir, first } = await folder(t as TestContext));
  });

  it('the next key lies beside the current one, then takes its place; the former one is kept under its id', async () => {
    const change = await prepareKeyChange(dir);
    assert.ok(change);
    assert.deepEqual(Buffer.from(change.former), Buffer.from(first));
    assert.deepEqual(new Set(findMasterKeys(dir).map(String)), new Set([first, change.next].map(String)));
    const kept = await endKeyChange(dir, change);
    assert.equal(kept, join(dir, retired(first)));
    assert.deepEqual((await readdir(dir)).sort(), ['master.key', retired(first)]);
    assert.deepEqual(await readFile(masterKeyFile(dir)), Buffer.from(change.next));
    for (const name of await readdir(dir)) assert.equal((await stat(join(dir, name))).mode & 0o777, 0o600, name);
    assert.equal(findMasterKeys(dir).length, 2, 'a backup of before is still read');
  });

  it('an interrupted change goes on with the key that it had begun with, wherever it stopped', async () => {
    const begun = await prepareKeyChange(dir);
    assert.deepEqual(await prepareKeyChange(dir), begun);
    // Stopped between the two names.
    await link(masterKeyFile(dir), join(dir, retired(first)));
    const again = await prepareKeyChange(dir);
    assert.deepEqual(again, begun);
    await endKeyChange(dir, again!);
    // Somebody else ended it at the same moment.
    await endKeyChange(dir, begun!);
    assert.deepEqual(await readFile(masterKeyFile(dir)), Buffer.from(begun!.next));
  });

  it('a key from a file is taken, made when it is missing; the current one is nothing to do; another change is refused', async () => {
    const own = join(dir, 'own');
    const change = await prepareKeyChange(dir, own);
    assert.deepEqual(await readFile(own), Buffer.from(change!.next));
    assert.deepEqual(await prepareKeyChange(dir, own), change);
    const other = join(dir, 'other');
    await writeFile(other, randomBytes(32), { mode: 0o600 });
    await assert.rejects(prepareKeyChange(dir, other), /^TypeError: master key: a change to another key was begun/);
    await endKeyChange(dir, change!);
    assert.equal(await prepareKeyChange(dir, own), null);
  });

  it('what others can read, is too short or is missing is no key', async () => {
    for (const [name, key, mode] of [
      ['master.key.next', randomBytes(32), 0o644],
      [retired(randomBytes(32)), randomBytes(31), 0o600],
      ['master.key.0123456789abcdef', randomBytes(32), 0o600],
    ] as const) {
      await writeFile(join(dir, name), key);
      await chmod(join(dir, name), mode);
    }
    assert.deepEqual(findMasterKeys(dir).map(String), [String(Buffer.from(first))]);
    await assert.rejects(prepareKeyChange(dir), /can be read by others/);
    await assert.rejects(prepareKeyChange(join(dir, 'nowhere')), /^TypeError: master key: there is no /);
  });
});
