import type { Clock } from '../live/clock.ts';
import type { NetworkHints } from '../live/live-link.ts';

/** What a session needs of the world; everything but `api` and `site` has the browser's own as default. */
export interface SessionOptions {
  /** Address of the API, `/api/v1` included; absolute, or relative to the page. */
  api: string;
  /** Slug of the partner site. */
  site: string;
  /** Where token, cursor and outbox are kept; default `sessionStorage`. Null keeps them in memory only. */
  storage?: Storage | null;
  /** Opens the channel that the site's tabs share; null for none. */
  broadcast?: ((name: string) => BroadcastChannel) | null;
  clock?: Clock;
  hints?: NetworkHints;
  random?: () => number;
  fetch?: typeof fetch;
  WebSocket?: typeof WebSocket;
  /** Sends a last message that outlives the page; default `navigator.sendBeacon`. */
  beacon?: (url: string, body: string) => boolean;
}

/** Sends by `sendBeacon`, or by a request that outlives the page where that is refused. */
export const browserBeacon = (url: string, body: string): boolean => {
  if (globalThis.navigator?.sendBeacon?.(url, body)) return true;
  fetch(url, { method: 'POST', body, keepalive: true, credentials: 'omit' }).catch(() => {
    // Nobody is left to be told; the token dies by its own expiry.
  });
  return false;
};

/** The browser's channels between tabs; null where there are none. */
export const browserBroadcast = (): ((name: string) => BroadcastChannel) | null =>
  'BroadcastChannel' in globalThis ? (name) => new BroadcastChannel(name) : null;
