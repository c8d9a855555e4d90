import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { fr as cyberFr } from '../../packages/widget/src/locales/cyber.fr.ts';
import { fr as firstScreenFr } from '../../packages/widget/src/locales/first-screen.fr.ts';
import { fr as frameFr } from '../../packages/widget/src/locales/fr.ts';
import { fr as launcherFr } from '../../packages/widget/src/locales/launcher.fr.ts';
import { fr as otvFr } from '../../packages/widget/src/locales/otv-app.fr.ts';
import { fr as unitsFr } from '../../packages/widget/src/locales/units.fr.ts';
import { codeBlocksOf, fromGuide } from '../support/guide.ts';
import { freePort, startGuichet, type GuichetServer } from '../support/guichet-server.ts';
import { pageWithSnippet, startHostPages, type HostPages } from '../support/host-pages.ts';
import { cyber } from '../support/orienter.ts';
import { selfHosted } from '../support/pinned-pages.ts';
import { SITE } from '../support/scene.ts';
import { plainPage } from '../support/webmaster-pages.ts';
import { wordsOf } from '../support/words.ts';
import { answerExit, launchFirefox, person, View, type Person } from './firefox.ts';

const t = wordsOf(frameFr, 'fr');
const tLauncher = wordsOf(launcherFr, 'fr');

let server: GuichetServer;
let host: HostPages;
let stranger: HostPages;
let browser: Browser;
before(async () => {
  const examplesPort = await freePort();
  server = await startGuichet({ examplesPort });
  const place = { api: server.publicUrl, site: SITE, insee: '00002' };
  const [policy] = codeBlocksOf('webmaster.md').filter(({ heading }) => heading.startsWith('Allow it in your policy'));
  const line = fromGuide(policy!.heading, place, '').replace('\n', '; ');
  // Firefox holds a page's own icon against its policy, and says so; Chromium does not.
  const strict = `<meta http-equiv="content-security-policy" content="default-src 'none'; img-src 'self'; base-uri 'none'; require-trusted-types-for 'script'; ${line}">`;
  const ownFiles = selfHosted('/chez-soi', server.publicUrl, SITE);
  const panel = Object.keys(ownFiles).find((path) => /\/panel-[^/]*\.js$/.test(path))!;
  host = await startHostPages(examplesPort, {
    '/favicon.ico': '',
    '/': plainPage({
      head: strict,
      body: `${fromGuide('Choose what the page shows', place)}<guichet-chat></guichet-chat>`,
      end: fromGuide('Paste the snippet', place),
    }),
    ...ownFiles,
    [panel]: `${ownFiles[panel]}\nglobalThis.tampered = true;`,
    '/cadre': plainPage({ body: fromGuide('In a frame', place), end: fromGuide('Visitors without JavaScript', place) }),
  });
  stranger = await startHostPages(await freePort(), {
    '/favicon.ico': '',
    '/': pageWithSnippet(server.publicUrl, SITE),
    '/lien': plainPage({ end: fromGuide('By a link', place) }),
  });
  browser = await launchFirefox();
});
after(async () => {
  await browser?.close();
  await Promise.all([host?.close(), stranger?.close()]);
  await server?.close();
});

const writes = async (chat: View, text: string) => {
  await chat.write(t('composer.label'), text);
  await chat.press(t('composer.send'));
  await chat.sees(text);
  await chat.sees(t('message.sent'));
};
/** The launcher helps where no panel is. */
const helps = async ({ view }: Person) => {
  await view.press(tLauncher('chat'));
  await view.sees(tLauncher('silent'));
  await view.find('a', tLauncher('official'));
};

