import { form, rules } from 'guichet:form/home-watch';
import { createHttp, createSiteExit, systemClock, type CitizenRoutes } from '@guichet/core';
import { createOtvClient } from '@guichet/core/otv';
import { homeWatchCheck } from '@guichet/triage/form';
import { OtvAppElement } from '../components/otv-app/otv-app-element.ts';
import type { OtvAppRequests } from '../components/otv-app-requests.ts';
import { otvAppTranslator } from '../locales/otv-app-translator.ts';
import { otvOwnerTranslator } from '../locales/otv-owner-translator.ts';
import { translator } from '../locales/translator.ts';
import { createIdleWatch } from '../stores/idle-watch.ts';
import { createOtvOwner } from '../stores/otv-owner.ts';
import { createHomePlaces } from '../stores/otv-places.ts';
import { createOtvRequest } from '../stores/otv-request.ts';
import { API } from './config.ts';
import { defineOtvElements } from './define-otv-elements.ts';
import { sendsTextMessages } from './device.ts';
import { installExit } from './exit.ts';
import { geocoderOf } from './geocoder.ts';
import type { OtvWords } from './otv-words.ts';
import type { Page, Screen } from './page.ts';

/** The day may change while somebody writes. */
const TICK_MS = 60_000;

/** The page of requests to watch a home: what its elements ask of the network, the clock and the device. */
export function createOtvScreen(page: Page, words: OtvWords): Screen {
  defineOtvElements();
  const { site, bridge } = page;
  const http = createHttp<CitizenRoutes>({ baseUrl: API });
  const client = createOtvClient({ api: API, site: site.slug });
  const check = homeWatchCheck(site.otvConfig?.rules ?? rules);
  const clock = systemClock;
  const places = createHomePlaces({ http, geocoder: geocoderOf(site.locator), clock });
  const locale = () => (translator.$locale.get() === 'en' ? 'en' : 'fr');
  const request = createOtvRequest({ form, check, client, places, clock, locale });
  const owner = createOtvOwner(client, clock);
  const siteExit = createSiteExit({ api: API, site: site.slug });
  const app = new OtvAppElement();

  const forget = () => {
    app.change?.forget();
    request.forget();
    owner.leave();
  };
  const exit = installExit({
    session: {
      ...siteExit,
      exit() {
        forget();
        siteExit.exit();
      },
    },
    bridge,
    exitUrl: page.exitUrl,
    announce: (count) => app.announce(translator.t('announce.shift', { count })),
  });
  const erase = (wiped: boolean) => {
    const hadSomething = request.isUnsent() || request.$received.get() !== null || owner.$owner.get().state === 'open';
    forget();
    idle.resume();
    app.covered = false;
    app.wiped = wiped && hadSomething;
    app.reset();
  };
  const cover = () => {
    // With nothing written there is nothing to hide.
    if (!app.isPrivate) return idle.resume();
    app.covered = true;
    app.announce(otvAppTranslator.t('idle.said'));
  };
  const idle = createIdleWatch({ clock, now: () => Date.now() }, cover, () => erase(true));
  const listening = new AbortController();
  const { signal } = listening;
  for (const type of ['pointerdown', 'keydown', 'input', 'wheel']) {
    addEventListener(type, idle.touch, { signal, passive: true });
  }
  document.addEventListener('visibilitychange', idle.check, { signal });
  const tick = setInterval(request.tick, TICK_MS);

  /** Receipt and owner's screens: fetched while there is a network, before they are needed. */
  const prepare = async () => {
    if (app.later === 'ready') return;
    app.later = 'loading';
    const [module] = await Promise.all([import('./otv-after.ts'), words.needOwner()]).catch(() => [null]);
    module?.defineOtvAfter();
    app.change = module?.createOtvChangeForm({ form, owner, today: () => places.todayAt(null) }) ?? null;
    app.later = module === null ? 'failed' : 'ready';
  };
  const remind = async () => {
    const received = request.$received.get();
    if (received === null) return;
    const { offerReminder } = await import('./otv-after.ts');
    const { t } = otvOwnerTranslator;
    offerReminder(received.absence, { summary: t('reminder.summary'), file: t('reminder.file') }, new Date());
  };
  Object.assign(app, {
    ...{ site, form, check, stores: { request, owner, places } },
    phone: sendsTextMessages(navigator),
    closable: window.parent !== window,
  });
  const stopWords = words.$texts.subscribe((texts) => void (app.texts = texts));
  const on = (type: string, act: () => void) => app.addEventListener(type, act);
  on('guichet-close-request', () => bridge.requestClose());
  on('guichet-exit-request', () => exit.exit());
  on('guichet-print-request', () => window.print());
  on('guichet-unlock-request', () => {
    idle.resume();
    app.covered = false;
  });
  on('guichet-otv-erase' satisfies keyof OtvAppRequests, () => erase(false));
  on('guichet-otv-begin' satisfies keyof OtvAppRequests, () => void prepare());
  on('guichet-otv-codes' satisfies keyof OtvAppRequests, () => void prepare());
  on('guichet-otv-reminder' satisfies keyof OtvAppRequests, () => void remind());
  on('guichet-otv-prepare' satisfies keyof OtvAppRequests, () => void prepare());

  return {
    element: app,
    exit,
    shown: request.tick,
    mount: (place) => place?.replaceWith(app),
    stop() {
      clearInterval(tick);
      listening.abort();
      idle.dispose();
      stopWords();
      forget();
      exit.dispose();
      siteExit.dispose();
    },
  };
}
