import type { LitElement } from 'lit';
import { defineOtv } from '../define/define-otv.ts';
import { otvTranslator } from '../locales/otv-translator.ts';
import { show, type Screen } from './screen.ts';

/** Puts an element of the requests to watch a home on a page, in the language asked for. */
export const showOtv = async <E extends LitElement>(
  tag: string,
  properties: Partial<E>,
  language = 'fr',
): Promise<Screen<E>> => {
  defineOtv();
  await otvTranslator.setLocale(language);
  return show<E>(tag, properties, language);
};
