import type { FormDocument } from '../form/form.ts';
import { checkFacts, hasSource } from './check-facts.ts';
import { checkFields, pathsOf } from './check-fields.ts';
import { checkFormTexts } from './check-form-texts.ts';
import { exploreForm } from './explore-form.ts';
import type { Problem } from './problem.ts';

/** What was counted while checking a form. */
export interface FormFigures {
  readonly form: string;
  readonly version: number;
  readonly steps: number;
  /** Fields of groups included. */
  readonly fields: number;
  /** The fewest that anybody is shown, groups counted as one field. */
  readonly shortest: { readonly steps: number; readonly fields: number };
  /** Ways of answering that were tried. */
  readonly cases: number;
  readonly facts: { readonly count: number; readonly withSource: number; readonly recollections: number };
}

/** What a check of a form found. */
export interface FormReport {
  /** Each of them keeps the form from being built or served (spec V-10). */
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  readonly figures: FormFigures;
}

/**
 * Proves a form: every field is reached by some answers, every word stands in French and English, nobody is asked for the code
 * of an alarm, facts have sources and hold (spec V-10).
 *
 * @param options.today `YYYY-MM-DD`; facts that expired before it are problems
 */
export const checkForm = (document: FormDocument, { today }: { readonly today: string }): FormReport => {
  const { form } = document;
  const { reached, shortest, cases } = exploreForm(form);
  const paths = pathsOf(document);
  const unreachable = paths
    .filter((path) => !reached.has(path))
    .map((node): Problem => ({
      code: 'field.unreachable',
      node,
      message: `No answers lead to field « ${node} »; mend its condition, or that of its step.`,
    }));
  const facts = checkFacts(document, today);
  const all = Object.values(document.facts);
  return {
    problems: [...checkFields(document), ...unreachable, ...facts.problems, ...checkFormTexts(document)],
    warnings: facts.warnings,
    figures: {
      form: form.id,
      version: form.version,
      steps: form.steps.length,
      fields: paths.length,
      shortest,
      cases,
      facts: {
        count: all.length,
        withSource: all.length === 0 ? 1 : all.filter(hasSource).length / all.length,
        recollections: all.filter(({ basis }) => basis === 'recollection').length,
      },
    },
  };
};
