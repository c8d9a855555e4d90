// Reporter for node --test: writes nothing but the totals, as JSON.
export default async function* nodeCounts(events) {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    // Summaries of single files name their file; the last one is the whole run's.
    if (type !== 'test:summary' || data.file !== undefined) continue;
    totals.passed = data.counts.passed;
    totals.failed = data.counts.failed + data.counts.cancelled;
    totals.skipped = data.counts.skipped + data.counts.todo;
  }
  yield `${JSON.stringify(totals)}\n`;
}
