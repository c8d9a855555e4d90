import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { unitsMapTranslator } from '../../locales/units-map-translator.ts';
import { fr } from '../../locales/units-map.fr.ts';
import { createLeafletAdapter } from '../../map/leaflet-adapter.ts';
import type { MapAdapter, MapUnit } from '../../map/map-adapter.ts';
import { allByRole, byRole, textOf } from '../testing/by-role.ts';
import { HandClock } from '../testing/hand-clock.ts';
import { alsoSpeaks, clearStage, expectAccessible, settled, speak, stage } from '../testing/stage.ts';
import { places } from './testing/places.ts';
import { tilesBehave, tilesRequests, tilesTemplate } from './testing/tiles.ts';
import { UnitMapElement } from './unit-map-element.ts';
import { eventually } from '../../testing/eventually.ts';

unitsMapTranslator.setCatalogue('fr', fr);
customElements.define('guichet-unit-map', UnitMapElement);

interface Options {
  units?: readonly MapUnit[];
  /** A set of tiles, or the behaviour it is named after. */
  tiles?: string;
  adapter?: () => Promise<MapAdapter>;
  clock?: HandClock;
}

const open = async ({ units = places, tiles = 'ok', adapter, clock = new HandClock() }: Options = {}) => {
  const element = new UnitMapElement();
  element.adapter = adapter ?? (async () => createLeafletAdapter(clock));
  element.tiles = { tiles: await tilesTemplate(tiles), attribution: '© Essai https://example.org/', maxZoom: 19 };
  element.units = units;
  const selections: unknown[] = [];
  element.addEventListener('guichet-unit-select', (event) => selections.push((event as CustomEvent).detail));
  await stage(element);
  if (!adapter) await eventually(() => tool(element, 'Agrandir'), 'the map is there');
  await settled(element);
  return { element, selections };
};

/** Waits for a fact, also where six others use the processor. */

const tool = (element: UnitMapElement, name: string) => allByRole(element, 'button', { name })[0];
const markers = (element: UnitMapElement) => [
  ...element.renderRoot.querySelectorAll<HTMLButtonElement>('#canvas button'),
];
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const names = (element: UnitMapElement) => markers(element).map((marker) => plain(marker.getAttribute('aria-label')!));
const marker = (element: UnitMapElement, start: string) =>
  markers(element)[names(element).findIndex((name) => name.startsWith(start))]!;
const focused = (element: UnitMapElement) => element.shadowRoot!.activeElement;
const canvas = (element: UnitMapElement) => element.renderRoot.querySelector<HTMLElement>('#canvas')!;
const tileCount = (element: UnitMapElement) => element.renderRoot.querySelectorAll('.leaflet-tile-loaded').length;
const said = (element: UnitMapElement) => textOf(element.renderRoot.querySelector('section > [role=status]')!);

/** Whether an element's middle is inside the map. */
const isInView = (element: UnitMapElement, of: Element) => {
  const box = of.getBoundingClientRect();
  const frame = canvas(element).getBoundingClientRect();
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  return x > frame.left && x < frame.right && y > frame.top && y < frame.bottom;
};

