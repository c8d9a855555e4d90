import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { en } from '../locales/launcher.en.ts';
import { fr } from '../locales/launcher.fr.ts';
import { fr as panelFr } from '../locales/panel.fr.ts';
import { VERSION } from '../version.ts';
import { defineGuichetChat } from './define.ts';
import { panelCode } from './load-panel.ts';
import { LauncherHarness } from './testing/launcher-harness.ts';
import { eventually } from '../testing/eventually.ts';

const NUMBERS = ['17', '112', '114', '15', '18', '119', '3919', '3018', '3114'];

/** Warnings of the console while something runs. */
async function warningsDuring(run: () => unknown): Promise<string[]> {
  const { warn } = console;
  const warnings: string[] = [];
  console.warn = (text: string) => warnings.push(text);
  try {
    await run();
  } finally {
    console.warn = warn;
  }
  return warnings;
}

describe('launcher', () => {
  let launcher: LauncherHarness;
  afterEach(async () => {
    launcher.remove();
    await setViewport({ width: 1280, height: 800 });
  });

  describe('before the click', () => {
    beforeEach(() => (launcher = new LauncherHarness('answers')));

    it('A-1 closed: axe finds nothing, and the host page is not laid out again', async () => {
      await expect(launcher.element).to.be.accessible();
      expect(getComputedStyle(launcher.element).display).to.equal('contents');
    });

    it('L-1 makes no frame, no request, no storage, no cookie', () => {
      expect(launcher.iframe).to.equal(null);
      expect(performance.getEntriesByType('resource').filter(({ name }) => name.includes('frame/chat'))).to.have.length(
        0,
      );
      expect(sessionStorage.length + localStorage.length).to.equal(0);
      expect(document.cookie).to.equal('');
    });

    it('S-11 says « Aide et signalement » until the site has words of its own', () => {
      expect(launcher.buttonNames).to.deep.equal([fr.chat, fr.numbers]);
      launcher.element.setAttribute('label', 'Parler à un policier ou un gendarme');
      expect(launcher.mainName).to.equal('Parler à un policier ou un gendarme');
    });

    it('no style attribute: a host page may forbid them', () => {
      expect(launcher.root.querySelectorAll('[style], style')).to.have.length(0);
    });
  });

  describe('emergency numbers', () => {
    beforeEach(() => (launcher = new LauncherHarness('answers')));

    it('S-1 L-2 lists the nine numbers with hours as links, without any request', async () => {
      launcher.button(fr.numbers).click();
      const numbers = launcher.links.slice(0, 9);
      expect(numbers.map((link) => link.querySelector('b')!.textContent)).to.deep.equal(NUMBERS);
      expect(numbers.map((link) => link.getAttribute('href'))).to.deep.equal(
        NUMBERS.map((number) => (number === '114' ? 'sms:114' : `tel:${number}`)),
      );
      for (const link of numbers) {
        const always = link.querySelector('b')!.textContent !== '3018';
        expect(link.querySelector('small')!.textContent).to.equal(always ? fr.always : 'De 9 h à 23 h, heure de Paris');
      }
      expect(launcher.iframe).to.equal(null);
      await expect(launcher.element).to.be.accessible();
    });

    it('A-4 the list is opened and closed by keyboard, and the button says which', async () => {
      const button = launcher.button(fr.numbers);
      button.focus();
      expect(button.ariaExpanded).to.equal('false');
      await sendKeys({ press: 'Enter' });
      expect(button.ariaExpanded).to.equal('true');
      await sendKeys({ press: 'Escape' });
      expect(launcher.links).to.have.length(0);
      expect(launcher.root.activeElement).to.equal(launcher.main);
    });

    it('A-5 everything fits in 360 px and in 320 px, in forced colours too', async () => {
      await emulateMedia({ forcedColors: 'active' });
      for (const width of [360, 320]) {
        await setViewport({ width, height: 640 });
        if (launcher.links.length === 0) launcher.button(fr.numbers).click();
        for (const element of [...launcher.root.querySelectorAll('button'), ...launcher.links]) {
          if (!element.checkVisibility()) continue;
          const { left, right, height } = element.getBoundingClientRect();
          expect(left, element.textContent).to.be.at.least(0);
          expect(right, element.textContent).to.be.at.most(width);
          expect(height, element.textContent).to.be.at.least(24);
        }
        await expect(launcher.element).to.be.accessible();
      }
      await emulateMedia({ forcedColors: 'none' });
    });
  });

  describe('panel', () => {
    it('O-6 A-4 opens the frame in a click: title, language, focus; init goes to the frame', async () => {
      launcher = new LauncherHarness('answers', { accent: '#0B6E4F' });
      await launcher.openAnswering();
      const { iframe } = launcher;
      expect(iframe!.title).to.equal(fr.chat);
      expect(iframe!.allow).to.equal('clipboard-write');
      expect(iframe!.hasAttribute('sandbox')).to.equal(false);
      expect(new URL(iframe!.src).search).to.equal('?site=answers&lang=fr');
      expect(launcher.root.activeElement).to.equal(iframe);
      expect(launcher.main.ariaExpanded).to.equal('true');
      const init = launcher.heard.find((each) => (each as { type?: string }).type === 'init');
      expect(init).to.deep.equal({
        type: 'init',
        protocol: 1,
        locale: 'fr',
        theme: { name: '', accent: '#0B6E4F', scheme: '' },
        open: true,
        exitUrl: 'https://meteofrance.com/',
        version: VERSION,
      });
      await expect(launcher.element).to.be.accessible();
    });

    it('A-4 closes from the frame and by Escape, back to the button; opening again keeps the frame', async () => {
      launcher = new LauncherHarness('answers');
      await launcher.openAnswering();
      const { iframe } = launcher;
      launcher.say({ type: 'close' });
      await eventually(() => launcher.main.ariaExpanded === 'false');
      expect(launcher.root.activeElement).to.equal(launcher.main);
      await launcher.hears(({ type }) => type === 'close');
      await launcher.keysLeaveFrame();
      launcher.heard.length = 0;
      launcher.main.click();
      expect(launcher.iframe).to.equal(iframe);
      await launcher.hears(({ type }) => type === 'focus');
      launcher.heard.length = 0;
      launcher.main.focus();
      await launcher.keysLeaveFrame();
      await sendKeys({ press: 'Escape' });
      expect(launcher.main.ariaExpanded).to.equal('false');
      expect(iframe!.isConnected).to.equal(true);
    });

    for (const screen of [
      { name: 'a phone', width: 360, height: 640 },
      { name: 'a phone on its side', width: 740, height: 360 },
    ]) {
      it(`full screen on ${screen.name}: the frame’s own header takes the place of the bar`, async () => {
        await setViewport(screen);
        launcher = new LauncherHarness('answers');
        await launcher.openAnswering();
        const { width, height } = launcher.iframe!.getBoundingClientRect();
        expect(width).to.be.at.least(screen.width - 4);
        expect(height).to.be.at.least(screen.height - 4);
        expect(launcher.buttonNames).to.deep.equal([]);
      });
    }

    it('L-3 counts unread messages in words in its name, and says so once', async () => {
      launcher = new LauncherHarness('answers');
      await launcher.openAnswering();
      launcher.element.close();
      launcher.say({ type: 'unread', count: 2 });
      await eventually(() => launcher.mainName === 'Aide et signalement nouveaux messages : 2');
      expect(launcher.status).to.equal('nouveaux messages : 2');
      await expect(launcher.element).to.be.accessible();
      launcher.say({ type: 'unread', count: 0 });
      await eventually(() => launcher.mainName === fr.chat);
    });

    it('I-2 speaks the nearest language, and changes with it', async () => {
      document.body.lang = 'en-GB';
      launcher = new LauncherHarness('answers');
      document.body.removeAttribute('lang');
      expect(launcher.buttonNames).to.deep.equal([en.chat, en.numbers]);
      await launcher.openAnswering();
      launcher.element.setAttribute('locale', 'fr');
      expect(launcher.mainName).to.equal(fr.chat);
      await launcher.hears(({ type, locale }) => type === 'locale' && locale === 'fr');
      launcher.say({ type: 'locale', locale: 'en' });
      await eventually(() => launcher.mainName === en.chat);
    });
  });

  describe('a frame that does not answer', () => {
    it('O-8 after 4 s: numbers, the official link, and likely causes on the console', async () => {
      launcher = new LauncherHarness('silent');
      const { setTimeout: wait } = window;
      let silence: { run: () => void; afterMs: number } | undefined;
      window.setTimeout = ((run: () => void, afterMs: number) => {
        silence ??= { run, afterMs };
        return 0;
      }) as typeof window.setTimeout;
      launcher.main.click();
      window.setTimeout = wait;
      expect(silence?.afterMs).to.equal(4000);
      const warnings = await warningsDuring(silence!.run);
      expect(warnings.join()).to.match(/frame\/chat\?site=silent.*CSP.*Origin.*Network/);
      expect(launcher.root.textContent).to.include(fr.silent);
      expect(launcher.links).to.have.length(10);
      expect(launcher.links.at(-1)!.href).to.equal('https://www.masecurite.interieur.gouv.fr/');
      await launcher.buttonLater(panelFr.exit);
      await expect(launcher.element).to.be.accessible();
      const { iframe } = launcher;
      launcher.main.click();
      launcher.main.click();
      expect(launcher.iframe, 'opening again tries again').to.not.equal(iframe);
    });

    it('O-6 a frame of another origin gets no init and is not believed', async () => {
      launcher = new LauncherHarness('elsewhere');
      launcher.main.click();
      // The launcher hears both before the test does: its `init` is on its way then to whoever may have it.
      await new Promise((resolve) => launcher.iframe!.addEventListener('load', resolve));
      await panelCode.load();
      launcher.iframe!.contentWindow!.postMessage({ fakePing: true }, '*');
      await eventually(() => launcher.heard.includes('pong'));
      expect(launcher.heard).to.deep.equal(['loaded', 'pong']);
    });

    it('O-6 O-7 messages of the host page and unknown messages of the frame change nothing', async () => {
      launcher = new LauncherHarness('answers');
      await launcher.openAnswering();
      for (const message of [{ type: 'close' }, { type: 'exit' }, { type: 'unread', count: 9 }])
        postMessage(message, '*');
      for (const message of [
        null,
        'close',
        { type: 'constructor' },
        { type: 'open' },
        { type: 'navigate', url: 'https://x.fr' },
      ]) {
        launcher.say(message);
      }
      launcher.say({ type: 'unread', count: '<b>7' });
      launcher.say({ type: 'unread', count: 1 });
      await eventually(() => launcher.mainName.endsWith(': 1'));
      expect(launcher.main.ariaExpanded).to.equal('true');
    });
  });

  describe('on a page that changes', () => {
    it('L-5 the first definition stays and the second one warns', async () => {
      launcher = new LauncherHarness('answers');
      const first = customElements.get('guichet-chat');
      const warnings = await warningsDuring(() => expect(defineGuichetChat()).to.equal(false));
      expect(warnings).to.have.length(1);
      expect(customElements.get('guichet-chat')).to.equal(first);
    });

    it('L-5 a second element shows nothing and warns', async () => {
      launcher = new LauncherHarness('answers');
      const second = document.createElement('guichet-chat');
      expect(await warningsDuring(() => document.body.append(second))).to.have.length(1);
      expect(second.shadowRoot).to.equal(null);
      second.remove();
    });

    it('taken out and put back (Turbo, a single-page site) it is as it was', async () => {
      launcher = new LauncherHarness('answers');
      await launcher.openAnswering();
      launcher.element.remove();
      expect(launcher.iframe).to.equal(null);
      launcher.heard.length = 0;
      document.body.append(launcher.element);
      await launcher.hears(({ type, open }) => type === 'init' && open === true);
      expect(launcher.main.ariaExpanded).to.equal('true');
    });

    it('S-8 L-4 a running conversation leaves one flag without content, and is brought back by it', async () => {
      launcher = new LauncherHarness('answers');
      await launcher.openAnswering();
      expect(sessionStorage.length).to.equal(0);
      launcher.say({ type: 'opened' });
      await eventually(() => sessionStorage.length === 1);
      expect({ ...sessionStorage }).to.deep.equal({ 'guichet:answers': 'open' });
      launcher.element.close();
      expect({ ...sessionStorage }).to.deep.equal({ 'guichet:answers': 'minimised' });
      launcher.element.remove();

      const next = new LauncherHarness('answers');
      await next.hears(({ type, open }) => type === 'init' && open === false);
      expect(next.main.ariaExpanded).to.equal('false');
      next.say({ type: 'opened' });
      next.say({ type: 'ended' });
      await eventually(() => sessionStorage.length === 0 && next.iframe === null);
      next.remove();
    });
  });
});
