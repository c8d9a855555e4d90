import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { emptyDraft } from '../../model/otv.ts';
import { createDeskStores } from '../../stores/desk-stores.ts';
import { failed, loading, ready } from '../../stores/loadable.ts';
import { noOtv, type OtvView } from '../../stores/otv-view.ts';
import {
  OTHER_UNIT,
  otvSession,
  SAMPLE_UNIT,
  sampleActive,
  sampleForm,
  sampleOtvItem,
  sampleOtvRequest,
  sampleOtvView,
} from '../../testing/sample-otv.ts';
import { sampleId } from '../../testing/samples.ts';
import { showOtv } from '../../testing/screen-otv.ts';
import { elementsOf, inEveryLook, show } from '../../testing/screen.ts';
import type { DeskBarElement } from '../desk-bar/desk-bar.ts';
import type { WorkspaceElement } from '../workspace/workspace.ts';
import type { OtvViewElement } from './otv.ts';

const first = sampleId('request1');
const storesOf = (view: OtvView, session = otvSession()) => {
  const stores = createDeskStores();
  stores.$session.set(session);
  stores.$queue.set(ready({ version: 1, items: [] }));
  stores.$otv.set(view);
  stores.$otvForm.set(sampleForm);
  stores.$otvDrafts.set({ [first]: emptyDraft(Date.now()) });
  return stores;
};
const open = (change: Partial<OtvView> = {}, session = otvSession(), language = 'fr') =>
  showOtv<OtvViewElement>('desk-otv', { stores: storesOf(sampleOtvView(change), session) }, language);
const active = (element: Element): Element | null => {
  const inner = element.shadowRoot?.activeElement ?? null;
  return inner?.shadowRoot?.activeElement ? active(inner) : inner;
};
const isOpen = { openId: first, request: ready(sampleActive()) } as const;

describe('desk-otv', () => {
  const states: readonly [string, Partial<OtvView>][] = [
    ['list', {}],
    ['list loading', { list: loading }],
    ['list failed', { list: failed('server.error') }],
    ['list empty', { list: ready({ items: [], nextCursor: null }) }],
    ['rest failed', { moreCode: 'network.unreachable' }],
    ['request loading', { openId: first }],
    ['request failed', { openId: first, request: failed('otv.unknown') }],
    ['request', isOpen],
    ['sheet', { page: 'sheet', sheet: null }],
    ['notice', { page: 'notice' }],
    ['alerts', { page: 'alerts', alerts: ready([]) }],
  ];
  for (const [name, change] of states) {
    it(`A-1 has no fault: ${name}`, async () => {
      await inEveryLook(async (language) => (await open(change, otvSession('admin'), language)).accessible());
    });
  }

  it('V-70 lists place, dates, state and passages, and neither name, street nor phone', async () => {
    const screen = await open();
    const rows = screen.all('listitem').map((row) => row.textContent.replace(/\s+/gu, ' ').trim());
    expect(rows.slice(-3)[0]).to.match(/^Voiron ?À vérifier 20 déc\. 2026 – 4 janv\. 2027 Aucun passage$/u);
    expect(rows.slice(-3)[1]).to.match(/En cours.*Résidence secondaire · 2 passages, le dernier.*E-mail non parti/u);
    for (const word of ['Martin', 'Lilas', '06']) expect(screen.text()).not.to.contain(word);
    screen.one('button', /La Buisse/u).click();
    screen.one('button', 'Afficher la suite').click();
    expect(screen.requests).to.deep.equal([{ type: 'otv.show', id: sampleId('request3') }, { type: 'otv.more' }]);
  });

  it('V-70 the list is of one state, and of one unit where there are several', async () => {
    const screen = await open();
    expect(screen.all('combobox')).to.have.length(1);
    const both = await open({}, otvSession('officer', [SAMPLE_UNIT, OTHER_UNIT]));
    const choose = (name: string, value: string) => {
      const select = both.one('combobox', name) as HTMLSelectElement;
      select.value = value;
      select.dispatchEvent(new Event('change'));
    };
    choose('État', 'over');
    choose('Unité', OTHER_UNIT.id);
    choose('Unité', '');
    expect(both.requests).to.deep.equal([
      { type: 'otv.filter', state: 'over', unit: null },
      { type: 'otv.filter', state: 'current', unit: OTHER_UNIT.id },
      { type: 'otv.filter', state: 'current', unit: null },
    ]);
  });

  it('V-74 alerts are for supervisors and admins; an admin without a unit is told so', async () => {
    expect((await open()).all('button', 'Alertes de lecture')).to.have.length(0);
    const screen = await open({}, otvSession('admin', []));
    expect(screen.text()).to.contain('Aucune unité ne vous est confiée.');
    screen.one('button', 'Alertes de lecture').click();
    expect(screen.requests).to.deep.equal([{ type: 'otv.page', page: 'alerts' }]);
  });

  it('A-4 the focus goes to the heading, to the request once it is there, and back to its row', async () => {
    const screen = await open();
    expect(active(screen.element)?.textContent).to.equal('Tranquillité vacances');
    const { $otv } = screen.element.stores;
    $otv.set({ ...$otv.get(), openId: first, request: loading });
    await screen.settled();
    $otv.set({ ...$otv.get(), request: ready(sampleOtvRequest()) });
    await screen.settled();
    expect(active(screen.element)?.textContent).to.equal('Paule Martin');
    $otv.set({ ...$otv.get(), openId: null, request: loading });
    await screen.settled();
    await screen.settled();
    expect((active(screen.element) as HTMLElement).dataset['id']).to.equal(first);
  });

  it('A-4 what comes after « Afficher la suite » is where the focus goes', async () => {
    const screen = await open({ loadingMore: true });
    const { $otv } = screen.element.stores;
    const { list } = $otv.get();
    const items = list.phase === 'ready' ? list.value.items : [];
    const whole = ready({ items: [...items, sampleOtvItem(4), sampleOtvItem(5)], nextCursor: null });
    $otv.set({ ...$otv.get(), list: whole, loadingMore: false });
    await screen.settled();
    expect((active(screen.element) as HTMLElement).dataset['id']).to.equal(sampleId('request4'));
  });

  afterEach(() => emulateMedia({ media: 'screen' }));

  it('V-73 on paper stands the sheet, the notice or the request alone, without codes', async () => {
    const day = { day: '2026-12-22', unit: SAMPLE_UNIT, items: [sampleActive()], nextCursor: null };
    const sheet = { unit: SAMPLE_UNIT.id, content: ready(day) };
    const secrets = ready({ entryCodes: 'B 4512' });
    // Headings of what is printed: an address, four notices, and of the request answers and history.
    const pages = [
      [{ page: 'sheet', sheet }, 1],
      [{ page: 'notice' }, 4],
      [{ ...isOpen, secrets }, 10],
    ] as const;
    await emulateMedia({ media: 'print' });
    for (const [change, headings] of pages) {
      const stores = storesOf(sampleOtvView(change), otvSession('admin'));
      const screen = await showOtv<WorkspaceElement>('desk-workspace', { stores });
      expect([...screen.all('button'), ...screen.all('radio')], JSON.stringify(change)).to.have.length(0);
      const shown = elementsOf(screen.element).filter((one) => one.checkVisibility());
      expect(shown.filter(({ localName }) => localName === 'h4')).to.have.length(headings);
      const values = shown.filter(({ localName }) => localName === 'desk-otv-values');
      expect(values.some((one) => one.shadowRoot!.textContent.includes('B 4512'))).to.equal(false);
    }
  });

  it('nothing is wider than the screen at 360 px, and the way back is there', async () => {
    await setViewport({ width: 360, height: 640 });
    for (const change of [{}, isOpen, { page: 'sheet' }, { page: 'notice' }] as const) {
      const screen = await open(change, otvSession('admin', [SAMPLE_UNIT, OTHER_UNIT]));
      expect(document.documentElement.scrollWidth, JSON.stringify(change)).to.be.at.most(360);
      if (change === isOpen) {
        screen.all('button', 'Demandes').at(-1)!.click();
        expect(screen.requests).to.deep.equal([{ type: 'otv.hide' }]);
      }
    }
    await setViewport({ width: 1280, height: 800 });
  });
});

