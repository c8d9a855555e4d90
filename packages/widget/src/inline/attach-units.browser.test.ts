import { expect } from '@open-wc/testing';
import { LauncherHarness } from '../launcher/testing/launcher-harness.ts';
import { eventually } from '../testing/eventually.ts';
import { parseHex } from '../themes/contrast.ts';
import { TOKENS } from '../themes/tokens.ts';

const COMMUNE = {
  insee: '00002',
  name: 'Exemple-sur-Mer',
  department: '00',
  departmentName: 'Département de l’Exemple',
  postcodes: ['00200'],
  latitude: 46.42,
  longitude: -4.9,
};

describe('the list of units in a page', () => {
  const trueFetch = window.fetch;
  const { warn } = console;
  let asked: string[];
  let warnings: string[];
  let launcher: LauncherHarness;
  /** What the API answers; null: nothing comes. */
  let isDown: boolean;

  beforeEach(() => {
    asked = [];
    warnings = [];
    isDown = false;
    console.warn = (text: string) => warnings.push(text);
    window.fetch = async (input) => {
      const url = new URL(input instanceof Request ? input.url : input.toString());
      const [, path = ''] = url.pathname.split('/api/v1');
      if (isDown) throw new TypeError('Failed to fetch');
      asked.push(path + url.search);
      const insee = path.split('/').at(-1)!;
      if (path.startsWith('/units')) return Response.json({ items: [], nextCursor: null });
      const competence = { insee, zone: 'unknown', unitIds: [], source: null };
      const commune = { ...COMMUNE, insee };
      return Response.json({ commune, former: null, competence, competent: [], nearest: [], help: [] });
    };
  });
  afterEach(() => {
    launcher.remove();
    window.fetch = trueFetch;
    console.warn = warn;
    history.replaceState(null, '', location.pathname + location.search);
  });

  const put = (attributes: Record<string, string>) => {
    // An API is at the root of its origin; below it would be a folder without one.
    launcher = new LauncherHarness('answers', { api: location.origin, ...attributes }, 'units');
    const link = document.createElement('a');
    link.href = '/unites/00002';
    link.textContent = 'Les unités de la ville';
    launcher.element.append(link);
    return link;
  };
  const list = () => launcher.root.querySelector('guichet-units-inline')?.shadowRoot?.querySelector('*') ?? null;
  /** The list comes once it is seen, which a busy machine says late. */
  const later = (isSo: () => boolean, what = 'what the list brings') => eventually(isSo, what);
  const arrives = () => later(() => list() !== null, 'the list');
  const towns = () => asked.filter((path) => path.startsWith('/communes/'));

  it('U-40 U-41 shows the town of the attribute, another one when it changes, and takes the place of the link', async () => {
    const link = put({ insee: '2a004' });
    await arrives();
    await later(() => towns().some((path) => path === '/communes/2A004'));
    expect(link.checkVisibility()).to.equal(false);
    launcher.element.setAttribute('insee', '00001');
    await later(() => towns().some((path) => path === '/communes/00001'));
    expect(launcher.iframe).to.equal(null);
  });

  it('U-43 another town closes the sheet of a unit that was open, and its link goes', async () => {
    history.replaceState(null, '', '#unit=exemple-brigade-mer');
    put({ insee: '00002' });
    await arrives();
    await later(() => towns().some((path) => path === '/communes/00002'));
    expect(location.hash).to.equal('#unit=exemple-brigade-mer');
    launcher.element.setAttribute('insee', '00001');
    await later(() => towns().some((path) => path === '/communes/00001'));
    expect(location.hash).to.equal('');
  });

  it('a code that is none asks for no town, and the console says what one looks like', async () => {
    put({ insee: 'Hyères' });
    await arrives();
    expect(warnings.join()).to.include('83069');
    expect(towns()).to.deep.equal([]);
  });

  it('U-41 the link comes back when the API does not answer', async () => {
    isDown = true;
    const link = put({ insee: '00002' });
    await arrives();
    await later(() => link.checkVisibility());
  });

  it('I-2 follows the language of the element', async () => {
    put({ locale: 'en' });
    await arrives();
    const inline = launcher.root.querySelector<HTMLElement>('guichet-units-inline')!;
    expect(inline.lang).to.equal('en');
    launcher.element.setAttribute('locale', 'fr');
    await later(() => inline.lang === 'fr');
  });

  it('H-3 wears the theme of the element, another one when it changes, and the page’s own colours before it', async () => {
    put({ theme: 'forest', scheme: 'dark' });
    await arrives();
    const inline = launcher.root.querySelector<HTMLElement>('guichet-units-inline')!;
    const locator = inline.shadowRoot!.querySelector('guichet-unit-locator')!;
    const ground = () => getComputedStyle(locator).backgroundColor;
    const rgb = (hex: string) => `rgb(${parseHex(hex).join(', ')})`;
    expect(ground()).to.equal(rgb(TOKENS.forest.dark.ground));
    launcher.element.setAttribute('scheme', 'light');
    await later(() => ground() === rgb(TOKENS.forest.light.ground));
    launcher.element.setAttribute('theme', 'slate');
    await later(() => ground() === rgb(TOKENS.slate.light.ground));
    launcher.element.style.setProperty('--guichet-ground', '#123456');
    expect(ground()).to.equal('rgb(18, 52, 86)');
    // Names of the page's own do not reach in.
    launcher.element.style.setProperty('--text', 'rgb(1, 2, 3)');
    expect(getComputedStyle(locator).color).to.equal(rgb(TOKENS.slate.light.text));
  });

  it('H-7 the page shapes the list by its name', async () => {
    put({});
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('guichet-units::part(list) { border-radius: 33px }');
    document.adoptedStyleSheets.push(sheet);
    await arrives();
    const inline = launcher.root.querySelector('guichet-units-inline')!;
    const locator = inline.shadowRoot!.querySelector('guichet-unit-locator')!;
    expect(getComputedStyle(locator).borderRadius).to.equal('33px');
    document.adoptedStyleSheets = [];
  });

  it('taken out it hears nothing more; put back it asks again', async () => {
    put({ insee: '00002' });
    await arrives();
    await later(() => towns().length === 1);
    const { element } = launcher;
    element.remove();
    expect(list()).to.equal(null);
    location.hash = '#unit=somebody';
    await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    expect(asked.filter((path) => path.includes('somebody'))).to.deep.equal([]);
    document.body.append(element);
    await arrives();
    await later(() => asked.some((path) => path.includes('/units/somebody')), 'the unit of the address');
  });
});
