import type { Clock } from '@guichet/core';

/** While an officer types, the signal is repeated this often. */
const REPEAT_MS = 3_000;
/** No key for this long: they stopped. */
const IDLE_MS = 5_000;

/** Tells a citizen that somebody writes, no more often than needed (spec C-7). */
export interface TypingSignal {
  /** True at each change of a reply; false when it is emptied, sent or left. */
  set(conversationId: string, typing: boolean): void;
  clear(): void;
}

/** Creates a signal for every conversation of the desk; officers may write to several in turn. */
export const createTypingSignal = (
  clock: Clock,
  send: (conversationId: string, typing: boolean) => void,
): TypingSignal => {
  const running = new Map<string, { sentAtMs: number; stopIdle: () => void }>();
  const stop = (conversationId: string) => {
    running.get(conversationId)?.stopIdle();
    if (running.delete(conversationId)) send(conversationId, false);
  };
  return {
    set(conversationId, typing) {
      if (!typing) return stop(conversationId);
      const before = running.get(conversationId);
      before?.stopIdle();
      const due = !before || clock.now() - before.sentAtMs >= REPEAT_MS;
      running.set(conversationId, {
        sentAtMs: due ? clock.now() : before.sentAtMs,
        stopIdle: clock.after(IDLE_MS, () => stop(conversationId)),
      });
      if (due) send(conversationId, true);
    },
    clear() {
      for (const { stopIdle } of running.values()) stopIdle();
      running.clear();
    },
  };
};
