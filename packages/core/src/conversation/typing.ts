import { atom, type ReadableAtom } from 'nanostores';
import type { Clock } from '../live/clock.ts';

/** While somebody types, the signal is repeated this often. */
const REPEAT_MS = 3_000;
/** No key for this long: they stopped. */
const IDLE_MS = 5_000;
/** Longest time a signal is shown without another one (spec C-7). */
const SHOWN_MS = 6_000;

/** Tells the other side that somebody types, no more often than needed. */
export interface TypingSender {
  /** True at each keystroke; false when the field is emptied or sent. */
  set(typing: boolean): void;
}

/** Creates a sender: at once at the first key, again every 3 s, `false` after 5 s without a key. */
export const createTypingSender = (clock: Clock, send: (typing: boolean) => void): TypingSender => {
  let sentAt: number | null = null;
  let stopIdle = () => {};
  const set = (typing: boolean) => {
    stopIdle();
    if (typing) {
      stopIdle = clock.after(IDLE_MS, () => set(false));
      if (sentAt !== null && clock.now() - sentAt < REPEAT_MS) return;
      sentAt = clock.now();
      send(true);
    } else if (sentAt !== null) {
      sentAt = null;
      send(false);
    }
  };
  return { set };
};

/** Shows the other side's typing. */
export interface TypingDisplay {
  readonly $typing: ReadableAtom<boolean>;
  set(typing: boolean): void;
}

/** Creates a display that forgets a signal after 6 s. */
export const createTypingDisplay = (clock: Clock): TypingDisplay => {
  const $typing = atom(false);
  let stop = () => {};
  return {
    $typing,
    set(typing) {
      stop();
      $typing.set(typing);
      if (typing) stop = clock.after(SHOWN_MS, () => $typing.set(false));
    },
  };
};
