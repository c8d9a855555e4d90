// Reporter for Web Test Runner: writes the totals, as JSON, into a file.
import { writeFileSync } from 'node:fs';

function* testsOf(suite) {
  if (!suite) return;
  yield* suite.tests;
  for (const inner of suite.suites) yield* testsOf(inner);
}

/** Counts tests of all files; a file that could not run is one failure. */
export function countSessions(sessions) {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  for (const session of sessions) {
    const tests = [...testsOf(session.testResults)];
    const failed = tests.filter((test) => !test.passed && !test.skipped).length;
    totals.skipped += tests.filter((test) => test.skipped).length;
    totals.passed += tests.filter((test) => test.passed && !test.skipped).length;
    totals.failed += failed === 0 && !session.passed ? 1 : failed;
  }
  return totals;
}

export function browserCounts(file) {
  return {
    onTestRunFinished: ({ sessions }) => writeFileSync(file, `${JSON.stringify(countSessions([...sessions]))}\n`),
  };
}
