import type { QueueItem, SiteRecord } from '../contract/index.ts';
import type { ConversationState, Storage } from '../storage/port.ts';

/** What the queue needs of an open conversation; a `ConversationState` is one. */
export type OpenConversationFacts = Pick<
  ConversationState,
  | 'id'
  | 'number'
  | 'siteSlug'
  | 'status'
  | 'queue'
  | 'danger'
  | 'language'
  | 'holder'
  | 'returned'
  | 'publicSeq'
  | 'staffSeq'
  | 'openedAtMs'
  | 'waitingSinceMs'
  | 'unansweredSinceMs'
>;

/** Serving order (spec C-2): danger, then returned, then the longest wait; the number settles what is left. */
export const compareServing = (a: OpenConversationFacts, b: OpenConversationFacts): number =>
  Number(b.danger === 'yes') - Number(a.danger === 'yes') ||
  Number(b.returned) - Number(a.returned) ||
  a.waitingSinceMs - b.waitingSinceMs ||
  a.number - b.number;

/**
 * Every open conversation, in memory: loaded once, then kept by the outcome of each write, so that nothing is read to
 * tell people where they stand. The log's seqs settle which of two states is newer.
 */
export class QueueBook {
  readonly #open = new Map<string, OpenConversationFacts>();
  readonly #siteNames = new Map<string, string>();

  async load(storage: Pick<Storage, 'openItems'>): Promise<void> {
    for (const item of await storage.openItems()) {
      this.#siteNames.set(item.siteSlug, item.siteName);
      this.apply(factsOf(item));
    }
  }

  nameSite({ slug, name }: Pick<SiteRecord, 'slug' | 'name'>): void {
    this.#siteNames.set(slug, name);
  }

  get(conversationId: string): OpenConversationFacts | undefined {
    return this.#open.get(conversationId);
  }

  /** Whether order, holders, danger or language changed; a message alone changes nothing here (spec K-11). */
  apply(facts: OpenConversationFacts): boolean {
    const before = this.#open.get(facts.id);
    if (before && before.publicSeq + before.staffSeq > facts.publicSeq + facts.staffSeq) return false;
    if (facts.status === 'closed') return this.#open.delete(facts.id);
    this.#open.set(facts.id, facts);
    return !before || differs(before, facts);
  }

  /** Everything open, in serving order. */
  inOrder(): OpenConversationFacts[] {
    return [...this.#open.values()].sort(compareServing);
  }

  /** How many people of the same queue are served before this one, who waits. */
  ahead(facts: OpenConversationFacts): number {
    let count = 0;
    for (const other of this.#open.values()) {
      if (other.status === 'waiting' && other.queue === facts.queue && compareServing(other, facts) < 0) count++;
    }
    return count;
  }

  /** Conversations that have a holder, by holder. */
  held(): Map<string, string[]> {
    const byOfficer = new Map<string, string[]>();
    for (const { id, holder } of this.#open.values()) {
      if (!holder) continue;
      const ids = byOfficer.get(holder.id);
      if (ids) ids.push(id);
      else byOfficer.set(holder.id, [id]);
    }
    return byOfficer;
  }

  item(facts: OpenConversationFacts, citizenConnected: boolean): QueueItem {
    return {
      conversationId: facts.id,
      number: facts.number,
      siteSlug: facts.siteSlug,
      siteName: this.#siteNames.get(facts.siteSlug) ?? facts.siteSlug,
      status: facts.status,
      queue: facts.queue,
      danger: facts.danger,
      language: facts.language,
      openedAt: new Date(facts.openedAtMs).toISOString(),
      waitingSince: new Date(facts.waitingSinceMs).toISOString(),
      returned: facts.returned,
      holder: facts.holder && { id: facts.holder.id, name: facts.holder.name },
      unansweredSince: facts.unansweredSinceMs === null ? null : new Date(facts.unansweredSinceMs).toISOString(),
      seq: facts.publicSeq,
      staffSeq: facts.staffSeq,
      citizenConnected,
    };
  }
}

const differs = (a: OpenConversationFacts, b: OpenConversationFacts): boolean =>
  a.status !== b.status ||
  a.queue !== b.queue ||
  a.danger !== b.danger ||
  a.language !== b.language ||
  a.returned !== b.returned ||
  a.waitingSinceMs !== b.waitingSinceMs ||
  a.holder?.id !== b.holder?.id;

const factsOf = (item: QueueItem): OpenConversationFacts => ({
  id: item.conversationId,
  number: item.number,
  siteSlug: item.siteSlug,
  status: item.status,
  queue: item.queue,
  danger: item.danger,
  language: item.language,
  holder: item.holder,
  returned: item.returned,
  publicSeq: item.seq,
  staffSeq: item.staffSeq,
  openedAtMs: Date.parse(item.openedAt),
  waitingSinceMs: Date.parse(item.waitingSince),
  unansweredSinceMs: item.unansweredSince === null ? null : Date.parse(item.unansweredSince),
});
