import { createHttp, type CitizenRoutes } from '@guichet/core';
import { createUnitLocator, type UnitLocator } from '@guichet/core/units';

import { UnitLocatorElement } from '../components/unit-locator/unit-locator-element.ts';
import { sheet } from '../launcher/dom.ts';
import type { Launcher } from '../launcher/launcher.ts';
import { unitsTranslator } from '../locales/units-translator.ts';
import { openingAt } from '@guichet/triage/hours';
import { applyAccent } from '../themes/apply-theme.ts';
import { readTheme } from '../themes/theme.ts';
import { laterHttp } from '../folder/later-http.ts';
import { inlineStyles } from './inline-styles.ts';
import { inlineTheme } from './inline-theme.ts';
import { folderCode } from './load-folder.ts';
import { followUnitLink } from './unit-link.ts';

/** The site's colour as it can be read on either ground; what `applyAccent` made of it. */
const ACCENT = 'light-dark(var(--site-accent-light), var(--site-accent-dark))';
/** INSEE code of a commune; anything else in the attribute is no commune. */
const INSEE = /^[0-9][0-9ab][0-9]{3}$/i;

/**
 * The list of units on a partner's page: by commune or postcode only, from the API and nobody else (spec U-40). It lives as
 * long as it stands in the page: taken out and put back, it asks again.
 * @summary What `<guichet-units>` shows above its button.
 */
export class UnitsInlineElement extends HTMLElement {
  /** Set once, before the element is connected: the element of the page, what stands behind it, the plain link. */
  declare host: HTMLElement;
  declare launcher: Launcher;
  declare plain: HTMLElement;

  #stop: (() => void) | undefined;
  readonly #worn = sheet('');

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet(inlineStyles), this.#worn];
  }

  connectedCallback(): void {
    const { host, launcher, plain } = this;
    const api = new URL(launcher.settings.api, location.href);
    const urlOf = (path: string) => new URL(path, api).href;
    // An API is at the root of its origin; what lies below is a folder without one (spec Z-1).
    const isFolder = api.pathname !== '/';
    const locator = createUnitLocator({
      http: isFolder
        ? laterHttp(folderCode.load, urlOf('data'))
        : createHttp<CitizenRoutes>({ baseUrl: urlOf('api/v1') }),
      geocoder: null,
      openingAt,
    });
    const element = Object.assign(new UnitLocatorElement(), {
      locator,
      mode: 'inline',
      pageOf: isFolder ? null : (insee: string) => urlOf(`unites/${insee}?lang=${launcher.settings.locale}`),
      sheetOf: isFolder
        ? null
        : (id: string) => urlOf(`unites/fiche/${encodeURIComponent(id)}?lang=${launcher.settings.locale}`),
    });

    element.setAttribute('part', 'list');
    const speak = async () => {
      const { locale } = launcher.settings;
      const theme = readTheme(launcher.settings.theme);
      this.#worn.replaceSync(inlineTheme(theme));
      applyAccent(this, theme.accent);
      this.style.setProperty('--guichet-accent', theme.accent ? ACCENT : '');
      const spoken = await unitsTranslator.setLocale(locale);
      this.lang = spoken;
      if (!element.isConnected && this.isConnected) this.shadowRoot?.replaceChildren(element);
    };
    const settings = new MutationObserver((records) => {
      void speak();
      if (!records.some(({ attributeName }) => attributeName === 'insee')) return;
      // The sheet that is open is of the town before.
      locator.select(null);
      this.#showTown(locator);
    });
    settings.observe(host, { attributeFilter: ['insee', 'locale', 'theme', 'accent', 'scheme'] });

    const stops = [
      followUnitLink(locator.$selected, locator.select),
      // The frame opens where the page is: in a fragment, which goes to no server.
      locator.$place.subscribe((place) => (launcher.hash = place?.insee ? `#insee=${place.insee}` : '')),
      locator.$results.subscribe(({ state }) => (plain.hidden = state !== 'failed')),
      () => settings.disconnect(),
      locator.dispose,
    ];
    this.#stop = () => {
      for (const stop of stops) stop();
      plain.hidden = false;
      this.shadowRoot?.replaceChildren();
    };
    this.#showTown(locator);
    void speak();
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  /** « The unit of this town. » */
  #showTown(locator: UnitLocator) {
    const insee = this.host.getAttribute('insee')?.trim() ?? '';
    if (INSEE.test(insee)) locator.chooseCommune(insee.toUpperCase());
    else if (insee !== '') console.warn(`guichet: insee="${insee}" is no INSEE code of a commune, such as 83069.`);
  }
}
