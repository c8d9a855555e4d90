import { h, sheet, svg } from './dom.ts';
import { ICONS, type Kind } from './kinds.ts';
import { panelCode } from './load-panel.ts';
import { numbersList } from './numbers.ts';
import type { Panel } from './panel/panel.ts';
import { flagOf } from './running-flag.ts';
import { themeStyle, type Settings } from './settings.ts';
import { styles } from './styles.ts';
import { whenParsed } from './when-parsed.ts';
import { words, type LauncherLocale, type Translate } from './words.ts';

/** How long a panel may stay silent before the launcher helps without it (spec O-8). */
export const SILENCE_MS = 4000;

const FOLD = 'm5 8 5 5 5-5';

/** What stands behind an element, as its panel's code and the others of its page know it. */
export interface Launcher {
  readonly kind: Kind;
  readonly root: ShadowRoot;
  readonly section: HTMLElement;
  readonly main: HTMLButtonElement;
  /** Around the frame. */
  readonly box: HTMLElement;
  settings: Settings;
  locale: LauncherLocale;
  isOpen?: boolean;
  /** A conversation runs in its frame. */
  isRunning?: boolean;
  /** There from the first opening on: « the panel is or was open ». */
  iframe?: HTMLIFrameElement | undefined;
  /** `#…`, told to the frame and to no server; only a list of units sets it. */
  hash?: string;
  /** Shows where it is. */
  render(): void;
  open(): void;
  close(): void;
  focus(): void;
  /** Puts the frame in the page and loads the panel's code; does nothing when the frame is there. */
  mount(): void;
  /** Takes the frame away. */
  unmount(): void;
  /** The element stands in the page: brings what was open back, or a running conversation (spec L-4). */
  connect(): void;
  /**
   * The element was taken out: the frame goes with it, and comes back with it.
   *
   * @returns whether it was the one of its kind that stood in the page
   */
  disconnect(): boolean;
  /** A setting changed. */
  change(): void;
}

/** Those whose element stands in the page, one of each kind. */
export const launchers = new Set<Launcher>();

