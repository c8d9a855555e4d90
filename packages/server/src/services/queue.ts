import type { QueuePosition, QueueSnapshot } from '../contract/index.ts';
import type { ConversationState, Storage } from '../storage/port.ts';
import type { Cancel, Clock } from './clock.ts';
import { DEFAULT_ESTIMATE_RULE, estimateMs, RecentWaits, type EstimateRule } from './estimates.ts';
import { QueueBook, type OpenConversationFacts } from './queue-book.ts';

/** News are gathered for this long: at most five pushes a second, and the latest version wins (spec K-11). */
const COALESCE_MS = 200;
/** Estimates are in minutes: once a minute is often enough to look whether they changed. */
const ESTIMATES_EVERY_MS = 60_000;

export interface QueueServiceOptions {
  readonly storage: Pick<Storage, 'openItems' | 'recentWaitsMs' | 'state' | 'sites'>;
  readonly clock: Clock;
  readonly officersOnDuty: () => boolean;
  readonly citizenConnected: (conversationId: string) => boolean;
  /** A citizen's place changed; null: they wait no longer. Only called for conversations with a connected citizen. */
  readonly onPosition: (conversationId: string, position: QueuePosition | null) => void;
  /** The desks' list changed. */
  readonly onSnapshot: (queue: QueueSnapshot) => void;
  readonly estimateRule?: EstimateRule;
}

/** Who waits, in which order, and who is told (spec C-2, C-3, K-11). */
export class QueueService {
  readonly book = new QueueBook();
  readonly #options: QueueServiceOptions;
  readonly #waits: RecentWaits;
  readonly #rule: EstimateRule;
  /** Last position told or shown, by conversation. */
  readonly #positions = new Map<string, QueuePosition>();
  readonly #cancelTicks: Cancel;
  #cancelFlush: Cancel | null = null;
  #version = 0;
  #snapshot: QueueSnapshot | null = null;

  constructor(options: QueueServiceOptions) {
    this.#options = options;
    this.#rule = options.estimateRule ?? DEFAULT_ESTIMATE_RULE;
    this.#waits = new RecentWaits(options.storage, this.#rule);
    this.#cancelTicks = options.clock.every(ESTIMATES_EVERY_MS, () => this.#pushPositions());
  }

  async start(): Promise<void> {
    await this.book.load(this.#options.storage);
    for (const site of await this.#options.storage.sites()) {
      this.book.nameSite(site);
      await this.#waits.refresh(site.queue);
    }
    this.#snapshot = null;
  }

  /** Takes note of what a write did. Cheap when nothing of the queue changed. */
  apply(state: ConversationState): void {
    const before = this.book.get(state.id);
    if (!this.book.apply(state)) return;
    if (state.status !== 'waiting') this.#positions.delete(state.id);
    if (before?.status === 'waiting' && state.status === 'active') this.#served(state.queue);
    if (before?.status === 'waiting' && state.status !== 'waiting') this.#options.onPosition(state.id, null);
    this.changed();
  }

  /** Another node wrote: reads that conversation again. */
  async refresh(conversationId: string): Promise<void> {
    const state = await this.#options.storage.state(conversationId);
    if (state) this.apply(state);
  }

  /** Something that people see of the queue changed; tells them soon, once. */
  readonly changed = (): void => {
    this.#snapshot = null;
    this.#cancelFlush ??= this.#options.clock.after(COALESCE_MS, this.#flush);
  };

  /** The desks' list as of now. */
  snapshot(): QueueSnapshot {
    this.#snapshot ??= {
      version: this.#nextVersion(),
      items: this.book.inOrder().map((facts) => this.item(facts)),
    };
    return this.#snapshot;
  }

  item(facts: OpenConversationFacts): QueueSnapshot['items'][number] {
    return this.book.item(facts, this.#options.citizenConnected(facts.id));
  }

  /** Where a citizen stands now; null when they do not wait. */
  position(conversationId: string): QueuePosition | null {
    const facts = this.book.get(conversationId);
    if (facts?.status !== 'waiting') return null;
    return this.#positionAt(facts, this.book.ahead(facts)).position;
  }

  dispose(): void {
    this.#cancelTicks();
    this.#cancelFlush?.();
    this.#cancelFlush = null;
  }

  readonly #flush = (): void => {
    this.#cancelFlush = null;
    this.#pushPositions();
    this.#options.onSnapshot(this.snapshot());
  };

  #served(queue: string): void {
    void this.#waits.refresh(queue).then(this.changed, () => {
      // The database does not answer now: the estimate stays what it was until the next service.
    });
  }

  #pushPositions(): void {
    const aheadByQueue = new Map<string, number>();
    for (const facts of this.book.inOrder()) {
      if (facts.status !== 'waiting') continue;
      const ahead = aheadByQueue.get(facts.queue) ?? 0;
      aheadByQueue.set(facts.queue, ahead + 1);
      const { position, isNew } = this.#positionAt(facts, ahead);
      if (isNew && this.#options.citizenConnected(facts.id)) this.#options.onPosition(facts.id, position);
    }
  }

  #positionAt(facts: OpenConversationFacts, ahead: number): { position: QueuePosition; isNew: boolean } {
    const officersOnDuty = this.#options.officersOnDuty();
    const waitedMs = this.#options.clock.nowMs() - facts.waitingSinceMs;
    const estimate = estimateMs(this.#waits.of(facts.queue), waitedMs, officersOnDuty, this.#rule);
    const told = this.#positions.get(facts.id);
    if (told && told.ahead === ahead && told.estimateMs === estimate && told.officersOnDuty === officersOnDuty) {
      return { position: told, isNew: false };
    }
    const position = { version: this.#nextVersion(), ahead, estimateMs: estimate, officersOnDuty };
    this.#positions.set(facts.id, position);
    return { position, isNew: true };
  }

  /**
   * Versions must grow over restarts, since a client drops a lower one: they start from the clock. It orders nothing
   * else (spec D-13): within one life they count.
   */
  #nextVersion(): number {
    this.#version = Math.max(this.#version + 1, this.#options.clock.nowMs());
    return this.#version;
  }
}
