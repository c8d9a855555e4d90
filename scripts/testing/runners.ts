// The test runners of the project, in the order in which they run.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

export interface Runner {
  readonly name: string;
  /** Arguments of Node that run the tests and leave their totals in `countsFile`. */
  readonly command: (countsFile: string) => string[];
}

/** Files at once: Node leaves one core free of its own accord, which on two cores is one file after the other. */
const FILES_AT_ONCE = Math.max(2, availableParallelism() - 1);
/** Each file has a server and a browser of its own, and waits for them half of the time. */
const SCENES_AT_ONCE = 2;

/** Says nothing of how fast a file is: it ends one that would never end, and names it. */
const NEVER_ENDS_MS = 600_000;

const reporter = join(import.meta.dirname, 'node-counts.mjs');

function nodeTests(name: string, globs: string[], atOnce = FILES_AT_ONCE): Runner {
  return {
    name,
    command: (countsFile) => [
      '--conditions=@guichet/source',
      '--test',
      `--test-concurrency=${atOnce}`,
      `--test-timeout=${NEVER_ENDS_MS}`,
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
  nodeTests('e2e', ['scripts/**/*.e2e.test.ts', 'test/e2e/**/*.e2e.test.ts'], SCENES_AT_ONCE),
  nodeTests('faults', ['test/faults/**/*.e2e.test.ts'], SCENES_AT_ONCE),
  nodeTests('package', ['test/package/**/*.node.test.ts']),
];
