import type { Catalogue, PluralMessage } from '../../packages/core/src/i18n/index.ts';

export type Locale = 'fr' | 'en';

/** Reads interface texts from the product's own catalogues, so that a test breaks when a name is not shown, not when it is reworded. */
export const wordsOf =
  <Reference extends Catalogue>(catalogue: Reference, locale: Locale) =>
  (key: keyof Reference & string, values: Readonly<Record<string, string | number>> = {}): string => {
    const message = catalogue[key] as string | PluralMessage;
    const text =
      typeof message === 'string'
        ? message
        : (message[new Intl.PluralRules(locale).select(Number(values['count']))] ?? message.other);
    return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
  };
