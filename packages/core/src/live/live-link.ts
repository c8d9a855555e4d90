import { atom, type ReadableAtom } from 'nanostores';
import type { ApiError } from '../errors.ts';
import { startAttempt, type Attempt } from './attempt.ts';
import { systemClock, type Clock } from './clock.ts';
import type { Transport } from './transport.ts';

const BACKOFF_BASE_MS = 500;
const BACKOFF_CAP_MS = 15_000;
/** A connection that lasted this long was a good one: the next loss starts from the shortest wait again. */
const STEADY_MS = 5_000;
/** Failed rounds in a row before the screen says « offline ». */
const OFFLINE_AFTER_ROUNDS = 4;
/** On a lesser transport, a better one is tried again after this long, then after twice as long. */
const UPGRADE_FIRST_MS = 60_000;
const UPGRADE_CAP_MS = 600_000;

/** How a live link stands. `offline`: the device says so, or nothing has answered for several attempts. */
export type LinkState = 'idle' | 'connecting' | 'live' | 'reconnecting' | 'offline';

/** What the device believes about its network; a hint, never the truth. */
export interface NetworkHints {
  /** Calls with true on « online » and false on « offline »; the function it returns stops that. */
  listen(changed: (online: boolean) => void): () => void;
}

export interface LiveLinkOptions<ServerFrame, ClientFrame> {
  /** In order of preference. */
  transports: readonly [Transport<ServerFrame, ClientFrame>, ...Transport<ServerFrame, ClientFrame>[]];
  /** Each frame, in the order it came; the caller fills gaps and drops what it has seen. */
  onFrame(frame: ServerFrame): void;
  /** The server refuses for good (as 401 does): the link is idle again and does not retry. */
  onRefused(error: ApiError): void;
  clock?: Clock;
  hints?: NetworkHints;
  /** From 0 to below 1, as `Math.random`. */
  random?: () => number;
}

/** One live link to the server, over whichever transport gets through. */
export interface LiveLink<ClientFrame> {
  readonly $state: ReadableAtom<LinkState>;
  /** Connects, and stays connected until `stop`. */
  start(): void;
  stop(): void;
  /** Sends a frame; false when the link cannot send now (not live, or a transport that only receives). */
  send(frame: ClientFrame): boolean;
}

/** Listens to the browser's `online` and `offline` events; silent where there are none. */
export const browserHints: NetworkHints = {
  listen(changed) {
    const online = () => changed(true);
    const offline = () => changed(false);
    globalThis.addEventListener?.('online', online);
    globalThis.addEventListener?.('offline', offline);
    return () => {
      globalThis.removeEventListener?.('online', online);
      globalThis.removeEventListener?.('offline', offline);
    };
  },
};

/**
 * Creates a link that tries its transports in turn, remembers which one got through, comes back by itself after a loss
 * (full jitter, at most 15 s apart) and tries the better transports again later (spec D-9, D-14).
 */
export const createLiveLink = <ServerFrame, ClientFrame>(
  options: LiveLinkOptions<ServerFrame, ClientFrame>,
): LiveLink<ClientFrame> => {
  const { transports, clock = systemClock, hints = browserHints, random = Math.random } = options;
  const $state = atom<LinkState>('idle');
  let current: Attempt<ClientFrame> | null = null;
  let candidate: Attempt<ClientFrame> | null = null;
  let preferred = 0;
  let failedRounds = 0;
  let wasLive = false;
  let online = true;
  let liveSince = 0;
  let stopWaiting = () => {};
  let stopUpgrade = () => {};
  let stopHints = () => {};

  const showTrouble = () =>
    $state.set(!online || failedRounds >= OFFLINE_AFTER_ROUNDS ? 'offline' : wasLive ? 'reconnecting' : 'connecting');

  const drop = () => {
    stopWaiting();
    stopUpgrade();
    current?.close();
    candidate?.close();
    current = candidate = null;
  };

  const stop = () => {
    drop();
    stopHints();
    $state.set('idle');
  };

  const retryLater = (atLeastMs = 0) => {
    const ceilingMs = Math.min(BACKOFF_CAP_MS, BACKOFF_BASE_MS * 2 ** failedRounds);
    failedRounds += 1;
    showTrouble();
    stopWaiting = clock.after(Math.max(atLeastMs, random() * ceilingMs), () => connectFrom(preferred));
  };

  const becomeLive = (index: number) => {
    preferred = index;
    wasLive = online = true;
    liveSince = clock.now();
    $state.set('live');
    if (index > 0) upgradeLater(index, UPGRADE_FIRST_MS);
  };

  const onLost = (index: number, live: boolean, error: ApiError) => {
    drop();
    if (!error.retryable) {
      stop();
      options.onRefused(error);
    } else if (live) {
      if (clock.now() - liveSince >= STEADY_MS) failedRounds = 0;
      retryLater();
    } else if (index + 1 < transports.length && (error.code === 'server.garbage' || index > 0)) {
      // Only the first transport can tell « nothing answers » from « this way is blocked »: it asks for a ticket first.
      connectFrom(index + 1);
    } else {
      retryLater(error.retryAfterMs ?? 0);
    }
  };

  const connectFrom = (index: number) => {
    let live = false;
    current = watch(index, {
      live() {
        live = true;
        becomeLive(index);
      },
      lost: (error) => onLost(index, live, error),
    });
  };

  /** Opens a better transport beside the one in use and changes over once it has shown a frame. */
  const upgradeLater = (from: number, delayMs: number) => {
    const tryIndex = (index: number) => {
      if (index >= from) {
        upgradeLater(from, Math.min(UPGRADE_CAP_MS, delayMs * 2));
        return;
      }
      let live = false;
      candidate = watch(index, {
        live() {
          live = true;
          current?.close();
          current = candidate;
          candidate = null;
          becomeLive(index);
        },
        lost(error) {
          candidate = null;
          if (live) onLost(index, true, error);
          else tryIndex(index + 1);
        },
      });
    };
    stopUpgrade();
    stopUpgrade = clock.after(delayMs, () => tryIndex(0));
  };

  const watch = (index: number, events: { live(): void; lost(error: ApiError): void }) =>
    startAttempt(transports[index]!, clock, { ...events, frame: options.onFrame });

  return {
    $state,
    start() {
      if ($state.get() !== 'idle') return;
      failedRounds = 0;
      stopHints = hints.listen((nowOnline) => {
        online = nowOnline;
        if (nowOnline && $state.get() === 'live') return;
        drop();
        failedRounds = 0;
        if (nowOnline) {
          // Another network, perhaps: what an old proxy blocked may pass now.
          preferred = 0;
          showTrouble();
          connectFrom(0);
        } else {
          retryLater();
        }
      });
      showTrouble();
      connectFrom(preferred);
    },
    stop,
    send: (frame) => current?.send(frame) ?? false,
  };
};
