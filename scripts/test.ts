// Runs every kind of test, shows what each says, and ends with one line for them all.
// usage: test.ts [unit] [browser] [e2e] [faults] [package]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Counts, countsOfRun, sumCounts, summaryLine } from './testing/counts.ts';
import { type Runner, runners } from './testing/runners.ts';

const root = join(import.meta.dirname, '..');
/** Hundreds of processes load the same sources: each is made ready once. Node tells by its content when it is stale. */
const compiled = join(root, 'node_modules', '.cache', 'node-compile');
/** On another day, every process of a run believes in it. */
const calendar =
  process.env.GUICHET_TEST_DAYS_AHEAD === undefined
    ? {}
    : { NODE_OPTIONS: `--import=${pathToFileURL(join(root, 'scripts/testing/another-day.mjs')).href}` };

function run(runner: Runner, folder: string): Counts {
  const countsFile = join(folder, `${runner.name}.json`);
  console.log(`\n── ${runner.name} ──`);
  const { status } = spawnSync(process.execPath, runner.command(countsFile), {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...calendar, GUICHET_TEST_COUNTS: countsFile, NODE_COMPILE_CACHE: compiled },
  });
  return countsOfRun(countsFile, status);
}

const wished = process.argv.slice(2);
const unknown = wished.find((name) => !runners.some((runner) => runner.name === name));
if (unknown !== undefined) {
  console.error(`No tests are called « ${unknown} »: ${runners.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'guichet-test-'));
const chosen = runners.filter(({ name }) => wished.length === 0 || wished.includes(name));
const results = chosen.map((runner) => ({ name: runner.name, counts: run(runner, folder) }));
rmSync(folder, { recursive: true });

const total = sumCounts(results.map(({ counts }) => counts));
console.log('');
for (const { counts } of results) for (const failure of counts.failures ?? []) console.log(`failed: ${failure}`);
for (const { name, counts } of results) console.log(`${name}: ${summaryLine(counts)}`);
console.log(summaryLine(total));
process.exitCode = total.failed > 0 ? 1 : 0;
