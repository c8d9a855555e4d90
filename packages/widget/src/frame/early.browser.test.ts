import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { byRole } from '../components/testing/by-role.ts';
import { clearStage, expectAccessible, settled, stage } from '../components/testing/stage.ts';
import { StartScreenElement } from '../components/start-screen/start-screen-element.ts';
import { readEarly } from './early.ts';
import { frameHtml } from './first-screen.ts';

const asset = { file: 'x', integrity: 'y', bytes: 1 };

/** Shows the first screen as the server sends it, its scripts left out. */
const paint = async (locale: 'fr' | 'en' = 'fr') => {
  // The stage brings the tokens; what stands on it is taken away again.
  const first = new StartScreenElement();
  await stage(first);
  first.remove();
  const html = frameHtml({ locale, entry: asset, preload: [], css: [], later: [] })
    .replaceAll('{{siteName}}', 'Mairie d’Exemple')
    .replaceAll('{{answeredBy}}', '')
    .replaceAll('{{exitUrl}}', 'https://www.example.fr');
  const page = new DOMParser().parseFromString(html, 'text/html');
  const screen = page.querySelector('#first-screen');
  if (!screen) throw new Error('no first screen');
  document.body.append(screen);
  document.documentElement.lang = locale;
  return screen;
};

describe('first screen, before any script', () => {
  afterEach(clearStage);

  it('A-1 axe finds nothing in French and in English', async () => {
    await expectAccessible(await paint('fr'));
    await clearStage();
    await expectAccessible(await paint('en'));
  }).timeout(30_000);

  it('L-6 what is typed is read with its caret and focus', async () => {
    const screen = await paint();
    byRole(screen, 'textbox').focus();
    await sendKeys({ type: 'Bonjour' });
    await sendKeys({ press: 'ArrowLeft' });
    expect(readEarly(document)).to.deep.equal({
      draft: { text: 'Bonjour', selectionStart: 6, selectionEnd: 6, focused: true },
      danger: null,
      pressed: { send: false, languages: false },
    });
  });

  it('L-6 what Enter does is not told before a script makes it true', async () => {
    const screen = await paint();
    // Where the device has no keys to speak of, it is not there at all.
    expect(getComputedStyle(screen.querySelector('.keys')!).visibility).to.equal('hidden');
  });

  it('L-6 what is pressed is answered at once and kept, without any script', async () => {
    const screen = await paint();
    const isNoted = () => screen.querySelector('.noted')?.checkVisibility();
    expect(isNoted()).to.equal(false);
    byRole(screen, 'button', { name: 'Envoyer' }).click();
    byRole(screen, 'button', { name: 'Envoyer' }).click();
    expect(isNoted()).to.equal(true);
    expect(readEarly(document).pressed).to.deep.equal({ send: true, languages: false });
    await expectAccessible(screen);
  }).timeout(30_000);

  it('S-1 « oui » shows what to call without any script, and the answer is kept', async () => {
    const screen = await paint();
    expect(() => byRole(screen, 'link', { name: 'Appeler le 17' })).to.throw();
    screen.querySelector<HTMLElement>('label[for=danger-yes]')?.click();
    expect((byRole(screen, 'link', { name: 'Appeler le 17' }) as HTMLAnchorElement).href).to.equal('tel:17');
    expect(readEarly(document).danger).to.equal('yes');
  });

  it('L-6 stands where the app will stand: question and composer do not move', async () => {
    const screen = await paint();
    const before = byRole(screen, 'heading', { name: /danger/ }).getBoundingClientRect();
    await clearStage();
    const { ChatAppHarness } = await import('../components/chat-app/chat-app.harness.ts');
    const panel = await ChatAppHarness.open();
    await settled(panel.app);
    const after = panel.heading('start.question').getBoundingClientRect();
    expect([Math.round(after.x), Math.round(after.y)]).to.deep.equal([Math.round(before.x), Math.round(before.y)]);
  });
});
