import { en } from '../../locales/panel.en.ts';
import { fr } from '../../locales/panel.fr.ts';
import type { LauncherLocale } from '../words.ts';

/** The words that only an open panel needs; `count` takes the place of `{count}`. */
export const panelWords = (locale: LauncherLocale, key: keyof typeof fr, count = 0): string =>
  (locale === 'en' ? en : fr)[key].replace('{count}', `${count}`);

/** `panelWords` of the language of the moment. */
export type TranslatePanel = (key: keyof typeof fr, count?: number) => string;
