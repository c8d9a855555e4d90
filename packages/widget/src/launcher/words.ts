import { en } from '../locales/launcher.en.ts';
import { fr } from '../locales/launcher.fr.ts';

/** Languages the launcher speaks; French is the fallback (spec I-2). */
export type LauncherLocale = 'fr' | 'en';

/** The launcher's own language for a BCP 47 tag. */
export const launcherLocale = (tag: string | null): LauncherLocale => (/^en\b/i.test(tag!) ? 'en' : 'fr');

/** The words of each language. */
export const words: Readonly<Record<LauncherLocale, Readonly<Record<keyof typeof fr, string>>>> = { fr, en };

/** `words` of the language of the moment. */
export type Translate = (key: keyof typeof fr) => string;
