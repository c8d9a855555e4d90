import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { jsonRows } from './json-rows.ts';
import type { SourceRow } from './source-row.ts';
import { temporaryDir } from '../testing/temporary-dir.ts';

const rowsOf = async (t: TestContext, content: string | Uint8Array): Promise<SourceRow[]> => {
  const dir = await temporaryDir(t, 'guichet-json');
  const file = join(dir, 'list.json');
  await writeFile(file, content);
  const rows: SourceRow[] = [];
  for await (const row of jsonRows(file)) rows.push(row);
  return rows;
};

test('U-2 objects are found whole over every edge of what is read at once, whatever their texts hold', async (t) => {
  // 64 KiB are read at once; lengths that share no factor with it put the edges everywhere.
  const objects = Array.from({ length: 3000 }, (_, index) => ({
    id: index,
    text: `}]{["\\${'é€😀'.repeat(index % 23)}\n"`,
    inside: [[{ a: {} }], []],
  }));
  for (const content of [
    JSON.stringify(objects),
    JSON.stringify({ before: '[{', service: objects, after: [1] }, null, 1),
  ]) {
    const rows = await rowsOf(t, content);
    assert.deepEqual(
      rows,
      objects.map((values, index) => ({ number: index + 1, values })),
    );
  }
});

test('U-2 an object that is no JSON is one malformed row; a file that is none is a failure', async (t) => {
  const rows = await rowsOf(t, '[{"a":1},{"b":},{"c":3}]');
  assert.deepEqual(
    rows.map(({ values }) => values),
    [{ a: 1 }, undefined, { c: 3 }],
  );
  assert.deepEqual(await rowsOf(t, '[]'), []);
  for (const cut of ['', '{', '{"a":1}', '[{"a":1}', '[{"a":1},{"b"', '[{"a":"}]']) {
    await assert.rejects(rowsOf(t, cut), /cut off/, cut);
  }
  await assert.rejects(rowsOf(t, Uint8Array.from([0x5b, 0x7b, 0x22, 0xe9, 0x22, 0x7d, 0x5d])), /not UTF-8/);
  await assert.rejects(rowsOf(t, `[{"a":"${'x'.repeat(1_200_000)}"}]`), /longer than 1 MiB/);
});
