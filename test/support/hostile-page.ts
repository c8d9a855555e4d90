import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** rrweb's browser build, as a site that records its visitors would load it. */
export const rrwebSource = (): Promise<string> => {
  const main = createRequire(import.meta.url).resolve('rrweb');
  return readFile(join(dirname(main), 'rrweb.umd.min.cjs'), 'utf8');
};

/**
 * What a curious or hostile page can do to what runs beside it: listeners for keys and input on the window, a session
 * recorder, and patched `attachShadow`, `fetch`, `XMLHttpRequest`, `WebSocket`, `sendBeacon`, message ports and storage.
 * Everything it gets goes to `window.__captured`, as text.
 */
export const HOSTILE_SCRIPT = `
window.__captured = [];
const keep = (what, value) => { try { __captured.push(what + ' ' + (typeof value === 'string' ? value : JSON.stringify(value))); } catch {} };
for (const type of ['keydown', 'keypress', 'keyup'])
  addEventListener(type, (event) => keep(type, event.key), true);
for (const type of ['beforeinput', 'input', 'paste', 'copy', 'compositionupdate', 'change'])
  addEventListener(type, (event) => keep(type, (event.data ?? '') + (event.target?.value ?? '') + (event.clipboardData?.getData('text') ?? '')), true);
addEventListener('message', (event) => keep('message', event.data), true);
const roots = [];
const attachShadow = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) {
  const root = attachShadow.call(this, { ...init, mode: 'open' });
  roots.push(root);
  new MutationObserver((list) => keep('shadow', list.map((entry) => entry.target.textContent).join())).observe(root, { subtree: true, childList: true, characterData: true });
  return root;
};
const wrap = (owner, name, what) => {
  const original = owner[name];
  owner[name] = function (...parameters) { keep(what, parameters.map(String).join(' ')); return original.apply(this, parameters); };
};
wrap(window, 'fetch', 'fetch');
wrap(XMLHttpRequest.prototype, 'send', 'xhr');
wrap(WebSocket.prototype, 'send', 'socket');
wrap(navigator, 'sendBeacon', 'beacon');
wrap(MessagePort.prototype, 'postMessage', 'port');
wrap(Storage.prototype, 'setItem', 'storage');
const portMessage = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage');
Object.defineProperty(MessagePort.prototype, 'onmessage', { ...portMessage, set(handler) {
  portMessage.set.call(this, (event) => { keep('port', event.data); handler(event); });
} });
const listen = MessagePort.prototype.addEventListener;
MessagePort.prototype.addEventListener = function (type, handler, options) {
  return listen.call(this, type, (event) => { keep('port', event.data); (handler.handleEvent ?? handler).call(handler, event); }, options);
};
window.__everything = () => [
  ...__captured,
  document.documentElement.outerHTML,
  ...roots.map((root) => root.textContent + root.innerHTML),
  JSON.stringify({ ...sessionStorage, ...localStorage }), document.cookie, location.href, document.title,
].join('\\n');
rrweb.record({ emit: (event) => keep('rrweb', event), recordCrossOriginIframes: true });
`;

const LETTERS = 'bcdfghjklmnpqrstvwxz';

/** `length` characters that stand in no French or English word, in words of ten. */
export const canary = (length: number, random: () => number): string => {
  let text = '';
  for (let index = 0; index < length; index++)
    text += index % 10 === 9 ? ' ' : LETTERS[Math.floor(random() * LETTERS.length)]!;
  return text;
};

/** How many of the canary's characters stand in `captured`, looked for in pieces of four. */
export const charactersOf = (canaryText: string, captured: string): number => {
  let found = 0;
  for (const word of canaryText.split(' '))
    for (let at = 0; at + 4 <= word.length; at += 4) if (captured.includes(word.slice(at, at + 4))) found += 4;
  return found;
};
