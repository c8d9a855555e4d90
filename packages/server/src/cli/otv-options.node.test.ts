import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { formFolder, loadForm } from '@guichet/triage/parse';
import { readOptions, UsageError } from './options.ts';
import { OTV_OPTIONS, otvRulesOf, requestLimitsOf } from './otv-options.ts';
import { runCommandLine } from './run.ts';
import { temporaryDir } from '../testing/temporary-dir.ts';

const NATIONAL = join(formFolder('home-watch'), 'rules.yaml');

/** A file of rules: the national ones after `edit`. */
const rulesFile = async (t: TestContext, edit: (text: string) => string): Promise<string> => {
  const dir = await temporaryDir(t, 'guichet-rules');
  const file = join(dir, 'own.yaml');
  await writeFile(file, edit(await readFile(NATIONAL, 'utf8')));
  return file;
};

const read = (args: readonly string[], environment: NodeJS.ProcessEnv = {}) =>
  otvRulesOf(readOptions(OTV_OPTIONS, args, environment));

const serve = async (file: string) => {
  let complaint = '';
  const status = await runCommandLine({
    args: ['serve', '--otv-rules', file],
    environment: { GUICHET_DATA: join(file, 'never-made'), GUICHET_PORT: '0', GUICHET_DESK_PORT: '0' },
    print: () => {},
    complain: (text) => (complaint += text),
  });
  return { status, complaint };
};

test('V-45 rules of the operator are read from a file, by option or variable; none are the national ones', async (t) => {
  assert.equal(await read([]), undefined);
  assert.deepEqual(await read(['--otv-rules', NATIONAL]), loadForm('home-watch').rules);
  const file = await rulesFile(t, (text) => text.replace('days: 90', 'days: 30'));
  const rules = await read([], { GUICHET_OTV_RULES: file });
  assert.deepEqual(rules?.police.length.max, { days: 30, inclusive: true });
});

test('V-4 V-45 a server does not start with rules that cannot be read: every fault with its line, and no stack', async (t) => {
  const wrong: [(text: string) => string, RegExp][] = [
    [(text) => text.replace('inclusive: true', 'inclusive: maybe'), /own\.yaml:\d+: .*true or false/],
    [(text) => text.replace('days: 90', 'days: 2'), /own\.yaml:\d+: .*leaves no day/],
    [
      (text) => text.replace('  gendarmerie:', '  gendarmes:'),
      /unknown key « gendarmes »[^]*« gendarmerie » is missing/,
    ],
    [(text) => text.replace('rules:', 'règles:'), /unknown key « règles »/],
    [() => '', /« rules » is missing/],
    [() => 'rules: [', /own\.yaml:1: /],
  ];
  for (const [edit, words] of wrong) {
    const { status, complaint } = await serve(await rulesFile(t, edit));
    assert.equal(status, 1);
    assert.match(complaint, /^The rules « .*own\.yaml » cannot be read/);
    assert.match(complaint, words);
    assert.doesNotMatch(complaint, /^\s+at /m);
  }
  const { status, complaint } = await serve('/nowhere/rules.yaml');
  assert.equal(status, 1);
  assert.match(complaint, /^--otv-rules: \/nowhere\/rules\.yaml cannot be read \(ENOENT\)/);
});

test('V-28 how many requests are taken a minute is the operator’s to say, alike for caller, site and contact', () => {
  const limits = (...args: string[]) => requestLimitsOf(readOptions(OTV_OPTIONS, args, {}));
  assert.deepEqual(limits(), {});
  const rate = { perSecond: 2, burst: 120 };
  assert.deepEqual(limits('--limit-requests-per-minute', '120'), {
    requestsPerSite: rate,
    requestsPerCaller: rate,
    requestsPerContact: rate,
  });
  assert.throws(() => limits('--limit-requests-per-minute', '0'), UsageError);
});
