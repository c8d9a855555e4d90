import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { openDataFolder } from '../data-folder.ts';
import { sampleSites } from '../sample/sites.ts';
import type { ProviderRecord, Storage } from '../storage/port.ts';
import { runCommandLine } from './run.ts';
import { temporaryDir } from '../testing/temporary-dir.ts';

/** A data folder with the sample's sites, and what an operator types on it. */
const operator = async (t: TestContext) => {
  const dir = await temporaryDir(t, 'guichet-providers');
  const data = join(dir, 'data');
  await mkdir(data, { mode: 0o700 });
  const read = async <T>(look: (storage: Storage) => Promise<T>): Promise<T> => {
    const storage = await openDataFolder({ dir: data });
    try {
      return await look(storage);
    } finally {
      await storage.close();
    }
  };
  await read(async (storage) => {
    await storage.putQueue({ name: 'general', title: 'Accueil' });
    await storage.putQueue({ name: 'cyber', title: 'Cyber' });
    for (const site of sampleSites(4200)) await storage.putSite(site);
  });
  return {
    refused: join(dir, 'refused.csv'),
    providers: (site: string | null = null) => read((storage) => storage.providers(site)),
    async import(content: string | Uint8Array, ...options: readonly string[]) {
      const file = join(dir, 'list.csv');
      await writeFile(file, content);
      return this.guichet('import', file, ...options);
    },
    async guichet(...args: readonly string[]) {
      let [out, err] = ['', ''];
      const status = await runCommandLine({
        args: ['providers', ...args],
        environment: { GUICHET_DATA: data },
        print: (line) => (out += `${line}\n`),
        complain: (text) => (err += `${text}\n`),
      });
      return { status, out, err };
    },
  };
};

const HEADER = 'Nom;SIRET;Label;Départements;Publics;Services;Téléphone;Site';
const GOOD =
  'Dépannage Exemple;732 829 320 00074;expertcyber;35, 2A;Particuliers;Désinfection;02 99 00 00 00;https://d.example/';
const POSTE = 'Autre;35600000000048;;France;;conseil;;https://autre.example/';
const file = (...rows: readonly string[]) => [HEADER, ...rows, ''].join('\r\n');
const EXAMPLE: ProviderRecord = {
  siret: '73282932000074',
  name: 'Dépannage Exemple',
  label: 'ExpertCyber',
  departments: ['2A', '35'],
  audiences: ['individual'],
  services: ['disinfect'],
  phone: '0299000000',
  url: 'https://d.example/',
};
const ELSEWHERE: ProviderRecord = {
  siret: '35600000000048',
  name: 'Autre',
  label: null,
  departments: [],
  audiences: ['individual', 'company', 'association', 'local-authority'],
  services: ['advice'],
  phone: null,
  url: 'https://autre.example/',
};

