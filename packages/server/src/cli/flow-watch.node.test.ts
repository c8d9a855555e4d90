import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { loadFlow } from '@guichet/triage/parse';
import { sheetXml, zipOf, type SheetParts } from '../source-watch/testing/sheets.ts';
import { sheetOf, type WatchReport } from '../source-watch/watch-sources.ts';
import { runCommandLine } from './run.ts';
import { temporaryDir } from '../testing/temporary-dir.ts';

const facts = Object.values(loadFlow('cyber').facts);
const cited = [...new Set(facts.flatMap(({ source }) => sheetOf(source) ?? []))];

/** Every sheet that the flow cites, with all that is looked for in it; `changes` by id, null: not published. */
const sheets = (changes: Readonly<Record<string, SheetParts | null>> = {}): Record<string, string> => {
  const published = cited.filter((id) => changes[id] !== null);
  return Object.fromEntries(
    published.map((id) => {
      const words = facts.filter(({ source }) => sheetOf(source) === id).flatMap(({ lookFor = [] }) => lookFor);
      return [`${id}.xml`, sheetXml(id, { body: `Le ${words.join(', le ')} !`, ...changes[id] })];
    }),
  );
};

const folderOf = async (t: TestContext): Promise<string> => {
  const dir = await temporaryDir(t, 'guichet-watch');
  return dir;
};
const watch = async (...args: readonly string[]) => {
  let [out, err] = ['', ''];
  const status = await runCommandLine({
    args: ['flow', 'watch', 'cyber', ...args],
    environment: {},
    print: (line) => (out += `${line}\n`),
    complain: (text) => (err += `${text}\n`),
  });
  return { status, out, err };
};
const reportOf = (out: string) => JSON.parse(out) as WatchReport & { ok: boolean };
const serve = async (t: TestContext, listener: RequestListener): Promise<string> => {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/vosdroits-latest.zip`;
};

test('T-23 a folder in which nothing changed: status 0, and the figures', async (t) => {
  const dir = await folderOf(t);
  await mkdir(join(dir, 'part'));
  for (const [name, xml] of Object.entries(sheets())) await writeFile(join(dir, 'part', name), xml);
  const { status, out } = await watch('--sheets', dir, '--json');
  const { ok, findings, figures } = reportOf(out);
  assert.deepEqual([status, ok, findings], [0, true, []]);
  assert.ok(figures.citing >= figures.cited && figures.cited === cited.length && cited.length > 10);
  assert.deepEqual([figures.read, figures.sheets, figures.notLookedAt], [cited.length, cited.length, 0]);
  assert.equal(
    figures.lookedFor,
    facts.reduce((sum, { lookFor = [] }) => sum + lookFor.length, 0),
  );
});

test('T-23 says what changed, what is gone, what cannot be read and what no longer stands there; status 1', async (t) => {
  const dir = await folderOf(t);
  const file = join(dir, 'vosdroits.zip');
  const files = sheets({
    F47157: { modifiedOn: '2027-01-02' },
    F1435: { touchedOn: '2027-01-03' },
    R46526: null,
    F33954: { body: 'Le 17 et le 112' },
  });
  files['R17674.xml'] = files['R17674.xml']!.slice(0, -30);
  await writeFile(file, zipOf(files));
  const { status, out, err } = await watch('--sheets', file, '--json');
  const { ok, findings } = reportOf(out);
  assert.deepEqual([status, ok], [1, false]);
  assert.match(err, /^To be read again: 4\./);
  const found = findings.map(({ kind, sheet, facts: ids }) => [kind, sheet, ids]);
  assert.deepEqual(found, [
    ['touched', 'F1435', ['station-or-letter']],
    ['words', 'F33954', ['emergency-numbers']],
    ['modified', 'F47157', ['thesee-scope', 'thesee-adults', 'thesee-report']],
    ['unreadable', 'R17674', ['pharos-scope']],
    ['gone', 'R46526', ['perceval-needs']],
  ]);
  const plain = await watch('--sheets', file);
  assert.match(plain.out, /words: F33954 no longer says « 114 », which fact « emergency-numbers » rests on/);
  assert.match(plain.out, /modified: F47157 was modified on 2027-01-02, after 2026-11-22; read it again/);
});

test('T-23 one sheet alone is held against its own facts; the others are not said to be gone', async (t) => {
  const dir = await folderOf(t);
  const file = join(dir, 'F47157.xml');
  await writeFile(file, sheetXml('F47157', { modifiedOn: '2027-01-02' }));
  const { findings, figures } = reportOf((await watch('--sheets', file, '--json')).out);
  assert.deepEqual([findings.map(({ sheet }) => sheet), figures.notLookedAt], [['F47157'], cited.length - 1]);
});

test('T-23 U-9 an address is downloaded once, followed, and asked again with its tag', async (t) => {
  const dir = await folderOf(t);
  const asked: string[] = [];
  const url = await serve(t, (request, response) => {
    const tag = request.headers['if-none-match'];
    asked.push(`${request.url ?? ''} ${tag ?? '-'}`);
    if (request.url !== '/moved.zip') response.writeHead(302, { location: '/moved.zip' }).end();
    else if (tag === '"v1"') response.writeHead(304).end();
    else response.writeHead(200, { etag: '"v1"' }).end(zipOf(sheets()));
  });
  for (const _ of [1, 2]) assert.equal((await watch('--sheets', url, '--data', dir)).status, 0);
  assert.deepEqual(
    asked.filter((line) => line.startsWith('/moved')),
    ['/moved.zip -', '/moved.zip "v1"'],
  );
});

for (const [what, listener, message] of [
  [
    'cut off',
    (_, response) => response.writeHead(200, { 'content-length': '9999' }).write('PK', () => response.destroy()),
    /cut off/,
  ],
  ['garbage', (_, response) => response.end('<html>Maintenance</html>'), /no ZIP archive/],
  ['an archive without sheets', (_, response) => response.end(zipOf({ 'lisez-moi.txt': 'x' })), /no sheet in it/],
  [
    '429',
    (_, response) => response.writeHead(429, { 'retry-after': '120' }).end(),
    /answered 429\. It asks to come back in 120 s/,
  ],
  ['500', (_, response) => response.writeHead(500).end(), /answered 500/],
  ['silence', () => {}, /said nothing for 1 s/],
] as const satisfies readonly (readonly [string, RequestListener, RegExp])[]) {
  test(`T-23 U-9 ${what}: status 1 and a sentence, never « everything is gone »`, async (t) => {
    const dir = await folderOf(t);
    const url = await serve(t, listener);
    const { status, out, err } = await watch('--sheets', url, '--data', dir, '--silence-seconds', '1');
    assert.deepEqual([status, out], [1, '']);
    assert.match(err, message);
  });
}

test('T-23 what is not there, or no sheet, is said', async (t) => {
  const dir = await folderOf(t);
  const file = join(dir, 'F1.xml');
  await writeFile(file, 'garbage');
  assert.match((await watch('--sheets', join(dir, 'nowhere'))).err, /There is nothing at/);
  assert.match((await watch('--sheets', file)).err, /is no sheet, or it is cut off/);
  await rm(file);
  assert.match((await watch('--sheets', dir)).err, /no sheet in it/);
});
