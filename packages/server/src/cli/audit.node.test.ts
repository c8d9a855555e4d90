import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { test, type TestContext } from 'node:test';
import { databaseFile, openDataFolder } from '../data-folder.ts';
import { SAMPLE_UNIT_LIST, SAMPLE_UNITS } from '../sample/units.ts';
import { officerNamed, officerRecord } from '../storage/testing/world.ts';
import { runCommandLine } from './run.ts';
import { temporaryDir } from '../testing/temporary-dir.ts';

const ANA = officerNamed('Ana');

const start = async (context: TestContext) => {
  const dir = await temporaryDir(context, 'guichet-audit');
  const storage = await openDataFolder({ dir });
  await storage.putOfficer(officerRecord(ANA));
  await storage.replaceUnits(SAMPLE_UNIT_LIST, SAMPLE_UNITS);
  await storage.close();
  const guichet = async (...words: string[]) => {
    let [out, err] = ['', ''];
    const status = await runCommandLine({
      args: [...words, '--data', dir],
      environment: {},
      print: (line) => (out += `${line}\n`),
      complain: (text) => (err += text),
    });
    return { status, out, err };
  };
  return { dir, guichet };
};

test('V-32 officer territory says whose requests an officer sees, and who may not type it', async (context) => {
  const { guichet } = await start(context);
  const territory = (...words: string[]) => guichet('officer', 'territory', ...words);
  assert.match((await territory('ana')).out, /ana sees no request/);
  const given = await territory('Ana', '--unit', 'exemple-brigade-mer', '--unit', 'police-municipale');
  assert.equal(given.status, 0);
  assert.match(given.out, /ana sees the requests of .+ \(exemple-brigade-mer\)\./);
  assert.match(given.out, /police-municipale, which the directory does not know/);
  assert.equal((await territory('ana')).out, given.out, 'asked without options it says so again');
  for (const [words, sentence] of [
    [['bruno', '--none'], /No officer has the login bruno/],
    [['ana', '--none', '--unit', 'x'], /exclude each other/],
    [[], /Takes <login>/],
  ] as const) {
    const refused = await territory(...words);
    assert.equal(refused.status, 1);
    assert.match(refused.err, sentence);
  }
  assert.match((await territory('ana', '--none')).out, /sees no request/);
  const { out } = await guichet('audit', 'list', '--json');
  assert.deepEqual(
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { kind: string; units: string[]; subjects: string[] })
      .map(({ kind, units, subjects }) => [kind, units, subjects]),
    [
      ['territory.set', ['exemple-brigade-mer', 'police-municipale'], [ANA.id]],
      ['territory.set', [], [ANA.id]],
    ],
  );
});

test('V-37 audit verify: status 0 and a head while the log is whole; 1 and a sentence once it is not', async (context) => {
  const { dir, guichet } = await start(context);
  for (const unit of ['a', 'b', 'c']) await guichet('officer', 'territory', 'ana', '--unit', unit);
  const whole = await guichet('audit', 'verify');
  assert.deepEqual([whole.status, whole.err], [0, '']);
  const head = /^Head: (3:[\w-]{43})$/m.exec(whole.out)?.[1] ?? '';
  assert.equal((await guichet('audit', 'verify', '--head', head)).status, 0);
  const other = await guichet('audit', 'verify', '--head', `2:${head.slice(2)}`);
  assert.deepEqual([other.status, /another one, or an older copy/.test(other.err)], [1, true]);
  assert.match((await guichet('audit', 'verify', '--head', 'x')).err, /--head takes/);
  const file = new DatabaseSync(databaseFile(dir));
  file.exec('delete from audit_log where seq = 3');
  file.close();
  const cut = await guichet('audit', 'verify');
  assert.deepEqual([cut.status, cut.out], [1, '']);
  assert.match(cut.err, /^Entries were taken from the end/);
  assert.doesNotMatch(cut.err, /\n\s+at /, 'no stack');
});

test('V-37 audit list finds what was done with one request by its reference', async (context) => {
  const { dir, guichet } = await start(context);
  const storage = await openDataFolder({ dir });
  const { id, reference } = storage.homeWatchCodes('mairie-exemple', 'x');
  const entry = { atMs: 1_767_225_600_000, officer: ANA, units: ['brigade'] };
  await storage.appendAudit({ ...entry, kind: 'otv.list', subjects: [] });
  await storage.appendAudit({ ...entry, kind: 'otv.secrets', subjects: [id] });
  await storage.close();
  const { out } = await guichet('audit', 'list', '--reference', reference.toLowerCase());
  assert.equal(out, `2\t2026-01-01T00:00:00.000Z\totv.secrets\tAna (${ANA.id})\tbrigade\t${id}\n`);
  assert.match((await guichet('audit', 'list', '--reference', 'x')).err, /four groups/);
});

test('V-38 audit prune takes old entries away, never of the last six months, and prints the head', async (context) => {
  const { dir, guichet } = await start(context);
  const storage = await openDataFolder({ dir });
  const entry = { kind: 'otv.list', officer: ANA, subjects: [], units: ['brigade'] } as const;
  for (const atMs of [Date.UTC(2025, 0, 1), Date.now()]) await storage.appendAudit({ ...entry, atMs });
  await storage.close();
  const before = (day: string) => guichet('audit', 'prune', '--before', day);
  const { out, status } = await before('2025-01-02');
  assert.equal(status, 0);
  const [, head] = /^Entries taken away: 1\.\nHead: (3:[\w-]{43})\n$/.exec(out) ?? [];
  assert.equal((await guichet('audit', 'verify', '--head', head ?? '')).status, 0);
  const kinds = (await guichet('audit', 'list')).out.split('\n').map((line) => line.split('\t')[2]);
  assert.deepEqual(kinds, ['otv.list', 'audit.pruned', undefined]);
  const tooSoon = await before(new Date().toISOString().slice(0, 10));
  assert.deepEqual([tooSoon.status, /183 days ago or more/.test(tooSoon.err)], [1, true]);
  assert.match((await before('hier')).err, /--before takes a day such as/);
  assert.match((await guichet('audit', 'prune')).err, /--before is missing/);
});
