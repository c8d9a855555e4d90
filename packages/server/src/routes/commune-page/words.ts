import { communePage as english } from '../../locales/commune-page.en.ts';
import { communePage as french } from '../../locales/commune-page.fr.ts';
import { escapeHtml } from '../html.ts';

export type PageLanguage = 'fr' | 'en';
type Key = keyof typeof french;
type Values = Readonly<Record<string, string>>;

/** The words of a page in one language. */
export interface Words {
  readonly language: PageLanguage;
  /** A sentence as HTML: it is escaped, and so is what is filled in. */
  html(key: Key, values?: Values): string;
  /** A sentence as text, to be filled into another. */
  text(key: Key, values?: Values): string;
}

const CATALOGUES: Readonly<Record<PageLanguage, Readonly<Record<Key, string>>>> = { fr: french, en: english };

export const wordsIn = (language: PageLanguage): Words => {
  const text = (key: Key, values: Values = {}) =>
    CATALOGUES[language][key].replace(/\{(\w+)\}/g, (_match, name: string) => values[name] ?? '');
  return { language, text, html: (key, values) => escapeHtml(text(key, values)) };
};
