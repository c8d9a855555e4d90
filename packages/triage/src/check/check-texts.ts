import type { Flow, FlowDocument, FlowTexts } from '../flow.ts';
import { wordsGiven } from './check-unused.ts';
import type { Problem } from './problem.ts';

/** Languages that every flow is written in; the first is the reference. */
const LOCALES = ['fr', 'en'] as const;

/** Keys that a flow needs, and those it may have. */
const keysOf = (flow: Flow): { readonly needed: readonly string[]; readonly allowed: ReadonlySet<string> } => {
  const given = wordsGiven(flow);
  const of = (part: Readonly<Record<string, unknown>>, prefix: string, names: readonly string[]): string[] =>
    Object.keys(part).flatMap((id) => names.map((name) => `${prefix}.${id}.${name}`));
  const answers = Object.values(flow.questions).flatMap((question) =>
    question.answers.map(({ id }) => `question.${question.id}.answers.${id}`),
  );
  const needed = [
    ...of(flow.questions, 'question', ['ask']),
    ...answers,
    ...[...given.urgent].map((id) => `urgent.${id}`),
    ...of(flow.outcomes, 'outcome', ['title', 'summary']),
    ...of(flow.steps, 'step', ['do']),
    ...of(flow.evidence, 'evidence', ['keep']),
    ...of(flow.destinations, 'destination', ['name', 'for']),
    ...[...given.reasons].map((id) => `reason.${id}`),
    ...of(flow.countdowns, 'countdown', ['name', 'start', 'over']),
    ...Object.values(flow.outcomes).flatMap(({ laws }) => laws.map(({ id }) => `law.${id}`)),
  ];
  const optional = [
    'unknown',
    ...of(flow.questions, 'question', ['help']),
    ...of(flow.steps, 'step', ['more']),
    ...of(flow.evidence, 'evidence', ['more']),
    ...of(flow.destinations, 'destination', ['gives', 'note']),
  ];
  return { needed: [...new Set(needed)], allowed: new Set([...needed, ...optional]) };
};

const sameWords = (texts: FlowDocument['texts']): readonly Problem[] => {
  const [reference, ...others] = LOCALES;
  const words: FlowTexts = texts[reference] ?? {};
  return others.flatMap((locale) =>
    Object.entries(texts[locale] ?? {})
      .filter(([key, text]) => words[key] === text && text.split(' ').length > 3 && !key.startsWith('law.'))
      .map(([key]) => {
        const message = `Text « ${key} » is the same in ${reference} and ${locale}; translate it.`;
        return { code: 'text.same' as const, node: key, message };
      }),
  );
};

/** Every word that is needed stands in every language, and none that is not. */
export const checkTexts = ({
  flow,
  texts,
}: FlowDocument): { readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] } => {
  const { needed, allowed } = keysOf(flow);
  const locales = [...new Set([...LOCALES, ...Object.keys(texts)])];
  const said = new Set(locales.flatMap((locale) => Object.keys(texts[locale] ?? {})));
  const wanted = [...new Set([...needed, ...[...said].filter((key) => allowed.has(key))])];
  const problems = locales.flatMap((locale): Problem[] => {
    const words = texts[locale] ?? {};
    const missing = wanted.filter((key) => !Object.hasOwn(words, key));
    const unused = Object.keys(words).filter((key) => !allowed.has(key));
    return [
      ...missing.map((key): Problem => {
        const message = `Text « ${key} » is missing in ${locale}; write it in texts/${locale}/.`;
        return { code: 'text.missing', node: key, message };
      }),
      ...unused.map((key): Problem => {
        const message = `Text « ${key} » of ${locale} is unused: nothing in the flow shows it; take it out, or mend its id.`;
        return { code: 'text.unused', node: key, message };
      }),
    ];
  });
  return { problems, warnings: sameWords(texts) };
};
