import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { FlowCountReport } from '../../contract.ts';
import { noCounts, type CountsView } from '../../stores/desk-stores.ts';
import { failed, loading, ready } from '../../stores/loadable.ts';
import { sampleSession } from '../../testing/samples.ts';
import { inEveryLook, show } from '../../testing/screen.ts';
import type { DeskBarElement } from '../desk-bar/desk-bar.ts';
import type { SettingsDialogElement } from '../settings-dialog/settings-dialog.ts';
import type { CountsDialogElement } from './counts-dialog.ts';

const report = (change: Partial<FlowCountReport> = {}): FlowCountReport => ({
  site: 'mairie',
  flow: 'cyber',
  months: [{ month: '2026-11', through: '2026-11-21' }],
  items: [
    { node: 'danger', kind: 'question', label: 'Quelqu’un est-il en danger ?', counts: [1250] },
    { node: 'audience', kind: 'question', label: 'Pour qui ?', counts: [null] },
    { node: 'phishing', kind: 'outcome', label: 'Hameçonnage', counts: [5] },
    { node: 'love-scam', kind: 'outcome', label: 'Escroquerie aux sentiments', counts: [15] },
    { node: 'old-node', kind: 'former', label: 'old-node', counts: [10] },
  ],
  ...change,
});
const view: CountsView = {
  sites: ready([
    { slug: 'asso', name: 'Association Exemple', services: ['cyber'] },
    { slug: 'mairie', name: 'Mairie d’Exemple', services: ['chat', 'cyber'] },
  ]),
  site: 'mairie',
  months: ['2026-11', '2026-10'],
  month: '2026-11',
  report: ready(report()),
};
const open = (changes: Partial<CountsView> = {}, language = 'fr') =>
  show<CountsDialogElement>('desk-counts-dialog', { view: { ...view, ...changes } }, language);
const rows = (element: CountsDialogElement) =>
  [...element.renderRoot.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent.replace(/\s+/gu, ' ').trim()),
  );
const admin = { ...sampleSession, officer: { ...sampleSession.officer, role: 'admin' as const } };

describe('desk-counts-dialog', () => {
  const states: readonly [string, Partial<CountsView>][] = [
    ['numbers', {}],
    ['sites loading', noCounts],
    ['sites failed', { sites: failed('server.error') }],
    ['no site', { sites: ready([]) }],
    ['numbers loading', { report: loading }],
    ['numbers failed', { report: failed('network.unreachable') }],
    ['no day over', { report: ready(report({ months: [{ month: '2026-11', through: null }] })) }],
  ];
  for (const [name, changes] of states) {
    it(`A-1 has no fault: ${name}`, async () => {
      await inEveryLook(async (language) => (await open(changes, language)).accessible());
    });
  }

  it('T-15 lists results, questions and former screens, the most shown first; what is under 5 says so and no more', async () => {
    const { element } = await open();
    expect(rows(element)).to.deep.equal([
      ['Escroquerie aux sentiments', '15'],
      ['Hameçonnage', '5'],
      ['Quelqu’un est-il en danger ?', '1 250'],
      ['Pour qui ?', 'moins de 5'],
      ['old-node', '10'],
    ]);
  });

  it('T-20 says up to which day it counts, that it rounds, and shows no total', async () => {
    const screen = await open();
    expect(screen.text()).to.contain('Compté jusqu’au 21 novembre inclus.');
    expect(screen.text()).to.contain('arrondis au multiple de 5 inférieur');
    expect(screen.text().toLowerCase()).not.to.contain('total');
  });

  it('says that no day is over, instead of a table', async () => {
    const screen = await open({ report: ready(report({ months: [{ month: '2026-11', through: null }] })) });
    expect(screen.text()).to.contain('Aucun jour de ce mois n’est encore terminé.');
    expect(rows(screen.element)).to.deep.equal([]);
  });

  it('A-5 site and month are chosen by keyboard, and stay while their numbers are loaded', async () => {
    const screen = await open();
    const site = screen.one('combobox', 'Site') as HTMLSelectElement;
    expect([site.value, [...site.options].map(({ text }) => text)]).to.deep.equal([
      'mairie',
      ['Association Exemple', 'Mairie d’Exemple'],
    ]);
    site.focus();
    site.value = 'asso';
    site.dispatchEvent(new Event('change'));
    const month = screen.one('combobox', 'Mois') as HTMLSelectElement;
    expect([...month.options].map(({ text }) => text)).to.deep.equal(['novembre 2026', 'octobre 2026']);
    month.value = '2026-10';
    month.dispatchEvent(new Event('change'));
    expect(screen.requests).to.deep.equal([
      { type: 'counts.choose', site: 'asso', month: '2026-11' },
      { type: 'counts.choose', site: 'mairie', month: '2026-10' },
    ]);
    await screen.set({ view: { ...view, site: 'asso', report: loading } });
    expect(screen.element.shadowRoot!.activeElement).to.equal(site);
    expect(site.value).to.equal('asso');
    screen.one('status');
  });

  it('tries again after a failure', async () => {
    const screen = await open({ report: failed('network.unreachable') });
    expect(screen.one('alert').textContent).to.contain('network.unreachable');
    screen.one('button', 'Réessayer').click();
    expect(screen.requests).to.deep.equal([{ type: 'counts.reload' }]);
  });

  it('labels of the flow are French in every language', async () => {
    const { element } = await open({}, 'en');
    for (const label of element.renderRoot.querySelectorAll('tbody th')) {
      expect(label.getAttribute('lang')).to.equal('fr');
    }
  });

  it('nothing is wider than the screen at 360 px', async () => {
    await setViewport({ width: 360, height: 640 });
    await open();
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
    await setViewport({ width: 1280, height: 800 });
  });
});

describe('the way to the counts', () => {
  it('T-15 stands in the bar and in the settings of admins, and of nobody else', async () => {
    const link = { state: 'live', lostAtMs: null } as const;
    const bar = await show<DeskBarElement>('desk-bar', { session: admin, link });
    bar.one('button', 'Fréquentation').click();
    expect(bar.requests).to.deep.equal([{ type: 'counts.open' }]);
    await bar.accessible();
    for (const width of [1280, 1024, 768, 360]) {
      await setViewport({ width, height: 640 });
      expect(document.documentElement.scrollWidth, String(width)).to.be.at.most(width);
    }
    await setViewport({ width: 1280, height: 800 });
    const settings = await show<SettingsDialogElement>('desk-settings-dialog', { session: admin });
    settings.one('button', 'Fréquentation').click();
    expect(settings.requests).to.deep.equal([{ type: 'counts.open' }]);
    await settings.accessible();
    for (const role of ['officer', 'supervisor'] as const) {
      const session = { ...sampleSession, officer: { ...sampleSession.officer, role } };
      expect((await show<DeskBarElement>('desk-bar', { session, link })).all('button', 'Fréquentation')).to.deep.equal(
        [],
      );
      const other = await show<SettingsDialogElement>('desk-settings-dialog', { session });
      expect(other.all('button', 'Fréquentation')).to.deep.equal([]);
    }
  });
});
