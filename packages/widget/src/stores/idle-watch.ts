import type { Clock } from '@guichet/core';

/** After this long without anybody it is hidden, and after as long again erased (spec V-64, as S-9). */
export const IDLE_MS = 10 * 60_000;

/** Whether anybody is there. */
export interface IdleWatch {
  /** Somebody did something. Once it is hidden, that is not enough: they have to ask for it. */
  touch(): void;
  /** Somebody asked to see it again. */
  resume(): void;
  /** The device may have slept: what is due is done now. */
  check(): void;
  dispose(): void;
}

/**
 * Calls `onIdle` after ten minutes without a touch, and `onGone` ten minutes later.
 *
 * @param now milliseconds that pass while a device sleeps, such as `Date.now`
 */
export const createIdleWatch = (
  { clock, now }: { readonly clock: Clock; readonly now: () => number },
  onIdle: () => void,
  onGone: () => void,
): IdleWatch => {
  let touchedMs = now();
  let told = 0;
  let stop = () => {};

  const check = () => {
    stop();
    const idleMs = now() - touchedMs;
    if (idleMs >= IDLE_MS && told === 0) {
      told = 1;
      onIdle();
    }
    if (idleMs >= 2 * IDLE_MS && told === 1) {
      told = 2;
      onGone();
    }
    if (told < 2) stop = clock.after((told + 1) * IDLE_MS - idleMs, check);
  };
  check();
  return {
    touch() {
      if (told === 0) touchedMs = now();
    },
    resume() {
      touchedMs = now();
      told = 0;
      check();
    },
    check,
    dispose: () => stop(),
  };
};
