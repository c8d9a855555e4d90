import { en } from '../locales/launcher.en.ts';
import { fr } from '../locales/launcher.fr.ts';

/** Languages the launcher speaks; French is the fallback (spec I-2). */
export type LauncherLocale = 'fr' | 'en';

/** The launcher's own language for a BCP 47 tag. */
export const launcherLocale = (tag: string | null): LauncherLocale => (/^en\b/i.test(tag!) ? 'en' : 'fr');

/** The words of a language: core's translator in a line, because guichet.js must stay small. */
export const words = (
  locale: LauncherLocale,
  key: keyof typeof fr,
  values?: Readonly<Record<string, number>>,
): string => (locale === 'en' ? en : fr)[key].replace(/{(\w+)}/g, (_, name: string) => `${values![name]}`);

/** `words` of the language of the moment. */
export type Translate = (key: keyof typeof fr, values?: Readonly<Record<string, number>>) => string;
