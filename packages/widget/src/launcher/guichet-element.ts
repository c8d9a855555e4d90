import type { Kind } from './kinds.ts';
import { createLauncher, launchers, type Launcher } from './launcher.ts';
import { readSettings, type PageSettings } from './settings.ts';

/** Importing this file on a server must not throw. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

let pageSettings: PageSettings = () => null;

/** Settings for elements that say nothing themselves: the `data-…` attributes of guichet.js. */
export function setPageSettings(settings: PageSettings): void {
  pageSettings = settings;
}

/** What the elements of a page share: settings from attributes, one of each kind, the launcher behind them. */
export abstract class GuichetElement extends Base {
  /** The tag of the guichet.js that defined it; none with npm. */
  static script?: HTMLScriptElement | null;
  static readonly observedAttributes = ['label', 'theme', 'accent', 'scheme', 'locale'];

  #launcher: Launcher | undefined;

  connectedCallback(): void {
    // The word behind `guichet-`.
    const kind = this.localName.slice(8) as Kind;
    const standing = [...launchers].find((each) => each.kind === kind);
    if (standing) {
      // Its predecessor may have called it, before the browser does.
      if (standing !== this.#launcher) console.warn(`guichet: <${this.localName}> is there already.`);
      return;
    }
    if (!this.#launcher) {
      this.#launcher = createLauncher(this, kind, () => readSettings(this, kind, pageSettings));
      this.made?.(this.#launcher);
    }
    this.#launcher.connect();
  }

  /** Adds what only this kind shows, once. */
  protected made?(launcher: Launcher): void;

  /** A page that takes the element out and puts it back (Turbo, a single-page site) gets it back as it was. */
  disconnectedCallback(): void {
    // Another one that came too early, with the page's next body, takes its place; after a move this one still has it.
    // One of a parsed page (Turbo, Astro, htmx) may be no element of ours yet: the browser makes it one, and connects it.
    if (this.#launcher?.disconnect() && !this.isConnected)
      document.querySelector<GuichetElement>(this.localName)?.connectedCallback?.();
  }

  // Moved by `moveBefore`: nothing to do, and the frame goes on.
  connectedMoveCallback(): void {}

  attributeChangedCallback(): void {
    this.#launcher?.change();
  }

  /** Shows the panel and moves the focus into it; the panel of another element closes. */
  open(): void {
    this.#launcher?.open();
  }

  /** Hides the panel; the conversation goes on. The focus comes back to the button if it was in the panel. */
  close(): void {
    this.#launcher?.close();
  }
}
