// The test runners of the project, in the order in which they run.
import { join } from 'node:path';

export interface Runner {
  readonly name: string;
  /** Arguments of Node that run the tests and leave their totals in `countsFile`. */
  readonly command: (countsFile: string) => string[];
}

const reporter = join(import.meta.dirname, 'node-counts.mjs');

function nodeTests(name: string, globs: string[], options: string[] = []): Runner {
  return {
    name,
    command: (countsFile) => [
      '--conditions=@guichet/source',
      ...options,
      '--test',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      `--test-reporter=${reporter}`,
      `--test-reporter-destination=${countsFile}`,
      ...globs,
    ],
  };
}

const testRunner = join(import.meta.dirname, '..', '..', 'node_modules', '@web', 'test-runner', 'dist', 'bin.js');

export const runners: readonly Runner[] = [
  nodeTests('unit', [
    'packages/*/src/**/*.node.test.ts',
    'scripts/**/*.node.test.ts',
    'test/{contract,support,e2e,faults,bench}/**/*.node.test.ts',
  ]),
  { name: 'browser', command: () => [testRunner] },
  nodeTests('e2e', ['scripts/**/*.e2e.test.ts', 'test/e2e/**/*.e2e.test.ts'], ['--test-concurrency=1']),
  nodeTests('faults', ['test/faults/**/*.e2e.test.ts'], ['--test-concurrency=1']),
  nodeTests('package', ['test/package/**/*.node.test.ts']),
];
