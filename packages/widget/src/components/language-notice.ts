import { languageName } from './language-name.ts';

/** A sentence with its language. */
export interface Sentence {
  readonly lang: string;
  readonly text: string;
}

/** Languages that have an interface. */
export const INTERFACE_LANGUAGES: readonly string[] = ['fr', 'en'];

/** What to tell who chose a language without an interface: in French and in English, whatever the interface (spec I-4). */
export const languageNotice = async (language: string): Promise<readonly Sentence[]> => {
  if (INTERFACE_LANGUAGES.includes(language)) return [];
  const [{ fr }, { en }] = await Promise.all([import('../locales/fr.ts'), import('../locales/en.ts')]);
  return [
    { lang: 'fr', text: fr['languages.noInterface'] },
    { lang: 'en', text: en['languages.noInterface'] },
  ].map(({ lang, text }) => ({ lang, text: text.replace('{language}', languageName(language, lang)) }));
};
