import { expect } from '@open-wc/testing';
import { fr } from '../locales/launcher.fr.ts';
import { unitsCode } from './load-units.ts';
import type { Launcher } from './launcher.ts';
import { LauncherHarness } from './testing/launcher-harness.ts';
import { eventually } from '../testing/eventually.ts';

/** What the list's file was given when it was attached. */
interface Attached {
  readonly host: HTMLElement;
  readonly launcher: Launcher;
  readonly plain: HTMLElement;
}

describe('the launcher of the units', () => {
  const { load } = unitsCode;
  const { warn } = console;
  let launcher: LauncherHarness;
  let place: HTMLElement;
  let attached: Attached[];
  let asked: number;
  let warnings: unknown[][];

  beforeEach(() => {
    place = document.createElement('main');
    document.body.append(place);
    attached = [];
    asked = 0;
    warnings = [];
    console.warn = (...said: unknown[]) => warnings.push(said);
    unitsCode.load = () => {
      asked += 1;
      return Promise.resolve({
        attach: (host: HTMLElement, behind: Launcher, plain: HTMLSlotElement) =>
          void attached.push({ host, launcher: behind, plain }),
      });
    };
  });
  afterEach(() => {
    launcher.remove();
    place.remove();
    unitsCode.load = load;
    console.warn = warn;
  });

  /** The browser says what is seen once it has painted, which a busy machine does late. */
  const seenAnd = (isSo: () => boolean) => eventually(isSo, 'what being seen brings');
  const put = () => {
    launcher = new LauncherHarness('answers', {}, 'units', place);
    const link = document.createElement('a');
    link.href = '/unites/00002';
    link.textContent = 'Les unités d’Exemple-sur-Mer';
    launcher.element.append(link);
    return link;
  };

  it('U-41 the link of the page is shown above the button, before any code of the list is there', () => {
    const link = put();
    expect(link.checkVisibility()).to.equal(true);
    expect(launcher.buttonNames).to.deep.equal([fr.units, fr.numbers]);
    expect(link.getBoundingClientRect().bottom).to.be.at.most(launcher.main.getBoundingClientRect().top);
    expect(launcher.iframe).to.equal(null);
  });

  it('U-42 the list is asked for when it is seen, once, and not while nobody sees it', async () => {
    const above = document.createElement('div');
    above.setAttribute('style', 'height: 300vh');
    place.append(above);
    put();
    // The browser tells what is seen after a frame: another observer of the same element is told no earlier.
    const seen = () =>
      new Promise<boolean>((resolve) => {
        const watch = new IntersectionObserver((entries) => {
          watch.disconnect();
          resolve(entries.at(-1)!.isIntersecting);
        });
        watch.observe(launcher.element);
      });
    expect(await seen()).to.equal(false);
    expect(asked).to.equal(0);
    launcher.element.scrollIntoView();
    await seenAnd(() => attached.length === 1);
    expect(attached[0]!.host).to.equal(launcher.element);
    expect(attached[0]!.launcher.root).to.equal(launcher.root);
    launcher.element.remove();
    place.append(launcher.element);
    expect(await seen()).to.equal(true);
    expect(asked).to.equal(1);
  });

  it('U-41 the link stays when the list does not come, and the console says so', async () => {
    unitsCode.load = () => Promise.reject(new Event('error'));
    const link = put();
    await seenAnd(() => warnings.length === 1);
    expect(warnings[0]![0]).to.equal('guichet: no list of units');
    expect(link.checkVisibility()).to.equal(true);
    await expect(launcher.element).to.be.accessible();
  });

  it('U-44 its frame alone may ask for the device’s position; it opens where the list is', async () => {
    put();
    await seenAnd(() => attached.length === 1);
    attached[0]!.launcher.hash = '#insee=00002';
    await launcher.openAnswering();
    expect(launcher.shownPage).to.equal('/frame/units');
    expect(launcher.iframe!.allow).to.equal('clipboard-write; geolocation');
    expect(new URL(launcher.iframe!.src).search).to.equal('?site=answers&lang=fr');
    expect(new URL(launcher.iframe!.src).hash).to.equal('#insee=00002');
    const chat = new LauncherHarness('answers');
    chat.main.click();
    expect(chat.iframe!.allow).to.equal('clipboard-write');
    chat.remove();
  });
});
