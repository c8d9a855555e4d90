import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holds, readSheet } from './sheet.ts';
import { sheetXml, zipOf } from './testing/sheets.ts';
import { sheetOf } from './watch-sources.ts';
import { zipEntries } from './zip-entries.ts';

test('T-23 a sheet says its id, both its dates and its words, whatever its root', () => {
  const body = 'Appelez le <Important>0 805&#160;805 817</Important> &amp; gardez tout.<!-- rien -->';
  for (const root of ['Publication', 'ServiceComplementaire']) {
    const xml = sheetXml('R46526', { root, modifiedOn: '2026-02-03', touchedOn: '2026-03-04', body });
    const { text, ...rest } = readSheet(xml)!;
    assert.deepEqual(rest, { id: 'R46526', modifiedOn: '2026-02-03', touchedOn: '2026-03-04' });
    assert.match(text, /Appelez le 0 805.805 817 & gardez tout\.$/);
    assert.doesNotMatch(text, /rien|</);
  }
});

test('T-23 without a date of substance the other one counts; what is no sheet, or cut off, is none', () => {
  const xml = sheetXml('F1', { touchedOn: '2026-03-04' });
  assert.equal(readSheet(xml.replace(/dateDerniere\w+="[^"]*"/, ''))?.modifiedOn, '2026-03-04');
  assert.equal(readSheet(xml.slice(0, -20)), null);
  for (const other of ['', 'garbage', '<html><body>500</body></html>', '<Publication ID="x"></Publication>']) {
    assert.equal(readSheet(other), null, other);
  }
});

test('T-23 a number is found however it is spaced, and never as a part of another; words whatever their case and apostrophe', () => {
  for (const text of ['le 0 805 805 817.', 'le 0805805817', 'le 08.05.80.58.17', 'le 0 805\u00a0805\u202f817 !']) {
    assert.ok(holds(text, '0 805 805 817'), text);
  }
  assert.equal(holds('0 805 805 811', '0 805 805 817'), false);
  assert.ok(holds('Le 17 ou le 112', '17'));
  for (const text of ['article 171', '2017', '01 17 22 33 44', '17.30']) assert.equal(holds(text, '17'), false, text);
  assert.ok(holds("Lettre au procureur de l'État", 'procureur de l’état'));
});

test('T-23 only pages of sheets are sheets', () => {
  const page = 'https://www.service-public.gouv.fr/particuliers/vosdroits/';
  assert.equal(sheetOf(`${page}F47157`), 'F47157');
  assert.equal(sheetOf(`${page}F47157/0_0_1?lang=fr`), 'F47157');
  assert.equal(sheetOf('https://www.service-public.fr/particuliers/vosdroits/R46526'), 'R46526');
  for (const other of [`${page}P10100`, 'https://example.org/F47157', 'Code pénal, article 313-1']) {
    assert.equal(sheetOf(other), null, other);
  }
});

test('T-23 an archive gives back its files; cut off, damaged or none, it is refused', () => {
  const archive = zipOf({ 'F1.xml': 'un', 'dir/F2.xml': 'deux'.repeat(500) });
  assert.deepEqual(
    zipEntries(archive).map((entry) => [entry.name, entry.read().toString()]),
    [
      ['F1.xml', 'un'],
      ['dir/F2.xml', 'deux'.repeat(500)],
    ],
  );
  for (const broken of [Buffer.alloc(0), Buffer.from('<html>'), archive.subarray(0, 60), archive.subarray(40)]) {
    assert.throws(() => zipEntries(broken).map((entry) => entry.read()), { name: 'ZipFault' });
  }
  const damaged = Buffer.from(archive);
  damaged[36] = damaged[36]! ^ 0xff;
  assert.throws(() => zipEntries(damaged)[0]!.read(), { name: 'ZipFault' });
});
