import { createConversationSession } from '@guichet/core';
import { NEUTRAL_EXIT_URL } from '@guichet/core/safety';
import { ChatAppElement } from '../components/chat-app/chat-app-element.ts';
import { translator } from '../locales/translator.ts';
import { applyTheme } from '../styles/theme.ts';
import { createBridgeEndpoint } from './bridge-endpoint.ts';
import { readConfig, type FrameConfig } from './config.ts';
import { defineElements } from './define-elements.ts';
import { sendsTextMessages } from './device.ts';
import { readEarly } from './early.ts';
import { installExit } from './exit.ts';

const API = '/api/v1';

/** Starts the frame of a site. The first screen stays until everything is there to take its place. */
async function start(site: FrameConfig): Promise<void> {
  const root = document.documentElement;
  let exitUrl = site.exitUrl || NEUTRAL_EXIT_URL;
  let running = run();
  let mounted = false;

  // At once: the launcher may ask to leave before the first element is there.
  const bridge = createBridgeEndpoint({
    allowedOrigins: site.allowedOrigins,
    on: {
      init(init) {
        exitUrl = init.exitUrl;
        applyTheme(root, init.theme);
        void translator.setLocale(init.locale);
      },
      visible: (visible) => visible && mounted && running.app.shown(),
      focus: () => mounted && document.activeElement === document.body && running.app.focus(),
      // Less than the frame while a virtual keyboard is up: the composer stays above it.
      viewport: ({ height }) => root.style.setProperty('--frame-height', `min(100dvh, ${height}px)`),
      theme: (theme) => applyTheme(root, theme),
      locale: (locale) => void translator.setLocale(locale),
      exit: () => running.exit.exit(),
    },
  });
  running.connect();

  /** One conversation, from its start to the wish for another one. */
  function run() {
    const session = createConversationSession({ api: API, site: site.slug });
    const app = new ChatAppElement();
    Object.assign(app, { session, site, phone: sendsTextMessages(navigator) });
    const exit = installExit({
      session,
      bridge: { post: (message) => bridge.post(message) },
      exitUrl: () => exitUrl,
      announce: (count) =>
        app.announcements.polite(`shift-${performance.now()}`, translator.t('announce.shift', { count })),
    });
    let disconnect = () => {};
    app.addEventListener('guichet-close-request', () => bridge.requestClose());
    app.addEventListener('guichet-exit-request', () => exit.exit());
    app.addEventListener('guichet-restart-request', () => restart());
    return {
      app,
      exit,
      connect: () => (disconnect = bridge.connect(session)),
      stop() {
        disconnect();
        exit.dispose();
        session.dispose();
      },
    };
  }

  function restart() {
    const { app } = running;
    running.stop();
    running = run();
    running.connect();
    // What was being written when the other conversation ended is not lost with it.
    const text = app.draft;
    app.replaceWith(running.app);
    void running.app.take({ text, selectionStart: text.length, selectionEnd: text.length, focused: true }, null);
  }

  addEventListener('pagehide', () => running.stop());
  applyTheme(root, site.theme);
  translator.$locale.listen((locale) => {
    root.lang = locale;
    document.title = translator.t('frame.title');
  });
  await translator.setLocale(root.lang);
  const { draft, danger } = readEarly(document);
  document.querySelector('#first-screen')?.replaceWith(running.app);
  mounted = true;
  await running.app.take(draft, danger);
}

const site = readConfig(document);
// Without a record there is nobody to talk to: the first screen keeps its numbers and the official link.
if (site) {
  defineElements();
  void start(site);
}
