/**
 * The entry of guichet.js, a classic script on partners' pages:
 * `<script src="…/embed/guichet.js" data-site="mairie-exemple" async></script>`.
 */
import { defineGuichetChat, defineGuichetCyber, defineGuichetOtv, defineGuichetUnits } from './define.ts';
import { h } from './dom.ts';
import { setPageSettings, type GuichetElement } from './guichet-element.ts';
import { KINDS, tagOf, type Kind } from './kinds.ts';
import { pageScript } from './page-script.ts';
import { whenParsed } from './when-parsed.ts';

/** What a partner's page may call: `guichet.open()` from a link of its own. */
export interface GuichetGlobal {
  /** Opens the panel of an element in the page: the one named, or else the conversation's, or else any. */
  open(kind?: Kind): void;
  /** Closes the panel that is open. */
  close(): void;
}

declare global {
  interface Window {
    guichet?: GuichetGlobal;
  }
}

/** The elements of these kinds that stand in the page. */
const find = (kinds = KINDS) => kinds.flatMap((kind) => document.querySelector<GuichetElement>(tagOf(kind)) ?? []);

function start(): void {
  // Which element comes by itself to a page that has none; `none` is none of ours.
  const wanted = pageScript?.getAttribute('data-element') ?? 'chat';
  const ensure = () => {
    if (document.body && !find().length && KINDS.includes(wanted as Kind))
      document.body.append(h(tagOf(wanted as Kind)));
  };
  ensure();
  // Turbo and its like replace the whole body: the page keeps its launcher.
  new MutationObserver(ensure).observe(document.documentElement, { childList: true });
}

// Before the definitions: that is when elements which stand in the page already read their settings.
setPageSettings(
  (name) =>
    pageScript?.getAttribute(`data-${name}`) ??
    // From the public origin, guichet.js comes by several paths: its own, a version's, a major's.
    (name === 'api' && pageScript ? new URL(pageScript.src).origin : null),
);
if (defineGuichetChat()) {
  defineGuichetCyber();
  defineGuichetUnits();
  defineGuichetOtv();
  window.guichet = {
    open: (kind) => find(kind && [kind])[0]?.open(),
    close: () => find().map((element) => element.close()),
  };
  // A page may hold its own elements, still to be parsed.
  whenParsed(start);
}
