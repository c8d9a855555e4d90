/**
 * The bridge between the launcher (host page) and the frame: a closed list of small messages over one `MessageChannel`
 * (spec O-6 … O-9). Nothing that a citizen wrote or read has a place in it. Both sides read what they receive through
 * this file: a type that is not listed, or a field of another shape, is dropped; fields that are not listed are ignored,
 * so that an old loader works with a new frame.
 */

/** Raised when a message changes its meaning; a new message or field does not raise it. */
export const PROTOCOL = 1;

/** How the host wants the frame to look; a token that is not valid is left out, never passed on. */
export interface BridgeTheme {
  /** `#rrggbb`, lower case. */
  readonly accent?: string;
  readonly scheme?: 'light' | 'dark' | 'auto';
}

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

type Check = (value: unknown) => boolean;
type Shapes<M extends { type: string }> = { readonly [T in M['type']]: Readonly<Record<string, Check>> };

const isSize: Check = (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) < 1e5;
const isLocale: Check = (value) => typeof value === 'string' && /^[a-z]{2,3}(-\w{2,8}){0,3}$/i.test(value);
const isObject: Check = (value) => typeof value === 'object' && value !== null;

const frameShapes: Shapes<FrameMessage> = {
  ready: { protocol: isSize },
  close: {},
  resize: { height: isSize },
  exit: {},
  locale: { locale: isLocale },
  opened: {},
  closed: {},
  ended: {},
  unread: { count: isSize },
};

const launcherShapes: Shapes<LauncherMessage> = {
  open: {},
  close: {},
  focus: {},
  viewport: { width: isSize, height: isSize },
  theme: { theme: isObject },
  locale: { locale: isLocale },
  exit: {},
};

const initShapes: Shapes<InitMessage> = {
  init: {
    protocol: isSize,
    locale: isLocale,
    theme: isObject,
    open: (value) => typeof value === 'boolean',
    exitUrl: (value) => typeof value === 'string' && value.startsWith('https://'),
  },
};

function read<M extends { type: string }>(shapes: Shapes<M>, data: unknown): M | null {
  const message = Object(data) as Record<string, unknown>;
  const { type } = message;
  if (typeof type !== 'string' || !Object.hasOwn(shapes, type)) return null;
  const checks = Object.entries(shapes[type as M['type']]);
  return checks.every(([field, isRight]) => isRight(message[field])) ? (message as unknown as M) : null;
}

/** Keeps the tokens that are valid and known. */
export function readTheme(data: unknown): BridgeTheme {
  const { accent, scheme } = Object(data) as Record<string, unknown>;
  return {
    ...(typeof accent === 'string' && /^#[0-9a-f]{6}$/.test(accent) ? { accent } : {}),
    ...(scheme === 'light' || scheme === 'dark' || scheme === 'auto' ? { scheme } : {}),
  };
}

/** A message of the frame as the launcher may trust it; null for anything else. */
export const readFrameMessage = (data: unknown): FrameMessage | null => read<FrameMessage>(frameShapes, data);

/** A message of the launcher as the frame may trust it, its theme cleaned; null for anything else. */
export function readLauncherMessage(data: unknown): LauncherMessage | null {
  const message = read<LauncherMessage>(launcherShapes, data);
  return message?.type === 'theme' ? { type: 'theme', theme: readTheme(message.theme) } : message;
}

/** The `init` of a launcher of any protocol number, its theme cleaned; null for anything else. */
export function readInit(data: unknown): InitMessage | null {
  const message = read<InitMessage>(initShapes, data);
  return message && { ...message, theme: readTheme(message.theme) };
}
