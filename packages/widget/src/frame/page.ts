import { NEUTRAL_EXIT_URL } from '@guichet/core/safety';
import { translator } from '../locales/translator.ts';
import { applyTheme } from '../themes/apply-theme.ts';
import { announce } from './announce.ts';
import { createBridgeEndpoint, type BridgeEndpoint } from './bridge-endpoint.ts';
import type { FrameConfig } from './config.ts';
import type { Exit } from './exit.ts';

/** What a person sees in the frame, from its start until another one takes its place. */
export interface Screen {
  readonly element: HTMLElement;
  readonly exit: Exit;
  /** The panel came into view. */
  shown(): void;
  /** Puts itself in the place of what is shown, and takes over what was done there. */
  mount(place: Element | null): void;
  /** Stops whatever it runs; it is about to be replaced, or the page goes away. */
  stop(): void;
}

/** What a screen may ask of the page around it. */
export interface Page {
  readonly site: FrameConfig;
  readonly bridge: BridgeEndpoint;
  /** Where « Quitter vite » leads at this moment. */
  exitUrl(): string;
  /** Stops the screen that is shown and puts another one in its place. */
  show(next: Screen): void;
}

export interface PageOptions {
  site: FrameConfig;
  /** Makes the first screen of the application. */
  first(page: Page): Screen;
  /** Changes the language of everything; resolves with the tag in force, or null when there are no words to show. */
  setLocale(tag: string): Promise<string | null>;
  title(): string;
}

/** Sets the language of the pieces that every page of the frame shares. */
export const setSharedLocale = async (tag: string): Promise<string | null> => {
  const locale = await translator.setLocale(tag);
  return 'frame.title' in translator.$catalogue.get() ? locale : null;
};

/** Starts a page of the frame. The HTML's first screen stays until everything is there to take its place (spec L-6). */
export async function openPage({ site, first, setLocale, title }: PageOptions): Promise<void> {
  const root = document.documentElement;
  let exitUrl = site.exitUrl || NEUTRAL_EXIT_URL;
  let hasWords = false;
  let isMounted = false;

  const speak = async (tag: string) => {
    const locale = await setLocale(tag);
    if (locale === null) return;
    hasWords = true;
    root.lang = locale;
    document.title = title();
  };

  // At once: the launcher may ask to leave before the first element is there.
  const bridge = createBridgeEndpoint({
    allowedOrigins: site.allowedOrigins,
    on: {
      init(init, origin) {
        // A conversation that is reattached minimised was opened before.
        if (init.open && !site.folder) announce(site.slug, origin, init.version);
        root.dataset['joined'] = '';
        exitUrl = init.exitUrl;
        applyTheme(document, site.theme, init.theme);
        void speak(init.locale);
      },
      visible: (visible) => visible && isMounted && screen.shown(),
      focus: () => isMounted && document.activeElement === document.body && screen.element.focus(),
      // Less than the frame while a virtual keyboard is up: the composer stays above it.
      viewport: ({ height }) => root.style.setProperty('--frame-height', `min(100dvh, ${height}px)`),
      theme: (theme) => applyTheme(document, site.theme, theme),
      locale: (locale) => void speak(locale),
      exit: () => screen.exit.exit(),
    },
  });
  let screen = first({
    site,
    bridge,
    exitUrl: () => exitUrl,
    show(next) {
      const { element } = screen;
      screen.stop();
      screen = next;
      screen.mount(element);
    },
  });

  addEventListener('pagehide', () => screen.stop());
  applyTheme(document, site.theme);
  await speak(root.lang);
  // Without words there is nothing to show but the first screen, which has its own.
  if (!hasWords) return;
  isMounted = true;
  screen.mount(document.querySelector('#first-screen'));
}
