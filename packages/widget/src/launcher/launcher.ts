import { PROTOCOL, readCount, type FrameMessageHandlers, type LauncherMessage } from '../bridge/protocol.ts';
import { listenShiftThrice } from '../bridge/shift-listener.ts';
import { h, sheet, svg } from './dom.ts';
import { createFrameLink, type FrameLink } from './frame-link.ts';
import { cover, navigation, WIPE_GRACE_MS } from './leave.ts';
import { numbersList } from './numbers.ts';
import { runningFlag } from './running-flag.ts';
import { accentStyle, type Settings } from './settings.ts';
import { explainSilence } from './silence.ts';
import { styles } from './styles.ts';
import { launcherLocale, words, type Translate } from './words.ts';

/** What the element asks of its launcher. */
export type Launcher = ReturnType<typeof createLauncher>;

/** The State's own page, where a person finds every service when ours does not answer. */
const OFFICIAL_URL = 'https://www.masecurite.interieur.gouv.fr';
const BUBBLE = 'M3 4h14v9H9l-4 3v-3H3z';
const FOLD = 'm5 8 5 5 5-5';

/**
 * Everything behind `<guichet-chat>`: nodes, state, frame and exit. One closure instead of classes, because its names
 * shrink to a letter in guichet.js.
 */
export function createLauncher(root: ShadowRoot, settings: Settings) {
  let { locale } = settings;
  const t: Translate = (key, values) => words(locale, key, values);
  /** There from the first opening on: « the panel is or was open ». */
  let link: FrameLink | undefined;
  let listening: AbortController | undefined;
  let isOpen = false;
  let isListOpen = false;
  /** The frame gave no answer: the list says so (spec O-8). */
  let isSilent = false;
  /** The frame lives: on a phone its own header takes the place of the bar. */
  let isReady = false;
  let isRunning = false;
  let unread = 0;

  /** Accent, and on a phone the part of the screen that a virtual keyboard leaves. */
  const fit = () => {
    const { height, offsetTop, scale } = visualViewport!;
    fitted.replaceSync(
      accentStyle(settings.accent) +
        // A page zoomed by two fingers shows less of itself too, and must not squeeze the panel.
        (scale > 1 ? '' : `:host{--visible:${height}px;--top:${offsetTop}px}`),
    );
  };

  const render = () => {
    if (section.lang !== locale) {
      section.lang = locale;
      exitButton.textContent = t('exit');
      numbers.textContent = t('numbers');
    }
    // Filled when first shown: a page that only carries the button pays for the button.
    if (isListOpen && list.lang !== locale) {
      list.lang = locale;
      const official = h('a', { href: OFFICIAL_URL, target: '_blank' }, t('official'));
      list.replaceChildren(notice, numbersList(t), h('p', {}, official));
    }
    notice.textContent = isSilent ? t('silent') : '';
    section.ariaLabel = label.textContent = settings.label || t('label');
    badge.textContent = unread ? t('unread', { count: unread }) : '';
    main.ariaLabel = `${label.textContent} ${badge.textContent}`;
    section.className = isOpen ? (isReady && !isListOpen ? 'open live' : 'open') : '';
    shape.setAttribute('d', isOpen ? FOLD : BUBBLE);
    main.ariaExpanded = `${isOpen}`;
    numbers.ariaExpanded = `${isListOpen}`;
    list.hidden = !isListOpen;
    panel.hidden = !isOpen || isListOpen;
    exitButton.hidden = !isOpen;
    if (isRunning) runningFlag(settings.site, isOpen ? 'open' : 'minimised');
    fit();
  };

  const send = (message: LauncherMessage) => link?.[1](message);

  const focusPanel = () => {
    (isSilent ? list : link![0]).focus();
    send({ type: 'focus' });
  };

  const unmount = () => {
    link?.[2]();
    link = undefined;
    isReady = isSilent = false;
  };

  const mount = () => {
    if (link) return;
    const { api, site, exitUrl, accent } = settings;
    const url = new URL(`frame/chat?site=${site}&lang=${locale}`, api);
    link = createFrameLink(
      url,
      label.textContent,
      () => ({ type: 'init', protocol: PROTOCOL, locale, theme: { accent }, open: isOpen, exitUrl }),
      handlers,
      () => {
        explainSilence(url);
        const hadFocus = panel.contains(root.activeElement);
        isListOpen = isSilent = true;
        render();
        if (hadFocus) focusPanel();
      },
    );
    panel.append(link[0]);
  };

  const open = () => {
    isOpen = true;
    isListOpen = isSilent;
    render();
    mount();
    send({ type: 'open' });
    focusPanel();
  };

  const close = () => {
    const hadFocus = root.activeElement;
    isOpen = isListOpen = false;
    send({ type: 'close' });
    // Opening again tries again.
    if (isSilent) unmount();
    render();
    if (hadFocus) main.focus();
  };

  const toggleList = () => {
    isListOpen = !isListOpen;
    render();
  };

  const leave = () => {
    cover();
    unmount();
    stop();
    navigation.replace(settings.exitUrl);
  };

  const exit = () => {
    cover();
    send({ type: 'exit' });
    setTimeout(leave, WIPE_GRACE_MS);
  };

  const stop = () => {
    isRunning = false;
    runningFlag(settings.site, null);
  };

  const handlers: FrameMessageHandlers = {
    ready() {
      const hadFocus = (isSilent ? list : panel).contains(root.activeElement);
      if (isSilent) isListOpen = isSilent = false;
      isReady = true;
      render();
      if (hadFocus) focusPanel();
    },
    close,
    exit: leave,
    locale(message) {
      locale = launcherLocale(message.locale);
      render();
    },
    opened() {
      isRunning = true;
      render();
    },
    closed: stop,
    ended() {
      stop();
      if (!isOpen) unmount();
    },
    unread(message) {
      const count = readCount(message.count);
      if (count > unread && !isOpen) status.textContent = t('unread', { count });
      unread = count;
      render();
    },
  };

  const shape = svg('path');
  const icon = svg('svg');
  icon.append(shape);
  const label = h('span');
  const badge = h('i');
  const main = h('button', { className: 'main', onclick: () => (isOpen ? close() : open()) }, icon, label, ' ', badge);
  const exitButton = h('button', { className: 'exit', onclick: exit });
  const numbers = h('button', { onclick: toggleList });
  const notice = h('p');
  // Takes the focus when the frame cannot.
  const list = h('div', { className: 'box', tabIndex: -1 });
  const panel = h('div', { className: 'box panel' });
  // Speaks politely to screen readers when its text changes.
  const status = h('p', { role: 'status' });
  const section = h('section', {}, h('header', {}, main, exitButton, numbers), list, panel, status);
  const fitted = sheet('');
  section.onkeydown = ({ key }) => {
    if (key === 'Escape') close();
  };
  root.adoptedStyleSheets = [sheet(styles), fitted];
  root.append(section);

  return {
    open,
    close,
    /** The element stands in the page: listens, and brings a running conversation back (spec L-4). */
    connect(): void {
      listening = new AbortController();
      const { signal } = listening;
      listenShiftThrice(
        // As long as there may be something to hide (spec S-4).
        () => link,
        (count) => (status.textContent = t('presses', { count })),
        exit,
        signal,
      );
      for (const type of ['resize', 'scroll']) visualViewport!.addEventListener(type, fit, { signal });
      addEventListener(
        'pageshow',
        // Back from the browser's memory: what was left on a later page must not come back (spec S-6).
        () => {
          if (!isRunning || runningFlag(settings.site)) return;
          isRunning = false;
          unread = 0;
          unmount();
          close();
        },
        { signal },
      );
      const flag = runningFlag(settings.site);
      isOpen ||= flag === 'open';
      render();
      if (flag || isOpen) mount();
    },
    /** The element was taken out: the frame goes with it, and comes back with it. */
    disconnect(): void {
      listening?.abort();
      unmount();
    },
    /** A setting changed. */
    change(changed: Settings): void {
      settings = changed;
      locale = settings.locale;
      send({ type: 'locale', locale });
      send({ type: 'theme', theme: { accent: settings.accent } });
      render();
    },
  };
}