test('X-7 in Firefox: all four elements under the strictest policy, Trusted Types on, without a complaint', async () => {
  const visitor = await person(browser, host.url);
  const { view } = visitor;
  await view.sees(unitsFr['competent.title']);
  await view.press(tLauncher('cyber'));
  const orienter = await visitor.frame('/frame/cyber');
  await orienter.press(cyber.texts['fr']![`question.${cyber.flow.start}.answers.no`]!, 'input');
  await orienter.press(cyberFr['question.continue']);
  await orienter.find('h1', cyber.texts['fr']!['question.audience.ask']!);
  await orienter.press(t('header.close'));
  await view.press(tLauncher('units'));
  await (await visitor.frame('/frame/units')).sees(unitsFr['locator.title']);
  await visitor.page.keyboard.press('Escape');
  await view.press(tLauncher('otv'));
  await (await visitor.frame('/frame/otv')).sees(otvFr['closed.official']);
  await visitor.page.keyboard.press('Escape');
  await view.press(tLauncher('chat'));
  await writes(await visitor.frame('/frame/chat'), 'depuis Firefox');
  assert.deepEqual(await visitor.violations(), []);
  assert.deepEqual(visitor.complaints, []);
  await visitor.leave();
});

test('X-7 O-11 in Firefox: a later file that was changed does not run, and the numbers stand in', async () => {
  const visitor = await person(browser, `${host.url}/chez-soi`);
  await helps(visitor);
  assert.equal(await visitor.page.evaluate(() => 'tampered' in globalThis), false);
  await visitor.leave();
});

test('X-7 O-3 in Firefox: a page that the site does not list shows no frame, and the launcher helps', async () => {
  const visitor = await person(browser, stranger.url);
  await helps(visitor);
  for (const frame of visitor.page.frames().slice(1))
    assert.ok(!(await new View(frame).read()).includes(t('start.question')));
  await visitor.leave();
});

test('X-7 X-3 X-4 in Firefox: in a frame of the page’s own, and by a link from a page that no site lists', async () => {
  const visitor = await person(browser, `${host.url}/cadre`);
  const framed = await visitor.frame('/frame/chat');
  await writes(framed, 'depuis un cadre');
  assert.equal(await framed.count('button', t('header.close')), 0);
  await visitor.leave();

  const other = await person(browser, `${stranger.url}/lien`);
  await other.page.locator('a').click();
  await other.view.find('textarea', t('composer.label'));
  await writes(other.view, 'par un lien');
  assert.equal(await other.view.count('button', t('header.close')), 0);
  assert.deepEqual([visitor.complaints, other.complaints], [[], []]);
  await other.leave();
});

for (const way of ['its button', 'Shift three times'] as const) {
  test(`X-7 X-3 in Firefox: « Quitter vite » by ${way} leaves the whole page from a frame without a launcher`, async () => {
    const visitor = await person(browser);
    const { page } = visitor;
    await answerExit(page, 'https://meteofrance.com/');
    await page.goto(`${host.url}/cadre`);
    const framed = await visitor.frame('/frame/chat');
    await framed.write(t('composer.label'), 'un brouillon');
    if (way === 'its button') await framed.press(t('header.exit'));
    else for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
    await page.waitForSelector('::-p-text(Demain, soleil)');
    await visitor.leave();
  });
}

test('X-7 X-5 in Firefox: without JavaScript, numbers and the State’s own site, and no field', async () => {
  const silent = await launchFirefox({ 'javascript.enabled': false });
  const page = await silent.newPage();
  await page.goto(`${server.publicUrl}/frame/chat?site=${SITE}`);
  // The driver's own evaluation goes on without the page's scripts.
  const shown = (selector: string) =>
    page.evaluate(
      (wanted) =>
        [...document.querySelectorAll(wanted)].filter((element) =>
          element.checkVisibility({ visibilityProperty: true }),
        ).length,
      selector,
    );
  assert.equal(await shown('.emergency a'), 3);
  assert.equal(await shown('textarea, button'), 0);
  assert.equal(await shown('main a[href^="https://"]'), 1);
  assert.match(await page.evaluate(() => document.body.innerText), new RegExp(firstScreenFr['frame.noScript']));
  await silent.close();
});