/** Makes what stands behind `<guichet-…>`: everything that a page needs before the first click. */
export function createLauncher(host: HTMLElement, kind: Kind, readSettings: () => Settings): Launcher {
  const floats = kind === 'chat';
  const t: Translate = (key) => words[me.locale][key];
  let panel: Panel | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isListOpen = false;
  /** The panel gave no answer: the list says so (spec O-8). */
  let isSilent = false;

  /** The list takes the place of a silent panel, and gives it back. */
  const turn = (silent: boolean) => {
    const hadFocus = (silent ? box : list).contains(root.activeElement);
    isSilent = silent;
    isListOpen = silent && (isListOpen || !!me.isOpen);
    render();
    if (hadFocus) focus();
  };

  const mount = () => {
    if (me.iframe) return;
    const shown = me.isRunning ? 'chat' : kind;
    const { site, api } = me.settings;
    const url = new URL(`frame/${shown}?site=${site}&lang=${me.locale}${me.hash ?? ''}`, api);
    const iframe = h('iframe', {
      title: t(shown),
      allow: 'clipboard-write' + (shown === 'units' ? '; geolocation' : ''),
      // The address of the partner's page is none of the API's business.
      referrerPolicy: 'no-referrer',
      src: url.href,
    });
    const loaded = new Promise((resolve) => (iframe.onload = resolve));
    const silence = () => {
      if (me.iframe !== iframe || isSilent) return;
      // Why, the webmaster reads in the console (spec O-8). For developers: in English.
      console.warn(`guichet: no answer from ${url}. CSP frame-src? Origin? Network? Blocker?`);
      turn(true);
    };
    const heard = () => {
      clearTimeout(timer);
      if (isSilent) turn(false);
    };
    timer = setTimeout(silence, SILENCE_MS);
    // In parallel with the frame, which is what a person waits for.
    panelCode
      .load()
      .then(({ attach }) => {
        if (me.iframe === iframe) panel = attach(me, launchers, url.origin, loaded, heard);
      })
      .catch(silence);
    me.iframe = iframe;
    box.append(iframe);
  };

  const unmount = () => {
    clearTimeout(timer);
    panel?.dispose();
    me.iframe?.remove();
    panel = me.iframe = undefined;
    isSilent = false;
  };

  const focus = () => {
    (isSilent ? list : me.iframe!).focus();
    panel?.focus();
  };

  const open = () => {
    // One conversation, one panel: the button leads to where it is.
    const running = floats && [...launchers].find((each) => each.isRunning && each !== me);
    if (running) return running.open();
    me.isOpen = true;
    isListOpen = isSilent;
    render();
    mount();
    focus();
  };

  const close = () => {
    const hadFocus = root.activeElement;
    me.isOpen = isListOpen = false;
    // Opening again tries again.
    if (isSilent) unmount();
    render();
    if (hadFocus) main.focus();
  };

  const render = () => {
    const { isOpen, locale } = me;
    section.lang = locale;
    numbers.textContent = t('numbers');
    // Filled when first shown: a page that only carries the button pays for the button.
    if (isListOpen && list.lang !== locale) {
      list.lang = locale;
      list.replaceChildren(notice, numbersList(t));
    }
    notice.textContent = isSilent ? t('silent') : '';
    section.ariaLabel = main.ariaLabel = label.textContent = me.settings.label || t(kind);
    section.className = (floats ? 'float' : '') + (isOpen ? ' open' : '');
    shape.setAttribute('d', isOpen ? FOLD : ICONS[kind]);
    main.ariaExpanded = `${!!isOpen}`;
    numbers.ariaExpanded = `${isListOpen}`;
    list.hidden = !isListOpen;
    box.hidden = !isOpen || isListOpen;
    // Colours where no rule of the page for everything can reach them.
    fitted.replaceSync(
      `:host{display:${floats ? 'contents' : 'block;min-height:48px'}}section{${themeStyle(me.settings.theme)}}`,
    );
    panel?.render();
  };

  const change = () => {
    const before = me.settings?.locale;
    me.settings = readSettings();
    // What was chosen in the frame stays, unless the page changes its mind.
    if (me.settings.locale !== before) me.locale = me.settings.locale;
    render();
    panel?.change();
  };

  const bringBack = () => {
    try {
      if (sessionStorage.getItem(flagOf(me.settings.site)))
        panelCode.load().then(
          ({ reattach }) => reattach(launchers),
          // The page stays as it is; the button tries again.
          () => {},
        );
    } catch {
      // A storage that throws only means that a running conversation is not brought back.
    }
  };

  const root = host.attachShadow({ mode: 'open' });
  const shape = svg('path');
  const icon = svg('svg');
  icon.append(shape);
  const label = h('span');
  const main = h('button', { className: 'button', onclick: () => (me.isOpen ? close() : open()) }, icon, label);
  const numbers = h('button', {
    className: 'numbers',
    onclick() {
      isListOpen = !isListOpen;
      render();
    },
  });
  const notice = h('p');
  // Takes the focus when the frame cannot.
  const list = h('div', { className: 'box', tabIndex: -1 });
  const box = h('div', { className: 'box panel' });
  const section = h('section', {}, h('header', {}, main, numbers), list, box);
  const fitted = sheet('');
  section.onkeydown = ({ key }) => {
    if (key === 'Escape') close();
  };
  root.adoptedStyleSheets = [sheet(styles), fitted];
  root.append(section);

  const me = {
    kind,
    root,
    section,
    main,
    box,
    render,
    open,
    close,
    focus,
    mount,
    unmount,
    connect() {
      launchers.add(me);
      change();
      if (me.isOpen) mount();
      // A conversation's own element may stand further down in the page.
      else whenParsed(bringBack);
    },
    disconnect() {
      const stood = launchers.delete(me);
      // The flag remembers the panel of a conversation, which another element may show from now on.
      if (me.isRunning) me.isRunning = me.isOpen = false;
      unmount();
      bringBack();
      return stood;
    },
    change,
    // The rest is set as it comes to be; the settings when the element is connected.
  } as Omit<Launcher, 'settings' | 'locale'> as Launcher;
  return me;
}
