import assert from 'node:assert/strict';
import { it } from 'node:test';
import { ImportFailure } from './import-failure.ts';
import { utf8Lines } from './utf8-lines.ts';

/** The text of a file that arrives in pieces of this many bytes. */
const read = async (bytes: Uint8Array, size: number): Promise<string> => {
  const chunks = async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  };
  let text = '';
  for await (const piece of utf8Lines(chunks())) text += piece;
  return text;
};

it('a character may come in pieces; the byte order mark goes away', async () => {
  const text = 'Nom;Où\nDépannage 🙂;€\n\nfin sans retour à la ligne é';
  for (const size of [1, 2, 3, 7, 1_000]) {
    assert.equal(await read(Buffer.from(`\uFEFF${text}`), size), text, String(size));
    assert.equal(await read(Buffer.from(text), size), text, String(size));
  }
  assert.equal(await read(Buffer.from(''), 1), '');
});

it('the first line that is not UTF-8 is named, however the bytes arrive', async () => {
  const bytes = Buffer.concat([Buffer.from('un é\ndeux è\n'), Buffer.from('trois à\nquatre ù', 'latin1')]);
  for (const size of [1, 4, 1_000]) {
    await assert.rejects(read(bytes, size), (error: unknown) => {
      assert.ok(error instanceof ImportFailure);
      assert.match(error.message, /^Line 3 is not UTF-8/);
      return true;
    });
  }
  await assert.rejects(read(Buffer.from('\uFEFFNom;Ou\n', 'utf16le'), 5), /^ImportFailure: Line 1 is not UTF-8/);
});

it('a line without an end is no line of a list', async () => {
  await assert.rejects(read(Buffer.alloc(3 * 1024 * 1024, 'a'), 64 * 1024), /longer than 1 MiB/);
});
