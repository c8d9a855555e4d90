import { expect } from '@open-wc/testing';
import { en } from '../locales/launcher.en.ts';
import { fr } from '../locales/launcher.fr.ts';
import { fr as panelFr } from '../locales/panel.fr.ts';
import { eventually } from '../testing/eventually.ts';
import { launchers } from './launcher.ts';
import type { GuichetEventName } from './page-api.ts';
import { navigation } from './panel/leave.ts';
import { setLocale, setTheme } from './panel/set-look.ts';
import { LauncherHarness } from './testing/launcher-harness.ts';

const NAMES: readonly GuichetEventName[] = ['opened', 'closed', 'unread', 'ended'];

describe('what the page around hears and changes', () => {
  let launcher: LauncherHarness;
  let place: HTMLElement;
  let heard: unknown[];
  let listening: AbortController;
  beforeEach(() => {
    // A page may keep the elements in shadow roots of its own.
    place = document.createElement('div');
    place.attachShadow({ mode: 'open' });
    document.body.append(place);
    heard = [];
    listening = new AbortController();
    for (const name of NAMES) {
      addEventListener(`guichet-${name}`, ({ type, detail }) => heard.push([type, detail]), listening);
    }
  });
  afterEach(() => {
    listening.abort();
    launcher.remove();
    place.remove();
    document.body.removeAttribute('lang');
  });
  const put = (kind: 'chat' | 'cyber' = 'chat') => {
    launcher = new LauncherHarness('answers', {}, kind);
    // Its first place is the body: from here on it is where a page put it.
    place.shadowRoot!.append(launcher.element);
  };

  describe('events', () => {
    it('L-14 a panel that opens and closes, messages that wait, the end of a conversation; and no more than that', async () => {
      put('cyber');
      expect(heard).to.deep.equal([]);
      await launcher.openAnswering();
      launcher.element.close();
      launcher.say({ type: 'opened', text: 'Bonjour' });
      launcher.say({ type: 'unread', count: 2, text: 'Bonjour' });
      launcher.say({ type: 'unread', count: 2 });
      launcher.say({ type: 'unread', count: 0 });
      launcher.say({ type: 'closed' });
      launcher.say({ type: 'ended' });
      await eventually(() => launcher.iframe === null);
      const kind = 'cyber';
      expect(heard).to.deep.equal([
        ['guichet-opened', { kind }],
        ['guichet-closed', { kind }],
        ['guichet-unread', { kind, count: 2 }],
        ['guichet-unread', { kind, count: 0 }],
        ['guichet-ended', { kind }],
      ]);
    });

    it('L-14 the page hears that a panel closes because its element is taken out', async () => {
      put();
      await launcher.openAnswering();
      launcher.element.remove();
      expect(heard.at(-1)).to.deep.equal(['guichet-closed', { kind: 'chat' }]);
    });

    it('L-14 « Quitter vite » tells the page nothing', async () => {
      const { replace } = navigation;
      const left: string[] = [];
      navigation.replace = (url) => left.push(url);
      put();
      await launcher.openAnswering();
      launcher.say({ type: 'opened' });
      await eventually(() => sessionStorage.length === 1);
      heard.length = 0;
      launcher.button(panelFr.exit).click();
      await eventually(() => left.length > 0 && launcher.iframe === null);
      expect(heard).to.deep.equal([]);
      navigation.replace = replace;
      document.adoptedStyleSheets = [];
    });
  });

  describe('elements that come, go and move', () => {
    it('L-12 moved within the page by moveBefore, the panel and what is in its frame stay', async () => {
      put();
      await launcher.openAnswering();
      const { iframe } = launcher;
      launcher.heard.length = 0;
      const other = document.createElement('section');
      place.shadowRoot!.prepend(other);
      // TypeScript's DOM does not know it yet.
      (other as unknown as { moveBefore(node: Node, child: null): void }).moveBefore(launcher.element, null);
      expect(launcher.iframe).to.equal(iframe);
      iframe!.contentWindow!.postMessage({ fakePing: true }, '*');
      await eventually(() => launcher.heard.length > 0);
      expect(launcher.heard, 'it has not loaded again').to.deep.equal(['pong']);
      expect(launcher.isOpen).to.equal(true);
    });

    it('L-12 moved otherwise it is taken out and put back, as it was', async () => {
      put();
      await launcher.openAnswering();
      launcher.heard.length = 0;
      document.body.append(launcher.element);
      await launcher.hears(({ type, open }) => type === 'init' && open === true);
      expect(launcher.isOpen).to.equal(true);
      expect(launchers.size).to.equal(1);
    });

    it('L-12 an element that came before the one of the page that goes away takes its place', () => {
      const { warn } = console;
      const warnings: unknown[] = [];
      console.warn = (text: unknown) => warnings.push(text);
      launcher = new LauncherHarness('answers');
      const next = new LauncherHarness('answers', { label: 'La page suivante' });
      console.warn = warn;
      expect(warnings).to.deep.equal(['guichet: <guichet-chat> is there already.']);
      expect(next.element.shadowRoot).to.equal(null);
      launcher.element.remove();
      expect(next.mainName).to.equal('La page suivante');
      next.remove();
      expect(launchers.size).to.equal(0);
    });

    it('I-2 put back into a page of another language, it speaks that one', () => {
      put();
      launcher.element.remove();
      document.body.lang = 'en';
      document.body.append(launcher.element);
      expect(launcher.buttonNames).to.deep.equal([en.chat, en.numbers]);
    });
  });

  describe('setLocale and setTheme', () => {
    it('L-13 change every element and what later ones read from the script, in an open panel too', async () => {
      const script = document.createElement('script');
      put();
      const cyber = new LauncherHarness('answers', {}, 'cyber');
      await launcher.openAnswering();
      setLocale(launchers, script, 'en-GB');
      expect([launcher.mainName, cyber.mainName]).to.deep.equal([en.chat, en.cyber]);
      await launcher.hears(({ type, locale }) => type === 'locale' && locale === 'en');
      expect(script.dataset['locale']).to.equal('en-GB');

      setTheme(launchers, script, 'forest');
      await launcher.hears(({ type, theme }) => type === 'theme' && (theme as { name: string }).name === 'forest');
      expect({ ...script.dataset }).to.include({ theme: 'forest', accent: '', scheme: '' });
      const ground = () => getComputedStyle(cyber.main).backgroundColor;
      expect(ground()).to.equal('rgb(29, 96, 70)');
      setTheme(launchers, script, { accent: '#800000', scheme: 'dark' });
      expect(ground()).to.equal('rgb(128, 0, 0)');
      expect(getComputedStyle(cyber.main.closest('section')!).colorScheme).to.equal('dark');
      setTheme(launchers, script);
      expect(ground(), 'what is not named any more is not said').to.equal('rgb(31, 75, 153)');
      setLocale(launchers, script);
      expect([launcher.mainName, cyber.mainName]).to.deep.equal([fr.chat, fr.cyber]);
      cyber.remove();
    });

    it('L-13 a theme does not take back the language that was chosen in the frame', async () => {
      put();
      await launcher.openAnswering();
      launcher.say({ type: 'locale', locale: 'en' });
      await eventually(() => launcher.mainName === en.chat);
      launcher.heard.length = 0;
      launcher.element.setAttribute('theme', 'slate');
      await launcher.hears(({ type }) => type === 'theme');
      expect(launcher.heard.map((each) => (each as { type: string }).type)).to.deep.equal(['theme']);
    });
  });

  it('L-15 position="start" puts the button and its panel into the other corner', async () => {
    put();
    const sides = () => launcher.main.closest('section')!.getBoundingClientRect();
    expect(innerWidth - sides().right).to.be.below(40);
    launcher.element.setAttribute('position', 'start');
    expect(sides().left).to.be.below(40);
    await launcher.openAnswering();
    expect(launcher.iframe!.getBoundingClientRect().left).to.be.below(40);
  });
});
