import { h, sheet, svg } from './dom.ts';
import { iconOf, type Kind } from './kinds.ts';
import { panelCode, type LoadPanel } from './load-panel.ts';
import { numbersList } from './numbers.ts';
import type { Panel } from './panel/panel.ts';
import { runningFlag } from './running-flag.ts';
import { accentStyle, type Settings } from './settings.ts';
import { explainSilence } from './silence.ts';
import { styles } from './styles.ts';
import { whenParsed } from './when-parsed.ts';
import { words, type LauncherLocale, type Translate } from './words.ts';

/** How long a panel may stay silent before the launcher helps without it (spec O-8). */
export const SILENCE_MS = 4000;

/** The State's own page, where a person finds every service when ours does not answer. */
const OFFICIAL_URL = 'https://www.masecurite.interieur.gouv.fr';
const FOLD = 'm5 8 5 5 5-5';

/** What stands behind an element, as its panel's code and the others of its page know it. */
export interface Launcher {
  readonly kind: Kind;
  readonly root: ShadowRoot;
  readonly section: HTMLElement;
  readonly main: HTMLButtonElement;
  /** Stands in the main button, after its words. */
  readonly badge: HTMLElement;
  /** Around the frame. */
  readonly box: HTMLElement;
  /** Speaks politely to screen readers when its text changes. */
  readonly status: HTMLElement;
  settings: Settings;
  locale: LauncherLocale;
  isOpen: boolean;
  /** A conversation runs in its frame. */
  isRunning: boolean;
  /** There from the first opening on: « the panel is or was open ». */
  iframe: HTMLIFrameElement | undefined;
  /** `#…`, told to the frame and to no server; empty unless a list of units set it. */
  fragment: string;
  /** Shows where it is. */
  render(): void;
  open(): void;
  close(): void;
  focusPanel(): void;
  /** Puts the frame in the page and loads the panel's code; does nothing when the frame is there. */
  mount(): void;
  /** Takes the frame away. */
  unmount(): void;
  /** The element stands in the page: brings what was open back, or a running conversation (spec L-4). */
  connect(): void;
  /** The element was taken out: the frame goes with it, and comes back with it. */
  disconnect(): void;
  /** A setting changed. */
  change(): void;
}

const launchers = new Set<Launcher>();

/** Whether an element of that kind stands in the page. */
export const isStanding = (kind: Kind): boolean => [...launchers].some((each) => each.kind === kind);

let loading: ReturnType<LoadPanel> | undefined;
const load = () => (loading ??= panelCode.load());
/** The next time it is asked for again. */
const forget = () => (loading = undefined);

