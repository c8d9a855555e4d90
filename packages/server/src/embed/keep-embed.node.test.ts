import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { keepEmbed, readEmbedPacks } from './keep-embed.ts';
import { temporaryDir } from '../testing/temporary-dir.ts';

const prepare = async (t: TestContext) => {
  const dir = await temporaryDir(t, 'guichet-embed');
  const built = join(dir, 'built');
  const kept = join(dir, 'kept');
  await mkdir(built);
  /** What a build leaves: its files, and those of the day before. */
  const build = async (version: string, script: string) => {
    await writeFile(join(built, 'guichet.js'), script);
    await writeFile(join(built, 'guichet.js.br'), `${script} packed`);
    await writeFile(join(built, `panel-${version}.js`), 'panel');
    const files = Object.fromEntries(['guichet.js', `panel-${version}.js`].map((file) => [file, { bytes: 1 }]));
    await writeFile(join(built, 'sri.json'), JSON.stringify({ version, files, snippet: script }));
  };
  const read = (version: string) => readFile(join(kept, version, 'guichet.js'), 'utf8');
  return { built, kept, build, read, keep: () => keepEmbed(built, kept) };
};

test('O-13 each version is kept with its own files, the newest first', async (t) => {
  const { kept, build, keep, read } = await prepare(t);
  await build('1.9.0', 'nine');
  assert.deepEqual((await keep()).versions, [{ version: '1.9.0', folder: join(kept, '1.9.0') }]);
  await build('1.10.0', 'ten');
  const { versions, changed } = await keep();
  assert.deepEqual(
    versions.map(({ version }) => version),
    ['1.10.0', '1.9.0'],
  );
  assert.equal(changed, null);
  assert.equal(await read('1.9.0'), 'nine');
  assert.deepEqual(await readdir(join(kept, '1.10.0')), ['guichet.js', 'guichet.js.br', 'panel-1.10.0.js', 'sri.json']);
});

test('O-13 a version that is built again with other bytes stays what it was, and that is said', async (t) => {
  const { build, keep, read } = await prepare(t);
  await build('1.0.0', 'first');
  await keep();
  assert.equal((await keep()).changed, null);
  await build('1.0.0', 'second');
  assert.equal((await keep()).changed, '1.0.0');
  assert.equal(await read('1.0.0'), 'first');
});

test('W-9 O-13 packs stay with their version: made later they come to it, made again they do not', async (t) => {
  const { built, kept, build, keep } = await prepare(t);
  const pack = async (content: string) => {
    await mkdir(join(built, 'packs'), { recursive: true });
    await writeFile(join(built, 'packs', 'a.zip'), content);
    await writeFile(join(built, 'packs', 'packs.json'), JSON.stringify([{ file: 'a.zip', sha256: content }]));
  };
  const stored = () => readFile(join(kept, '1.0.0', 'packs', 'a.zip'), 'utf8');
  await build('1.0.0', 'first');
  assert.equal((await keep()).changed, null);
  await pack('archive');
  assert.equal((await keep()).changed, null);
  assert.equal(await stored(), 'archive');
  await pack('another');
  const { changed, versions } = await keep();
  assert.deepEqual([changed, await stored()], ['1.0.0', 'archive']);
  assert.deepEqual(await readdir(kept), ['1.0.0']);
  assert.deepEqual(await readEmbedPacks(versions[0]!.folder), [{ file: 'a.zip', sha256: 'archive' }]);
  // Those of another build hold other files than the version's.
  await build('1.0.0', 'second');
  await rm(join(kept, '1.0.0', 'packs'), { recursive: true });
  assert.equal((await keep()).changed, '1.0.0');
  await assert.rejects(stored(), { code: 'ENOENT' });
});

test('O-13 several processes that start at once keep one whole version and leave nothing else', async (t) => {
  const { kept, build, keep, read } = await prepare(t);
  await build('1.0.0', 'first');
  await Promise.all(Array.from({ length: 8 }, keep));
  assert.deepEqual(await readdir(kept), ['1.0.0']);
  assert.equal(await read('1.0.0'), 'first');
});

test('where nothing is built, nothing is kept; a version that is none is refused', async (t) => {
  const { kept, build, keep } = await prepare(t);
  assert.deepEqual(await keep(), { versions: [], changed: null });
  await assert.rejects(readdir(kept), { code: 'ENOENT' });
  await build('1.0', 'x');
  await assert.rejects(keep(), /no version/);
});
