import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runCommandLine } from './run.ts';

const guichet = async (...args: readonly string[]): Promise<{ status: number; out: string; err: string }> => {
  let [out, err] = ['', ''];
  const status = await runCommandLine({
    args,
    environment: {},
    print: (line) => (out += `${line}\n`),
    complain: (text) => (err += `${text}\n`),
  });
  return { status, out, err };
};

test('V-10 guichet form check proves the home watch and counts what it saw', async () => {
  const { status, out, err } = await guichet('form', 'check', 'home-watch', '--today', '2026-11-22');
  assert.equal(status, 0, err);
  assert.match(out, /^Form home-watch, version \d+: 9 steps, \d+ fields, \d+ ways of answering\.$/m);
  assert.match(out, /^Shortest case: 5 steps, \d+ fields shown\.$/m);
  assert.match(out, /^Facts: \d+; with a source: 100 %/m);
  assert.match(out, /^Problems: none\.$/m);
});

test('V-10 a check that fails is status 1, in words and in JSON; what cannot be read is one sentence', async () => {
  const words = await guichet('form', 'check', 'home-watch', '--today', '2100-01-01');
  assert.equal(words.status, 1);
  assert.match(words.out, /^ {2}fact\.expired: Fact « police-rules » expired on /m);
  assert.match(words.err, /^The form « home-watch » does not hold: \d+ problems\.\n$/);
  const json = await guichet('form', 'check', 'home-watch', '--json', '--today', '2100-01-01');
  const report = JSON.parse(json.out) as { ok: boolean; problems: { code: string }[] };
  assert.equal(report.ok, false);
  assert.ok(report.problems.every(({ code }) => code === 'fact.expired'));
  for (const args of [
    ['form', 'check', 'home-wach'],
    ['form', 'check'],
    ['form', 'check', 'home-watch', '--today', 'now'],
  ]) {
    const { status, err } = await guichet(...args);
    assert.equal(status, 1);
    assert.doesNotMatch(err, / at .*\.ts/, 'a sentence, no stack');
  }
});