describe('the map of units', () => {
  beforeEach(() => alsoSpeaks((locale) => unitsMapTranslator.setLocale(locale)));
  afterEach(async () => {
    await clearStage();
    await unitsMapTranslator.setLocale('fr');
  });

  it('U-60 shows all places, as buttons with the numbers of the list, in its order', async () => {
    const { element } = await open();
    expect(names(element)).to.deep.equal([
      '2 lieux, agrandir',
      '3, Brigade des Oliviers, 6,7 km, position approximative',
      '4, Brigade de la Colline, 49 km',
    ]);
    expect(markers(element).map((one) => one.textContent)).to.deep.equal(['2 lieux', '3', '4']);
    for (const one of markers(element)) {
      expect(isInView(element, one), one.textContent).to.equal(true);
      const { width, height } = one.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
    }
  });

  it('U-60 is a named part of the page; its instructions are read with the map, once', async () => {
    const { element } = await open();
    byRole(element, 'region', { name: 'Carte des lieux' });
    const group = byRole(element, 'group', { name: 'Carte' });
    expect(group.getAttribute('aria-describedby')).to.equal('help');
    expect(element.renderRoot.querySelectorAll('[aria-describedby]')).to.have.length(1);
  });

  it('U-60 is crossed by Tab in the order of the list; a place beyond the edge comes into view', async () => {
    const { element } = await open();
    canvas(element).focus();
    for (let step = 0; step < 8; step++) await sendKeys({ press: 'ArrowRight' });
    expect(isInView(element, marker(element, '4'))).to.equal(false);
    const passed: string[] = [];
    for (let step = 0; step < 3; step++) {
      await sendKeys({ press: 'Tab' });
      passed.push(focused(element)!.textContent);
      expect(isInView(element, focused(element)!)).to.equal(true);
    }
    expect(passed).to.deep.equal(['2 lieux', '3', '4']);
    expect(canvas(element).scrollLeft).to.equal(0);
  });

  it('U-60 moves by arrows and zooms by plus and minus, when the map itself has the focus', async () => {
    const { element } = await open();
    const box = () => marker(element, '4').getBoundingClientRect();
    const before = box();
    canvas(element).focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowDown' });
    expect([box().left - before.left, box().top - before.top]).to.deep.equal([-80, -80]);
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'ArrowUp' });
    expect([box().left, box().top]).to.deep.equal([before.left, before.top]);
    const apart = () => marker(element, '3').getBoundingClientRect().left - box().left;
    const first = apart();
    await sendKeys({ press: '+' });
    expect(apart()).to.be.closeTo(first * 2, 2);
    await sendKeys({ press: '-' });
    expect(apart()).to.be.closeTo(first, 1);
    marker(element, '4').focus();
    const there = box().left;
    await sendKeys({ press: 'ArrowRight' });
    expect(box().left).to.equal(there);
  });

  it('U-60 opens a cluster by the keyboard; the focus goes to its first place', async () => {
    const { element, selections } = await open();
    marker(element, '2 lieux').focus();
    await sendKeys({ press: 'Enter' });
    expect(names(element).slice(0, 2)).to.deep.equal([
      '1, Commissariat du Port, 400 m',
      '2, Accueil des victimes, 500 m',
    ]);
    expect(focused(element)).to.equal(marker(element, '1'));
    expect(isInView(element, marker(element, '1')) && isInView(element, marker(element, '2'))).to.equal(true);
    expect(selections).to.deep.equal([]);
  });

  it('U-60 keeps the focus with its place when zooming puts it into a cluster, and when it is gone', async () => {
    const { element } = await open();
    marker(element, '2 lieux').click();
    marker(element, '2, ').focus();
    for (let step = 0; step < 6; step++) tool(element, 'Réduire')!.click();
    expect(focused(element)).to.equal(marker(element, '2 lieux'));
    element.units = places.slice(2);
    await element.updateComplete;
    expect(focused(element)).to.equal(canvas(element));
  });

  it('U-60 says which place is pressed, and marks the one that is selected by its shape', async () => {
    const { element, selections } = await open();
    const shape = () => getComputedStyle(marker(element, '3').firstElementChild!).borderRadius;
    const round = shape();
    marker(element, '3').click();
    expect(selections).to.deep.equal([{ id: 'place-3' }]);
    element.selected = 'place-3';
    await element.updateComplete;
    expect(marker(element, '3').getAttribute('aria-pressed')).to.equal('true');
    expect(marker(element, '4').getAttribute('aria-pressed')).to.equal('false');
    expect(shape()).not.to.equal(round);
  });

  it('U-60 brings what the list selects into view, out of its cluster, without taking the focus', async () => {
    const { element } = await open();
    canvas(element).focus();
    for (let step = 0; step < 8; step++) await sendKeys({ press: 'ArrowLeft' });
    const list = document.createElement('button');
    document.body.append(list);
    list.focus();
    element.selected = 'place-2';
    await element.updateComplete;
    const chosen = marker(element, '2, Accueil');
    expect(chosen.getAttribute('aria-pressed')).to.equal('true');
    expect(isInView(element, chosen)).to.equal(true);
    expect(document.activeElement).to.equal(list);
    expect(element.focusUnit('place-2')).to.equal(true);
    expect(focused(element)).to.equal(chosen);
    expect(element.focusUnit('place-9')).to.equal(false);
  });

  it('U-60 shows where the distances start, without a button', async () => {
    const { element } = await open();
    element.place = { latitude: 43.1, longitude: 5.9, label: '3 rue du Port' };
    await element.updateComplete;
    expect(isInView(element, byRole(element, 'img', { name: '3 rue du Port' }))).to.equal(true);
    expect(markers(element)).to.have.length(3);
  });

  it('U-60 first takes in what is near; what is very far out is a button away', async () => {
    const far = { ...places[3]!, id: 'far', number: 5, latitude: -22.27, longitude: 166.44, distanceKm: 17_206 };
    const { element } = await open({ units: [...places, far] });
    const inView = () => markers(element).filter((one) => isInView(element, one)).length;
    expect(inView()).to.equal(3);
    expect(markers(element)).to.have.length(4);
    tool(element, 'Tout afficher')!.click();
    expect(inView()).to.equal(markers(element).length);
  });

  it('U-60 has a button for a nearer view, a farther one and all places; at the end it says that it can no more', async () => {
    const { element } = await open({ units: places.slice(0, 1) });
    for (let step = 0; step < 5; step++) tool(element, 'Agrandir')!.click();
    await element.updateComplete;
    expect(tool(element, 'Agrandir')!.getAttribute('aria-disabled')).to.equal('true');
    expect(tool(element, 'Réduire')!.hasAttribute('aria-disabled')).to.equal(false);
    canvas(element).focus();
    for (let step = 0; step < 8; step++) await sendKeys({ press: 'ArrowLeft' });
    expect(isInView(element, marker(element, '1'))).to.equal(false);
    tool(element, 'Tout afficher')!.click();
    expect(isInView(element, marker(element, '1'))).to.equal(true);
  });

  it('U-60 follows the hand that drags it, and the wheel only with Ctrl', async () => {
    const { element } = await open();
    const left = () => marker(element, '4').getBoundingClientRect().left;
    const [before, { top }] = [left(), canvas(element).getBoundingClientRect()];
    await sendMouse({ type: 'move', position: [200, Math.round(top) + 20] });
    await sendMouse({ type: 'down' });
    for (const x of [210, 230, 260]) await sendMouse({ type: 'move', position: [x, Math.round(top) + 20] });
    await sendMouse({ type: 'up' });
    await resetMouse();
    await eventually(() => left() === before + 60, 'it is 60 px further');
    const turn = (ctrlKey: boolean) => {
      const wheel = new WheelEvent('wheel', { deltaY: -120, ctrlKey, bubbles: true, cancelable: true });
      canvas(element).dispatchEvent(wheel);
      return wheel.defaultPrevented;
    };
    const clusters = names(element);
    expect(turn(false), 'the page scrolls').to.equal(false);
    expect(names(element)).to.deep.equal(clusters);
    for (let step = 0; step < 8; step++) expect(turn(true)).to.equal(true);
    expect(names(element)).not.to.deep.equal(clusters);
  });

  it('U-60 takes in all places once it has a size, when it was made out of sight', async () => {
    const shelf = document.createElement('div');
    shelf.hidden = true;
    document.body.append(shelf);
    const { element } = await open();
    shelf.append(element);
    await eventually(() => markers(element).length > 0, 'the map is there');
    shelf.hidden = false;
    await eventually(
      () => markers(element).length === 3 && markers(element).every((one) => isInView(element, one)),
      'all',
    );
  });

  it('U-60 speaks the language in force, also after a change', async () => {
    const { element } = await open();
    await speak('en');
    await settled(element);
    byRole(element, 'region', { name: 'Map of the places' });
    byRole(element, 'button', { name: 'Zoom in' });
    expect(names(element)).to.include('2 places, zoom in').and.to.include('4, Brigade de la Colline, 49 km');
  });

  it('U-61 asks for tiles without a referrer, and shows them', async () => {
    const { element } = await open({ tiles: 'referrer' });
    await eventually(() => tileCount(element) >= 4, 'tiles are shown');
    const requests = await tilesRequests('referrer');
    expect(requests.length).to.be.at.least(4);
    for (const { path, referrer } of requests) {
      expect(path).to.match(/^\/referrer\/\d+\/\d+\/\d+\.png$/);
      expect(referrer).to.equal(null);
    }
    expect(said(element)).to.equal('');
  });

  for (const behaviour of ['429', '500', 'garbage']) {
    it(`U-61 tiles that answer ${behaviour}: a sentence, the places, and another try that works`, async () => {
      const set = `again-${behaviour}`;
      await tilesBehave(set, behaviour as '429');
      const { element } = await open({ tiles: set });
      await eventually(() => said(element) !== '', 'it is said');
      expect(said(element)).to.contain('Le fond de carte n’arrive pas. La liste des lieux est complète.');
      expect(names(element)).to.have.length(3);
      await tilesBehave(set, 'ok');
      byRole(element, 'button', { name: 'Réessayer' }).click();
      await eventually(() => said(element) === '', 'tiles come again');
      expect(tileCount(element)).to.be.at.least(4);
    });
  }

  it('U-61 nobody answers at the address of the tiles: a sentence', async () => {
    const { element } = await open({ tiles: 'ok' });
    element.remove();
    element.tiles = { ...element.tiles, tiles: 'http://127.0.0.1:9/{z}/{x}/{y}.png' };
    document.body.append(element);
    await eventually(() => said(element) !== '', 'it is said');
    expect(names(element)).to.have.length(3);
  });

  it('U-61 slow tiles: a sentence after eight seconds', async () => {
    const clock = new HandClock();
    const { element } = await open({ tiles: 'silent', clock });
    await eventually(async () => (await tilesRequests('silent')).length > 0, 'tiles are asked for');
    expect(said(element)).to.equal('');
    clock.advance(8000);
    await element.updateComplete;
    expect(said(element)).to.contain('Le fond de carte tarde à arriver.');
  });

  it('U-61 one broken tile among many is not said', async () => {
    const { element } = await open({ tiles: 'one-broken' });
    const all = () => element.renderRoot.querySelectorAll('.leaflet-tile').length;
    await eventually(
      async () => (await tilesRequests('one-broken')).length >= all() && tileCount(element) > 0,
      'tiles',
    );
    await eventually(
      () => [...element.renderRoot.querySelectorAll('img')].every((image) => image.complete),
      'all answers',
    );
    expect(tileCount(element)).to.be.lessThan(all());
    await element.updateComplete;
    expect(said(element)).to.equal('');
  });

  it('U-61 whose tiles they are is text with a link', async () => {
    const { element } = await open();
    const link = byRole(element, 'link', { name: 'Fond de carte : © Essai, nouvel onglet' });
    expect(link.getAttribute('href')).to.equal('https://example.org/');
    expect(link.getAttribute('rel')).to.equal('noreferrer');
  });

  it('U-61 a library that does not come is a sentence; another try brings it', async () => {
    let attempts = 0;
    const adapter = async () => {
      attempts += 1;
      if (attempts === 1) throw new TypeError('Failed to fetch dynamically imported module');
      return createLeafletAdapter(new HandClock());
    };
    const { element } = await open({ adapter });
    await eventually(
      () => textOf(element).includes('La carte n’est pas arrivée. La liste des lieux est complète.'),
      'it is said',
    );
    byRole(element, 'button', { name: 'Réessayer' }).click();
    await eventually(() => tool(element, 'Agrandir'), 'the map is there');
    expect(markers(element)).to.have.length(3);
  });

  it('U-61 a map that is taken off the page asks for nothing more and comes back', async () => {
    const { element } = await open({ tiles: 'moved' });
    element.remove();
    expect(markers(element)).to.have.length(0);
    document.body.append(element);
    await eventually(() => markers(element).length === 3, 'places');
  });

  it('A-1 A-5 is accessible: with places, with a selection, without tiles, without a map', async () => {
    await tilesBehave('broken', '500');
    const { element } = await open({ tiles: 'broken' });
    element.selected = 'place-3';
    await eventually(() => said(element) !== '', 'it is said');
    await expectAccessible(element);
    element.remove();
    const failing = await open({ adapter: () => Promise.reject(new Error('none')) });
    await eventually(() => textOf(failing.element).includes('Réessayer'), 'it is said');
    await expectAccessible(failing.element);
  });
});
