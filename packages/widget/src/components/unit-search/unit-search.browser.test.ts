import { expect } from '@open-wc/testing';
import { ADDRESS, CORDIEUX, MONTLUEL, SAINT_DENIS } from '../testing/sample-units.ts';
import { clearStage } from '../testing/stage.ts';
import { UnitLocatorHarness } from '../unit-locator/unit-locator.harness.ts';

const communes = SAINT_DENIS.map((found) => ({ type: 'commune', found }) as const);

/** A locator in which « saint-denis » was typed and found. */
const typed = async () => {
  const locator = await UnitLocatorHarness.open();
  await locator.type('saint-denis');
  locator.fake.suggest(communes);
  await locator.shown();
  return locator;
};

describe('search of a place', () => {
  afterEach(clearStage);

  it('U-20 suggests while one types, with what tells homonyms apart, and says how many', async () => {
    const locator = await UnitLocatorHarness.open();
    expect(locator.field.ariaExpanded).to.equal('false');
    await locator.type('sa');
    expect(locator.fake.calls).to.deep.equal([
      ['search', 's'],
      ['search', 'sa'],
    ]);
    expect(locator.said).to.deep.equal(['Recherche…']);
    locator.fake.suggest(communes);
    await locator.shown();
    expect(locator.optionNames).to.deep.equal([
      'Saint-Denis, Seine-Saint-Denis, 93200, 93210',
      'Saint-Denis, Réunion, 97400, 97417, 97490',
    ]);
    expect(locator.said).to.deep.equal(['2 propositions']);
    expect(locator.field.ariaExpanded).to.equal('true');
    expect(locator.active).to.equal(null);
  });

  it('A-5 arrows, Home and End move through the list; the field keeps the focus; Enter chooses', async () => {
    const locator = await typed();
    const at = () => locator.options.indexOf(locator.active as HTMLElement);
    const moves: [key: string, place: number][] = [
      ['ArrowDown', 0],
      ['ArrowDown', 1],
      ['ArrowDown', 0],
      ['ArrowUp', 1],
      ['Home', 0],
      ['End', 1],
    ];
    for (const [key, place] of moves) {
      await locator.keys(key);
      expect(at(), key).to.equal(place);
    }
    expect(locator.options.map((option) => option.ariaSelected)).to.deep.equal(['false', 'true']);
    expect(locator.hasFocus(locator.field)).to.equal(true);
    await locator.keys('Enter');
    expect(locator.fake.calls.at(-1)).to.deep.equal(['chooseCommune', '97411']);
    expect(locator.field.ariaExpanded).to.equal('false');
    expect(locator.hasFocus(locator.field)).to.equal(true);
  });

  it('A-5 Home and End are the field’s own until somebody is in the list', async () => {
    const locator = await typed();
    await locator.keys('Home');
    expect(locator.active).to.equal(null);
    expect(locator.field.selectionStart).to.equal(0);
  });

  it('A-5 Escape closes the list and nothing around it; an arrow opens it again; so does a press', async () => {
    const locator = await typed();
    let reached = 0;
    const count = (event: KeyboardEvent) => (reached += event.key === 'Escape' ? 1 : 0);
    document.addEventListener('keydown', count);
    await locator.keys('Escape');
    expect([locator.field.ariaExpanded, locator.field.value, reached]).to.deep.equal(['false', 'saint-denis', 0]);
    await locator.keys('Escape');
    expect(reached, 'closed already: the panel may close').to.equal(1);
    document.removeEventListener('keydown', count);
    await locator.keys('ArrowDown');
    expect(locator.field.ariaExpanded).to.equal('true');
    await locator.keys('Escape');
    locator.field.click();
    await locator.shown();
    expect(locator.field.ariaExpanded).to.equal('true');
  });

  it('Enter shows the first of several before it can be chosen; the only one is chosen at once', async () => {
    const locator = await typed();
    await locator.keys('Enter');
    expect(locator.options.indexOf(locator.active as HTMLElement)).to.equal(0);
    expect(locator.fake.calls.filter(([action]) => action === 'chooseCommune')).to.deep.equal([]);
    locator.fake.suggest([{ type: 'commune', found: MONTLUEL }]);
    await locator.shown();
    expect(locator.active, 'another list, nobody in it').to.equal(null);
    await locator.keys('Enter');
    expect(locator.fake.calls.at(-1)).to.deep.equal(['chooseCommune', '01262']);
  });

  it('a press chooses: a former commune, an address', async () => {
    const locator = await UnitLocatorHarness.open({ mode: 'frame', hasAddresses: true });
    await locator.type('cord');
    locator.fake.suggest([
      { type: 'commune', found: CORDIEUX },
      { type: 'address', address: ADDRESS },
    ]);
    await locator.shown();
    expect(locator.optionNames[0]).to.equal('Cordieux, devenue Montluel, Ain, 01120');
    expect(locator.optionNames[1]).to.match(/^8 Rue des Lilas 01120 Montluel ?Adresse$/);
    locator.options[1]?.click();
    expect(locator.fake.calls.at(-1)).to.deep.equal(['chooseAddress', ADDRESS]);
    locator.options[0]?.click();
    expect(locator.fake.calls.at(-1)).to.deep.equal(['chooseCommune', '01262']);
  });

  it('leaving the field closes the list; what the locator settles on stands in the field', async () => {
    const locator = await typed();
    locator.fake.suggest([], { state: 'idle', text: 'Saint-Denis' });
    await locator.shown();
    expect(locator.field.value).to.equal('Saint-Denis');
    locator.fake.suggest(communes);
    await locator.shown();
    locator.field.blur();
    await locator.shown();
    expect(locator.field.ariaExpanded).to.equal('false');
  });

  it('U-46 what was looked for before the field was there stands in it, with its suggestions once somebody comes', async () => {
    const locator = await UnitLocatorHarness.open();
    locator.fake.locator.search('saint-denis');
    locator.fake.suggest(communes);
    await locator.shown();
    expect([locator.field.value, locator.field.ariaExpanded]).to.deep.equal(['saint-denis', 'false']);
    locator.element.focus();
    await locator.shown();
    expect(locator.field.ariaExpanded).to.equal('true');
  });

  it('« Effacer » forgets all, and the focus stays in the field', async () => {
    const locator = await typed();
    await locator.press('Effacer');
    expect(locator.fake.calls.slice(-2)).to.deep.equal([['search', ''], ['clear']]);
    expect(locator.field.value).to.equal('');
    expect(locator.hasFocus(locator.field)).to.equal(true);
    expect(locator.has('button', 'Effacer')).to.equal(false);
  });

  it('nothing found, refused, without addresses: a sentence that says what to do', async () => {
    const locator = await UnitLocatorHarness.open({ mode: 'frame', hasAddresses: true });
    locator.fake.suggest([]);
    await locator.shown();
    expect(locator.said).to.deep.equal(['Aucun lieu trouvé. Vérifiez l’orthographe, ou essayez le code postal.']);
    locator.fake.suggest([], { state: 'failed', code: 'rate.limited' });
    await locator.shown();
    expect(locator.said).to.deep.equal(['Trop de demandes en peu de temps. Attendez un instant, puis réessayez.']);
    locator.fake.suggest(communes, { missing: 'geocoder' });
    await locator.shown();
    expect(locator.text).to.contain('La recherche d’adresse ne répond pas.');
  });
});
