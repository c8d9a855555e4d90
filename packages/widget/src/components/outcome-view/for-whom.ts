import type { cyberTranslator } from '../../locales/cyber-translator.ts';

/** Whom the words know. A flow with others has them said by its own name. */
const AUDIENCES = ['individual', 'company', 'association', 'local-authority'] as const;

/** « Si c’est pour une entreprise ou une association »: whom steps are for, while nobody said it. */
export const forWhom = (audiences: readonly string[], say: typeof cyberTranslator.t, locale: string): string => {
  const names = audiences.map((audience) => {
    const known = AUDIENCES.find((one) => one === audience);
    return known ? say(`audience.${known}`) : audience;
  });
  return say('steps.for', { whom: new Intl.ListFormat(locale, { type: 'disjunction' }).format(names) });
};
