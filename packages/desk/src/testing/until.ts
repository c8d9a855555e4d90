import type { ReadableAtom } from 'nanostores';

/** Resolves with the store's value once it satisfies the predicate; waits for the fact, not for a time. */
export const until = <T>(store: ReadableAtom<T>, predicate: (value: T) => boolean): Promise<T> =>
  new Promise((resolve) => {
    let stop: (() => void) | null = null;
    let done = false;
    stop = store.subscribe((value) => {
      if (done || !predicate(value)) return;
      done = true;
      stop?.();
      resolve(value);
    });
    if (done) stop();
  });
