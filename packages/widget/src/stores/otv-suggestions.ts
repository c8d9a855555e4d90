import type { Clock } from '@guichet/core';
import { atom, type ReadableAtom } from 'nanostores';
import { NO_SUGGESTIONS, type Suggestion, type Suggestions } from './suggestions.ts';

const DEBOUNCE_MS = 250;

/** What a text may mean, while somebody types it. */
export interface Suggester {
  readonly $suggestions: ReadableAtom<Suggestions>;
  /** A quarter of a second after the last key; the last text wins. */
  ask(text: string): void;
  /** Forgets what was found, and calls off what is being asked. */
  clear(): void;
}

/** @param find what a text may mean, the best first; null: too little to look for. May reject, then the search has failed */
export const createSuggester = (
  find: (text: string, signal: AbortSignal) => Promise<readonly Suggestion[] | null>,
  clock: Clock,
): Suggester => {
  const $suggestions = atom<Suggestions>(NO_SUGGESTIONS);
  let asking = new AbortController();
  let stopTimer = () => {};

  const callOff = () => {
    stopTimer();
    asking.abort();
    asking = new AbortController();
  };
  const look = async (text: string) => {
    const { signal } = asking;
    const found = await find(text, signal).catch(() => 'failed' as const);
    if (signal.aborted) return;
    if (found === null) return $suggestions.set({ ...NO_SUGGESTIONS, text });
    if (found === 'failed') return $suggestions.set({ text, state: 'failed', items: [] });
    $suggestions.set({ text, state: found.length === 0 ? 'none' : 'found', items: found });
  };
  return {
    $suggestions,
    ask(text) {
      callOff();
      if (text.trim() === '') return $suggestions.set({ ...NO_SUGGESTIONS, text });
      $suggestions.set({ ...$suggestions.get(), text, state: 'searching' });
      stopTimer = clock.after(DEBOUNCE_MS, () => void look(text));
    },
    clear() {
      callOff();
      $suggestions.set(NO_SUGGESTIONS);
    },
  };
};
