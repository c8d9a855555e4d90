import { expect } from '@open-wc/testing';
import type { OtvDaySheet } from '../../contract.ts';
import { failed, loading, ready } from '../../stores/loadable.ts';
import type { OtvView } from '../../stores/otv-view.ts';
import { OTHER_UNIT, SAMPLE_UNIT, sampleActive, sampleForm, sampleOtvRequest } from '../../testing/sample-otv.ts';
import { showOtv } from '../../testing/screen-otv.ts';
import { inEveryLook } from '../../testing/screen.ts';
import type { OtvAlertsElement } from '../otv-alerts/otv-alerts.ts';
import type { OtvNoticeElement } from '../otv-notice/otv-notice.ts';
import type { OtvSheetElement } from './otv-sheet.ts';

const units = [SAMPLE_UNIT, OTHER_UNIT];
const paper = (change: Partial<OtvDaySheet> = {}): OtvView['sheet'] => ({
  unit: SAMPLE_UNIT.id,
  content: ready({
    ...{ day: '2026-12-22', unit: SAMPLE_UNIT, nextCursor: 'next' },
    items: [sampleActive(), sampleOtvRequest({ status: 'active' })],
    ...change,
  }),
});
const sheet = (shown: OtvView['sheet'], language = 'fr', own = units) =>
  showOtv<OtvSheetElement>(
    'desk-otv-sheet',
    { sheet: shown, units: own, form: sampleForm, officer: 'Camille' },
    language,
  );
const notice = (properties: Partial<OtvNoticeElement> = {}, language = 'fr') =>
  showOtv<OtvNoticeElement>('desk-otv-notice', { units, ...properties }, language);

describe('desk-otv-sheet', () => {
  const states: readonly [string, OtvView['sheet']][] = [
    ['before', null],
    ['loading', { unit: SAMPLE_UNIT.id, content: loading }],
    ['failed', { unit: SAMPLE_UNIT.id, content: failed('server.error') }],
    ['empty', paper({ items: [], nextCursor: null })],
    ['paper', paper()],
  ];
  for (const [name, shown] of states) {
    it(`A-1 has no fault: ${name}`, async () => {
      await inEveryLook(async (language) => (await sheet(shown, language)).accessible());
    });
  }

  it('V-73 is made for one unit when it is asked for, printed, and goes on', async () => {
    const screen = await sheet(null);
    const select = screen.one('combobox', 'Unité') as HTMLSelectElement;
    select.value = OTHER_UNIT.id;
    select.dispatchEvent(new Event('change'));
    await screen.settled();
    expect(screen.all('button', 'Imprimer la feuille')).to.have.length(0);
    screen.one('button', 'Établir la feuille du jour').click();
    await screen.set({ sheet: paper() });
    screen.one('button', 'Imprimer la feuille').click();
    screen.one('button', 'Feuille suivante').click();
    expect(screen.requests).to.deep.equal([
      { type: 'otv.sheet', unit: OTHER_UNIT.id },
      { type: 'otv.print' },
      { type: 'otv.next-sheet' },
    ]);
  });

  it('V-73 has a block for each address, with what a patrol needs and boxes to tick', async () => {
    const screen = await sheet(paper());
    expect(screen.text()).to.contain('Feuille de tournée · mardi 22 décembre 2026');
    expect(screen.text()).to.contain('Établie par Camille');
    const [home] = screen.all('listitem');
    const values = [...home!.querySelectorAll('desk-otv-values')].map((one) => one.shadowRoot!.textContent);
    const text = [home!.textContent, ...values].join(' ');
    for (const part of ['12 rue des Lilas, 38500 Voiron', 'Paule Martin', 'Étage et porte', 'Durand', 'Anomalie'])
      expect(text.replace(/\s+/gu, ' ')).to.contain(part);
    expect(text).not.to.contain('B 4512');
    expect(text).to.match(/Dernier passage : .*\n?.*anomalie/u);
  });
});

describe('desk-otv-notice', () => {
  const passage = { passedAt: '2026-12-22T03:10:00.000Z', finding: 'all-clear', note: 'Portail refermé' } as const;

  it('A-1 has no fault, blank and filled in', async () => {
    await inEveryLook(async (language) => (await notice({}, language)).accessible());
    await inEveryLook(async (language) => (await notice({ passage, forRequest: true }, language)).accessible());
  });

  it('V-73 says neither who, nor why, nor for how long; not the note of the patrol either', async () => {
    const screen = await notice({ units: [SAMPLE_UNIT], passage, forRequest: true });
    const text = screen.element.renderRoot.querySelector('.papers')!.textContent.replace(/\s+/gu, ' ');
    expect(text).to.match(
      /Une patrouille est passée Le .* 22 décembre 2026 à .* Rien à signaler\. Unité : Brigade de Voiron/u,
    );
    expect(text).not.to.match(/Martin|Lilas|vacances|absen|retour|départ|Portail|surveill|tranquillit/iu);
    screen.one('button', 'Revenir à la demande').click();
    screen.one('button', 'Imprimer').click();
    expect(screen.requests).to.deep.equal([{ type: 'otv.page', page: 'requests' }, { type: 'otv.print' }]);
  });

  it('V-73 blank: four on a page, to fill in by hand, in the language asked for', async () => {
    const screen = await notice();
    const papers = () => [...screen.element.renderRoot.querySelectorAll('.paper')];
    expect(papers()).to.have.length(4);
    screen.one('radio', 'English').click();
    await screen.settled();
    expect(papers()[0]!.textContent).to.contain('A patrol came by');
    expect(papers()[0]!.parentElement!.lang).to.equal('en');
  });

  it('V-73 speaks the language of the owner, and says when no passage is recorded', async () => {
    const screen = await notice({ passage: null, forRequest: true, language: 'en' });
    expect(screen.text()).to.contain('A patrol came by');
    expect(screen.text()).to.contain('Aucun passage n’est enregistré');
  });
});

describe('desk-otv-alerts', () => {
  const alert = {
    at: '2026-12-22T03:10:00.000Z',
    officer: { id: 'a', name: 'Camille' },
    addresses: 63,
    windowMs: 3_600_000,
  };

  it('A-1 has no fault, and V-74 says who read how many', async () => {
    for (const alerts of [ready([alert]), ready([]), loading, failed('server.error')])
      await (await showOtv<OtvAlertsElement>('desk-otv-alerts', { alerts })).accessible();
    const screen = await showOtv<OtvAlertsElement>('desk-otv-alerts', { alerts: ready([alert]) });
    expect(screen.text()).to.contain('Camille a lu 63 adresses en 60 minutes');
  });
});
