import { atom, type ReadableAtom } from 'nanostores';
import type { Catalogue, Message, MessageArguments, Translation } from './catalogue.ts';

/** Gives the text of a key in the language now in force. */
export type Translate<Reference extends Catalogue> = <Key extends keyof Reference & string>(
  key: Key,
  ...values: MessageArguments<Reference[Key]>
) => string;

export interface TranslatorOptions<Reference extends Catalogue> {
  /**
   * The catalogue that is always there; its type gives keys and placeholders. Left out when `load` has the fallback too:
   * then keys stand for texts until the first `setLocale` has resolved.
   */
  reference?: Reference;
  /** BCP 47 tag of the reference. */
  fallback: string;
  /** Languages by tag, each fetched when first asked for. */
  load?: Readonly<Record<string, () => Promise<Translation<Reference>>>>;
}

export interface Translator<Reference extends Catalogue> {
  /** BCP 47 tag of the language now in force. */
  readonly $locale: ReadableAtom<string>;
  /** The messages now in force; changes with the language and with `setCatalogue`. */
  readonly $catalogue: ReadableAtom<Catalogue>;
  readonly t: Translate<Reference>;
  /**
   * Changes the language; resolves with the tag then in force. An unknown tag falls to its base language, then to the
   * fallback (spec I-2); a catalogue that cannot be fetched leaves the language as it was. The last call wins.
   */
  setLocale(tag: string): Promise<string>;
  /** Replaces some messages of one language, at once when it is in force; for a site's own words. */
  setCatalogue(tag: string, messages: Partial<Translation<Reference>>): void;
}

/**
 * Creates the translator of one typed catalogue.
 * @example
 * const translator = createTranslator({ reference: fr, fallback: 'fr', load: { en: () => import('./en.ts').then((m) => m.en) } });
 * translator.t('queue.ahead', { count: 3 });
 */
export const createTranslator = <const Reference extends Catalogue>(
  options: TranslatorOptions<Reference>,
): Translator<Reference> => {
  const { reference, fallback, load = {} } = options;
  const loaded: Record<string, Catalogue> = reference ? { [fallback]: reference } : {};
  const overrides: Record<string, Catalogue> = {};
  const $locale = atom(fallback);
  const $catalogue = atom<Catalogue>(reference ?? {});
  let lastCall = 0;
  let lastApplied = 0;
  let plural = new Intl.PluralRules(fallback);
  let number = new Intl.NumberFormat(fallback);

  const apply = (tag: string) => {
    if (tag !== $locale.get()) {
      plural = new Intl.PluralRules(tag);
      number = new Intl.NumberFormat(tag);
    }
    $locale.set(tag);
    $catalogue.set({ ...reference, ...loaded[tag], ...overrides[tag] });
  };
  const resolve = (tag: string) => {
    const known = [fallback, ...Object.keys(load)];
    const wanted = tag.toLowerCase().split('-');
    for (; wanted.length > 0; wanted.pop()) {
      const found = known.find((candidate) => candidate.toLowerCase() === wanted.join('-'));
      if (found) return found;
    }
    return fallback;
  };

  return {
    $locale,
    $catalogue,
    t(key, ...values) {
      const parameters: Record<string, string | number> = values[0] ?? {};
      const message: Message = $catalogue.get()[key] ?? key;
      const text =
        typeof message === 'string' ? message : (message[plural.select(Number(parameters['count']))] ?? message.other);
      return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
        const value = parameters[name] ?? placeholder;
        return typeof value === 'number' ? number.format(value) : value;
      });
    },
    async setLocale(tag) {
      const call = ++lastCall;
      const resolved = resolve(tag);
      const catalogue = loaded[resolved] ?? (await load[resolved]?.().catch(() => null));
      if (catalogue) {
        loaded[resolved] = catalogue;
        // The last call wins in the end; until its words are there, those of an earlier one are better than none.
        if (call > lastApplied) {
          lastApplied = call;
          apply(resolved);
        }
      }
      return $locale.get();
    },
    setCatalogue(tag, messages) {
      const locale = resolve(tag);
      overrides[locale] = { ...overrides[locale], ...(messages as Catalogue) };
      if (locale === $locale.get()) apply(locale);
    },
  };
};
