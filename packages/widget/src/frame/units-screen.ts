import { createSiteExit } from '@guichet/core';
import { createShardNearby, createUnitLocator } from '@guichet/core/units';
import { distanceKm } from '@guichet/triage/distance';

import type { UnitRequests } from '../components/unit-requests.ts';
import { UnitsAppElement } from '../components/units-app/units-app-element.ts';
import { translator } from '../locales/translator.ts';
import { openingAt } from '@guichet/triage/hours';
import { API } from './config.ts';
import { defineUnitsAppElements } from './define-units-app-elements.ts';
import { sendsTextMessages } from './device.ts';
import { askPosition } from './device-position.ts';
import type { EarlySearch } from './early-search.ts';
import { installExit } from './exit.ts';
import { httpOf } from './folder.ts';
import { geocoderOf } from './geocoder.ts';
import type { Page, Screen } from './page.ts';
import { createUnitsMap } from './units-map.ts';

/**
 * The unit locator in its page: what its elements ask of the network, the device and the address bar.
 *
 * @param takeOver reads what was written before, at the moment when this takes the place of the first screen
 */
export function createUnitsScreen(page: Page, takeOver: () => EarlySearch | null): Screen {
  defineUnitsAppElements();
  const { site, bridge } = page;
  const http = httpOf(site);
  const locator = createUnitLocator({
    http,
    geocoder: geocoderOf(site.locator),
    openingAt,
    nearby: createShardNearby({ http, distanceKm }),
  });
  const siteExit = createSiteExit({ api: API, site: site.slug });
  const app = new UnitsAppElement();
  const exit = installExit({
    session: siteExit,
    bridge,
    exitUrl: page.exitUrl,
    announce: (count) => app.announce(translator.t('announce.shift', { count })),
  });
  Object.assign(app, {
    locator,
    site,
    phone: sendsTextMessages(navigator),
    closable: window.parent !== window,
  });
  const tiles = site.locator?.map ?? null;
  const map = tiles && createUnitsMap(locator, tiles);
  const openMap = async () => {
    const opened = (await map?.open().catch(() => null)) ?? null;
    app.map = opened;
    app.mapFailed = opened === null;
    await app.updateComplete;
    if (!opened) return;
    // The button that asked for it is gone; on a narrow screen most of the map is still below the edge.
    await opened.updateComplete;
    opened.focus({ preventScroll: true });
    opened.scrollIntoView({ block: 'nearest' });
  };
  const usePosition = async () => {
    app.position = 'asking';
    const answer = await askPosition(navigator.geolocation);
    const isPoint = typeof answer === 'object';
    app.position = isPoint ? null : answer;
    if (isPoint) locator.useDevice(answer);
  };
  const on = (type: string, act: () => void) => app.addEventListener(type, act);
  on('guichet-close-request', () => bridge.requestClose());
  on('guichet-exit-request', () => exit.exit());
  on('guichet-print-request' satisfies keyof UnitRequests, () => window.print());
  on('guichet-map-request' satisfies keyof UnitRequests, () => void openMap());
  on('guichet-position-request' satisfies keyof UnitRequests, () => void usePosition());

  return {
    element: app,
    exit,
    shown: () => locator.tick(),
    mount(place) {
      const early = takeOver();
      place?.replaceWith(app);
      const insee = /^#insee=([0-9][0-9AB][0-9]{3})$/.exec(location.hash)?.[1];
      if (early?.text) locator.search(early.text);
      else if (insee) locator.chooseCommune(insee);
      if (early?.focused) void app.updateComplete.then(() => app.focus());
    },
    stop() {
      map?.dispose();
      locator.dispose();
      exit.dispose();
      siteExit.dispose();
    },
  };
}
