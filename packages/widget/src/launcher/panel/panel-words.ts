import { en } from '../../locales/panel.en.ts';
import { fr } from '../../locales/panel.fr.ts';
import { fill, type LauncherLocale } from '../words.ts';

type Values = Readonly<Record<string, number>>;

/** The words that only an open panel needs. */
export const panelWords = (locale: LauncherLocale, key: keyof typeof fr, values?: Values): string =>
  fill((locale === 'en' ? en : fr)[key], values);

/** `panelWords` of the language of the moment. */
export type TranslatePanel = (key: keyof typeof fr, values?: Values) => string;
