import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Script } from 'node:vm';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { EMERGENCY_NUMBERS } from '../../packages/core/src/safety/index.ts';
import { en as launcherEn } from '../../packages/widget/src/locales/launcher.en.ts';
import { fr as launcherFr } from '../../packages/widget/src/locales/launcher.fr.ts';
import { assetsOf, readEmbedManifest, readManifest } from '../../scripts/budgets/measure.ts';
import { root } from './packed.ts';

const embed = join(root, 'packages/widget/dist/embed');
const frame = join(root, 'packages/widget/dist/frame');
const desk = join(root, 'packages/desk/dist');

const read = (folder: string, file: string) => readFileSync(join(folder, file));
/** That of a content, made as `like` was. */
const fingerprint = (content: Buffer, like: string): string => {
  const [algorithm = ''] = like.split('-');
  assert.match(algorithm, /^sha(256|384)$/);
  return `${algorithm}-${createHash(algorithm).update(content).digest('base64')}`;
};

describe('what the build wrote', () => {
  for (const [name, folder] of Object.entries({ frame, desk })) {
    it(`${name}: every file matches its integrity, and its compressed copies`, () => {
      const assets = assetsOf(readManifest(folder));
      assert.ok(assets.length >= 3);
      for (const { file, integrity, bytes } of assets) {
        const content = read(folder, file);
        assert.equal(fingerprint(content, integrity), integrity, file);
        assert.equal(content.length, bytes, file);
        assert.deepEqual(brotliDecompressSync(read(folder, `${file}.br`)), content, file);
        assert.deepEqual(gunzipSync(read(folder, `${file}.gz`)), content, file);
      }
    });

    it(`${name}: no file asks for a Node global or carries Lit’s development half`, () => {
      for (const { file } of assetsOf(readManifest(folder))) {
        const text = read(folder, file).toString();
        assert.ok(!text.includes('process.env'), file);
        assert.ok(!text.includes('Lit is in dev mode'), file);
      }
    });
  }

  const pages = Object.keys(readManifest(frame).entries).flatMap((name) => [`${name}.fr.html`, `${name}.en.html`]);
  for (const [folder, page] of [...pages.map((page) => [frame, page] as const), [desk, 'index.html'] as const]) {
    it(`O-3 ${page} holds no inline script or style, and integrity on every file`, () => {
      const html = read(folder, page).toString();
      assert.doesNotMatch(html, /<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
      const tags = html.match(/<(?:script|link)\b[^>]*(?:src|href)="\/?assets\/[^>]*>/g) ?? [];
      assert.ok(tags.length >= 2);
      for (const tag of tags) assert.match(tag, /integrity="sha(256|384)-/);
    });
  }

  it('O-1 L-1 U-42 the launcher is one classic script that loads a file after the click, and one for a list; whatever comes later is known by its fingerprint', () => {
    const script = read(embed, 'guichet.js').toString();
    assert.doesNotMatch(script, /\bexport\b|\brequire\(|process\.env|sourceMappingURL/);
    assert.equal(script.match(/\bimport\b/g)?.length, 1);
    assert.doesNotThrow(() => new Script(script));
    const { entry, panel, folder, units } = readEmbedManifest(embed);
    assert.equal(entry.file, 'guichet.js');
    for (const { file, integrity, bytes } of [entry, panel, folder, units]) {
      const content = read(embed, file);
      assert.equal(integrity, fingerprint(content, integrity), file);
      assert.equal(bytes, content.length);
      assert.deepEqual(brotliDecompressSync(read(embed, `${file}.br`)), content);
      assert.deepEqual(gunzipSync(read(embed, `${file}.gz`)), content);
    }
    const list = read(embed, units.file).toString();
    for (const [{ file, integrity }, from, imports] of [
      [panel, script, 0],
      [units, script, 1],
      [folder, list, 0],
    ] as const) {
      for (const part of [file, integrity]) assert.ok(from.includes(part), part);
      const text = read(embed, file).toString();
      assert.equal(text.match(/\bimport\(/g)?.length ?? 0, imports, file);
      assert.doesNotMatch(text, /\bimport\b(?!\(|\.meta)|process\.env|sourceMappingURL|Lit is in dev mode/);
    }
  });

  it('S-1 the emergency numbers and their hours are in the bytes of the launcher itself', () => {
    const script = read(embed, 'guichet.js').toString();
    for (const { number } of EMERGENCY_NUMBERS) assert.match(script, new RegExp(`"${number}"`), number);
    for (const words of [launcherFr, launcherEn]) {
      for (const text of Object.values(words)) assert.ok(script.includes(text), text);
    }
  });
});
