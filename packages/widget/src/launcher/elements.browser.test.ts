import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { fr } from '../locales/launcher.fr.ts';
import { fr as panelFr } from '../locales/panel.fr.ts';
import { navigation } from './panel/leave.ts';
import { LauncherHarness } from './testing/launcher-harness.ts';
import { eventually } from '../testing/eventually.ts';

const FLAG = 'guichet:answers';

describe('two elements on a page', () => {
  let chat: LauncherHarness;
  let cyber: LauncherHarness;
  const put = { chat: () => new LauncherHarness('answers'), cyber: () => new LauncherHarness('answers', {}, 'cyber') };
  const pages = () => [cyber, chat].map(({ shownPage }) => shownPage);
  /** A conversation starts in the panel of an element, and says so. */
  const converse = async (launcher: LauncherHarness) => {
    await launcher.openAnswering();
    launcher.say({ type: 'opened' });
    await eventually(() => sessionStorage.getItem(FLAG) === 'open');
  };
  beforeEach(() => {
    cyber = put.cyber();
    chat = put.chat();
  });
  afterEach(() => {
    cyber.remove();
    chat.remove();
  });

  it('L-8 one panel at a time: opening one closes the other, and a button is never below the other’s panel', async () => {
    await cyber.openAnswering();
    await eventually(() => chat.buttonNames.length === 0);
    chat.element.open();
    await chat.hears(({ type }) => type === 'focus');
    expect([cyber.isOpen, chat.isOpen]).to.deep.equal([false, true]);
    await cyber.hears(({ type }) => type === 'close');
    expect(chat.buttonNames).to.include(panelFr.exit);
    expect(cyber.buttonNames).to.deep.equal([fr.cyber, fr.numbers]);
    chat.heard.length = 0;
    cyber.main.click();
    await chat.hears(({ type }) => type === 'close');
    expect([cyber.isOpen, chat.isOpen]).to.deep.equal([true, false]);
    cyber.element.close();
    expect(chat.buttonNames).to.deep.equal([fr.chat, fr.numbers]);
    expect(pages(), 'both frames are kept').to.deep.equal(['/frame/cyber', '/frame/chat']);
  });

  it('L-8 an element that is taken out while its panel is open gives the other its button back', async () => {
    await cyber.openAnswering();
    await eventually(() => chat.buttonNames.length === 0);
    cyber.element.remove();
    expect(chat.buttonNames).to.deep.equal([fr.chat, fr.numbers]);
  });

  it('S-8 a conversation that starts in the orienter’s panel leaves the flag; the chat’s button leads to it', async () => {
    await cyber.openAnswering();
    expect(sessionStorage.length).to.equal(0);
    cyber.say({ type: 'opened' });
    await eventually(() => sessionStorage.getItem(FLAG) === 'open');
    cyber.element.close();
    expect(sessionStorage.getItem(FLAG)).to.equal('minimised');
    chat.main.click();
    expect([cyber.isOpen, chat.isOpen]).to.deep.equal([true, false]);
    expect(pages()).to.deep.equal(['/frame/cyber', null]);
    cyber.say({ type: 'ended' });
    await eventually(() => sessionStorage.length === 0);
    chat.main.click();
    expect(pages(), 'from now on it is its own').to.deep.equal(['/frame/cyber', '/frame/chat']);
  });

  it('S-8 what the orienter’s frame says does not take the flag of the conversation beside it', async () => {
    await converse(chat);
    cyber.main.click();
    await cyber.hears(({ type }) => type === 'focus');
    cyber.say({ type: 'ended' });
    cyber.say({ type: 'unread', count: 2 });
    await eventually(() => cyber.mainName.endsWith(': 2'));
    expect(sessionStorage.getItem(FLAG)).to.equal('minimised');
  });

  it('L-4 on the next page the conversation’s own element brings it back, wherever the other stands', async () => {
    await converse(cyber);
    cyber.element.remove();
    chat.element.remove();
    [cyber, chat] = [put.cyber(), put.chat()];
    await chat.hears(({ type, open }) => type === 'init' && open === true);
    expect(pages()).to.deep.equal([null, '/frame/chat']);
    expect(chat.isOpen).to.equal(true);
  });

  it('L-4 a page without it: the orienter’s element shows the conversation, then the orienter again', async () => {
    await converse(chat);
    chat.element.close();
    cyber.element.remove();
    chat.element.remove();
    cyber = put.cyber();
    await cyber.hears(({ type, open }) => type === 'init' && open === false);
    expect(cyber.shownPage).to.equal('/frame/chat');
    expect(cyber.iframe!.title).to.equal(fr.chat);
    expect(cyber.isOpen).to.equal(false);
    chat = put.chat();
    chat.main.click();
    expect(pages(), 'an element that comes later does not show it twice').to.deep.equal(['/frame/chat', null]);
    expect(cyber.isOpen).to.equal(true);
    cyber.element.close();
    cyber.say({ type: 'ended' });
    await eventually(() => cyber.iframe === null);
    cyber.main.click();
    expect(cyber.shownPage).to.equal('/frame/cyber');
  });

  it('L-4 a single-page site takes one element away: the other goes on with the conversation', async () => {
    await converse(cyber);
    cyber.element.remove();
    await chat.hears(({ type, open }) => type === 'init' && open === true);
    chat.heard.length = 0;
    chat.element.remove();
    cyber = put.cyber();
    await cyber.hears(({ type, open }) => type === 'init' && open === true);
    expect(cyber.shownPage).to.equal('/frame/chat');
  });

  it('L-4 somebody who is being oriented is left alone', async () => {
    await converse(chat);
    await cyber.openAnswering();
    const { iframe } = cyber;
    chat.element.remove();
    const probe = put.chat();
    await probe.hears(({ type }) => type === 'init');
    expect(cyber.iframe).to.equal(iframe);
    expect(cyber.shownPage).to.equal('/frame/cyber');
    probe.remove();
  });

  describe('Quitter vite', () => {
    const { replace } = navigation;
    let left: string[];
    beforeEach(() => {
      left = [];
      navigation.replace = (url) => left.push(url);
    });
    afterEach(() => {
      navigation.replace = replace;
      document.adoptedStyleSheets = [];
    });

    it('S-3 from one element covers the page once, wipes every frame, leaves', async () => {
      await converse(chat);
      await cyber.openAnswering();
      const { buttonNames } = cyber;
      expect(buttonNames).to.include(panelFr.exit);
      cyber.button(panelFr.exit).click();
      expect(document.body.checkVisibility()).to.equal(false);
      expect(document.adoptedStyleSheets).to.have.length(1);
      await Promise.all([cyber, chat].map((each) => each.hears(({ type }) => type === 'exit')));
      await eventually(() => left.length > 0);
      expect(document.adoptedStyleSheets).to.have.length(1);
      expect(pages()).to.deep.equal([null, null]);
      expect(sessionStorage.length).to.equal(0);
    });

    it('S-4 Shift three times is heard once, whichever panel was open', async () => {
      await chat.openAnswering();
      await cyber.openAnswering();
      cyber.main.focus();
      await cyber.keysLeaveFrame();
      for (let press = 0; press < 2; press++) await sendKeys({ press: 'Shift' });
      expect(left).to.deep.equal([]);
      expect([cyber.status, chat.status]).to.deep.equal([panelFr.presses.replace('{count}', '1'), '']);
      await sendKeys({ press: 'Shift' });
      await eventually(() => left.length > 0);
      expect(document.adoptedStyleSheets).to.have.length(1);
    });
  });
});
