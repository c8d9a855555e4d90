import type { CitizenView, ConversationSnapshot, EventPage, PublicEvent } from '../contract.ts';
import { isApiError, type ApiError } from '../errors.ts';
import type { Clock } from '../live/clock.ts';
import { applyEvent } from './apply-event.ts';

const RETRY_FIRST_MS = 500;
const RETRY_CAP_MS = 15_000;

export interface PublicLogOptions {
  clock: Clock;
  fetchView(): Promise<CitizenView>;
  fetchPage(epoch: string, after: number): Promise<EventPage>;
  onChange(snapshot: ConversationSnapshot): void;
  /** A whole view came in place of events: what depended on the old cursor starts again. */
  onReloaded(view: CitizenView): void;
  /** Nothing answered; another try follows. */
  onTrouble(): void;
  onRefused(error: ApiError): void;
}

/** One conversation's public log as this client knows it: contiguous, in order, each event once (spec D-6, D-7). */
export interface PublicLog {
  readonly snapshot: ConversationSnapshot | null;
  /** Takes a view as the truth. */
  replace(view: CitizenView): void;
  /** Takes events in any amount; what would leave a gap is fetched first. */
  receive(events: readonly PublicEvent[]): void;
  /** The log is known to reach `seq`: what is missing is fetched. */
  reach(seq: number): void;
  /** Fetches the view anew, until it is there. */
  reload(): void;
  /** Drops what is on its way and forgets everything. */
  stop(): void;
}

/** Creates a log that knows nothing yet. */
export const createPublicLog = (options: PublicLogOptions): PublicLog => {
  let snapshot: ConversationSnapshot | null = null;
  let head = 0;
  let busy = false;
  let turn = 0;
  let stopTimer = () => {};

  /** Only the latest fetch counts; an unanswered one is repeated, a refused one is final. */
  const fetchUntilAnswered = async <Value>(fetch: () => Promise<Value>, take: (value: Value) => void, tries = 0) => {
    stopTimer();
    const mine = ++turn;
    busy = true;
    try {
      const value = await fetch();
      if (mine !== turn) return;
      busy = false;
      take(value);
    } catch (cause) {
      if (mine !== turn) return;
      if (!isApiError(cause)) throw cause;
      if (!cause.retryable) return options.onRefused(cause);
      options.onTrouble();
      const delayMs = cause.retryAfterMs ?? Math.min(RETRY_CAP_MS, RETRY_FIRST_MS * 2 ** tries);
      stopTimer = options.clock.after(delayMs, () => void fetchUntilAnswered(fetch, take, tries + 1));
    }
  };

  const replace = (view: CitizenView) => {
    snapshot = view.conversation;
    head = snapshot.seq;
    options.onChange(snapshot);
  };
  const reload = () => {
    void fetchUntilAnswered(options.fetchView, (view) => {
      replace(view);
      options.onReloaded(view);
    });
  };

  const receive = (events: readonly PublicEvent[]) => {
    if (!snapshot) return;
    let next = snapshot;
    for (const event of events) {
      head = Math.max(head, event.seq);
      if (event.seq === next.seq + 1) next = applyEvent(next, event);
    }
    if (next !== snapshot) {
      snapshot = next;
      options.onChange(next);
    }
    fillGap();
  };

  const fillGap = () => {
    if (!snapshot || busy || head <= snapshot.seq) return;
    const { epoch, seq } = snapshot;
    void fetchUntilAnswered(
      () => options.fetchPage(epoch, seq),
      (page) => {
        // A log that does not hold what was announced is of another life.
        if (page.reload || page.events.length === 0) reload();
        else receive(page.events);
      },
    );
  };

  return {
    get snapshot() {
      return snapshot;
    },
    replace,
    receive,
    reach(seq) {
      head = Math.max(head, seq);
      fillGap();
    },
    reload,
    stop() {
      turn += 1;
      stopTimer();
      snapshot = null;
    },
  };
};
