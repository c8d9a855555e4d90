import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { en } from '../locales/launcher.en.ts';
import { fr } from '../locales/launcher.fr.ts';
import { LauncherHarness } from './testing/launcher-harness.ts';
import { eventually } from '../testing/eventually.ts';

describe('the orienter’s launcher', () => {
  let launcher: LauncherHarness;
  let place: HTMLElement;
  beforeEach(() => {
    place = document.createElement('main');
    const after = document.createElement('p');
    after.textContent = 'La suite de la page.';
    place.append(after);
    document.body.append(place);
  });
  afterEach(async () => {
    launcher.remove();
    place.remove();
    await setViewport({ width: 1280, height: 800 });
  });
  const put = (attributes: Record<string, string> = {}) => {
    launcher = new LauncherHarness('answers', attributes, 'cyber', place);
    place.prepend(launcher.element);
  };
  const { elementFromPoint } = Document.prototype;
  const isInFront = (element: Element, x: number, y: number) =>
    elementFromPoint.call(document, x, y) === launcher.element && launcher.root.elementFromPoint(x, y) === element;

  it('L-1 L-8 stands in the flow of the page, the numbers beside it; no frame, no request', () => {
    put();
    expect(launcher.buttonNames).to.deep.equal([fr.cyber, fr.numbers]);
    const [main, numbers] = [launcher.main, launcher.button(fr.numbers)].map((each) => each.getBoundingClientRect());
    expect(main!.top).to.equal(numbers!.top);
    expect(main!.left).to.be.lessThan(numbers!.left);
    expect(place.querySelector('p')!.getBoundingClientRect().top).to.be.at.least(main!.bottom);
    expect(launcher.iframe).to.equal(null);
    const requested = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(requested.filter((url) => /\/frame\/|\/panel\//.test(url))).to.deep.equal([]);
  });

  it('S-1 S-2 the numbers open below it, without any request', async () => {
    put();
    launcher.button(fr.numbers).click();
    expect(launcher.links).to.have.length(10);
    expect(launcher.links[0]!.getBoundingClientRect().top).to.be.at.least(launcher.main.getBoundingClientRect().bottom);
    expect(launcher.iframe).to.equal(null);
    await expect(launcher.element).to.be.accessible();
  });

  it('T-16 shows the orienter’s page under its own name, or the site’s', async () => {
    put();
    await launcher.openAnswering();
    expect(launcher.shownPage).to.equal('/frame/cyber');
    expect(new URL(launcher.iframe!.src).search).to.equal('?site=answers&lang=fr');
    expect(launcher.iframe!.title).to.equal(fr.cyber);
    expect(launcher.root.activeElement).to.equal(launcher.iframe);
    launcher.element.setAttribute('label', 'Victime en ligne ?');
    expect(launcher.mainName).to.equal('Victime en ligne ?');
    expect({ ...sessionStorage }, 'the orienter leaves no flag').to.deep.equal({});
  });

  it('L-8 its panel floats in the corner while its place in the page stays as high as it was', async () => {
    put();
    const below = place.querySelector('p')!;
    const { top } = below.getBoundingClientRect();
    await launcher.openAnswering();
    const { right, bottom } = launcher.iframe!.getBoundingClientRect();
    expect(innerWidth - right).to.be.within(0, 40);
    expect(innerHeight - bottom).to.be.within(0, 100);
    expect(below.getBoundingClientRect().top).to.equal(top);
    launcher.element.close();
    expect(launcher.root.activeElement).to.equal(launcher.main);
    expect(launcher.main.getBoundingClientRect().bottom).to.be.at.most(top);
  });

  it('L-8 nothing around its place cuts it off or covers it: a slider, a clipped column, a banner', async () => {
    place.setAttribute(
      'style',
      'transform: translateX(10px); overflow: hidden; width: 300px; height: 90px; z-index: 0',
    );
    const banner = document.createElement('div');
    banner.setAttribute('style', 'position: fixed; inset: 0; z-index: 2147483647; background: white');
    put();
    await launcher.openAnswering();
    document.body.append(banner);
    const { left, top, width, height } = launcher.iframe!.getBoundingClientRect();
    expect(left).to.be.greaterThan(800);
    expect(isInFront(launcher.iframe!, left + width / 2, top + height / 2)).to.equal(true);
    launcher.element.close();
    expect(isInFront(launcher.main, 30, 30), 'closed, the page’s own order counts').to.equal(false);
    banner.remove();
  });

  for (const width of [1280, 360]) {
    it(`H-5 in a page from right to left, at ${width} px, buttons and numbers stand on its side, and words keep their direction`, async () => {
      await setViewport({ width, height: 740 });
      place.dir = 'rtl';
      put({ label: 'Des mots qui prennent presque toute la place' });
      const numbers = launcher.button(fr.numbers);
      numbers.click();
      const { right } = launcher.element.getBoundingClientRect();
      const [first] = launcher.links;
      expect(launcher.main.getBoundingClientRect().right).to.equal(right);
      // Beside it, or below.
      if (width === 360) expect(numbers.getBoundingClientRect().right).to.equal(right);
      else expect(numbers.getBoundingClientRect().right).to.be.below(launcher.main.getBoundingClientRect().left);
      expect(first!.closest('.box')!.getBoundingClientRect().right).to.equal(right);
      // « 24 h/24 » turned round is « h/24 24 ».
      const left = (part: string) => first!.querySelector(part)!.getBoundingClientRect().left;
      expect(left('b')).to.be.below(left('small'));
      for (const text of [numbers, first!.querySelector('small')!]) {
        expect(getComputedStyle(text).direction).to.equal('ltr');
      }
    });
  }

  it('taken out and put back while it is open, it is as it was', async () => {
    put();
    await launcher.openAnswering();
    launcher.element.remove();
    expect(launcher.iframe).to.equal(null);
    launcher.heard.length = 0;
    place.append(launcher.element);
    await launcher.hears(({ type, open }) => type === 'init' && open === true);
    expect(launcher.shownPage).to.equal('/frame/cyber');
    await eventually(() => launcher.root.querySelector('section')!.matches(':popover-open'));
  });

  for (const locale of ['fr', 'en'] as const) {
    for (const width of [1280, 360]) {
      it(`A-1 A-5 ${locale} at ${width} px: axe finds nothing, closed, with the numbers, open`, async () => {
        await setViewport({ width, height: 740 });
        put({ locale });
        const { cyber, numbers } = locale === 'fr' ? fr : en;
        expect(launcher.buttonNames).to.deep.equal([cyber, numbers]);
        await expect(launcher.element).to.be.accessible();
        launcher.button(numbers).click();
        for (const each of [launcher.main, ...launcher.links]) {
          expect(each.getBoundingClientRect().right).to.be.at.most(width);
        }
        await expect(launcher.element).to.be.accessible();
        await launcher.openAnswering();
        await expect(launcher.element).to.be.accessible();
        const frame = launcher.iframe!.getBoundingClientRect();
        if (width === 360) {
          expect(frame.width).to.be.at.least(356);
          expect(frame.height).to.be.at.least(736);
          expect(launcher.buttonNames, 'the frame’s own header takes the place of the bar').to.deep.equal([]);
        } else expect(frame.width).to.be.within(390, 400);
      });
    }
  }
});
