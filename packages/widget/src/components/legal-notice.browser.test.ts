import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { atom } from 'nanostores';
import type { FrameConfig } from '../frame/config.ts';
import { defineOtvElements } from '../frame/define-otv-elements.ts';
import { defineUnitsAppElements } from '../frame/define-units-app-elements.ts';
import { fr as otvFr } from '../locales/otv-app.fr.ts';
import { otvAppTranslator } from '../locales/otv-app-translator.ts';
import { fr as unitsFr } from '../locales/units.fr.ts';
import { unitsTranslator } from '../locales/units-translator.ts';
import type { OtvStores } from '../stores/otv-stores.ts';
import { sampleSite } from './chat-app/chat-app.harness.ts';
import { CyberAppHarness, orienterSite } from './cyber-app/cyber-app.harness.ts';
import { OtvAppElement } from './otv-app/otv-app-element.ts';
import { allByRole, byRole } from './testing/by-role.ts';
import { createFakeLocator } from './testing/fake-locator.ts';
import { alsoSpeaks, clearStage, expectAccessible, settled, speak, stage } from './testing/stage.ts';
import { UnitsAppElement } from './units-app/units-app-element.ts';

otvAppTranslator.setCatalogue('fr', otvFr);
unitsTranslator.setCatalogue('fr', unitsFr);
defineOtvElements();
defineUnitsAppElements();

const NOTICE = 'https://www.exemple.fr/mentions-legales';
const LINK = 'mentions légales (nouvelle fenêtre)';

/** Stores of a page on which nobody has done anything. */
const untouched = {
  request: { $snapshot: atom(null), $received: atom(null), isUnsent: () => false },
  owner: { $owner: atom({ state: 'closed' }) },
  places: { communes: { $suggestions: atom([]) }, addresses: null },
} as unknown as OtvStores;

/** Each page with the site's record, as it opens. */
const pages: readonly [name: string, open: (site: FrameConfig) => Promise<LitElement>][] = [
  ['the orienter', async (site) => (await CyberAppHarness.open({ site: { ...orienterSite, ...site } })).app],
  [
    'requests to watch a home',
    (site) => {
      alsoSpeaks(otvAppTranslator.setLocale);
      return stage(Object.assign(new OtvAppElement(), { site: { ...site, otv: true }, stores: untouched }));
    },
  ],
  [
    'the units',
    (site) => {
      alsoSpeaks(unitsTranslator.setLocale);
      return stage(Object.assign(new UnitsAppElement(), { site, locator: createFakeLocator().locator }));
    },
  ],
];

describe('legal notice of a site', () => {
  afterEach(clearStage);

  for (const [name, open] of pages) {
    it(`Y-13 A-1 ${name}: a link in a new window at the end of the page as it opens, before anything is asked`, async () => {
      const app = await open({ ...sampleSite, legalNoticeUrl: NOTICE });
      const link = byRole(app, 'link', { name: LINK }) as HTMLAnchorElement;
      expect(link.href).to.equal(NOTICE);
      expect(link.target).to.equal('_blank');
      expect(link.relList.contains('noopener')).to.equal(true);
      expect(link.parentElement!.textContent).to.contain('Qui répond de ce service et de vos données');
      expect(link.getBoundingClientRect().height).to.be.at.least(44);
      await expectAccessible(app);
      await speak('en');
      await settled(app);
      expect(byRole(app, 'link', { name: 'legal notice (new window)' })).to.equal(link);
    }).timeout(60_000);

    it(`Y-13 ${name}: without a notice, or with an address that is none of a page, there is nothing`, async () => {
      for (const legalNoticeUrl of [undefined, 'javascript:alert(1)', 'www.exemple.fr']) {
        const app = await open({ ...sampleSite, ...(legalNoticeUrl === undefined ? {} : { legalNoticeUrl }) });
        expect(allByRole(app, 'link', { name: /mentions/ })).to.deep.equal([]);
        expect(app.shadowRoot!.querySelector('.legal')).to.equal(null);
        app.remove();
      }
    });
  }
});
