// The tests that the criteria name, found among those that there are.
import { CRITERIA, SUBJECTS, type Criterion, type Subject } from './criteria.ts';
import type { TestTitle } from './test-titles.ts';

/** A criterion with the tests that were found for one element. */
export interface Evidence {
  readonly criterion: Criterion;
  readonly tests: readonly TestTitle[];
}

/**
 * Looks for the tests that the criteria name.
 *
 * @returns by element, what is proven of it, in the order of the criteria
 * @throws Error when there is no such test any more: evidence that has gone is no evidence
 */
export function evidenceOf(tests: readonly TestTitle[]): ReadonlyMap<Subject, readonly Evidence[]> {
  const found = new Map<Subject, Evidence[]>();
  for (const subject of Object.keys(SUBJECTS) as Subject[]) {
    for (const criterion of CRITERIA) {
      const named = (criterion.proofs[subject] ?? []).flatMap(([file, title]) => {
        const matching = tests.filter((test) => test.file.includes(file) && test.title.includes(title));
        if (matching.length > 0) return matching;
        throw new Error(`RGAA ${criterion.number}, ${subject}: no test « ${title} » in a file « ${file} »`);
      });
      if (named.length === 0) continue;
      found.set(subject, [...(found.get(subject) ?? []), { criterion, tests: [...new Set(named)] }]);
    }
  }
  return found;
}
