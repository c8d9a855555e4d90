import type { FlowTexts } from '@guichet/triage';
import { atom, type ReadableAtom } from 'nanostores';

/** The words of a flow come in two parts: those of questions at once, those of results when one is near. */
export type WordsPart = 'questions' | 'results';

/** Fetches the parts of one language. */
export type WordsLoader = Readonly<Record<WordsPart, () => Promise<FlowTexts>>>;

export interface FlowWords {
  /** All words that have come, in one language; empty until the first part is there. */
  readonly $texts: ReadableAtom<FlowTexts>;
  /** BCP 47 tag of the words in force; it changes once every needed part has come in the other language. */
  readonly $locale: ReadableAtom<string>;
  /** How each part stands; `ready` as long as it can be shown in some language. */
  readonly $states: ReadableAtom<Readonly<Record<WordsPart, WordsState>>>;
  /** Changes the language; what cannot be fetched leaves the words as they were. The last call wins. */
  setLocale(tag: string): Promise<void>;
  /** Fetches a part once, and again after a failure. Never rejects. */
  need(part: WordsPart): Promise<void>;
}

export type WordsState = 'absent' | 'loading' | 'ready' | 'failed';

/**
 * Holds the words of a flow, each part fetched when it is first needed, in the language in force.
 * @param load loaders by BCP 47 tag; an unknown tag falls to its base language, then to the fallback (spec I-2)
 * @param fallback tag of the reference
 */
export const createFlowWords = (load: Readonly<Record<string, WordsLoader>>, fallback = 'fr'): FlowWords => {
  const cache = new Map<string, FlowTexts>();
  const needed = new Set<WordsPart>();
  const $texts = atom<FlowTexts>({});
  const $locale = atom(fallback);
  const $states = atom<Readonly<Record<WordsPart, WordsState>>>({ questions: 'absent', results: 'absent' });
  let wanted = fallback;

  const has = (locale: string, part: WordsPart) => cache.has(`${locale} ${part}`);
  const mark = (part: WordsPart, state: WordsState) => $states.set({ ...$states.get(), [part]: state });

  const show = () => {
    const parts = [...needed];
    // Never half of a page in one language and half in another.
    if (parts.every((part) => has(wanted, part))) $locale.set(wanted);
    const locale = $locale.get();
    $texts.set(Object.assign({}, ...parts.map((part) => cache.get(`${locale} ${part}`))) as FlowTexts);
    for (const part of parts) if (has(locale, part)) mark(part, 'ready');
  };

  const fetchPart = async (locale: string, part: WordsPart) => {
    if (has(locale, part)) return;
    if (!has($locale.get(), part)) mark(part, 'loading');
    const texts = await load[locale]?.[part]().catch(() => null);
    if (texts) cache.set(`${locale} ${part}`, texts);
    else if (!has($locale.get(), part)) mark(part, 'failed');
  };

  return {
    $texts,
    $locale,
    $states,
    async setLocale(tag) {
      const [base = ''] = tag.toLowerCase().split('-');
      wanted = [tag, base].find((candidate) => candidate in load) ?? fallback;
      const locale = wanted;
      await Promise.all([...needed].map((part) => fetchPart(locale, part)));
      show();
    },
    async need(part) {
      needed.add(part);
      await fetchPart(wanted, part);
      show();
    },
  };
};
