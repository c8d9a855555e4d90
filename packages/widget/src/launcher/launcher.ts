import { PROTOCOL, readCount, type FrameMessageHandlers } from '../bridge/protocol.ts';
import { listenShiftThrice } from '../bridge/shift-listener.ts';
import { sheet } from './dom.ts';
import { createFrameLink, type FrameLink } from './frame-link.ts';
import { cover, navigation, WIPE_GRACE_MS } from './leave.ts';
import { runningFlag } from './running-flag.ts';
import { accentStyle, type Settings } from './settings.ts';
import { explainSilence } from './silence.ts';
import { styles } from './styles.ts';
import { createView } from './view.ts';
import { launcherLocale, wordsOf, type LauncherLocale, type Translate } from './words.ts';

/** What the element asks of its launcher. */
export type Launcher = ReturnType<typeof createLauncher>;

/**
 * Everything behind `<guichet-chat>`: state, view, frame and exit. Closures instead of private fields, because their names
 * shrink to a letter in guichet.js.
 */
export function createLauncher(root: ShadowRoot, settings: Settings) {
  /** There from the first opening on: « the panel is or was open ». */
  let link: FrameLink | undefined;
  let listening: AbortController | undefined;
  let locale: LauncherLocale = settings.locale;
  let isOpen = false;
  let isListOpen = false;
  let isReady = false;
  let isSilent = false;
  let isRunning = false;
  let unread = 0;

  const fitted = sheet('');
  root.adoptedStyleSheets = [sheet(styles), fitted];
  const t: Translate = (...message) => wordsOf(locale)(...message);
  const theme = () => (settings.accent ? { accent: settings.accent } : {});

  /** Accent, and on a phone the part of the screen that a virtual keyboard leaves. */
  function fit(): void {
    let style = accentStyle(settings.accent);
    const { height, offsetTop, scale } = visualViewport!;
    // A page zoomed by two fingers shows less of itself too, and must not squeeze the panel.
    if (scale === 1) style += `:host{--visible:${height}px;--top:${offsetTop}px}`;
    fitted.replaceSync(style);
  }

  function render(): void {
    view.render({ isOpen, isListOpen, isSilent, unread, label: settings.label || t('label'), lang: locale }, t);
    if (isRunning) runningFlag(settings.site, isOpen ? 'open' : 'minimised');
    fit();
  }

  function focusPanel(): void {
    (isSilent ? view.help : link!.iframe).focus();
    link!.send({ type: 'focus' });
  }

  function unmount(): void {
    link?.dispose();
    link = undefined;
    isReady = isSilent = false;
  }

  function mount(): void {
    if (link) return;
    const { api, site, exitUrl, label } = settings;
    const url = new URL(`${api}frame/chat?${new URLSearchParams({ site, lang: locale })}`, document.baseURI);
    link = createFrameLink(
      url,
      label || t('label'),
      () => ({ type: 'init', protocol: PROTOCOL, locale, theme: theme(), open: isOpen, exitUrl }),
      handlers,
      (isLoaded) => {
        explainSilence(url, site);
        const hadFocus = root.activeElement === link!.iframe;
        isSilent = true;
        // Still loading: what the browser painted of it stays usable below the numbers.
        link!.iframe.hidden = isLoaded;
        render();
        if (hadFocus) focusPanel();
      },
    );
    view.panel.append(link.iframe);
  }

  function open(): void {
    isOpen = true;
    isListOpen = false;
    mount();
    render();
    link!.send({ type: 'open' });
    focusPanel();
  }

  function close(): void {
    const hadFocus = root.activeElement;
    isOpen = false;
    link?.send({ type: 'close' });
    // Opening again tries again.
    if (isSilent) unmount();
    render();
    if (hadFocus) view.main.focus();
  }

  function toggleList(): void {
    isListOpen = !isListOpen;
    render();
  }

  function leave(): void {
    cover();
    unmount();
    runningFlag(settings.site, null);
    navigation.replace(settings.exitUrl);
  }

  function exit(): void {
    cover();
    if (!isReady) return leave();
    link!.send({ type: 'exit' });
    setTimeout(leave, WIPE_GRACE_MS);
  }

  function stop(): void {
    isRunning = false;
    runningFlag(settings.site, null);
  }

  const handlers: FrameMessageHandlers = {
    ready() {
      isReady = true;
      isSilent = link!.iframe.hidden = false;
      if (root.activeElement) focusPanel();
      render();
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
      if (count > unread && !isOpen) view.status.textContent = t('unread', { count });
      unread = count;
      render();
    },
  };

  const view = createView(() => (isOpen ? close() : open()), toggleList, exit);
  root.append(view.section);
  view.section.onkeydown = ({ key }) => {
    if (key !== 'Escape') return;
    if (isListOpen) {
      toggleList();
      view.numbers.focus();
    } else close();
  };

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
        (count) => (view.status.textContent = t('presses', { count })),
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
      if (flag || isOpen) mount();
      render();
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
      link?.send({ type: 'locale', locale });
      link?.send({ type: 'theme', theme: theme() });
      render();
    },
  };
}
