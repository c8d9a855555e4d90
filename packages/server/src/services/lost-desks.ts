import type { Clock } from './clock.ts';

export interface LostDesksOptions {
  readonly clock: Clock;
  /** How long an officer may be without a live desk. */
  readonly afterMs: number;
  readonly isConnected: (officerId: string) => boolean;
  /** Conversations with a holder, by holder. */
  readonly held: () => ReadonlyMap<string, readonly string[]>;
  /** Gives one conversation back, durably. */
  readonly giveBack: (conversationId: string, officerId: string) => Promise<void>;
}

/**
 * Gives the conversations of a lost desk back (spec K-7): after `afterMs` (60 s by default) without a live link, at once on a sign-out. Also
 * counts for holders who never come back after the server started again.
 */
export class LostDesks {
  readonly #options: LostDesksOptions;
  readonly #goneSinceMs = new Map<string, number>();
  readonly #underWay = new Set<string>();

  constructor(options: LostDesksOptions) {
    this.#options = options;
  }

  /** The last desk of an officer went. */
  gone(officerId: string, signedOut: boolean): void {
    if (signedOut) this.#return(officerId, this.#options.held().get(officerId) ?? []);
    else if (!this.#goneSinceMs.has(officerId)) this.#goneSinceMs.set(officerId, this.#options.clock.nowMs());
  }

  /** Looks at every holder; called by the shared sweep. */
  sweep(): void {
    const nowMs = this.#options.clock.nowMs();
    const held = this.#options.held();
    for (const officerId of this.#goneSinceMs.keys()) {
      if (this.#options.isConnected(officerId) || !held.has(officerId)) this.#goneSinceMs.delete(officerId);
    }
    for (const [officerId, conversationIds] of held) {
      if (this.#options.isConnected(officerId)) continue;
      const sinceMs = this.#goneSinceMs.get(officerId);
      if (sinceMs === undefined) this.#goneSinceMs.set(officerId, nowMs);
      else if (nowMs - sinceMs >= this.#options.afterMs) this.#return(officerId, conversationIds);
    }
  }

  #return(officerId: string, conversationIds: readonly string[]): void {
    for (const conversationId of conversationIds) {
      if (this.#underWay.has(conversationId)) continue;
      this.#underWay.add(conversationId);
      this.#options.giveBack(conversationId, officerId).then(
        () => void this.#underWay.delete(conversationId),
        // Nothing could be written: the next sweep tries again.
        () => void this.#underWay.delete(conversationId),
      );
    }
  }
}