describe('the way to the requests', () => {
  const link = { state: 'live', lostAtMs: null } as const;

  it('V-70 stands in the bar of who has a territory, at every width, and leads back', async () => {
    for (const width of [360, 768, 1024, 1280]) {
      await setViewport({ width, height: 640 });
      const bar = await show<DeskBarElement>('desk-bar', { session: otvSession('admin'), link });
      bar.one('button', 'Tranquillité vacances').click();
      expect(document.documentElement.scrollWidth, String(width)).to.be.at.most(width);
      await bar.set({ otvShown: true, waiting: 3 });
      bar.one('button', 'Conversations : 3 en attente').click();
      await bar.accessible();
      expect(document.documentElement.scrollWidth, String(width)).to.be.at.most(width);
      expect(bar.requests).to.deep.equal([{ type: 'otv.open' }, { type: 'otv.close' }]);
    }
    const without = await show<DeskBarElement>('desk-bar', { session: otvSession('officer', []), link });
    expect(without.all('button', 'Tranquillité vacances')).to.have.length(0);
  });

  it('V-70 takes the place of the conversations; single keys then act on nothing that is not on screen', async () => {
    const screen = await showOtv<WorkspaceElement>('desk-workspace', { stores: storesOf(sampleOtvView()) });
    expect(screen.all('heading', 'File d’attente')).to.have.length(0);
    screen.one('heading', 'Tranquillité vacances');
    for (const key of ['x', 't', 'r', 'd', 'j']) await screen.press(document.body, key);
    expect(screen.requests).to.deep.equal([]);
    await screen.press(document.body, 'f');
    expect(screen.requests).to.deep.equal([{ type: 'panel.show', panel: 'queue' }]);
    screen.element.stores.$otv.set(noOtv);
    await screen.settled();
    screen.one('heading', /File d’attente/u);
  });

  it('says that it opens, and offers another try when it cannot', async () => {
    const screen = await showOtv<WorkspaceElement>('desk-workspace', {
      stores: storesOf({ ...noOtv, shown: 'loading' }),
    });
    screen.one('status', 'Ouverture…');
    screen.element.stores.$otv.set({ ...noOtv, shown: 'failed' });
    await screen.settled();
    await screen.accessible();
    screen.one('button', 'Réessayer').click();
    expect(screen.requests).to.deep.equal([{ type: 'otv.open' }]);
  });
});

describe('rows', () => {
  it('a unit stands in the row where there are several', async () => {
    const list = ready({ items: [sampleOtvItem(1, { unit: OTHER_UNIT })], nextCursor: null });
    const one = await open({ list });
    expect(one.all('button', /Brigade de Tullins/u)).to.have.length(0);
    const both = await open({ list }, otvSession('officer', [SAMPLE_UNIT, OTHER_UNIT]));
    both.one('button', /Brigade de Tullins/u);
  });
});
