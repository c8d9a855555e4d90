import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { compareFolders } from './differences.mjs';

describe('O-15 two builds compared', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'guichet-compare-'))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const write = (files: Record<string, string>, name: string) => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(join(folder, name, file, '..'), { recursive: true });
      writeFileSync(join(folder, name, file), text);
    }
  };
  const compare = (left: Record<string, string>, right: Record<string, string>) => {
    write(left, 'left');
    write(right, 'right');
    return compareFolders(join(folder, 'left'), join(folder, 'right'));
  };

  it('the same files in any order: no difference, and one sum', () => {
    const { sha256, ...rest } = compare({ 'b.js': '1', 'assets/a.js': '22' }, { 'assets/a.js': '22', 'b.js': '1' });
    assert.deepEqual(rest, { files: 2, bytes: 3, differences: [] });
    assert.equal(compareFolders(join(folder, 'right'), join(folder, 'left')).sha256, sha256);
  });

  it('one byte, one more, one less, and another name are each a difference, said with its place', () => {
    const { differences } = compare(
      { 'a.js': 'const at = 1;', 'b.js': 'same', 'c.js': 'longer', 'c.js.br': 'x', 'only-1.js': '' },
      { 'a.js': 'const at = 2;', 'b.js': 'same', 'c.js': 'long', 'c.js.br': 'y', 'only-2.js': '' },
    );
    assert.deepEqual(differences, [
      'only-1.js: only in the first',
      'only-2.js: only in the second',
      'a.js: byte 11 of 13 and 13: "const at = 1;" and "const at = 2;"',
      'c.js: byte 4 of 6 and 4: "longer" and "long"',
      'c.js.br: byte 0 of 1 and 1',
    ]);
  });
});
