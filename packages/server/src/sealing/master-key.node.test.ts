import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { loadMasterKey, masterKeyFromBase64 } from './master-key.ts';

describe('master key', () => {
  let directory: string;
  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'guichet-key-'));
  });
  after(() => rm(directory, { recursive: true, force: true, maxRetries: 10 }));

  it('P-1 is made once, for its owner only, and never replaced', async () => {
    const file = join(directory, 'master.key');
    const made = await loadMasterKey(file, { create: true });
    assert.equal(made.length, 32);
    assert.equal((await stat(file)).mode & 0o777, 0o600);
    assert.deepEqual(await loadMasterKey(file, { create: true }), made);
    assert.deepEqual(await readFile(file), Buffer.from(made));
  });

  it('two first runs at once end up with one key', async () => {
    const file = join(directory, 'raced.key');
    const keys = await Promise.all(Array.from({ length: 8 }, () => loadMasterKey(file, { create: true })));
    for (const key of keys) assert.deepEqual(key, keys[0]);
  });

  it('is not made unasked', async () => {
    await assert.rejects(loadMasterKey(join(directory, 'absent.key')), { code: 'ENOENT' });
  });

  it('is refused when others can read it, or when its length is wrong', async () => {
    const open = join(directory, 'open.key');
    await writeFile(open, randomBytes(32), { mode: 0o600 });
    await chmod(open, 0o644);
    await assert.rejects(loadMasterKey(open), TypeError);
    const short = join(directory, 'short.key');
    await writeFile(short, randomBytes(31), { mode: 0o600 });
    await assert.rejects(loadMasterKey(short, { create: true }), TypeError);
  });

  it('comes from an environment value in base64 or base64url', () => {
    const bytes = Buffer.alloc(32, 0xfb);
    assert.deepEqual(masterKeyFromBase64(`${bytes.toString('base64')}\n`), bytes);
    assert.deepEqual(masterKeyFromBase64(bytes.toString('base64url')), bytes);
    assert.throws(() => masterKeyFromBase64('too short'), TypeError);
  });
});
