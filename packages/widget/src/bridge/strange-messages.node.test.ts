// 10,000 messages that nobody of ours sends, at every door of the bridge. The seeds are fixed: a failure comes back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { safeExitUrl } from '@guichet/core/safety';
import fc from 'fast-check';
import { createBridgeEndpoint, type BridgeHandlers } from '../frame/bridge-endpoint.ts';
import { SCHEMES, THEME_NAMES } from '../themes/theme.ts';
import { dispatchFrameMessage, readCount, readInit, type FrameMessageHandlers } from './protocol.ts';

const ORIGIN = 'https://www.mairie-exemple.fr';
const LAUNCHER_TYPES = ['open', 'close', 'focus', 'viewport', 'theme', 'locale', 'exit'];
const FRAME_TYPES = ['ready', 'close', 'resize', 'exit', 'locale', 'opened', 'closed', 'ended', 'unread'];
const OTHER_TYPES = ['init', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'message', 'OPEN', ''];

/** Whatever the browser can hand from one window to another. */
const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true });
const field = fc.oneof(
  anything,
  fc.constantFrom<unknown>(-1, 0, 1, 1.5, 1e308, Number.NaN, 'en', 'fr', true, false, null, {}, []),
  fc.constantFrom('javascript:alert(1)', 'http://evil.example/', 'https://', 'https://exit.example/', 'x'.repeat(5000)),
  fc.record({
    name: fc.oneof(fc.constantFrom<unknown>(...THEME_NAMES), anything),
    accent: fc.constantFrom<unknown>('#0b6e4f', '#FFFFFF', 'red;}*{display:none', 'url(//evil.example)', 7),
    scheme: fc.constantFrom<unknown>(...SCHEMES, 'sepia'),
  }),
);
const FIELDS = ['protocol', 'locale', 'theme', 'open', 'exitUrl', 'width', 'height', 'count', 'version', 'token'];
/** Like a message, its fields right, wrong or missing. */
const alike = fc
  .tuple(
    fc.oneof(fc.constantFrom<unknown>(...LAUNCHER_TYPES, ...FRAME_TYPES, ...OTHER_TYPES), anything),
    fc.dictionary(fc.constantFrom(...FIELDS), field),
  )
  .map(([type, fields]): unknown => ({ ...fields, type }));
const strange = fc
  .oneof({ weight: 1, arbitrary: anything }, { weight: 4, arbitrary: alike })
  .map((data): unknown => structuredClone(data));
const init = { type: 'init', protocol: 1, locale: 'fr', theme: {}, open: true, exitUrl: 'https://exit.example/' };

/** The frame's end, with every call written down. */
const frame = () => {
  const view = new EventTarget() as Window;
  const host = {} as Window;
  const calls: { name: string; value: unknown }[] = [];
  const names = ['init', 'visible', 'focus', 'viewport', 'theme', 'locale', 'exit'] as const;
  const on = Object.fromEntries(
    names.map((name) => [name, (value: unknown) => calls.push({ name, value })]),
  ) as BridgeHandlers;
  const posted: unknown[] = [];
  const port = {
    onmessage: null as ((event: { data: unknown }) => void) | null,
    postMessage: posted.push.bind(posted),
  };
  createBridgeEndpoint({ allowedOrigins: [ORIGIN], on, view, host });
  const receive = (data: unknown, origin: string, source: unknown, ports: unknown[]) =>
    view.dispatchEvent(Object.assign(new Event('message'), { data, origin, source, ports }));
  return { host, calls, posted, port, receive };
};