describe('providers import', () => {
  it('T-18 reads a spreadsheet’s file and says what it did; the same file again does nothing', async (t) => {
    const shell = await operator(t);
    const first = await shell.import(`\uFEFF${file(GOOD, POSTE)}`);
    assert.deepEqual(
      [first.status, first.out, first.err],
      [0, 'Providers of every site: inserted 2, changed 0, unchanged 0, removed 0, refused 0.\n', ''],
    );
    assert.deepEqual(await shell.providers(), [ELSEWHERE, EXAMPLE]);
    const again = await shell.import(file(POSTE, GOOD));
    assert.match(again.out, /inserted 0, changed 0, unchanged 2, removed 0, refused 0/);
    const next = await shell.import(file(GOOD.replace('35, 2A', '35')));
    assert.match(next.out, /inserted 0, changed 1, unchanged 0, removed 1, refused 0/);
    assert.deepEqual(await shell.providers(), [{ ...EXAMPLE, departments: ['35'] }]);
  });

  it('reads commas, quoted cells with line breaks, other column names, and says which columns it does not use', async (t) => {
    const shell = await operator(t);
    const content = [
      'Firme,Numéro,Où,Prestations,URL,Adresse',
      '"Dépannage, Exemple",73282932000074,"35\n2A","Désinfection;conseil",https://d.example/,1 rue X',
    ].join('\n');
    const { out, err } = await shell.import(content, '--columns', 'name=Firme,siret=numéro,areas=OÙ');
    assert.equal(err, '');
    assert.match(out, /^Columns that are not used: Adresse\.\n/);
    const [provider] = await shell.providers();
    assert.deepEqual(
      [provider?.name, provider?.departments, provider?.services],
      ['Dépannage, Exemple', ['2A', '35'], ['disinfect', 'advice']],
    );
  });

  it('T-18 reports every refused row with all its reasons, here and in a file; the others are taken', async (t) => {
    const shell = await operator(t);
    const wrong = [
      ';732829320000745;x;99;martiens;coiffure;12;http://d.example/',
      GOOD,
      POSTE.replace('https://autre.example/', ''),
      'Trop;peu',
      GOOD.replace('Dépannage Exemple', 'Le même'),
      GOOD.replace('732 829 320 00074', '7,32829E+13'),
      GOOD.replace('732 829 320 00074', '2829320000745'),
      GOOD.replace('732 829 320 00074', '73282932000075'),
      GOOD.replace('Exemple', 'Exem\u200Bple'),
      GOOD.replace('35, 2A', ''),
    ];
    const { status, out } = await shell.import(file(...wrong), '--refused', shell.refused);
    assert.equal(status, 0);
    const lines = out.split('\n');
    assert.deepEqual(lines.slice(0, 9), [
      'Line 2: the name is missing; the SIRET « 732829320000745 » must have 14 digits and has 15; « 99 » is no department; ' +
        '« martiens » is no audience; « coiffure » is no service; « 12 » is no French telephone number; ' +
        '« http://d.example/ » is no https address.',
      'Line 4: there is neither a telephone number nor a site.',
      'Line 5: it has 2 cells where the header has 8.',
      'Line 6: the SIRET 73282932000074 stands on line 3 already.',
      'Line 7: the SIRET « 7,32829E+13 » was rounded by a spreadsheet: make its column text.',
      'Line 8: the SIRET « 2829320000745 » must have 14 digits and has 13 (a spreadsheet may have taken a zero at its beginning).',
      'Line 9: the SIRET « 73282932000075 » is wrong: its control digit does not fit.',
      'Line 10: the name or the label holds a character that nobody can see.',
      'Line 11: no department is named.',
    ]);
    assert.deepEqual(lines.slice(9), [
      `Refused rows: ${shell.refused}.`,
      'Providers of every site: inserted 1, changed 0, unchanged 0, removed 0, refused 9.',
      '',
    ]);
    const written = await readFile(shell.refused, 'utf8');
    assert.ok(written.startsWith(`\uFEFFline;reasons;${HEADER}\r\n`));
    assert.ok(written.includes('5;it has 2 cells where the header has 8;Trop;peu\r\n'));
    assert.equal(written.trimEnd().split('\r\n').length, 10);
  });

  it('T-18 prints twenty reasons and says how many more there are', async (t) => {
    const shell = await operator(t);
    const { out } = await shell.import(file(GOOD, ...Array.from({ length: 30 }, () => GOOD)));
    assert.match(out, /10 more rows were refused: --refused <file> writes them all\.\n/);
    assert.match(out, /refused 30\.\n$/);
  });

  it('T-18 a site has a list of its own, which can be taken away', async (t) => {
    const shell = await operator(t);
    const { out } = await shell.import(file(POSTE), '--site', 'mairie-exemple');
    assert.match(out, /^Providers of site mairie-exemple: inserted 1/);
    assert.deepEqual(await shell.providers(), []);
    assert.deepEqual(await shell.providers('mairie-exemple'), [ELSEWHERE]);
    const removed = await shell.guichet('remove', '--site', 'mairie-exemple');
    assert.equal(removed.out, 'Providers of site mairie-exemple: removed 1.\n');
    assert.deepEqual(await shell.providers('mairie-exemple'), []);
  });

  const spoiled: readonly [string, string | Uint8Array, readonly string[], RegExp][] = [
    [
      'is in Windows-1252',
      Buffer.from(file(POSTE, GOOD), 'latin1'),
      [],
      /^Line 1 is not UTF-8; the file may be in Windows-1252/,
    ],
    [
      'turns to Windows-1252 half way',
      Buffer.concat([Buffer.from(file(POSTE)), Buffer.from(GOOD, 'latin1')]),
      [],
      /^Line 3 is not UTF-8/,
    ],
    ['is empty', '', [], /^The file is empty/],
    ['is no table', 'PK\u0003\u0004', [], /has no column for name, siret, areas, services/],
    ['has a quote that never ends', file(POSTE, `"${GOOD}`), [], /cannot be read as CSV: Quote Not Closed/],
    [
      'lacks a column',
      'Nom;SIRET\nA;1',
      [],
      /no column for areas, services; it has: Nom, SIRET\. Name it with --columns areas=…/,
    ],
    ['has two that could be meant', `${HEADER};Site web\n`, [], /Both Site and Site web could be « site »/],
    ['has no such column', file(GOOD), ['--columns', 'name=Firme'], /There is no column « Firme »/],
    ['has no row that can be taken', file('A;B;C;D;E;F;G;H'), [], /^No row of the file can be taken/],
  ];
  for (const [what, content, options, words] of spoiled) {
    it(`T-18 a file that ${what} is refused in a sentence, and the list stays as it was`, async (t) => {
      const shell = await operator(t);
      await shell.import(file(GOOD));
      const { status, err } = await shell.import(content, ...options);
      assert.equal(status, 1);
      assert.match(err, words);
      assert.match(err, /The list stays as it was\.\n$/);
      assert.deepEqual(await shell.providers(), [EXAMPLE]);
    });
  }

  it('what is typed wrong is one sentence', async (t) => {
    const shell = await operator(t);
    await writeFile(shell.refused, '');
    for (const [args, words] of [
      [['import'], /Takes <file>/],
      [['import', shell.refused, '--columns', 'name'], /^--columns takes pairs/],
      [['import', shell.refused, '--columns', 'nom=Nom'], /^--columns takes one of name, siret/],
      [['import', shell.refused, '--refused', shell.refused], /^--refused takes another file/],
      [['import', `${shell.refused}.not`], /^The file cannot be read \(ENOENT\)/],
      [['remove', '--site', 'nowhere'], /^--site: there is no site « nowhere »/],
    ] as const) {
      const { status, err } = await shell.guichet(...args);
      assert.deepEqual([status, words.test(err)], [1, true], err);
      assert.doesNotMatch(err, /^\s+at /m);
    }
    const { err } = await shell.import(file(GOOD), '--site', 'nowhere');
    assert.match(err, /^--site: there is no site « nowhere »/);
  });
});
