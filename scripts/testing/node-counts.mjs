// Reporter for node --test: writes nothing but the totals and what failed, as JSON.
import { relative } from 'node:path';
import { failure } from './failure.mjs';

export default async function* nodeCounts(events) {
  const totals = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for await (const { type, data } of events) {
    // A suite fails with its tests: they are named, it is not.
    if (type === 'test:fail' && data.details.error.failureType !== 'subtestsFailed') {
      const { cause, message } = data.details.error;
      totals.failures.push(failure(relative(process.cwd(), data.file ?? ''), data.name, cause?.message ?? message));
    }
    // Summaries of single files name their file; the last one is the whole run's.
    if (type !== 'test:summary' || data.file !== undefined) continue;
    totals.passed = data.counts.passed;
    totals.failed = data.counts.failed + data.counts.cancelled;
    totals.skipped = data.counts.skipped + data.counts.todo;
  }
  yield `${JSON.stringify(totals)}\n`;
}
