import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { emptyForm, formOf } from '../../model/places.ts';
import { failed, loading, ready } from '../../stores/loadable.ts';
import type { PlacesView } from '../../stores/places-view.ts';
import { samplePlace, samplePlaceList, samplePlacesView, sampleReport } from '../../testing/sample-places.ts';
import { sampleSession } from '../../testing/samples.ts';
import { inEveryLook, show } from '../../testing/screen.ts';
import type { DeskBarElement } from '../desk-bar/desk-bar.ts';
import type { SettingsDialogElement } from '../settings-dialog/settings-dialog.ts';
import type { PlacesDialogElement } from './places-dialog.ts';

const open = (changes: Partial<PlacesView> = {}, language = 'fr') =>
  show<PlacesDialogElement>('desk-places-dialog', { view: samplePlacesView(changes) }, language);
const editing = samplePlace();
const form = { screen: 'form', editing, form: formOf(editing) } as const;
const focused = (element: Element): Element | null => {
  const active = element.shadowRoot?.activeElement ?? null;
  return active?.shadowRoot?.activeElement ? focused(active) : active;
};

describe('desk-places-dialog', () => {
  const states: readonly [string, Partial<PlacesView>][] = [
    ['places', {}],
    ['a place was saved', { done: { what: 'changed', name: 'Le Phare' } }],
    ['sites loading', { sites: loading }],
    ['sites failed', { sites: failed('server.error') }],
    ['no site', { sites: ready([]) }],
    ['places loading', { list: loading }],
    ['places failed', { list: failed('network.unreachable') }],
    ['no place', { list: ready(samplePlaceList({ items: [], changes: [] })) }],
    ['a new place', { screen: 'form', form: emptyForm }],
    ['a place changed, refused', { ...form, code: 'place.refused', refusal: 'coordinates.swapped' }],
    ['a place being saved', { ...form, busy: true }],
    ['a removal', { screen: 'remove', editing, code: 'place.outdated' }],
    ['an import', { screen: 'import' }],
    ['an import, refused', { screen: 'import', code: 'place.refused', refusal: 'file.encoding' }],
    ['an import, done', { screen: 'import', report: sampleReport }],
    ['an import of nothing', { screen: 'import', report: { ...sampleReport, taken: false, refusedCount: 300 } }],
  ];
  for (const [name, changes] of states) {
    it(`A-1 has no fault: ${name}`, async () => {
      await inEveryLook(async (language) => (await open(changes, language)).accessible());
    });
  }

  it('U-33 lists places with their kind, town, unknown hours and who changed them; a search leaves those that match', async () => {
    const screen = await open();
    expect(screen.text()).to.contain('Aide aux victimes · 35000 Rennes');
    expect(screen.text()).to.contain('Horaires inconnus');
    expect(screen.text()).to.contain('Liste importée, département 35');
    expect(screen.text()).to.contain('Modifié par Camille');
    expect(screen.text()).to.contain('2 lieux');
    await screen.type('Rechercher un lieu', 'etape');
    expect(screen.text()).to.contain('1 lieu');
    screen.one('button', 'Modifier Étape').click();
    screen.one('button', 'Supprimer Étape').click();
    expect(screen.all('button', 'Modifier Le Phare')).to.deep.equal([]);
    expect(screen.requests).to.deep.equal([
      { type: 'places.edit', id: 'site:mairie:35-a' },
      { type: 'places.ask-removal', id: 'site:mairie:35-a' },
    ]);
  });

  it('U-34 the journal says who did what, by the name of the place', async () => {
    const screen = await open();
    screen.element.renderRoot.querySelector('details')!.open = true;
    expect(screen.text()).to.contain('Camille a importé 1 lieu du département 35');
    expect(screen.text()).to.contain('Alix a ajouté Le Phare');
  });

  it('A-4 each screen begins at its heading, and the list at what was done', async () => {
    const screen = await open();
    await screen.set({ view: samplePlacesView({ screen: 'form', form: emptyForm }) });
    expect(focused(screen.element)?.textContent).to.equal('Nouveau lieu');
    await screen.set({ view: samplePlacesView({ done: { what: 'created', name: 'Le Phare' } }) });
    expect(focused(screen.element)?.textContent?.trim()).to.match(/^Ajouté\s: Le Phare/);
  });

  it('U-34 nothing is removed without being asked back; a place of a file says that it may return', async () => {
    const screen = await open({ screen: 'remove', editing: samplePlace({}, { imported: '35' }) });
    expect(screen.text()).to.contain('définitive');
    expect(screen.text()).to.contain('prochain import');
    screen.one('button', 'Revenir à la liste').click();
    screen.one('button', 'Supprimer ce lieu').click();
    expect(screen.requests).to.deep.equal([{ type: 'places.back' }, { type: 'places.remove' }]);
  });

  it('tries again after a failure, and changes the site', async () => {
    const screen = await open({ list: failed('network.unreachable') });
    screen.one('button', 'Réessayer').click();
    const site = screen.one('combobox', 'Site') as HTMLSelectElement;
    site.value = 'asso';
    site.dispatchEvent(new Event('change'));
    expect(screen.requests).to.deep.equal([{ type: 'places.reload' }, { type: 'places.choose', site: 'asso' }]);
  });

  it('nothing is wider than the screen at 360 px', async () => {
    await setViewport({ width: 360, height: 640 });
    for (const view of [{}, form, { screen: 'import', report: sampleReport } as const]) {
      await open(view);
      expect(document.documentElement.scrollWidth).to.be.at.most(360);
    }
    await setViewport({ width: 1280, height: 800 });
  });
});

describe('the way to the places', () => {
  it('U-33 stands in the bar and in the settings of admins, and of nobody else', async () => {
    const link = { state: 'live', lostAtMs: null } as const;
    for (const role of ['admin', 'supervisor', 'officer'] as const) {
      const session = { ...sampleSession, officer: { ...sampleSession.officer, role } };
      const bar = await show<DeskBarElement>('desk-bar', { session, link });
      const inBar = bar.all('button', 'Lieux d’aide');
      for (const button of inBar) button.click();
      const settings = await show<SettingsDialogElement>('desk-settings-dialog', { session });
      const inSettings = settings.all('button', 'Lieux d’aide');
      for (const button of inSettings) button.click();
      const wanted = role === 'admin' ? [{ type: 'places.open' }] : [];
      expect([bar.requests, settings.requests], role).to.deep.equal([wanted, wanted]);
    }
  });
});