/** Makes what stands behind `<guichet-…>`: everything that a page needs before the first click. */
export function createLauncher(host: HTMLElement, kind: Kind, readSettings: () => Settings): Launcher {
  const floats = kind === 'chat';
  const settings = readSettings();
  const t: Translate = (key, values) => words(me.locale, key, values);
  let panel: Panel | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isListOpen = false;
  /** The panel gave no answer: the list says so (spec O-8). */
  let isSilent = false;

  /** The list takes the place of a silent panel, and gives it back. */
  const turn = (silent: boolean) => {
    const hadFocus = (silent ? box : list).contains(root.activeElement);
    isSilent = silent;
    isListOpen = silent && (isListOpen || me.isOpen);
    render();
    if (hadFocus) focusPanel();
  };

  const mount = () => {
    if (me.iframe) return;
    const shown = me.isRunning ? 'chat' : kind;
    const { site, api } = me.settings;
    const url = new URL(`frame/${shown}?site=${site}&lang=${me.locale}${me.fragment}`, api);
    const iframe = h('iframe', {
      title: shown === kind ? label.textContent : t(shown),
      allow: 'clipboard-write' + (shown === 'units' ? '; geolocation' : ''),
      // The address of the partner's page is none of the API's business.
      referrerPolicy: 'no-referrer',
      src: url.href,
    });
    const loaded = new Promise((resolve) => (iframe.onload = resolve));
    const silence = () => {
      if (me.iframe !== iframe || isSilent) return;
      explainSilence(url);
      turn(true);
    };
    const heard = () => {
      clearTimeout(timer);
      if (isSilent) turn(false);
    };
    timer = setTimeout(silence, SILENCE_MS);
    // In parallel with the frame, which is what a person waits for.
    load()
      .then(({ attachPanel }) => {
        if (me.iframe === iframe) panel = attachPanel(me, launchers, url.origin, loaded, heard);
      })
      .catch(() => {
        forget();
        silence();
      });
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

  const focusPanel = () => {
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
    focusPanel();
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
    if (section.lang !== locale) {
      section.lang = locale;
      numbers.textContent = t('numbers');
    }
    // Filled when first shown: a page that only carries the button pays for the button.
    if (isListOpen && list.lang !== locale) {
      list.lang = locale;
      const official = h('a', { href: OFFICIAL_URL, target: '_blank' }, t('official'));
      list.replaceChildren(notice, numbersList(t), h('p', {}, official));
    }
    notice.textContent = isSilent ? t('silent') : '';
    section.ariaLabel = main.ariaLabel = label.textContent = me.settings.label || t(kind);
    section.className = (floats ? 'float' : '') + (isOpen ? ' open' : '');
    shape.setAttribute('d', isOpen ? FOLD : iconOf(kind));
    main.ariaExpanded = `${isOpen}`;
    numbers.ariaExpanded = `${isListOpen}`;
    list.hidden = !isListOpen;
    box.hidden = !isOpen || isListOpen;
    fitted.replaceSync(
      `:host{display:${floats ? 'contents' : 'block;min-height:48px'};${accentStyle(me.settings.accent)}}`,
    );
    panel?.render();
  };

  const bringBack = () => {
    if (!runningFlag(me.settings.site)) return;
    load().then(({ reattach }) => reattach(launchers), forget);
  };

  const root = host.attachShadow({ mode: 'open' });
  const shape = svg('path');
  const icon = svg('svg');
  icon.append(shape);
  const label = h('span');
  const badge = h('i');
  const main = h(
    'button',
    { className: 'main', onclick: () => (me.isOpen ? close() : open()) },
    icon,
    label,
    ' ',
    badge,
  );
  const numbers = h('button', {
    onclick() {
      isListOpen = !isListOpen;
      render();
    },
  });
  const notice = h('p');
  // Takes the focus when the frame cannot.
  const list = h('div', { className: 'box', tabIndex: -1 });
  const box = h('div', { className: 'box panel' });
  const status = h('p', { role: 'status' });
  const section = h('section', {}, h('header', {}, main, numbers), list, box, status);
  const fitted = sheet('');
  section.onkeydown = ({ key }) => {
    if (key === 'Escape') close();
  };
  root.adoptedStyleSheets = [sheet(styles), fitted];
  root.append(section);

  const me: Launcher = {
    kind,
    root,
    section,
    main,
    badge,
    box,
    status,
    settings,
    locale: settings.locale,
    isOpen: false,
    isRunning: false,
    iframe: undefined,
    fragment: '',
    render,
    open,
    close,
    focusPanel,
    mount,
    unmount,
    connect() {
      launchers.add(me);
      render();
      if (me.isOpen) mount();
      // A conversation's own element may stand further down in the page.
      else if (floats) bringBack();
      else whenParsed(bringBack);
    },
    disconnect() {
      launchers.delete(me);
      // The flag remembers the panel of a conversation, which another element may show from now on.
      if (me.isRunning) me.isRunning = me.isOpen = false;
      unmount();
      bringBack();
    },
    change() {
      me.settings = readSettings();
      me.locale = me.settings.locale;
      render();
      panel?.change();
    },
  };
  return me;
}
