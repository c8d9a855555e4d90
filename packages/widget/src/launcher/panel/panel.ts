import { readCount, type FrameMessageHandlers } from '../../bridge/protocol.ts';
import type { Theme } from '../../themes/theme.ts';
import { h, sheet } from '../dom.ts';
import type { Launcher } from '../launcher.ts';
import { runningFlag, type RunningFlag } from '../running-flag.ts';
import { launcherLocale } from '../words.ts';
import { exit, joinExit, leave } from './exit.ts';
import { fitToScreen } from './fit.ts';
import { createFrameLink } from './frame-link.ts';
import { panelWords, type TranslatePanel } from './panel-words.ts';
import { panelStyles } from './panel-styles.ts';
import { tellPage } from './tell-page.ts';

export { reattach } from './reattach.ts';
export { setLocale, setTheme } from './set-look.ts';

/** What an open panel adds to its launcher. */
export interface Panel {
  /** Shows where the launcher is, and tells the frame. Called after the launcher has rendered itself. */
  render(): void;
  /** The citizen opened the panel: the frame takes the focus. */
  focus(): void;
  /** A setting changed. */
  change(): void;
  dispose(): void;
}

/**
 * Joins a launcher to the frame that it has put in the page: channel, « Quitter vite », unread messages, flag of a running
 * conversation, one panel at a time.
 *
 * @param launchers all that stand in the page
 * @param origin that of the frame
 * @param loaded resolves when the frame has loaded once
 * @param heard called when the frame said something
 */
export function attach(
  launcher: Launcher,
  launchers: ReadonlySet<Launcher>,
  origin: string,
  loaded: Promise<unknown>,
  heard: () => void,
): Panel {
  const { root, section, main, box, iframe } = launcher;
  const t: TranslatePanel = (key, count) => panelWords(launcher.locale, key, count);
  const listening = new AbortController();
  const { signal } = listening;
  let isReady = false;
  let unread = 0;
  let wasOpen = false;
  let { locale } = launcher;

  const flag = (value?: RunningFlag | null) => runningFlag(launcher.settings.site, value);
  const stop = () => {
    if (launcher.isRunning) flag(null);
    launcher.isRunning = false;
  };

  const over = () => {
    if (launcher.isRunning) tellPage(launcher, 'ended', {});
    stop();
  };

  const handlers: FrameMessageHandlers = {
    ready() {
      isReady = true;
      launcher.render();
      if (box.contains(root.activeElement)) launcher.focus();
    },
    close: launcher.close,
    exit: () => leave(launcher),
    locale(message) {
      locale = launcher.locale = launcherLocale(message.locale);
      launcher.render();
    },
    opened() {
      launcher.isRunning = true;
      launcher.render();
    },
    closed: over,
    ended() {
      over();
      if (!launcher.isOpen) launcher.unmount();
    },
    unread(message) {
      const count = readCount(message.count);
      if (count > unread && !launcher.isOpen) status.textContent = t('unread', count);
      if (count !== unread) tellPage(launcher, 'unread', { count });
      unread = count;
      launcher.render();
    },
  };

  const link = createFrameLink(iframe!, origin, loaded, launcher, handlers, heard);
  const part = joinExit({
    launcher,
    tell: () => link.send({ type: 'exit' }),
    announce: (count) => (status.textContent = t('presses', count)),
    stop,
  });
  const exitButton = h('button', { className: 'exit', onclick: () => exit(launcher) });
  // Stands in the main button, after its words.
  const badge = h('i');
  // Speaks politely to screen readers when its text changes.
  const status = h('p', { role: 'status' });
  const { adoptedStyleSheets } = root;
  const own = [...adoptedStyleSheets];
  adoptedStyleSheets.push(sheet(panelStyles), fitToScreen(signal));
  main.append(badge);
  main.after(exitButton);
  section.append(status);
  // In the top layer while it is open: nothing around its place in the page can cut it off or cover it.
  section.popover = 'manual';
  addEventListener(
    'pageshow',
    // Back from the browser's memory: what was left on a later page must not come back (spec S-6).
    () => {
      if (!launcher.isRunning || flag()) return;
      launcher.isRunning = false;
      launcher.unmount();
      launcher.close();
    },
    { signal },
  );

  /** The panel came to be shown, or hidden. */
  const toggle = (isOpen: boolean) => {
    wasOpen = isOpen;
    link.send({ type: isOpen ? 'open' : 'close' });
    tellPage(launcher, isOpen ? 'opened' : 'closed', {});
    if (section.isConnected && section.popover) section.togglePopover(isOpen);
    for (const each of launchers) {
      if (each === launcher) continue;
      if (isOpen) each.close();
      // This panel is where the button of the conversation floats.
      if (each.kind === 'chat') each.main.parentElement!.hidden = isOpen;
    }
  };

  const panel: Panel = {
    render() {
      const { isOpen, isRunning } = launcher;
      exitButton.textContent = t('exit');
      exitButton.hidden = !isOpen;
      badge.textContent = unread ? ' ' + t('unread', unread) : '';
      main.ariaLabel += badge.textContent;
      // On a phone the frame's own header takes the place of the bar.
      section.classList.toggle('live', isReady && !box.hidden);
      if (isRunning) flag(isOpen ? 'open' : 'minimised');
      if (isOpen === !wasOpen) toggle(isOpen);
    },
    focus: () => link.send({ type: 'focus' }),
    change() {
      // The frame may speak a language that the launcher does not: what it chose itself is not told back to it.
      if (launcher.locale !== locale) link.send({ type: 'locale', locale: (locale = launcher.locale) });
      link.send({ type: 'theme', theme: launcher.settings.theme as Theme });
    },
    dispose() {
      if (wasOpen) toggle(false);
      listening.abort();
      part();
      link.dispose();
      for (const each of [exitButton, badge, status]) each.remove();
      root.adoptedStyleSheets = own;
    },
  };
  panel.render();
  return panel;
}
