import { en } from '../locales/launcher.en.ts';
import { fr } from '../locales/launcher.fr.ts';

/** Languages the launcher speaks; French is the fallback (spec I-2). */
export type LauncherLocale = 'fr' | 'en';

/** The launcher's own language for a BCP 47 tag. */
export const launcherLocale = (tag: string | null): LauncherLocale => (/^en\b/i.test(tag!) ? 'en' : 'fr');

type Values = Readonly<Record<string, number>>;

/** Puts values in the place of `{name}`: core's translator in a line, because guichet.js must stay small. */
export const fill = (text: string, values?: Values): string =>
  text.replace(/{(\w+)}/g, (_, name: string) => `${values![name]}`);

/** The words of a language. */
export const words = (locale: LauncherLocale, key: keyof typeof fr, values?: Values): string =>
  fill((locale === 'en' ? en : fr)[key], values);

/** `words` of the language of the moment. */
export type Translate = (key: keyof typeof fr, values?: Values) => string;
