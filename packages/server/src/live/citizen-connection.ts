import type { QueuePosition } from '../contract/index.ts';
import type { LiveCitizenSession } from '../services/citizen-sessions.ts';
import type { PublicBatch } from './batches.ts';
import { HEARTBEAT, positionFrame, readyFrame, reloadFrame, sessionEndedFrame, typingFrame } from './frames.ts';
import type { SessionEnd } from './frames.ts';
import type { CitizenListener, Subscription } from './hub.ts';
import type { LiveContext } from './live-context.ts';

/** Where a reader stands: `epoch` null says « from the beginning ». */
export interface Cursor {
  readonly epoch: string | null;
  readonly after: number;
}

/** The wire under a connection: a socket or a streamed response. */
export interface FrameSink {
  send(frame: string): void;
  /** Nothing more will come; what was sent still arrives. */
  end(): void;
  /** The server stops: the client may come back. */
  restart(): void;
  /** Ends at once: the client will resume by cursor. */
  cut(): void;
  /** Whether the other side still answers; asked at every heartbeat. */
  isAlive(): boolean;
}

/** Whether a cursor means nothing here: another life of the database, or a place that it never reached (spec D-7). */
export const isForeignCursor = ({ epoch, after }: Cursor, currentEpoch: string, head: number): boolean =>
  after > head || (epoch === null ? after > 0 : epoch !== currentEpoch);

/** One screen of a citizen: the same frames on the socket and on the stream (spec D-9). */
export class CitizenConnection implements CitizenListener {
  readonly #live: LiveContext;
  readonly #session: LiveCitizenSession;
  readonly #sink: FrameSink;
  #subscription: Subscription<CitizenListener> | null = null;

  constructor(live: LiveContext, session: LiveCitizenSession, sink: FrameSink) {
    this.#live = live;
    this.#session = session;
    this.#sink = sink;
  }

  get session(): LiveCitizenSession {
    return this.#session;
  }

  /** Joins the conversation: `ready`, then what the cursor lacks (or `reload`), then queue and typing as they are. */
  async attach(cursor: Cursor): Promise<void> {
    const { hub, storage, sessions, heartbeats, queue, typing } = this.#live;
    const { conversationId, tokenHash } = this.#session;
    const subscription = hub.subscribeCitizen(conversationId, cursor.after, this);
    this.#subscription = subscription;
    sessions.connected(tokenHash, this);
    heartbeats.add(this);
    // The token may have left between its look-up and now.
    if (sessions.hasLeft(tokenHash)) return this.ended('exit');
    const state = await storage.state(conversationId);
    if (!subscription.active) return;
    if (!state) return this.ended('expired');
    this.#sink.send(readyFrame(storage.epoch, state.publicSeq));
    if (isForeignCursor(cursor, storage.epoch, state.publicSeq)) {
      this.#sink.send(reloadFrame(storage.epoch));
      subscription.publicSeq = state.publicSeq;
    }
    const position = queue.position(conversationId);
    if (position) this.position(position);
    if (typing.isTyping(conversationId, 'officer')) this.typing(true);
    const hasAll = subscription.publicSeq === state.publicSeq;
    hub.start(subscription, state);
    if (state.status === 'closed' && hasAll) this.ended('closed');
  }

  /** Leaves without a word: the wire is gone. */
  detach(): void {
    const subscription = this.#subscription;
    if (!subscription) return;
    this.#subscription = null;
    this.#live.hub.unsubscribe(subscription);
    this.#live.heartbeats.delete(this);
    this.#live.sessions.disconnected(this.#session.tokenHash, this);
  }

  publicEvents(batch: PublicBatch): void {
    this.#sink.send(batch.citizenFrame);
    const end = batch.end;
    if (end) this.ended(end);
  }

  staffEvents(): void {
    throw new TypeError('A citizen has no staff log.');
  }

  typing(typing: boolean): void {
    this.#sink.send(typingFrame(typing));
  }

  position(position: QueuePosition | null): void {
    this.#sink.send(positionFrame(position));
  }

  ended(reason: SessionEnd): void {
    if (!this.#subscription) return;
    this.#sink.send(sessionEndedFrame(reason));
    this.detach();
    this.#sink.end();
  }

  cut(): void {
    this.detach();
    this.#sink.cut();
  }

  shutDown(): void {
    this.detach();
    this.#sink.restart();
  }

  beat(): void {
    if (this.#sink.isAlive()) this.#sink.send(HEARTBEAT);
    else this.cut();
  }
}
