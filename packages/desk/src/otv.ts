// The part of the desk that comes with the first opening of the requests to watch a home.
import { form } from 'guichet:form/home-watch';
import { createOtv, type OtvOptions } from './app/otv.ts';
import type { Otv } from './app/otv-gate.ts';
import { defineOtv } from './define/define-otv.ts';
import { otvTranslator } from './locales/otv-translator.ts';
import { translator } from './locales/translator.ts';

/** Words of the form, by language of the desk. */
const loadTexts = (locale: string) =>
  locale === 'en' ? import('guichet:form/home-watch/texts/en') : import('guichet:form/home-watch/texts/fr');

/** Defines the elements and brings form and words; resolves once they are there in the officer's language. */
export const openOtv = async (options: OtvOptions): Promise<Otv> => {
  const { $otvForm } = options.stores;
  const follow = async (locale: string) => {
    const [{ texts }] = await Promise.all([loadTexts(locale), otvTranslator.setLocale(locale)]);
    $otvForm.set({ form, texts });
  };
  await follow(translator.$locale.get());
  defineOtv();
  // Words that cannot be fetched leave the language as it was.
  translator.$locale.listen((locale) => void follow(locale).catch(() => {}));
  return createOtv(options);
};
