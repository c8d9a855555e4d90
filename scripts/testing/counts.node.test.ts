import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { countSessions } from './browser-counts.mjs';
import { countsOfRun, sumCounts, summaryLine } from './counts.ts';

describe('totals of tests', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'guichet-counts-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  const write = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  it('of node --test are read from its own summary, with what failed and why', () => {
    const tests = write(
      'sample.test.mjs',
      `import { it } from 'node:test';
       it('passes', () => {}); it('fails', () => { throw new Error('no'); }); it.skip('is skipped', () => {});`,
    );
    const counts = join(folder, 'counts.json');
    const reporter = join(import.meta.dirname, 'node-counts.mjs');
    const env = { ...process.env };
    delete env['NODE_TEST_CONTEXT'];
    const { status } = spawnSync(
      process.execPath,
      ['--test', `--test-reporter=${reporter}`, `--test-reporter-destination=${counts}`, tests],
      { env },
    );
    const failures = [`${relative(process.cwd(), tests)}: fails\n    no`];
    assert.deepEqual(countsOfRun(counts, status), { passed: 1, failed: 1, skipped: 1, failures });
  });

  it('of the browser count nested suites, and a file that could not load', () => {
    const error = { message: 'expected 1\n\n+ 2\n3\n4\n5\n6\n7' };
    const test = (passed: boolean, skipped = false) => ({ name: 'shows the list', passed, skipped, error });
    const suite = { tests: [test(true)], suites: [{ tests: [test(false), test(false, true)], suites: [] }] };
    const sessions = [
      { passed: false, testFile: 'list.ts', testResults: suite },
      { passed: false, testFile: 'other.ts' },
    ];
    const failures = [
      'list.ts: shows the list\n    expected 1\n    + 2\n    3\n    4\n    5\n    6',
      'other.ts: did not run to its end',
    ];
    assert.deepEqual(countSessions(sessions), { passed: 1, failed: 2, skipped: 1, failures });
  });

  it('make a failure of silence', () => {
    const failure = { passed: 0, failed: 1, skipped: 0 };
    assert.deepEqual(countsOfRun(join(folder, 'absent.json'), 0), failure);
    assert.deepEqual(countsOfRun(write('none.json', '{"passed":0,"failed":0,"skipped":0}'), 0), failure);
    const crashed = write('crashed.json', '{"passed":3,"failed":0,"skipped":0}');
    assert.deepEqual(countsOfRun(crashed, 1), { passed: 3, failed: 1, skipped: 0 });
    assert.deepEqual(countsOfRun(crashed, null), { passed: 3, failed: 1, skipped: 0 });
    assert.deepEqual(countsOfRun(crashed, 0), { passed: 3, failed: 0, skipped: 0 });
  });

  it('are summed and said in one line', () => {
    const sum = sumCounts([
      { passed: 2, failed: 0, skipped: 0 },
      { passed: 3, failed: 1, skipped: 2 },
    ]);
    assert.equal(summaryLine(sum), '5 passed, 1 failed, 2 skipped');
    assert.equal(summaryLine({ passed: 7, failed: 0, skipped: 0 }), '7 passed, 0 failed');
  });
});
