/**
 * The bridge between the launcher (host page) and the frame: a closed list of small messages over one `MessageChannel`
 * (spec O-6 … O-9). Nothing that a citizen wrote or read has a place in it. What is not listed is dropped; fields that are
 * not listed are ignored, so that an old loader works with a new frame.
 */

import { readTheme, type Theme } from '../themes/theme.ts';

/** Raised when a message changes its meaning; a new message or field does not raise it. */
export const PROTOCOL = 1;

/** How the host wants the frame to look; what is not valid is left out, never passed on. */
export type BridgeTheme = Theme;

/** The only message that travels by `window.postMessage`, with the channel's port. */
export interface InitMessage {
  readonly type: 'init';
  readonly protocol: number;
  /** BCP 47 tag of the interface. */
  readonly locale: string;
  readonly theme: BridgeTheme;
  /** Whether the panel is shown; false when a running conversation is reattached minimised. */
  readonly open: boolean;
  /** Where the launcher leaves to; https. */
  readonly exitUrl: string;
  /** Version of the launcher, `1.4.0`; launchers before it was told say nothing. */
  readonly version?: string | undefined;
}

/** What the launcher tells the frame. */
export type LauncherMessage =
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  /** Take the focus, unless the citizen already put it somewhere in the frame. */
  | { readonly type: 'focus' }
  /** What is visible of the host page, in CSS pixels: less than the window while a virtual keyboard is up. */
  | { readonly type: 'viewport'; readonly width: number; readonly height: number }
  | { readonly type: 'theme'; readonly theme: BridgeTheme }
  | { readonly type: 'locale'; readonly locale: string }
  /** Wipe everything now; answered by `exit`. */
  | { readonly type: 'exit' };

/** What the frame tells the launcher. `opened`, `closed`, `ended` and `unread` are about the conversation. */
export type FrameMessage =
  | { readonly type: 'ready'; readonly protocol: number }
  /** The citizen wants the panel out of the way. */
  | { readonly type: 'close' }
  /** Height the content would like, in CSS pixels. The chat's panel has a fixed height and does not ask. */
  | { readonly type: 'resize'; readonly height: number }
  /** Everything is wiped here: leave the page. */
  | { readonly type: 'exit' }
  | { readonly type: 'locale'; readonly locale: string }
  /** A conversation runs: the next page of the site brings it back. */
  | { readonly type: 'opened' }
  /** It is over; what was said may still be on screen. */
  | { readonly type: 'closed' }
  /** Nothing is left to come back to. */
  | { readonly type: 'ended' }
  | { readonly type: 'unread'; readonly count: number };

/** A value of each field's type; numbers must be whole and not negative (sizes, counts, versions). */
type Shapes<M extends { type: string }> = { readonly [T in M['type']]: Omit<Extract<M, { type: T }>, 'type'> };

const launcherShapes: Shapes<LauncherMessage> = {
  open: {},
  close: {},
  focus: {},
  viewport: { width: 0, height: 0 },
  theme: { theme: {} },
  locale: { locale: '' },
  exit: {},
};

const initShapes: Shapes<InitMessage> = {
  init: { protocol: 0, locale: '', theme: {}, open: true, exitUrl: '' },
};

function read<M extends { type: string }>(shapes: Shapes<M>, data: unknown): M | null {
  const message = Object(data) as Record<string, unknown>;
  const type = message['type'] as M['type'];
  if (typeof type !== 'string' || !Object.hasOwn(shapes, type)) return null;
  return Object.entries(shapes[type]).every(([field, like]) => {
    const value = message[field];
    return (
      typeof value === typeof like &&
      value !== null &&
      (like !== 0 || ((value as number) >= 0 && (value as number) % 1 === 0))
    );
  })
    ? (message as unknown as M)
    : null;
}

/** A message of the launcher as the frame may trust it, its theme cleaned; null for anything else. */
export function readLauncherMessage(data: unknown): LauncherMessage | null {
  const message = read<LauncherMessage>(launcherShapes, data);
  return message?.type === 'theme' ? { type: 'theme', theme: readTheme(message.theme) } : message;
}

/** `1.4.0`, `1.4.0-rc.1`; bounded, because it is counted. */
const VERSION = /^\d{1,5}(\.\d{1,5}){2}(-[0-9A-Za-z.-]{1,20})?$/;

/** The `init` of a launcher of any protocol number, its theme and version cleaned; null for anything else. */
export function readInit(data: unknown): InitMessage | null {
  const message = read<InitMessage>(initShapes, data);
  if (!message?.exitUrl.startsWith('https://')) return null;
  const { version } = message;
  const isVersion = typeof version === 'string' && VERSION.test(version);
  return { ...message, theme: readTheme(message.theme), version: isVersion ? version : undefined };
}

/** One handler for each message of the frame. */
export type FrameMessageHandlers = {
  readonly [T in FrameMessage['type']]?: (message: Extract<FrameMessage, { type: T }>) => void;
};

/**
 * Calls the handler of a message; drops what no handler is named after. Small, because guichet.js holds it: the fields
 * are whatever the sender put there, so handlers must make do with any value (`readCount`).
 */
export function dispatchFrameMessage(handlers: FrameMessageHandlers, data: unknown): void {
  const { type } = Object(data) as FrameMessage;
  if (Object.hasOwn(handlers, type)) (handlers[type] as (message: unknown) => void)(data);
}

/** A count from another window: a whole number, 0 for anything that is none. */
export const readCount = (value: unknown): number => (typeof value === 'number' ? value >>> 0 : 0);
