import type { ReadableAtom } from 'nanostores';
import type { ApiError } from '../errors.ts';
import type { Clock } from './clock.ts';
import type { Transport } from './transport.ts';

/** How a live link stands. `offline`: the device says so, or nothing has answered for several attempts. */
export type LinkState = 'idle' | 'connecting' | 'live' | 'reconnecting' | 'offline';

/** What the device believes about its network; a hint, never the truth. */
export interface NetworkHints {
  listen(changed: (online: boolean) => void): () => void;
}

export interface LiveLinkOptions<ServerFrame, ClientFrame> {
  /** In order of preference. */
  transports: readonly [Transport<ServerFrame, ClientFrame>, ...Transport<ServerFrame, ClientFrame>[]];
  /** Each frame, in the order it came; the caller fills gaps and drops what it has seen. */
  onFrame(frame: ServerFrame): void;
  /** The server refuses for good (401, 403, 404): the link is idle again and does not retry. */
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
