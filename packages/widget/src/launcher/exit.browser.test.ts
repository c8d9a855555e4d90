import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { fr } from '../locales/panel.fr.ts';
import { navigation } from './panel/leave.ts';
import { LauncherHarness, type FakeSite } from './testing/launcher-harness.ts';
import { eventually } from '../testing/eventually.ts';

describe('Quitter vite of the launcher', () => {
  const { replace } = navigation;
  let launcher: LauncherHarness;
  let left: string[];
  const open = async (site: FakeSite, attributes: Record<string, string> = {}) => {
    launcher = new LauncherHarness(site, attributes);
    if (site === 'answers') await launcher.openAnswering();
    else launcher.main.click();
  };
  const isCovered = () => !document.body.checkVisibility();
  beforeEach(() => {
    left = [];
    navigation.replace = (url) => left.push(url);
  });
  afterEach(() => {
    navigation.replace = replace;
    document.adoptedStyleSheets = [];
    launcher.remove();
  });

  it('S-3 covers at once, lets the frame wipe, then leaves to the neutral address', async () => {
    await open('answers');
    launcher.say({ type: 'opened' });
    await eventually(() => sessionStorage.length === 1);
    launcher.button(fr.exit).click();
    expect(isCovered()).to.equal(true);
    await launcher.hears(({ type }) => type === 'exit');
    launcher.say({ type: 'exit' });
    // Once for the frame's answer, once for the case that it never comes.
    await eventually(() => left.length === 2);
    expect(left).to.deep.equal(['https://meteofrance.com/', 'https://meteofrance.com/']);
    expect(launcher.iframe).to.equal(null);
    expect(sessionStorage.length, 'S-8 the flag is gone').to.equal(0);
  });

  it('S-3 leaves without the frame when it is dead', async () => {
    await open('silent', { 'exit-url': 'https://www.example.fr/meteo' });
    (await launcher.buttonLater(fr.exit)).click();
    expect(isCovered()).to.equal(true);
    await eventually(() => left.length > 0);
    expect(left[0]).to.equal('https://www.example.fr/meteo');
  });

  it('S-3 an address that is not https is not used', async () => {
    await open('answers', { 'exit-url': 'javascript:alert(1)' });
    launcher.say({ type: 'exit' });
    await eventually(() => left.length > 0);
    expect(left).to.deep.equal(['https://meteofrance.com/']);
    expect(isCovered()).to.equal(true);
  });

  it('S-3 nothing of the page can stand above the cover', async () => {
    const style = document.createElement('style');
    style.textContent = 'body { display: block !important }';
    document.head.append(style);
    await open('answers');
    launcher.say({ type: 'exit' });
    await eventually(() => left.length > 0);
    expect(isCovered()).to.equal(true);
    style.remove();
  });

  it('S-4 Shift three times on the host page, each press announced; not before the panel was open', async () => {
    launcher = new LauncherHarness('answers');
    launcher.main.focus();
    for (let press = 0; press < 3; press++) await sendKeys({ press: 'Shift' });
    expect(left).to.deep.equal([]);
    expect(launcher.status).to.equal('');
    await launcher.openAnswering();
    launcher.element.close();
    await launcher.keysLeaveFrame();
    expect(launcher.root.activeElement).to.equal(launcher.main);
    const announced: string[] = [];
    for (let press = 0; press < 3; press++) {
      await sendKeys({ press: 'Shift' });
      announced.push(launcher.status);
    }
    expect(announced.slice(0, 2)).to.deep.equal([2, 1].map((count) => fr.presses.replace('{count}', String(count))));
    await eventually(() => left.length > 0);
    expect(isCovered()).to.equal(true);
  });

  it('S-4 capitals typed in the host page do not leave', async () => {
    const field = document.createElement('input');
    document.body.append(field);
    await open('answers');
    field.focus();
    await launcher.keysLeaveFrame();
    for (let word = 0; word < 4; word++) {
      await sendKeys({ down: 'Shift' });
      await sendKeys({ press: 'A' });
      await sendKeys({ up: 'Shift' });
    }
    expect(field.value).to.equal('AAAA');
    expect(left).to.deep.equal([]);
    expect(isCovered()).to.equal(false);
    field.remove();
  });
});
