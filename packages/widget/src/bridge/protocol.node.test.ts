import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dispatchFrameMessage, readCount, readInit, readLauncherMessage } from './protocol.ts';

/** What the first launchers said, without a theme's name or a version. */
const init = { type: 'init', protocol: 1, locale: 'fr', theme: {}, open: true, exitUrl: 'https://meteofrance.com/' };
const current = { ...init, theme: { name: 'slate', accent: '#0b6e4f', scheme: 'dark' }, version: '1.4.0' };

test('O-7 the launcher’s messages are a closed list with typed fields', () => {
  const right = [
    { type: 'open' },
    { type: 'close' },
    { type: 'focus' },
    { type: 'viewport', width: 360, height: 640 },
    { type: 'theme', theme: { name: 'forest', accent: '#0b6e4f', scheme: 'auto' } },
    { type: 'locale', locale: 'en' },
    { type: 'exit' },
  ];
  for (const message of right) assert.deepEqual(readLauncherMessage(message), message);
  const wrong: unknown[] = [
    null,
    undefined,
    'open',
    42,
    [],
    {},
    { type: 'message', text: 'bonjour' },
    { type: 'constructor' },
    { type: '__proto__' },
    { type: ['open'], extra: 1 },
    { type: 'viewport', width: 360 },
    { type: 'viewport', width: -1, height: 640 },
    { type: 'viewport', width: 1.5, height: 640 },
    { type: 'viewport', width: Number.NaN, height: 640 },
    { type: 'viewport', width: '360', height: 640 },
    { type: 'theme', theme: null },
    { type: 'theme', theme: '#000000' },
    { type: 'locale', locale: 3 },
    { type: 'ready', protocol: 1 },
  ];
  for (const message of wrong) assert.equal(readLauncherMessage(message), null, JSON.stringify(message));
});

test('O-9 init is read from any protocol number, and unknown fields do not matter', () => {
  assert.deepEqual(readInit(current), current);
  assert.equal(readInit({ ...init, protocol: 7, colour: 'blue' })?.protocol, 7);
  for (const field of ['protocol', 'locale', 'theme', 'open', 'exitUrl']) {
    assert.equal(readInit({ ...init, [field]: undefined }), null, field);
  }
});

test('S-3 init with an exit that is not https is refused', () => {
  for (const exitUrl of ['http://example.fr/', 'javascript:alert(1)', '/accueil']) {
    assert.equal(readInit({ ...init, exitUrl }), null);
  }
});

test('O-9 an old launcher’s init is whole: what it does not say is left out', () => {
  const read = readInit(init);
  assert.deepEqual(JSON.parse(JSON.stringify(read)), init);
  assert.equal(read?.version, undefined);
});

test('a theme and a version keep what is valid only', () => {
  const theme = (value: unknown) => JSON.parse(JSON.stringify(readInit({ ...init, theme: value })?.theme));
  assert.deepEqual(theme({ accent: '#0B6E4F', scheme: 'dark', font: 'x' }), { accent: '#0b6e4f', scheme: 'dark' });
  for (const accent of ['red', '#FFF', '#0b6e4f;color:red', 'url(x)', 7]) assert.deepEqual(theme({ accent }), {});
  assert.deepEqual(theme({ scheme: 'sepia', name: 'toString' }), {});
  const version = (value: unknown) => readInit({ ...init, version: value })?.version;
  assert.equal(version('12.0.3-rc.1'), '12.0.3-rc.1');
  for (const wrong of ['1.4', 'latest', '1.4.0 ', '1.4.0\n', `1.4.${'0'.repeat(9)}`, '1.4.0-<b>', 1.4, ['1.4.0']]) {
    assert.equal(version(wrong), undefined, String(wrong));
  }
});

test('O-7 a message of the frame without a handler of its name is dropped', () => {
  const called: unknown[] = [];
  const handlers = { close: () => called.push('close'), unread: (message: unknown) => called.push(message) };
  for (const data of [null, 'close', { type: 'toString' }, { type: 'opened' }, { type: {} }, []]) {
    dispatchFrameMessage(handlers, data);
  }
  assert.deepEqual(called, []);
  dispatchFrameMessage(handlers, { type: 'close' });
  dispatchFrameMessage(handlers, { type: 'unread', count: 2 });
  assert.deepEqual(called, ['close', { type: 'unread', count: 2 }]);
});

test('a count from another window is a whole number whatever was sent', () => {
  assert.deepEqual([3, '3', 2.9, Number.NaN, null, undefined, 7n, {}].map(readCount), [3, 0, 2, 0, 0, 0, 0, 0]);
});
