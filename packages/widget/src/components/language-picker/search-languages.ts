import type { Language } from './languages.ts';

/** Lower case without accents or vowel marks, so that « espanol » finds « Español ». */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

const rank = (language: Language, wanted: string): number => {
  if (plain(language.code) === wanted) return 0;
  const names = [language.endonym, language.french, language.english].map(plain);
  if (names.some((name) => name.startsWith(wanted))) return 1;
  if (names.some((name) => name.split(/[\s('-]+/).some((word) => word.startsWith(wanted)))) return 2;
  return names.some((name) => name.includes(wanted)) ? 3 : 4;
};

/** Finds languages by endonym, English or French name, or code, accents or not; best match first (spec I-3). */
export const searchLanguages = (languages: readonly Language[], query: string): readonly Language[] => {
  const wanted = plain(query.trim());
  if (wanted === '') return languages;
  return languages
    .map((language) => ({ language, rank: rank(language, wanted) }))
    .filter((found) => found.rank < 4)
    .sort((one, other) => one.rank - other.rank)
    .map((found) => found.language);
};

const ALIASES: Record<string, string> = { no: 'nb', nn: 'nb', tw: 'ak' };

/** The listed languages that a browser asks for, in its order, then French and English; each once. */
export const suggestedLanguages = (
  languages: readonly Language[],
  browserTags: readonly string[],
): readonly Language[] => {
  const found = [...browserTags, 'fr', 'en'].map((tag) => {
    try {
      const { language, script } = new Intl.Locale(tag).maximize();
      return languages.find(({ code }) => [ALIASES[language], language, `${language}-${script}`].includes(code));
    } catch {
      return undefined;
    }
  });
  return [...new Set(found.filter((language) => language !== undefined))];
};
