import { h } from './dom.ts';
import { prefixed, type Kind } from './kinds.ts';
import { launchers } from './launcher.ts';
import { panelCode } from './load-panel.ts';
import type { GuichetApi, GuichetCall, GuichetGlobal } from './page-api.ts';
import { pageScript } from './page-script.ts';
import { whenParsed } from './when-parsed.ts';

/** How often the page's launcher comes back to a body that takes it out: a page that insists gets its way. */
const RETURNS = 99;

/** What few pages call comes with the panel's file, which is asked for when it is first called. */
const later =
  <Value>(name: 'setLocale' | 'setTheme') =>
  (value?: Value) =>
    panelCode.load().then((code) => code[name](launchers, pageScript!, value as never));

/** Gives the page its launcher if it has none, now and when its body is replaced (spec L-9, L-12). */
function start(): void {
  // Which element comes by itself to a page that has none; `none` is none of ours.
  const tag = prefixed((pageScript!.getAttribute('data-element') ?? 'chat') as Kind);
  let own: HTMLElement | undefined;
  let known: HTMLElement | undefined;
  let returns = customElements.get(tag) ? RETURNS : 0;
  const ensure = () => {
    const { body } = document;
    if (!body) return;
    // The page may take its own elements out as it likes; ours stays until it has one.
    if ((own || body !== known) && !launchers.size && returns-- > 0) body.append((own ??= h(tag)));
    watch.observe((known = body), { childList: true });
  };
  const watch = new MutationObserver(ensure);
  watch.observe(document.documentElement, { childList: true });
  ensure();
}

/** Puts `window.guichet` in the place of the array that waited for it, and does what was asked for (spec L-10). */
export function installPageApi(): void {
  const waiting = window.guichet;
  let isReady = false;
  const api: GuichetApi & GuichetGlobal = {
    open(kind) {
      const all = [...launchers];
      const found = all.find((each) => each.kind === (kind ?? 'chat')) ?? (kind ? null : all[0]);
      // A page may hold its own elements, still to be parsed.
      if (isReady) found?.open();
      else whenParsed(() => api.open(kind));
    },
    close: () => launchers.forEach((each) => each.close()),
    setLocale: later('setLocale'),
    setTheme: later('setTheme'),
    on(name, listener) {
      const type = prefixed(name);
      addEventListener(type, listener as EventListener);
      return () => removeEventListener(type, listener as EventListener);
    },
    push: (...calls) => calls.map(([name, ...values]) => (api[name] as (...values: unknown[]) => unknown)?.(...values)),
  };
  window.guichet = api;
  whenParsed(() => {
    start();
    isReady = true;
  });
  if (Array.isArray(waiting)) api.push(...(waiting as GuichetCall[]));
}
