import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';
import { openDataFolder } from '../data-folder.ts';
import { runCommandLine } from './run.ts';
import { temporaryDir } from '../testing/temporary-dir.ts';

const stage = async (t: TestContext) => {
  const dir = await temporaryDir(t, 'guichet-units-cli');
  const guichet = async (...args: string[]) => {
    let [out, err] = ['', ''];
    const status = await runCommandLine({
      args,
      environment: { GUICHET_DATA: join(dir, 'data') },
      print: (line) => (out += `${line}\n`),
      complain: (text) => (err += `${text}\n`),
    });
    return { status, out, err };
  };
  const stored = async () => {
    const storage = await openDataFolder({ dir: join(dir, 'data') });
    try {
      return (await storage.units()).lists.map(({ name, source, units }) => ({
        name,
        date: source.date,
        ids: units.map(({ id }) => id),
      }));
    } finally {
      await storage.close();
    }
  };
  const file = join(dir, 'list.csv');
  return { dir, file, guichet, stored, write: (text: string) => writeFile(file, text) };
};

const HEAD =
  'identifiant_public_unite;service;telephone;code_commune_insee;code_postal;commune;geocodage_x_GPS;geocodage_y_GPS';
const row = (id: number, change = '') =>
  `${String(id)};Brigade ${String(id)}${change};+33 2 99 00 00 00;35238;35000;Rennes;-1.68;48.11`;
const csv = (...rows: string[]) => [HEAD, ...rows, ''].join('\n');
const last = (out: string) => out.trim().split('\n').at(-1);

test('U-2 units import says what it did; the same again changes nothing; other lists stay', async (t) => {
  const { file, guichet, stored, write } = await stage(t);
  await write('id,name,postcode,latitude,longitude\nasso-1,Entraide,35000,48.1,-1.6\n');
  assert.match((await guichet('units', 'import', file, '--format', 'csv', '--list', 'assos-35')).out, /inserted 1/);
  await write(csv(row(1), row(2), row(3)));
  const args = ['units', 'import', file, '--format', 'gendarmerie-csv', '--date', '2026-11-01'];
  const counts = async () => /inserted.*/.exec(last((await guichet(...args)).out)!)?.[0];
  assert.equal(await counts(), 'inserted 3, changed 0, unchanged 0, removed 0, refused 0.');
  assert.equal(await counts(), 'inserted 0, changed 0, unchanged 3, removed 0, refused 0.');
  await write(csv(row(2, ' de Rennes'), row(3), row(4)));
  assert.equal(await counts(), 'inserted 1, changed 1, unchanged 1, removed 1, refused 0.');
  assert.deepEqual(
    (await stored()).map(({ name, ids }) => [name, ids]),
    [
      ['assos-35', ['asso-1']],
      ['gendarmerie', ['2', '3', '4']],
    ],
  );
});

