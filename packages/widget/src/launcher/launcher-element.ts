import { createLauncher, type Launcher } from './launcher.ts';
import { readSettings, type PageSettings } from './settings.ts';

/** Importing this file on a server must not throw. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

let shown: GuichetChatElement | undefined;
let pageSettings: PageSettings = () => null;

/** Settings for elements that say nothing themselves: the `data-…` attributes of guichet.js. */
export function setPageSettings(settings: PageSettings): void {
  pageSettings = settings;
}

/**
 * The launcher: a button, the emergency numbers, « Quitter vite », and after a click the frame with the conversation.
 * It never sees a word of the citizen (spec O-1, O-2).
 *
 * @summary Button and frame of the conversation, for a partner's page.
 * @tag guichet-chat
 * @attr site - slug of the partner site
 * @attr api - address of the public origin, for instance `https://guichet.example.fr`
 * @attr label - words of the button; default « Aide et signalement »
 * @attr accent - `#rrggbb`
 * @attr exit-url - https address where « Quitter vite » leads
 * @attr locale - `fr` or `en`; default: the nearest `lang`
 * @cssprop [--guichet-offset-block=16px] - distance from the bottom of the window
 * @cssprop [--guichet-inset-inline=auto 16px] - `inset-inline`; `16px auto` puts it in the other corner
 * @cssprop [--guichet-z-index=999999] - stacking order
 */
export class GuichetChatElement extends Base {
  static readonly observedAttributes = ['label', 'accent', 'locale'];

  #launcher: Launcher | undefined;

  connectedCallback(): void {
    if (shown?.isConnected && shown !== this) {
      console.warn('guichet: <guichet-chat> is shown already; the first one stays.');
      return;
    }
    shown = this;
    this.#launcher ??= createLauncher(this.attachShadow({ mode: 'open' }), readSettings(this, pageSettings));
    this.#launcher.connect();
  }

  /** A page that takes the element out and puts it back (Turbo, a single-page site) gets it back as it was. */
  disconnectedCallback(): void {
    this.#launcher?.disconnect();
  }

  attributeChangedCallback(): void {
    this.#launcher?.change(readSettings(this, pageSettings));
  }

  /** Shows the panel and moves the focus into it. */
  open(): void {
    this.#launcher?.open();
  }

  /** Hides the panel; the conversation goes on. The focus comes back to the button if it was in the panel. */
  close(): void {
    this.#launcher?.close();
  }
}
