import type { EventPage } from '../contract/index.ts';
import { GuichetError } from '../errors.ts';
import type { CitizenSessions, LiveCitizenSession } from '../services/citizen-sessions.ts';
import type { Clock } from '../services/clock.ts';
import { Deadlines } from '../services/deadlines.ts';
import type { QueueService } from '../services/queue.ts';
import type { Typing } from '../services/typing.ts';
import type { Storage } from '../storage/port.ts';
import { isForeignCursor, type Cursor } from './citizen-connection.ts';
import type { SessionEnd } from './frames.ts';
import type { CitizenListener, Hub } from './hub.ts';

/** Longest that a poll waits for news. */
export const LONGEST_WAIT_MS = 25_000;
/** A citizen who polls counts as connected for this long after an answer. */
const GRACE_MS = 30_000;
const PAGE_SIZE = 200;

export interface LongPollsOptions {
  readonly storage: Pick<Storage, 'epoch' | 'state' | 'publicEvents'>;
  readonly clock: Clock;
  readonly hub: Hub;
  readonly sessions: CitizenSessions;
  readonly queue: QueueService;
  readonly typing: Typing;
  /** A citizen began or stopped to poll. */
  readonly onPresence: (conversationId: string) => void;
}

/** What the last answer said besides events: a poll that would say something else answers at once. */
interface Told {
  readonly officerTyping: boolean;
  readonly queueVersion: number | null;
}

/** Requests that wait for news: the transport that passes everywhere (spec D-9). Same events, same cursor. */
export class LongPolls {
  readonly #options: LongPollsOptions;
  readonly #told = new Map<string, Told>();
  readonly #forget: Deadlines<string>;
  readonly #waiting = new Set<Waiter>();

  constructor(options: LongPollsOptions) {
    this.#options = options;
    this.#forget = new Deadlines(options.clock, GRACE_MS, (conversationId) => {
      this.#told.delete(conversationId);
      options.onPresence(conversationId);
    });
  }

  /** Whether a citizen of this conversation polls, now or until a moment ago. */
  isPolling(conversationId: string): boolean {
    return this.#told.has(conversationId);
  }

  /** Polls that wait now: a test of leaks looks at it. */
  get waitingCount(): number {
    return this.#waiting.size;
  }

  /**
   * Answers with what lies after the cursor; waits up to `waitMs` for events, typing or a new place in the queue when
   * there is nothing yet. `signal`: the client is gone.
   *
   * @throws GuichetError `session.invalid`, also when the session ends meanwhile
   */
  async page(session: LiveCitizenSession, cursor: Cursor, waitMs: number, signal: AbortSignal): Promise<EventPage> {
    const { hub, sessions, storage } = this.#options;
    const { conversationId, tokenHash } = session;
    const waiter = new Waiter();
    const subscription = hub.subscribeCitizen(conversationId, cursor.after, waiter);
    sessions.connected(tokenHash, waiter);
    this.#waiting.add(waiter);
    try {
      const state = await storage.state(conversationId);
      if (!state) throw new GuichetError('session.invalid');
      const isNews =
        isForeignCursor(cursor, storage.epoch, state.publicSeq) ||
        cursor.after < state.publicSeq ||
        state.status === 'closed' ||
        this.#hasChanged(conversationId);
      if (!isNews && waitMs > 0) {
        hub.start(subscription, state);
        await this.#wait(waiter, Math.min(waitMs, LONGEST_WAIT_MS), signal);
      }
      if (sessions.hasLeft(tokenHash) || waiter.end === 'expired') throw new GuichetError('session.invalid');
      return await this.#build(conversationId, cursor);
    } finally {
      this.#waiting.delete(waiter);
      this.#forget.set(conversationId);
      sessions.disconnected(tokenHash, waiter);
      hub.unsubscribe(subscription);
    }
  }

  /** Answers every waiting poll now. */
  release(): void {
    for (const waiter of this.#waiting) waiter.wake();
  }

  dispose(): void {
    this.release();
    this.#forget.dispose();
    this.#told.clear();
  }

  async #wait(waiter: Waiter, waitMs: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const wake = () => waiter.wake();
    const cancel = this.#options.clock.after(waitMs, wake);
    signal.addEventListener('abort', wake, { once: true });
    await waiter.woken;
    cancel();
    signal.removeEventListener('abort', wake);
  }

  async #build(conversationId: string, cursor: Cursor): Promise<EventPage> {
    const { storage } = this.#options;
    const state = await storage.state(conversationId);
    if (!state) throw new GuichetError('session.invalid');
    const reload = isForeignCursor(cursor, storage.epoch, state.publicSeq);
    const events = reload ? [] : await storage.publicEvents(conversationId, cursor.after, PAGE_SIZE);
    const queue = this.#options.queue.position(conversationId);
    const officerTyping = this.#options.typing.isTyping(conversationId, 'officer');
    const wasPolling = this.isPolling(conversationId);
    this.#told.set(conversationId, { officerTyping, queueVersion: queue?.version ?? null });
    if (!wasPolling) this.#options.onPresence(conversationId);
    return { epoch: storage.epoch, head: state.publicSeq, reload, events, queue, officerTyping };
  }

  #hasChanged(conversationId: string): boolean {
    const told = this.#told.get(conversationId);
    if (!told) return true;
    return (
      told.officerTyping !== this.#options.typing.isTyping(conversationId, 'officer') ||
      told.queueVersion !== (this.#options.queue.position(conversationId)?.version ?? null)
    );
  }
}

/** One waiting request: anything at all wakes it; what to answer is read afterwards. */
class Waiter implements CitizenListener {
  readonly woken: Promise<void>;
  readonly wake: () => void;
  end: SessionEnd | null = null;

  constructor() {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.woken = promise;
    this.wake = resolve;
  }

  publicEvents(): void {
    this.wake();
  }
  staffEvents(): void {
    this.wake();
  }
  typing(): void {
    this.wake();
  }
  position(): void {
    this.wake();
  }
  cut(): void {
    this.wake();
  }
  ended(reason: SessionEnd): void {
    this.end = reason;
    this.wake();
  }
}