test('U-2 refused rows are named and written to a file, which a clean import takes away', async (t) => {
  const { dir, file, guichet, write } = await stage(t);
  await write(csv(row(1), row(2).replace('-1.68;48.11', '48.11;-1.68'), row(3).replace('+33 2 99', 'voir site')));
  const refused = join(dir, 'refused.jsonl');
  const args = ['units', 'import', file, '--format', 'gendarmerie-csv', '--refused', refused];
  const { status, out } = await guichet(...args);
  assert.equal(status, 0);
  assert.match(out, /Refused, latitude and longitude are swapped: row 3 \(latitude -1\.68, longitude 48\.11\)\./);
  assert.match(out, /Taken, but its phone cannot be dialled as it stands: row 4/);
  assert.match(last(out)!, /inserted 2, .* refused 1\.$/);
  const lines = (await readFile(refused, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  assert.deepEqual(
    lines.map(({ row: number, taken, code }) => [number, taken, code]),
    [
      [3, false, 'coordinates.swapped'],
      [4, true, 'phone'],
    ],
  );
  assert.equal((lines[0]!['values'] as Record<string, string>)['identifiant_public_unite'], '2');
  await write(csv(row(1)));
  await guichet(...args);
  await assert.rejects(readFile(refused), { code: 'ENOENT' });
});

test('U-2 a file that cannot be taken leaves the list as it was, and ends with 1', async (t) => {
  const { file, guichet, stored, write } = await stage(t);
  const args = ['units', 'import', file, '--format', 'gendarmerie-csv', '--date', '2026-11-01'];
  await write(csv(row(1), row(2)));
  await guichet(...args);
  const before = await stored();
  const broken: [content: string, words: RegExp][] = [
    ['', /empty/],
    ['a;b\n1;2\n', /no column/],
    [csv(row(1).replace('48.11', '')), /No row of the file can be taken/],
    [`${csv(row(3))}"never closed`, /cannot be read as CSV/],
  ];
  for (const [content, words] of broken) {
    await write(content);
    const { status, err } = await guichet(...args);
    assert.equal(status, 1, content);
    assert.match(err, words);
    assert.match(err, /The list stays as it was\.$/m);
    assert.deepEqual(await stored(), before);
  }
  const wrong: [string[], RegExp][] = [
    [['units', 'import', file], /--format is missing/],
    [['units', 'import', '--format', 'csv'], /<file>/],
    [[...args, '--list', 'x'], /--list goes with --format csv/],
    [['units', 'import', file, '--format', 'csv', '--list', 'gendarmerie'], /name of its own/],
    [['units', 'import', file, '--format', 'csv', '--date', 'today'], /--date takes a day/],
    [[...args, '--refused', file], /another file/],
    [['units', 'import', `${file}.not`, '--format', 'csv'], /cannot be read \(ENOENT\)/],
  ];
  for (const [typed, words] of wrong) {
    const { status, err } = await guichet(...typed);
    assert.deepEqual([status, words.test(err)], [1, true], err);
  }
});

test('U-9 units fetch downloads, imports, asks again with the tag, and refuses half a list', async (t) => {
  const { guichet, stored } = await stage(t);
  let rows = [row(1), row(2), row(3)];
  let tag = '"1"';
  const statuses: number[] = [];
  const server = createServer((request, response) => {
    if (request.url === '/start') {
      response.writeHead(302, { location: '/file' }).end();
      return;
    }
    const status = request.headers['if-none-match'] === tag ? 304 : 200;
    statuses.push(status);
    const headers = { etag: tag, 'last-modified': 'Sat, 21 Nov 2026 08:00:00 GMT', 'content-encoding': 'gzip' };
    response.writeHead(status, headers).end(status === 304 ? undefined : gzipSync(csv(...rows)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/start`;
  const fetched = () => guichet('units', 'fetch', '--only', 'gendarmerie-csv', '--address', `gendarmerie-csv=${url}`);

  assert.match((await fetched()).out, /downloaded \(2026-11-21\)[^]*inserted 3/);
  assert.deepEqual(await stored(), [{ name: 'gendarmerie', date: '2026-11-21', ids: ['1', '2', '3'] }]);
  assert.match((await fetched()).out, /unchanged since the last download[^]*unchanged 3/);
  assert.deepEqual(statuses, [200, 304]);
  [rows, tag] = [[row(1)], '"2"'];
  const half = await fetched();
  assert.match(half.out, /has 1 units where there were 3/);
  assert.match(half.err, /Not fetched: gendarmerie-csv\. Those lists stay as they were/);
  assert.deepEqual([half.status, (await stored())[0]?.ids.length], [1, 3]);
  const elsewhere = await guichet(
    'units',
    'fetch',
    '--only',
    'police-csv',
    '--address',
    'police-csv=http://list.example/',
  );
  assert.deepEqual([elsewhere.status, /Not an https address/.test(elsewhere.out)], [1, true]);
  assert.match((await guichet('units', 'fetch', '--only', 'army')).err, /--only takes one of/);
});
