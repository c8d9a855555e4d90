// Reporter for Web Test Runner: writes the totals and what failed, as JSON, into a file.
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { failure } from './failure.mjs';

function* testsOf(suite) {
  if (!suite) return;
  yield* suite.tests;
  for (const inner of suite.suites) yield* testsOf(inner);
}

/** Counts tests of all files; a file that could not run is one failure. */
export function countSessions(sessions) {
  const totals = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for (const session of sessions) {
    const tests = [...testsOf(session.testResults)];
    const failures = tests.filter((test) => !test.passed && !test.skipped);
    if (failures.length === 0 && !session.passed) failures.push({ name: 'did not run to its end' });
    const file = relative(process.cwd(), session.testFile);
    totals.failures.push(...failures.map(({ name, error }) => failure(file, name, error?.message)));
    totals.skipped += tests.filter((test) => test.skipped).length;
    totals.passed += tests.filter((test) => test.passed && !test.skipped).length;
    totals.failed += failures.length;
  }
  return totals;
}

export function browserCounts(file) {
  return {
    onTestRunFinished: ({ sessions }) => writeFileSync(file, `${JSON.stringify(countSessions([...sessions]))}\n`),
  };
}