test('X-2 O-6 4,000 messages at the frame’s window, each wrong in one way at least, change nothing', () => {
  const { host, calls, posted, port, receive } = frame();
  const stranger = {};
  const wrong = fc.oneof(
    // The right words from elsewhere.
    fc.tuple(
      fc.constant<unknown>(init),
      fc.webUrl(),
      fc.constantFrom<unknown>(host, stranger, null),
      fc.constant(true),
    ),
    fc.tuple(
      fc.constant<unknown>(init),
      fc.constantFrom('null', '', `${ORIGIN}:8443`, `${ORIGIN}.evil.example`),
      fc.constant<unknown>(host),
      fc.constant(true),
    ),
    fc.tuple(
      fc.constant<unknown>(init),
      fc.constant(ORIGIN),
      fc.constantFrom<unknown>(stranger, null, port),
      fc.constant(true),
    ),
    fc.tuple(fc.constant<unknown>(init), fc.constant(ORIGIN), fc.constant<unknown>(host), fc.constant(false)),
    // Other words from the right place.
    fc.tuple(
      strange.filter((data) => readInit(data) === null),
      fc.constant(ORIGIN),
      fc.constant<unknown>(host),
      fc.boolean(),
    ),
  );
  fc.assert(
    fc.property(wrong, ([data, origin, source, hasPort]) => {
      receive(data, origin, source, hasPort ? [port] : []);
      assert.deepEqual([calls, posted, port.onmessage], [[], [], null]);
    }),
    { numRuns: 4000, seed: 6 },
  );
  receive(init, ORIGIN, host, [port]);
  assert.deepEqual(posted, [{ type: 'ready', protocol: 1 }], 'the right one is still taken');
});

test('X-2 O-7 3,000 messages on the frame’s port: what is not listed does nothing, what is listed arrives clean', () => {
  const { host, calls, posted, port, receive } = frame();
  receive(init, ORIGIN, host, [port]);
  /** What a handler may be given, written down a second time. */
  const isClean: Record<string, (value: unknown) => boolean> = {
    visible: (value) => typeof value === 'boolean',
    focus: (value) => value === undefined,
    exit: (value) => value === undefined,
    locale: (value) => typeof value === 'string',
    viewport: (value) =>
      Object.keys(value as object).join() === 'width,height' &&
      Object.values(value as object).every((size) => Number.isInteger(size) && size >= 0),
    theme: (value) =>
      Object.entries(value as object).every(
        ([name, token]) =>
          token === undefined ||
          (name === 'name' && (THEME_NAMES as readonly unknown[]).includes(token)) ||
          (name === 'scheme' && (SCHEMES as readonly unknown[]).includes(token)) ||
          (name === 'accent' && /^#[0-9a-f]{6}$/.test(token as string)),
      ),
  };
  fc.assert(
    fc.property(strange, (data) => {
      calls.length = 0;
      port.onmessage!({ data });
      const type = (Object(data) as { type?: unknown }).type;
      assert.ok(calls.length <= (LAUNCHER_TYPES.includes(type as string) ? 1 : 0));
      for (const { name, value } of calls) assert.ok(isClean[name]!(value), name);
    }),
    { numRuns: 3000, seed: 7 },
  );
  assert.equal(posted.length, 1, 'and nothing is answered');
});

test('X-2 O-7 3,000 messages at the launcher: one handler at most, of that name, and a count is a count', () => {
  const called: string[] = [];
  const counts: number[] = [];
  const handlers = {
    ...Object.fromEntries(FRAME_TYPES.map((type) => [type, () => called.push(type)])),
    unread: ({ count }: { count: unknown }) => {
      called.push('unread');
      counts.push(readCount(count));
    },
  } as FrameMessageHandlers;
  fc.assert(
    fc.property(strange, (data) => {
      called.length = 0;
      dispatchFrameMessage(handlers, data);
      const type = (Object(data) as { type?: unknown }).type;
      assert.deepEqual(called, FRAME_TYPES.includes(String(type)) ? [String(type)] : []);
    }),
    { numRuns: 3000, seed: 8 },
  );
  assert.ok(counts.length > 0 && counts.every((count) => Number.isInteger(count) && count >= 0));
});

test('X-2 S-3 wherever an init says to leave to, it is an https page', () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl(), fc.string(), field), (exitUrl) => {
      const read = readInit({ ...init, exitUrl });
      if (read) assert.equal(new URL(safeExitUrl(read.exitUrl)).protocol, 'https:');
    }),
    { numRuns: 1000, seed: 9 },
  );
});
