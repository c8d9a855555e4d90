// The configurator's page: `/configure`.
import { createHttp, systemClock, type CitizenRoutes } from '@guichet/core';
import { SERVICES } from '../embed-kit/options.ts';
import { fromUrl, toUrl } from '../embed-kit/to-url.ts';
import { configuratorTranslator } from '../locales/configurator-translator.ts';
import { ConfiguratorAppElement } from './app-element.ts';
import { defineConfiguratorElements } from './define-configurator-elements.ts';
import { createConfiguratorStore, type Release } from './store.ts';

/** What was chosen in the first screen before this was there. */
function readFirstScreen(): Record<string, unknown> {
  const isChosen = (service: string) => document.querySelector<HTMLInputElement>(`#first-${service}`)?.checked;
  const site = document.querySelector<HTMLInputElement>('#first-site')?.value ?? '';
  return { services: SERVICES.filter(isChosen), site };
}

async function readRelease(): Promise<Release> {
  const response = await fetch('/embed/sri.json');
  const { version, files, packs } = (await response.json()) as Pick<Release, 'version' | 'packs'> & {
    files: Record<string, { integrity: string } | undefined>;
  };
  return { version, integrity: files['guichet.js']?.integrity ?? '', packs };
}

async function start(): Promise<void> {
  await configuratorTranslator.setLocale(document.documentElement.lang);
  // Without words there is nothing to show but the first screen, which has its own.
  if (!('page.title' in configuratorTranslator.$catalogue.get())) return;
  defineConfiguratorElements();
  const store = createConfiguratorStore({
    http: createHttp<CitizenRoutes>({ baseUrl: '/api/v1' }),
    clock: systemClock,
    api: location.origin,
    start: fromUrl(location.hash)?.configuration ?? readFirstScreen(),
    readRelease,
  });
  const first = document.querySelector('#start');
  const app = new ConfiguratorAppElement();
  app.store = store;
  app.demonstration = document.documentElement.dataset['demonstration'] ?? '';
  first?.replaceWith(app);
  const other = document.querySelector<HTMLAnchorElement>('#other-language');
  // The page's own address holds what is chosen; nothing of it is ever sent.
  const remember = () => {
    const { configuration } = store.$normalised.get();
    history.replaceState(null, '', toUrl(location.href, configuration));
    if (other) other.hash = location.hash;
  };
  store.$normalised.listen(remember);
  addEventListener('hashchange', () => store.restore(location.href));
}

void start();
