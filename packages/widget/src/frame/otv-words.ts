import type { FormTexts } from '@guichet/triage/form';
import { atom, type ReadableAtom } from 'nanostores';
import { otvAppTranslator } from '../locales/otv-app-translator.ts';
import { otvOwnerTranslator } from '../locales/otv-owner-translator.ts';
import { otvTranslator } from '../locales/otv-translator.ts';

const FORM_TEXTS: Readonly<Record<string, () => Promise<{ texts: FormTexts }>>> = {
  fr: () => import('guichet:form/home-watch/texts/fr'),
  en: () => import('guichet:form/home-watch/texts/en'),
};

/** The words of the page of requests, those of the form's data included. */
export interface OtvWords {
  /** Of the form, in the language in force. */
  readonly $texts: ReadableAtom<FormTexts>;
  /** Resolves with the tag in force once there are words to show; null: there are none. */
  setLocale(tag: string): Promise<string | null>;
  /** The owner's screens are about to be shown: their words come with them from now on. */
  needOwner(): Promise<void>;
}

export const createOtvWords = (): OtvWords => {
  const $texts = atom<FormTexts>({});
  let needsOwner = false;
  let asked = 'fr';

  const setOwner = async () => {
    await otvOwnerTranslator.setLocale(asked);
    if (!('codes.title' in otvOwnerTranslator.$catalogue.get())) throw new TypeError('the words did not come');
  };
  const setTexts = async (tag: string) => {
    const load = FORM_TEXTS[tag.toLowerCase().split('-', 1)[0] ?? ''] ?? FORM_TEXTS['fr']!;
    const module = await load().catch(() => null);
    if (module !== null && asked === tag) $texts.set(module.texts);
  };
  return {
    $texts,
    async setLocale(tag) {
      asked = tag;
      const [locale] = await Promise.all([
        otvAppTranslator.setLocale(tag),
        otvTranslator.setLocale(tag),
        setTexts(tag),
        needsOwner ? setOwner().catch(() => {}) : null,
      ]);
      const hasWords = 'start.title' in otvAppTranslator.$catalogue.get() && Object.keys($texts.get()).length > 0;
      return hasWords ? locale : null;
    },
    async needOwner() {
      needsOwner = true;
      await setOwner();
    },
  };
};
