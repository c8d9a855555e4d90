import type { PublicBatch, StaffBatch } from './batches.ts';
import { isForeignCursor, type FrameSink } from './citizen-connection.ts';
import { deskReloadFrame, deskTypingFrame } from './frames.ts';
import type { Listener, Subscription } from './hub.ts';
import type { LiveContext } from './live-context.ts';

export interface WatchRequest {
  readonly conversationId: string;
  readonly epoch: string | null;
  readonly after: number;
  readonly staffAfter: number;
}

/** One conversation on one desk: both logs from its cursors on, and whether the citizen is typing. */
export class DeskWatch implements Listener {
  readonly #live: LiveContext;
  readonly #sink: FrameSink;
  readonly #request: WatchRequest;
  #subscription: Subscription | null = null;

  constructor(live: LiveContext, sink: FrameSink, request: WatchRequest) {
    this.#live = live;
    this.#sink = sink;
    this.#request = request;
  }

  /** Joins; a conversation that does not exist is watched in vain, a cursor of another life is answered `reload`. */
  async start(): Promise<void> {
    const { hub, storage, typing } = this.#live;
    const { conversationId, epoch, after, staffAfter } = this.#request;
    const subscription = hub.subscribeDesk(conversationId, after, staffAfter, this);
    this.#subscription = subscription;
    try {
      const state = await storage.state(conversationId);
      if (!subscription.active) return;
      if (!state) return this.stop();
      const isForeign =
        isForeignCursor({ epoch, after }, storage.epoch, state.publicSeq) ||
        isForeignCursor({ epoch, after: staffAfter }, storage.epoch, state.staffSeq);
      if (isForeign) {
        this.#sink.send(deskReloadFrame(conversationId, storage.epoch));
        subscription.publicSeq = state.publicSeq;
        subscription.staffSeq = state.staffSeq;
      }
      if (typing.isTyping(conversationId, 'citizen')) this.typing(true);
      hub.start(subscription, state);
    } catch {
      this.cut();
    }
  }

  stop(): void {
    if (this.#subscription) this.#live.hub.unsubscribe(this.#subscription);
    this.#subscription = null;
  }

  publicEvents(batch: PublicBatch): void {
    this.#sink.send(batch.deskFrame);
  }

  staffEvents(batch: StaffBatch): void {
    this.#sink.send(batch.deskFrame);
  }

  typing(typing: boolean): void {
    this.#sink.send(deskTypingFrame(this.#request.conversationId, typing));
  }

  cut(): void {
    this.#sink.cut();
  }
}
