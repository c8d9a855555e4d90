import { expect } from '@open-wc/testing';
import { fr } from '../locales/launcher.fr.ts';
import { panelCode } from './load-panel.ts';
import { LauncherHarness } from './testing/launcher-harness.ts';
import { eventually } from '../testing/eventually.ts';

// The page loads the panel's code once, so every test of a page without it stands in this file.
describe('a panel whose code does not come', () => {
  const { load } = panelCode;
  const { warn } = console;
  let launcher: LauncherHarness;
  let warnings: string[];
  beforeEach(() => {
    warnings = [];
    console.warn = (text: string) => warnings.push(text);
    // What the gate does with a file that is missing, or that is another one.
    panelCode.load = () => Promise.reject(new Event('error'));
  });
  afterEach(() => {
    launcher.remove();
    panelCode.load = load;
    console.warn = warn;
  });

  for (const kind of ['chat', 'cyber'] as const) {
    it(`O-8 ${kind}: at once the numbers, the official link and the causes; the button closes and opens`, async () => {
      launcher = new LauncherHarness('answers', {}, kind);
      launcher.main.click();
      expect(launcher.shownPage, 'the frame does not wait for it').to.equal(`/frame/${kind}`);
      await eventually(() => launcher.links.length === 10);
      expect(launcher.root.textContent).to.include(fr.silent);
      expect(launcher.links.at(-1)!.href).to.equal('https://www.masecurite.interieur.gouv.fr/');
      expect(launcher.root.activeElement, 'the focus is where help is').to.equal(
        launcher.links[0]!.closest('[tabindex]'),
      );
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include(`frame/${kind}`);
      expect(launcher.iframe!.checkVisibility()).to.equal(false);
      await expect(launcher.element).to.be.accessible();
      launcher.main.click();
      expect(launcher.links).to.deep.equal([]);
      expect(launcher.iframe, 'nothing is left of it').to.equal(null);
      expect(launcher.root.activeElement).to.equal(launcher.main);
    });
  }

  it('L-4 a conversation that cannot be brought back leaves the page as it is, until the button is pressed', async () => {
    sessionStorage.setItem('guichet:answers', 'open');
    const asked = new Promise<void>((resolve) => {
      panelCode.load = () => {
        resolve();
        return Promise.reject(new Event('error'));
      };
    });
    launcher = new LauncherHarness('answers');
    await asked;
    expect(launcher.iframe).to.equal(null);
    expect(launcher.buttonNames).to.deep.equal([fr.chat, fr.numbers]);
    launcher.main.click();
    await eventually(() => launcher.links.length === 10);
  });

  it('O-8 opening again tries again', async () => {
    launcher = new LauncherHarness('answers');
    launcher.main.click();
    await eventually(() => launcher.links.length === 10);
    panelCode.load = load;
    launcher.main.click();
    await launcher.openAnswering();
    expect(launcher.links).to.deep.equal([]);
    expect(launcher.root.textContent).to.not.include(fr.silent);
  });
});
