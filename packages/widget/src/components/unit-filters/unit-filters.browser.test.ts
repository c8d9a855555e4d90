import { expect } from '@open-wc/testing';
import { byRole } from '../testing/by-role.ts';
import { BRIGADE, shown } from '../testing/sample-units.ts';
import { clearStage } from '../testing/stage.ts';
import { UnitLocatorHarness } from '../unit-locator/unit-locator.harness.ts';

const open = async () => {
  const locator = await UnitLocatorHarness.open();
  await locator.find();
  await locator.unfoldFilters();
  return locator;
};

describe('filters', () => {
  afterEach(clearStage);

  it('kinds, opening, access and services, with how many are known', async () => {
    const locator = await open();
    const ticked = ['Gendarmerie nationale (1)', 'Association', 'Ouvert maintenant', /^Accessible en fauteuil roulant/];
    for (const name of ticked) {
      locator.box(name).click();
      await locator.shown();
    }
    const services = byRole(locator.element, 'combobox', { name: 'Service proposé' }) as HTMLSelectElement;
    expect([...services.options].map((option) => option.text.trim())).to.deep.equal([
      'Tous les services',
      'Accueil des victimes (1)',
      'Rendez-vous en ligne (1)',
    ]);
    services.value = 'Accueil des victimes';
    services.dispatchEvent(new Event('change', { bubbles: true }));
    await locator.shown();
    expect(locator.fake.$filters.get()).to.deep.equal({
      kinds: ['gendarmerie', 'association'],
      openNow: true,
      wheelchair: true,
      service: 'Accueil des victimes',
    });
    expect(locator.has('button', 'Filtrer (5 filtres actifs)')).to.equal(true);
    locator.box('Gendarmerie nationale (1)').click();
    expect(locator.fake.$filters.get().kinds).to.deep.equal(['association']);
    expect(locator.askedOf('guichet-unit-filter'), 'nothing goes out').to.deep.equal([]);
  });

  it('nothing left says so, says what is hidden, and gives everything back; the focus goes on', async () => {
    const locator = await open();
    locator.fake.locator.setFilters({ kinds: ['police'], openNow: true });
    locator.fake.$shown.set({ competent: [shown(BRIGADE, 0.4)], near: [], help: [], hiddenUnknown: 1 });
    await locator.shown();
    expect(locator.text).to.contain('Aucun autre lieu connu ne correspond à ces filtres.');
    expect(locator.text).to.contain('1 lieu proche est masqué, car ses horaires sont inconnus.');
    expect(locator.has('button', 'Brigade de Montluel'), 'who covers the commune is never filtered').to.equal(true);
    const inList = locator.element.renderRoot.querySelector('guichet-unit-list') as Element;
    byRole(inList, 'button', { name: 'Retirer les filtres' }).focus();
    byRole(inList, 'button', { name: 'Retirer les filtres' }).click();
    await locator.shown();
    expect(locator.fake.$filters.get()).to.deep.equal({ kinds: [], openNow: false, wheelchair: false, service: null });
    expect(locator.hasFocus(locator.heading('Montluel (Ain)'))).to.equal(true);
  });
});
