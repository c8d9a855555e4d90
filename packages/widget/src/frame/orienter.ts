import { createSiteExit } from '@guichet/core';
import { encodeResult, type Flow, type FlowInput } from '@guichet/triage';
import { CyberAppElement } from '../components/cyber-app/cyber-app-element.ts';
import type { Requests } from '../components/requests.ts';
import { translator } from '../locales/translator.ts';
import type { FlowWords } from '../stores/flow-words.ts';
import { createOrienterStores, type LinkFault } from '../stores/orienter-stores.ts';
import { API } from './config.ts';
import { createCounting } from './counting.ts';
import { defineCyberElements } from './define-cyber-elements.ts';
import { sendsTextMessages } from './device.ts';
import { installExit } from './exit.ts';
import { httpOf } from './folder.ts';
import { createHandOver } from './hand-over.ts';
import type { Page, Screen } from './page.ts';
import { createProviders } from './providers.ts';

/** Hours and countdowns are told to the minute. */
const TICK_MS = 30_000;

export interface OrienterOptions {
  readonly flow: Flow;
  readonly words: FlowWords;
  /** Where it begins, read at the moment when it takes the place of the first screen. */
  initial(): { readonly input: FlowInput; readonly linkFault: LinkFault | null };
}

/** The orienter in its page: what its elements ask of the network, the clock and the address bar. */
export function createOrienter(page: Page, { flow, words, initial }: OrienterOptions): Screen {
  defineCyberElements();
  const { site, bridge } = page;
  const slug = site.slug;
  const isFramed = window.parent !== window;
  const stores = createOrienterStores(new Date());
  const tick = setInterval(() => stores.$now.set(new Date()), TICK_MS);
  const app = new CyberAppElement();
  const siteExit = createSiteExit({ api: API, site: slug });
  const exit = installExit({
    session: siteExit,
    bridge,
    exitUrl: page.exitUrl,
    announce: (count) => app.announce(translator.t('announce.shift', { count })),
  });
  Object.assign(app, {
    flow,
    words,
    stores,
    site,
    phone: sendsTextMessages(navigator),
    closable: isFramed,
  });
  const handOver = createHandOver({
    page,
    $progress: stores.$handoff,
    holdsConversation: siteExit.holdsConversation,
    createChat: () => import('./chat-screen.ts').then(({ createChat }) => createChat(page, () => null)),
  });
  const http = httpOf(site);
  const count = createCounting({ http, site: slug, flow });
  const providers = createProviders({
    http,
    site: slug,
    $providers: stores.$providers,
    $locale: translator.$locale,
  });

  const on = <Type extends keyof Requests>(type: Type, act: (detail: Requests[Type]) => void) =>
    app.addEventListener(type, (event) => act((event as CustomEvent<Requests[Type]>).detail));
  on('guichet-close-request', () => bridge.requestClose());
  on('guichet-exit-request', () => exit.exit());
  on('guichet-print-request', () => window.print());
  // Somebody who writes « now » is not told that it is still to come.
  on('guichet-countdown-start', () => stores.$now.set(new Date()));
  on('guichet-node-shown', ({ node }) => count(node));
  on('guichet-providers-request', (wish) => void providers.search(wish));
  on('guichet-restart-request', () => providers.clear());
  on('guichet-handoff-open', () => stores.$joins.set(handOver.joins()));
  on('guichet-handoff-request', (wish) => {
    const danger = wish.handoff?.answers.find(({ question }) => question === flow.safety)?.answer;
    void handOver.start(wish, danger === 'yes' || danger === 'no' ? danger : 'unanswered');
  });
  on('guichet-link-request', ({ given }) =>
    stores.$link.set(new URL(`${site.folder ? '' : `/r/${slug}`}#${encodeResult(flow, given)}`, location.href).href),
  );

  return {
    element: app,
    exit,
    shown() {},
    mount(place) {
      const { input, linkFault } = initial();
      app.initial = input;
      stores.$linkFault.set(linkFault);
      place?.replaceWith(app);
      // On a partner's page the launcher brings a conversation back (spec L-4); alone, nobody else does.
      if (!isFramed && siteExit.holdsConversation()) void handOver.resume();
    },
    stop() {
      clearInterval(tick);
      handOver.dispose();
      providers.dispose();
      exit.dispose();
      siteExit.dispose();
    },
  };
}
