import { expect } from '@open-wc/testing';
import { sampleFlow } from '../../../triage/src/testing/sample-flow.ts';
import type { CyberAppElement } from '../components/cyber-app/cyber-app-element.ts';
import { FAKE_SHOP, orienterSite, sampleLoader } from '../components/cyber-app/cyber-app.harness.ts';
import { byRole } from '../components/testing/by-role.ts';
import { alsoSpeaks, settled, stage } from '../components/testing/stage.ts';
import { cyberTranslator } from '../locales/cyber-translator.ts';
import { createFlowWords } from '../stores/flow-words.ts';
import type { BridgeEndpoint } from './bridge-endpoint.ts';
import { createOrienter } from './orienter.ts';
import type { Screen } from './page.ts';

const destinations = {
  ...sampleFlow.destinations,
  bank: { ...sampleFlow.destinations['bank']!, local: 'providers' as const },
};
const flow = { ...sampleFlow, id: 'cyber', destinations };

describe('the orienter in its page', () => {
  let sent: { method: string; path: string; body: unknown }[];
  let screen: Screen;
  let app: CyberAppElement;
  const trueFetch = window.fetch;

  beforeEach(() => {
    sent = [];
    window.fetch = async (url, init = {}) => {
      const body = typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : null;
      const path = (url instanceof Request ? url.url : url.toString()).replace(location.origin, '');
      // The stage's own style sheet.
      if (!path.startsWith('/api/')) return trueFetch(url, init);
      sent.push({ method: init.method ?? 'GET', path, body });
      if (init.method === 'POST') return new Response(null, { status: 204 });
      const needs = [{ id: 'disinfect', label: 'Nettoyer un appareil infecté' }];
      return Response.json({ needs, items: [], nextCursor: null });
    };
  });
  afterEach(() => {
    screen.stop();
    window.fetch = trueFetch;
  });

  const open = async (answers = {}) => {
    const words = createFlowWords({ fr: sampleLoader('fr'), en: sampleLoader('en') });
    alsoSpeaks((locale) => Promise.all([cyberTranslator.setLocale(locale), words.setLocale(locale)]));
    const bridge: Pick<BridgeEndpoint, 'post' | 'requestClose'> = { post() {}, requestClose() {} };
    screen = createOrienter(
      { site: orienterSite, bridge: bridge as BridgeEndpoint, exitUrl: () => 'https://example.org/', show() {} },
      { flow, words, initial: () => ({ input: { answers, preset: {}, start: null }, linkFault: null }) },
    );
    app = screen.element as CyberAppElement;
    screen.mount(null);
    await stage(app);
    await app.results.arrived();
    await settled(app);
  };
  const counted = () => sent.filter(({ method }) => method === 'POST');
  const slug = orienterSite.slug;

  it('T-15 counts each screen once: its node, and nothing else', async () => {
    await open();
    byRole(app, 'radio', { name: /^Non/ }).click();
    await settled(app);
    byRole(app, 'button', { name: 'Continuer' }).click();
    await settled(app);
    byRole(app, 'button', { name: /Retour/ }).click();
    await settled(app);
    const path = `/api/v1/sites/${slug}/flow-counts`;
    const { version } = flow;
    expect(counted()).to.deep.equal([
      { method: 'POST', path, body: { flow: 'cyber', version, node: 'danger' } },
      { method: 'POST', path, body: { flow: 'cyber', version, node: 'audience' } },
    ]);
  });

  it('asks for providers only once somebody unfolds their search, for the audience of the answers', async () => {
    await open(FAKE_SHOP);
    expect(sent.filter(({ method }) => method === 'GET')).to.deep.equal([]);
    const summary = byRole(app, 'button', { name: 'Chercher un prestataire' });
    const unfolded = new Promise((resolve) =>
      summary.parentElement?.addEventListener('toggle', resolve, { once: true }),
    );
    summary.click();
    await unfolded;
    await settled(app);
    expect(sent.filter(({ method }) => method === 'GET').map(({ path }) => path)).to.deep.equal([
      `/api/v1/sites/${slug}/providers?audience=individual&locale=fr`,
    ]);
    const { $providers } = app.stores;
    await new Promise<void>((resolve) => {
      $providers.subscribe(({ state }) => state === 'idle' && resolve());
    });
    await settled(app);
    const need = byRole(app, 'combobox', { name: 'Votre besoin' }) as HTMLSelectElement;
    expect([...need.options].map(({ text }) => text)).to.deep.equal(['Je ne sais pas', 'Nettoyer un appareil infecté']);
  });
});
