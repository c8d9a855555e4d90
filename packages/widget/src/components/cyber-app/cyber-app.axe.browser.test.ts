import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { sampleFlow } from '../../../../triage/src/testing/sample-flow.ts';
import { clearStage, expectAccessible } from '../testing/stage.ts';
import { CyberAppHarness, FAKE_SHOP, sampleLoader } from './cyber-app.harness.ts';

type Options = Parameters<typeof CyberAppHarness.open>[0];

/** Every kind of screen, with the states that it can be in. */
const screens: readonly { name: string; options?: Options; reach?(panel: CyberAppHarness): Promise<void> }[] = [
  { name: 'first question' },
  { name: 'first question, nothing chosen', reach: (panel) => panel.press('Continuer') },
  {
    name: 'question with urgent words, its reason and the answers unfolded',
    options: { answers: { danger: 'yes', audience: 'individual' } },
    async reach(panel) {
      await panel.press('Pourquoi cette question ?');
      await panel.press('Vos réponses (2)');
    },
  },
  { name: 'danger', options: { answers: { danger: 'no' } }, reach: (panel) => panel.press('Danger immédiat ?') },
  {
    name: 'words that did not come',
    options: { load: { fr: { ...sampleLoader('fr'), questions: () => Promise.reject(new TypeError('offline')) } } },
  },
  {
    name: 'result, with a date that is wrong, reasons unfolded and a link',
    options: { answers: { ...FAKE_SHOP, minor: 'yes' } },
    async reach(panel) {
      await panel.press('Pourquoi pas ailleurs ?');
      await panel.write(panel.field('date', /débité/), '2027-01-01');
      await panel.tick(/^Les messages/);
      panel.stores.$link.set('https://guichet.example/r/mairie#AAAA');
    },
  },
  {
    name: 'result with a countdown',
    options: { answers: { danger: 'no', audience: 'company', touched: 'account' } },
    reach: (panel) => panel.write(panel.field('date', /découvert/), '2026-11-22T09:00'),
  },
  {
    name: 'result of somebody who does not know',
    options: { answers: { danger: 'no', audience: 'individual', minor: 'no', touched: 'unknown' } },
  },
  {
    name: 'result with providers',
    options: {
      flow: {
        ...sampleFlow,
        destinations: {
          ...sampleFlow.destinations,
          bank: { ...sampleFlow.destinations['bank']!, local: 'providers' },
        },
      },
      answers: FAKE_SHOP,
    },
    async reach(panel) {
      await panel.unfold('Chercher un prestataire');
      panel.stores.$providers.set({
        state: 'found',
        needs: [{ id: 'repair', label: 'Réparer' }],
        providers: [
          {
            name: 'Répar’Exemple',
            label: 'ExpertCyber',
            departments: [],
            services: ['Réparer'],
            phone: '0491000000',
            url: 'https://repar.example',
          },
        ],
      });
      await panel.shown();
      await panel.press('Chercher');
    },
  },
  {
    name: 'handoff, refused and incomplete',
    options: { answers: FAKE_SHOP },
    async reach(panel) {
      await panel.tick(/^Les messages/);
      panel.app.dispatchEvent(new CustomEvent('guichet-handoff-open', { detail: null }));
      await panel.shown();
      await panel.write(panel.field('textbox', /^Code postal/), '7');
      await panel.press('Envoyer et parler à un agent');
      panel.stores.$handoff.set({ state: 'failed', code: 'handoff.outdated' });
    },
  },
];

describe('orienter, on every screen', () => {
  afterEach(clearStage);

  for (const { name, options, reach } of screens) {
    it(`A-1 ${name}: axe finds nothing, in French and English, wide, narrow, dark, forced, right to left`, async () => {
      const panel = await CyberAppHarness.open(options);
      await reach?.(panel);
      await panel.shown();
      await expectAccessible(panel.app);
    }).timeout(60_000);

    it(`A-5 ${name}: fits in 320 px, also with text twice as large`, async () => {
      const panel = await CyberAppHarness.open(options);
      await reach?.(panel);
      await setViewport({ width: 320, height: 640 });
      for (const fontSize of ['100%', '200%']) {
        document.documentElement.style.fontSize = fontSize;
        await panel.shown();
        expect(document.documentElement.scrollWidth, fontSize).to.be.at.most(320);
        const main = panel.app.shadowRoot?.querySelector('main') as HTMLElement;
        expect(main.scrollWidth, `${fontSize}: nothing is cut`).to.be.at.most(main.clientWidth);
        panel.app.scrollTop = panel.app.scrollHeight;
        const { top, bottom, right } = panel.button('Quitter vite').getBoundingClientRect();
        expect(top, 'Quitter vite is in view').to.be.at.least(0);
        expect(bottom, 'Quitter vite is in view').to.be.below(240);
        expect(right, 'Quitter vite is in view').to.be.at.most(320);
      }
    });

    it(`A-5 ${name}: what is touched is 44 px high`, async () => {
      const panel = await CyberAppHarness.open(options);
      await reach?.(panel);
      await setViewport({ width: 360, height: 640 });
      await panel.shown();
      for (const target of panel.targets) {
        const { height } = target.getBoundingClientRect();
        expect(height, target.outerHTML.slice(0, 120)).to.be.at.least(44);
      }
    });
  }
});
