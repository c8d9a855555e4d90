import type { UnitImportReport } from '../unit-import/import-units.ts';
import { EXCLUSIONS, OMISSIONS, REFUSALS, type Exclusion } from '../unit-import/refusal.ts';

/** Rows that are named one by one for each reason; the others are in the file. */
const MOST_NAMED = 5;

/** What an import did, for people: nothing is left out in silence (spec U-2). */
export function* reportLines(report: UnitImportReport, refusedFile: string): Generator<string> {
  for (const [exclusion, count] of Object.entries(report.excluded)) {
    yield `Left out on purpose: ${String(count)} ${EXCLUSIONS[exclusion as Exclusion]}.`;
  }
  yield* grouped(
    report.refused.map(({ number, refusal, detail }) => [`Refused, ${REFUSALS[refusal]}`, number, detail]),
  );
  yield* grouped(
    report.omitted.map(({ number, omission, detail }) => [`Taken, but ${OMISSIONS[omission]}`, number, detail]),
  );
  if (report.refused.length + report.omitted.length > 0) yield `These rows: ${refusedFile}`;
  const { inserted, changed, unchanged, removed, refused } = report;
  yield (
    `Units of the list « ${report.list} »: inserted ${String(inserted)}, changed ${String(changed)}, ` +
    `unchanged ${String(unchanged)}, removed ${String(removed)}, refused ${String(refused.length)}.`
  );
}

function* grouped(rows: readonly (readonly [reason: string, number: number, detail: string])[]): Generator<string> {
  const byReason = Map.groupBy(rows, ([reason]) => reason);
  for (const [reason, of] of byReason) {
    const named = of.slice(0, MOST_NAMED).map(([, number, detail]) => `${String(number)}${detail && ` (${detail})`}`);
    const more = of.length > MOST_NAMED ? `, and ${String(of.length - MOST_NAMED)} more` : '';
    yield `${reason}: row ${named.join(', ')}${more}.`;
  }
}
