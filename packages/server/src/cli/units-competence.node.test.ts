import assert from 'node:assert/strict';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { openDataFolder } from '../data-folder.ts';
import type { Storage } from '../storage/port.ts';
import { runCommandLine } from './run.ts';
import { temporaryDir } from '../testing/temporary-dir.ts';

const COLUMNS = 'commune=Code commune,institution=Institution,unit=Id service';

/** An empty data folder and what an operator types on it. */
const operator = async (t: TestContext) => {
  const dir = await temporaryDir(t, 'guichet-competence');
  const data = join(dir, 'data');
  await mkdir(data, { mode: 0o700 });
  const list = join(dir, 'table.csv');
  return {
    refused: join(dir, 'refused.csv'),
    async stored<T>(look: (storage: Storage) => Promise<T>): Promise<T> {
      const storage = await openDataFolder({ dir: data });
      try {
        return await look(storage);
      } finally {
        await storage.close();
      }
    },
    async import(content: string | Uint8Array, ...options: readonly string[]) {
      await writeFile(list, content);
      let [out, err] = ['', ''];
      const status = await runCommandLine({
        args: ['units', 'competence', list, ...options],
        environment: { GUICHET_DATA: data },
        print: (line) => (out += `${line}\n`),
        complain: (text) => (err += `${text}\n`),
      });
      return { status, out, err, date: (await stat(list)).mtime.toISOString().slice(0, 10) };
    },
  };
};

const file = (...rows: readonly string[]) => ['Code commune;Libellé;Institution;Id service', ...rows, ''].join('\r\n');
const RENNES = '35238;Rennes;PN;pn-35-1';
const ACIGNE = '35001;Acigné;GN;1008650';

describe('units competence', () => {
  it('U-23 reads the columns that the operator names, and says what it did; again it does nothing', async (t) => {
    const shell = await operator(t);
    const first = await shell.import(`\uFEFF${file(RENNES, '35238;Rennes;GN;1000001', ACIGNE)}`, '--columns', COLUMNS);
    assert.deepEqual([first.status, first.err], [0, '']);
    assert.match(first.out, /Competence of 2 communes: inserted 3, unchanged 0, removed 0, refused 0\./);
    assert.match(first.out, /3 units that the table names are in no imported list of units\./);
    const rows = await shell.stored((storage) => storage.competence('35238'));
    assert.deepEqual(
      rows.map(({ force, unitId }) => [force, unitId]),
      [
        ['gendarmerie', '1000001'],
        ['police', 'pn-35-1'],
      ],
    );
    assert.equal(rows[0]!.source.date, first.date);
    const again = await shell.import(file(RENNES, '35238;Rennes;GN;1000001', ACIGNE), '--columns', COLUMNS);
    assert.match(again.out, /inserted 0, unchanged 3, removed 0/);
    const next = await shell.import(file(ACIGNE), '--columns', COLUMNS, '--date', '2026-11', '--source', 'Préfecture');
    assert.match(next.out, /inserted 0, unchanged 1, removed 2/);
    assert.deepEqual((await shell.stored((storage) => storage.competence('35001')))[0]?.source, {
      name: 'Préfecture',
      date: '2026-11',
      licence: null,
    });
  });

  it('U-23 maps former communes to those of today and says so', async (t) => {
    const shell = await operator(t);
    const { out, status } = await shell.import(
      file('01120;Cordieux;GN;7', '01262;Montluel;GN;7'),
      '--columns',
      COLUMNS,
    );
    assert.equal(status, 0);
    assert.match(out, /Line 2: 01120 Cordieux has become 01262 Montluel\./);
    assert.match(out, /1 rows repeat what another row says\./);
    assert.equal((await shell.stored((storage) => storage.competence('01262'))).length, 1);
    assert.deepEqual(await shell.stored((storage) => storage.competence('01120')), []);
  });

  it('U-23 refuses rows with their reasons, keeps them in a file, and takes the others', async (t) => {
    const shell = await operator(t);
    const content = file(
      RENNES,
      '99999;Nulle part;PN;1',
      '1120;Cordieux;GN;7',
      'Rennes;Rennes;PN;1',
      '35001;Acigné;PM;1',
      '35001;Acigné;GN;un « nom »',
      '35001;Acigné;GN',
    );
    const { out, status } = await shell.import(content, '--columns', COLUMNS, '--refused', shell.refused);
    assert.equal(status, 0);
    assert.match(out, /Line 3: no commune has or had the code 99999\./);
    assert.match(out, /Line 4: « 1120 » has four digits: a spreadsheet has taken the zero before it\./);
    assert.match(out, /Line 5: « RENNES » is no INSEE code of a commune\./);
    assert.match(out, /Line 6: « PM » is neither GN \(gendarmerie\) nor PN \(police\)\./);
    assert.match(out, /Line 7: « un « nom » » is no id of a unit\./);
    assert.match(out, /Line 8: it has 3 cells where the header has 4\./);
    assert.match(out, /inserted 1, unchanged 0, removed 0, refused 6\./);
    assert.equal((await readFile(shell.refused, 'utf8')).trimEnd().split('\r\n').length, 7);
  });

  it('U-23 a unit that the table does not number leaves the zone', async (t) => {
    const shell = await operator(t);
    await shell.import(
      file('35238;Rennes;Police nationale;0', '35001;Acigné;gendarmerie nationale;'),
      '--columns',
      COLUMNS,
    );
    const [rennes] = await shell.stored((storage) => storage.competence('35238'));
    assert.deepEqual([rennes?.force, rennes?.unitId], ['police', null]);
    const forces = await shell.import(
      file('35238;Rennes;GN;5'),
      '--columns',
      'commune=code commune,institution=INSTITUTION',
    );
    assert.equal(forces.status, 0);
    const [gendarmes] = await shell.stored((storage) => storage.competence('35238'));
    assert.deepEqual([gendarmes?.force, gendarmes?.unitId], ['gendarmerie', null]);
  });

  it('U-23 a file that cannot be taken leaves the table as it was', async (t) => {
    const shell = await operator(t);
    await shell.import(file(RENNES), '--columns', COLUMNS);
    const rows: readonly [content: string | Uint8Array, columns: string, reason: RegExp][] = [
      ['', COLUMNS, /The file is empty\. The table stays as it was\./],
      [
        file(RENNES),
        'commune=INSEE,institution=Institution',
        /is no column « INSEE » in the file; it has: Code commune, /,
      ],
      [file('99999;x;PN;1'), COLUMNS, /No row of the file can be taken/],
      [Buffer.from(file('35238;Rennes\xe9;PN;1'), 'latin1'), COLUMNS, /Line 1 is not UTF-8|Line 2 is not UTF-8/],
      [`${file(RENNES)}"35001;never closed`, COLUMNS, /cannot be read as CSV/],
      [file(RENNES), 'commune=Code commune', /--columns names at least the columns of commune and institution/],
      [file(RENNES), 'insee=Code commune', /--columns takes one of commune, institution, unit/],
    ];
    for (const [content, columns, reason] of rows) {
      const { status, err } = await shell.import(content, '--columns', columns);
      assert.equal(status, 1);
      assert.match(err, reason);
    }
    assert.match((await shell.import(file(RENNES))).err, /--columns is missing/);
    assert.match((await shell.import(file(RENNES), '--columns', COLUMNS, '--date', 'hier')).err, /--date takes a date/);
    assert.equal((await shell.stored((storage) => storage.competence('35238'))).length, 1);
  });
});
