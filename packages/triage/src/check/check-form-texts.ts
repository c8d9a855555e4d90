import type { Field, FormDocument } from '../form/form.ts';
import { ELIGIBILITY_CODES } from '../form/home-watch/eligibility.ts';
import { FIELD_CODES } from '../form/validate.ts';
import type { Problem } from './problem.ts';

const LOCALES = ['fr', 'en'] as const;

/** Keys that the form needs, and those it may have. */
const keysOf = ({
  form,
  rules,
}: FormDocument): { readonly needed: readonly string[]; readonly optional: readonly string[] } => {
  const needed: string[] = [...FIELD_CODES, ...(rules === null ? [] : ELIGIBILITY_CODES)].map(
    (code) => `fault.${code}`,
  );
  const optional: string[] = [];
  const add = (field: Field, path: string): void => {
    const key = `field.${path}`;
    needed.push(`${key}.label`, ...(field.options ?? []).map((option) => `${key}.options.${option}`));
    if (field.required === true) needed.push(`${key}.missing`);
    if (field.repeat !== undefined) needed.push(`${key}.one`, `${key}.add`);
    optional.push(`${key}.hint`);
    for (const inner of field.fields ?? []) add(inner, `${path}.${inner.id}`);
  };
  for (const step of form.steps) {
    needed.push(`step.${step.id}.title`);
    optional.push(`step.${step.id}.notice`);
    for (const field of step.fields) add(field, field.id);
  }
  return { needed, optional };
};

const namesIn = (words: string): string => [...new Set(words.match(/\{[a-z]+\}/g))].sort().join(' ');

/** Every word that is needed stands in French and English, none that is not, and both name the same values. */
export const checkFormTexts = (document: FormDocument): readonly Problem[] => {
  const { texts } = document;
  const { needed, optional } = keysOf(document);
  const said = new Set(Object.values(texts).flatMap((words) => Object.keys(words)));
  const wanted = [...needed, ...optional.filter((key) => said.has(key))];
  const allowed = new Set([...needed, ...optional]);
  const locales = [...new Set([...LOCALES, ...Object.keys(texts)])];
  return locales.flatMap((locale): Problem[] => {
    const words = texts[locale] ?? {};
    const reference = texts['fr'] ?? {};
    return [
      ...wanted
        .filter((key) => !Object.hasOwn(words, key))
        .map((key): Problem => ({
          code: 'text.missing',
          node: key,
          message: `Text « ${key} » is missing in ${locale}; write it in texts/${locale}.yaml.`,
        })),
      ...Object.keys(words)
        .filter((key) => !allowed.has(key))
        .map((key): Problem => ({
          code: 'text.unused',
          node: key,
          message: `Text « ${key} » of ${locale} is unused: nothing in the form shows it; take it out, or mend its id.`,
        })),
      ...Object.entries(words)
        .filter(([key, text]) => Object.hasOwn(reference, key) && namesIn(reference[key] ?? '') !== namesIn(text))
        .map(([key]): Problem => ({
          code: 'text.values',
          node: key,
          message: `Text « ${key} » names other values in ${locale} than in fr; name the same ones.`,
        })),
    ];
  });
};
