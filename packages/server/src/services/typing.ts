import type { Clock } from './clock.ts';
import { Deadlines } from './deadlines.ts';

/** Typing is shown for at most this long after the last signal (spec C-7). */
export const TYPING_LIFE_MS = 6_000;
/** A signal that only says « still » is passed on at most this often. */
const REPEAT_AFTER_MS = 1_000;

export type TypingParty = 'citizen' | 'officer';

/** Who is typing now: in memory, never stored. */
export class Typing {
  readonly #clock: Clock;
  readonly #relay: (conversationId: string, party: TypingParty, typing: boolean) => void;
  /** Who types, and when that was last passed on. */
  readonly #relayedAtMs: Record<TypingParty, Map<string, number>> = { citizen: new Map(), officer: new Map() };
  readonly #deadlines: Record<TypingParty, Deadlines<string>>;

  /** `relay` tells the other side. */
  constructor(clock: Clock, relay: (conversationId: string, party: TypingParty, typing: boolean) => void) {
    this.#clock = clock;
    this.#relay = relay;
    this.#deadlines = {
      citizen: new Deadlines(clock, TYPING_LIFE_MS, (conversationId) => this.set(conversationId, 'citizen', false)),
      officer: new Deadlines(clock, TYPING_LIFE_MS, (conversationId) => this.set(conversationId, 'officer', false)),
    };
  }

  isTyping(conversationId: string, party: TypingParty): boolean {
    return this.#relayedAtMs[party].has(conversationId);
  }

  set(conversationId: string, party: TypingParty, typing: boolean): void {
    const relayedAtMs = this.#relayedAtMs[party];
    const lastMs = relayedAtMs.get(conversationId);
    if (!typing) {
      if (lastMs === undefined) return;
      this.#deadlines[party].clear(conversationId);
      relayedAtMs.delete(conversationId);
      this.#relay(conversationId, party, false);
      return;
    }
    this.#deadlines[party].set(conversationId);
    const nowMs = this.#clock.nowMs();
    if (lastMs !== undefined && nowMs - lastMs < REPEAT_AFTER_MS) return;
    relayedAtMs.set(conversationId, nowMs);
    this.#relay(conversationId, party, true);
  }

  dispose(): void {
    for (const party of ['citizen', 'officer'] as const) {
      this.#deadlines[party].dispose();
      this.#relayedAtMs[party].clear();
    }
  }
}
