import { expect } from '@open-wc/testing';
import { ADDRESS, BRIGADE, CORDIEUX, found, OFFICE, shown, STATION, unit, VIEW } from '../testing/sample-units.ts';
import { allByRole, textOf } from '../testing/by-role.ts';
import { clearStage, speak } from '../testing/stage.ts';
import type { UnitCardElement } from '../unit-card/unit-card-element.ts';
import { UnitLocatorHarness } from './unit-locator.harness.ts';

const section = (locator: UnitLocatorHarness, title: string) =>
  textOf(locator.heading(title).closest('section') as Element).replace(/\s+/g, ' ');
const names = (locator: UnitLocatorHarness, title: string) =>
  [...(locator.heading(title).closest('section')?.querySelectorAll<UnitCardElement>('guichet-unit-card') ?? [])].map(
    (card) => card.shown.unit.name,
  );

describe('unit locator', () => {
  afterEach(clearStage);

  it('U-24 U-70 who covers the commune stands apart from who is near, and is not told twice', async () => {
    const locator = await UnitLocatorHarness.open();
    await locator.find();
    expect(locator.headings.map(([level, text]) => `${level} ${text}`)).to.deep.equal([
      'h2 Trouver un commissariat, une brigade ou une aide',
      'h3 Montluel (Ain)',
      'h4 Qui couvre cette commune',
      'h5 Brigade de Montluel',
      'h4 Les plus proches',
      'h5 Commissariat de Miribel',
      'h4 Aide aux victimes et au droit',
      'h5 Bureau d’aide aux victimes',
    ]);
    const competent = section(locator, 'Qui couvre cette commune');
    expect(competent).to.contain('Cette commune est en zone gendarmerie.');
    expect(competent).to.contain('Toute unité doit recevoir votre plainte');
    expect(competent).to.contain('Compétente pour cette commune');
    expect(competent).to.match(/Source : Table de l’Exemple, 1er octobre 2026, Licence Ouverte 2\.0\./);
    const near = section(locator, 'Les plus proches');
    expect(near).to.contain('Proche ne veut pas dire compétente.');
    expect(near).to.contain('depuis le centre de la commune');
    expect(near).not.to.contain('Compétente pour cette commune');
  });

  it('A-5 U-70 says how many, once they are there, each counted once', async () => {
    const locator = await UnitLocatorHarness.open();
    locator.fake.$place.set({ type: 'commune', insee: '01262' });
    locator.fake.$results.set({ state: 'loading', view: null, near: [], missing: [], code: null });
    await locator.shown();
    expect(locator.said).to.deep.equal(['Recherche des lieux…']);
    await locator.find();
    expect(locator.said).to.deep.equal(['3 résultats']);
    await speak('en');
    await locator.shown();
    expect(locator.said).to.deep.equal(['3 results']);
    expect(locator.has('heading', 'Who covers this town')).to.equal(true);
  });

  it('U-8 hours in words with the source’s comment, unknown ones unknown; U-5 distances, positions that are not exact', async () => {
    const locator = await UnitLocatorHarness.open();
    await locator.find();
    const competent = section(locator, 'Qui couvre cette commune');
    expect(competent).to.match(/Ouvert maintenant, jusqu’à 18 h.*En août, ouverte le matin seulement\./);
    expect(competent).to.contain('À 0,4 km');
    const near = section(locator, 'Les plus proches');
    expect(near).to.match(/Horaires inconnus.*Appelez avant de vous déplacer\./);
    expect(near).not.to.match(/[Ff]ermé/);
    expect(near).to.contain('À 7,2 km, position approximative');
    expect(near).to.contain('Téléphone inconnu');
    expect(allByRole(locator.element, 'link', { name: 'Appeler le 04 78 06 11 17' })).to.have.length(2);
  });

  it('U-70 every place of the sample says that it is invented, in the list and by itself', async () => {
    const locator = await UnitLocatorHarness.open();
    await locator.find();
    expect(section(locator, 'Aide aux victimes et au droit')).to.contain('Exemple inventé');
    expect(section(locator, 'Les plus proches')).not.to.contain('Exemple inventé');
    await locator.press('Bureau d’aide aux victimes');
    expect(locator.text).to.match(/Bureau d’aide aux victimes\s+Aide aux victimes\s+Exemple inventé/);
    expect(locator.text).to.contain('Source : Exemple inventé, novembre 2020.');
  });

  it('U-24 an unknown zone says so, and that every unit takes the complaint; both forces too', async () => {
    const locator = await UnitLocatorHarness.open();
    const unknown = { insee: '01262', zone: 'unknown', unitIds: [], source: null } as const;
    await locator.find({ ...VIEW, competence: { ...unknown, unitIds: [] }, competent: [] });
    const said = section(locator, 'Qui couvre cette commune');
    expect(said).to.match(/Zone inconnue\.\s+Toute unité doit recevoir votre plainte/);
    await locator.find({ ...VIEW, competence: { ...VIEW.competence, zone: 'both' }, competent: [BRIGADE, STATION] });
    expect(section(locator, 'Qui couvre cette commune')).to.contain('La police et la gendarmerie se partagent');
    expect(names(locator, 'Qui couvre cette commune')).to.have.length(2);
    expect(section(locator, 'Les plus proches')).to.contain('Nous ne connaissons aucune autre unité proche.');
    await locator.find({ ...VIEW, competence: { ...VIEW.competence, unitIds: ['gone'] }, competent: [] });
    expect(section(locator, 'Qui couvre cette commune')).to.contain('Nous ne savons pas quelle unité est compétente.');
  });

  it('U-21 a former commune, U-22 a centre that nobody knows', async () => {
    const locator = await UnitLocatorHarness.open();
    await locator.find({
      ...VIEW,
      former: CORDIEUX.former,
      commune: { ...VIEW.commune, latitude: null, longitude: null },
      nearest: [found(STATION)],
    });
    expect(locator.text).to.contain('Cordieux est devenue Montluel.');
    expect(section(locator, 'Les plus proches')).to.contain('Nous ne savons pas situer le centre de cette commune.');
  });

  it('E-1 what failed says what to do, and is asked again; the focus is not lost', async () => {
    const locator = await UnitLocatorHarness.open();
    locator.fake.$place.set({ type: 'commune', insee: '01262' });
    locator.fake.$results.set({
      state: 'failed',
      view: null,
      near: [],
      missing: ['units'],
      code: 'network.unreachable',
    });
    await locator.shown();
    expect(locator.text).to.contain('Le service ne répond pas. Vérifiez votre connexion, puis réessayez.');
    locator.button('Réessayer').focus();
    await locator.press('Réessayer');
    expect(locator.fake.calls).to.deep.equal([['retry']]);
    locator.fake.$results.set({ state: 'loading', view: null, near: [], missing: [], code: null });
    await locator.shown();
    expect(locator.hasFocus(document.body)).to.equal(false);
    await locator.find();
    expect(locator.has('button', 'Réessayer')).to.equal(false);
  });

  it('U-70 what is missing is said, and the rest is there: competence, then units', async () => {
    const locator = await UnitLocatorHarness.open({ hasAddresses: true });
    await locator.find();
    const point = { latitude: 45.85, longitude: 5.05 };
    locator.fake.$place.set({ type: 'point', point, label: ADDRESS.label, insee: '01262', from: 'address' });
    locator.fake.$results.set({
      ...locator.fake.$results.get(),
      view: null,
      missing: ['competence'],
      code: 'rate.limited',
    });
    locator.fake.$shown.set({ ...locator.fake.$shown.get(), competent: [] });
    await locator.shown();
    expect(section(locator, 'Qui couvre cette commune')).to.contain('Nous n’avons pas pu vérifier qui couvre');
    expect(names(locator, 'Les plus proches')).to.deep.equal(['Brigade de Montluel', 'Commissariat de Miribel']);
    expect(section(locator, 'Les plus proches')).to.contain('depuis cette adresse');
    expect(locator.has('heading', 'Autour de : 8 Rue des Lilas 01120 Montluel')).to.equal(true);
    expect(locator.text).to.contain('Trop de demandes en peu de temps.');
    expect(locator.text, 'the list itself is whole').not.to.contain('n’est pas complète');

    locator.fake.$results.set({ ...locator.fake.$results.get(), near: [], missing: ['units'], code: null });
    locator.fake.$shown.set({ competent: [shown(BRIGADE)], near: [], help: [], hiddenUnknown: 0 });
    await locator.shown();
    expect(locator.text).to.contain('Cette liste n’est pas complète.');
    expect(locator.text).not.to.contain('Nous ne connaissons aucune');
  });

  it('U-43 U-71 a name leads to the place, and back to that name; what is asked inside stays inside', async () => {
    const locator = await UnitLocatorHarness.open();
    await locator.find();
    locator.button('Commissariat de Miribel').focus();
    await locator.press('Commissariat de Miribel');
    expect(locator.hasFocus(locator.heading('Commissariat de Miribel'))).to.equal(true);
    expect(locator.has('heading', 'Qui couvre cette commune')).to.equal(false);
    expect(locator.headings[0]).to.deep.equal(['h2', 'Commissariat de Miribel']);
    await locator.press('Retour à la liste');
    expect(locator.hasFocus(locator.button('Commissariat de Miribel'))).to.equal(true);
    expect(locator.askedOf('guichet-unit-select')).to.deep.equal([{ id: STATION.id }, { id: null }]);
    await locator.type('mont');
    expect(locator.askedOf('guichet-unit-search-request')).to.deep.equal([]);
  });

  it('U-43 U-71 a place chosen from outside takes no focus; going away from it leaves nobody nowhere', async () => {
    const locator = await UnitLocatorHarness.open();
    await locator.find();
    locator.field.focus();
    const before = document.createElement('button');
    document.body.prepend(before);
    before.focus();
    locator.fake.locator.select(BRIGADE.id);
    await locator.shown();
    expect(locator.has('heading', 'Brigade de Montluel')).to.equal(true);
    expect(locator.hasFocus(before)).to.equal(true);
    locator.button('Retour à la liste').focus();
    locator.fake.locator.select(null);
    await locator.shown();
    expect(locator.hasFocus(locator.button('Brigade de Montluel'))).to.equal(true);
  });

  it('U-71 a place that is read first gets the focus once it is there; one that is gone says so', async () => {
    const locator = await UnitLocatorHarness.open();
    await locator.find();
    locator.fake.$shown.set({ ...locator.fake.$shown.get(), near: [shown(unit('ailleurs'), 3)] });
    await locator.shown();
    locator.fake.locator.select = (id) => {
      locator.fake.$selected.set(id);
      locator.fake.$detail.set({ state: 'loading', shown: null, code: null });
    };
    await locator.press('Brigade de ailleurs');
    expect(locator.said).to.deep.equal(['Recherche des lieux…']);
    locator.fake.$detail.set({ state: 'failed', shown: null, code: 'unit.unknown' });
    await locator.shown();
    expect(locator.text).to.contain('Ce lieu n’est plus dans notre liste.');
    expect(locator.focused?.textContent).to.contain('Ce lieu n’est plus');
  });

  it('U-45 U-71 the map: whom it contacts is said before; once it is there nothing offers it; a marker leads to the place and back', async () => {
    const locator = await UnitLocatorHarness.open({ mode: 'frame', hasMap: true, mapFrom: 'tuiles.example' });
    await locator.find();
    expect(locator.text).to.contain('La carte vient de tuiles.example.');
    await locator.press('Afficher la carte');
    expect(locator.askedOf('guichet-map-request')).to.deep.equal([null]);
    const focused: string[] = [];
    const map = Object.assign(document.createElement('div'), {
      slot: 'map',
      focusUnit: (id: string) => focused.push(id) > 0,
    });
    const slot = locator.element.renderRoot.querySelector('slot') as HTMLSlotElement;
    const { promise, resolve } = Promise.withResolvers<unknown>();
    slot.addEventListener('slotchange', resolve);
    locator.element.append(map);
    await promise;
    await locator.shown();
    expect(locator.has('button', 'Afficher la carte')).to.equal(false);
    expect(
      locator.headings.filter(([level]) => level === 'h5').map(([, text]) => text),
      'the numbers of the map, U-60',
    ).to.deep.equal(['1 Brigade de Montluel', '2 Commissariat de Miribel', '3 Bureau d’aide aux victimes']);
    map.dispatchEvent(
      new CustomEvent('guichet-unit-select', { detail: { id: OFFICE.id }, bubbles: true, composed: true }),
    );
    await locator.shown();
    expect(locator.hasFocus(locator.heading('Bureau d’aide aux victimes'))).to.equal(true);
    await locator.press('Retour à la liste');
    expect(focused).to.deep.equal([OFFICE.id]);
  });

  it('U-44 the position is asked for on a press, and its refusal is a sentence', async () => {
    const locator = await UnitLocatorHarness.open({ mode: 'frame', canAskPosition: true });
    expect(locator.asked).to.deep.equal([]);
    await locator.press('Utiliser ma position');
    expect(locator.askedOf('guichet-position-request')).to.deep.equal([null]);
    locator.element.position = 'denied';
    await locator.shown();
    expect(locator.said).to.deep.equal(['Votre appareil n’a pas donné sa position. Indiquez votre commune.']);
  });

  it('stands under a heading of the page: no heading of its own, and its level', async () => {
    const locator = await UnitLocatorHarness.open({ heading: '', level: 3 });
    await locator.find();
    expect(locator.headings.slice(0, 3).map(([level]) => level)).to.deep.equal(['h3', 'h4', 'h5']);
  });

  it('U-70 a place once, wherever it stands', async () => {
    const locator = await UnitLocatorHarness.open();
    await locator.find();
    expect(locator.element.units.map(({ id }) => id)).to.deep.equal([BRIGADE.id, STATION.id, OFFICE.id]);
    expect(allByRole(locator.element, 'list')).to.have.length(3);
  });
});
