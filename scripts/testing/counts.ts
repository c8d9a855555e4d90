// Totals of test runners, and the one line that says them.
import { existsSync, readFileSync } from 'node:fs';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** The tests that failed, with their files and why: whoever reads only the end of a long log finds them there. */
  readonly failures?: readonly string[];
}

/**
 * What one runner did. A runner that left no totals, ran nothing, or ended badly without a failed test counts as one
 * failure: silence is never a success.
 */
export function countsOfRun(countsFile: string, exitCode: number | null): Counts {
  const counts = existsSync(countsFile) ? (JSON.parse(readFileSync(countsFile, 'utf8')) as Counts) : null;
  if (counts === null) return { passed: 0, failed: 1, skipped: 0 };
  const silent = counts.passed + counts.failed === 0 || (counts.failed === 0 && exitCode !== 0);
  return silent ? { ...counts, failed: counts.failed + 1 } : counts;
}

export function sumCounts(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** `12 passed, 0 failed`, and `, 1 skipped` when there are any. */
export function summaryLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
