/**
 * The entry of guichet.js, a classic script on partners' pages:
 * `<script src="…/embed/guichet.js" data-site="mairie-exemple" async></script>`.
 */
import { defineGuichetChat } from './define.ts';
import { h } from './dom.ts';
import { setPageSettings, type GuichetChatElement } from './launcher-element.ts';

/** What a partner's page may call: `guichet.open()` from a link of its own. */
export interface GuichetGlobal {
  open(): void;
  close(): void;
}

declare global {
  interface Window {
    guichet?: GuichetGlobal;
  }
}

// Only a classic script knows its own element, and only while it runs.
const script = document.currentScript as HTMLScriptElement | null;

const find = () => document.querySelector<GuichetChatElement>('guichet-chat');

function start(): void {
  const ensure = () => {
    if (document.body && !find()) document.body.append(h('guichet-chat'));
  };
  ensure();
  // Turbo and its like replace the whole body: the page keeps its launcher.
  new MutationObserver(ensure).observe(document.documentElement, { childList: true });
}

// Before the definition: that is when elements which stand in the page already read their settings.
setPageSettings(
  (name) =>
    script?.getAttribute(`data-${name}`) ??
    // guichet.js lies in the folder `embed` of the public origin.
    (name === 'api' && script ? new URL('..', script.src).href : null),
);
if (defineGuichetChat()) {
  window.guichet = { open: () => find()?.open(), close: () => find()?.close() };
  // A page may hold its own <guichet-chat>, still to be parsed.
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
  // In a task of its own: a slow phone must answer a touch in between (spec L-1).
  else setTimeout(start);
}
