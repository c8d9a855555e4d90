import type { DeskConversation, DeskEventPage, PublicEvent, StaffEvent } from '../contract/index.ts';
import { GuichetError } from '../errors.ts';
import type { Storage } from '../storage/port.ts';
import type { QueueService } from './queue.ts';

const PAGE_SIZE = 500;

type DeskStorage = Pick<Storage, 'epoch' | 'state' | 'snapshot' | 'publicEvents' | 'staffEvents'>;

/** Conversations as officers read them: both logs. */
export class DeskConversations {
  readonly #storage: DeskStorage;
  readonly #queue: QueueService;

  constructor(storage: DeskStorage, queue: QueueService) {
    this.#storage = storage;
    this.#queue = queue;
  }

  /** @throws GuichetError `conversation.unknown` */
  async view(conversationId: string): Promise<DeskConversation> {
    const storage = this.#storage;
    const conversation = await storage.snapshot(conversationId);
    const staffEvents = await this.#staffEvents(conversationId, 0);
    const state = await storage.state(conversationId);
    if (!conversation || !state) throw new GuichetError('conversation.unknown');
    return {
      conversation,
      item: this.#queue.item(state),
      staffSeq: staffEvents.at(-1)?.seq ?? 0,
      staffEvents,
    };
  }

  /**
   * What lies after both cursors. `reload`: a cursor is of another life (spec D-7).
   *
   * @throws GuichetError `conversation.unknown`
   */
  async events(
    conversationId: string,
    { epoch, after, staffAfter }: { epoch: string; after: number; staffAfter: number },
  ): Promise<DeskEventPage> {
    const storage = this.#storage;
    const state = await storage.state(conversationId);
    if (!state) throw new GuichetError('conversation.unknown');
    if (epoch !== storage.epoch || after > state.publicSeq || staffAfter > state.staffSeq) {
      return { epoch: storage.epoch, reload: true, events: [], staffEvents: [] };
    }
    return {
      epoch: storage.epoch,
      reload: false,
      events: await this.#publicEvents(conversationId, after),
      staffEvents: await this.#staffEvents(conversationId, staffAfter),
    };
  }

  async #publicEvents(conversationId: string, after: number): Promise<PublicEvent[]> {
    return everything((from) => this.#storage.publicEvents(conversationId, from, PAGE_SIZE), after);
  }

  async #staffEvents(conversationId: string, after: number): Promise<StaffEvent[]> {
    return everything((from) => this.#storage.staffEvents(conversationId, from, PAGE_SIZE), after);
  }
}

/** A desk has no cursor in its answer: it is told everything at once. */
const everything = async <E extends { readonly seq: number }>(
  read: (after: number) => Promise<E[]>,
  after: number,
): Promise<E[]> => {
  const all: E[] = [];
  for (let page = await read(after); page.length > 0; page = await read(all.at(-1)!.seq)) {
    all.push(...page);
    if (page.length < PAGE_SIZE) break;
  }
  return all;
};
