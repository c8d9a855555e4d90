import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { fr as frameFr } from '../../packages/widget/src/locales/first-screen.fr.ts';
import { SERVICES } from '../../packages/widget/src/embed-kit/options.ts';
import { assertAccessible, assertFits } from '../support/accessibility.ts';
import { person, SCREENS } from '../support/chromium.ts';
import { Citizen } from '../support/citizen.ts';
import { fromGuide } from '../support/guide.ts';
import { freePort } from '../support/guichet-server.ts';
import { startHostPages } from '../support/host-pages.ts';
import { setScene, SITE, type Scene } from '../support/scene.ts';
import { everythingOn } from '../support/traces.ts';

/** Where the sample's sites leave to. */
const EXIT = 'https://meteofrance.com/';

let scene: Scene;
let link: string;
before(async () => {
  scene = await setScene({
    officers: 1,
    pages: ({ publicUrl }) => {
      const place = { api: publicUrl, site: SITE };
      const policy = `default-src 'none'; ${fromGuide('In a frame', place, '')}`;
      const page = (body: string) => `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Une page</title>
<meta name="viewport" content="width=device-width"><meta http-equiv="content-security-policy" content="${policy}"></head>
<body><main><h1>Une page</h1>${body}</main></body></html>`;
      const frame = fromGuide('In a frame', place);
      link = page(fromGuide('By a link', place));
      return {
        '/favicon.ico': '',
        '/': page(`<p><a href="/suite">La suite</a></p>${frame}<p><a href="#apres">Après</a></p>`),
        '/suite': page(frame),
        '/sans': page(frame + fromGuide('By a link', place) + fromGuide('Visitors without JavaScript', place)),
      };
    },
  });
});
after(() => scene.close());

/** A visitor, and everything the console and the policy complained about. */
const visit = async (url: string, options: BrowserContextOptions = {}) => {
  const context = await person(scene.browser, options);
  await context.route(`${EXIT}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p>Demain, soleil</p>' }),
  );
  const page = await context.newPage();
  const complaints: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(url);
  return { page, complaints, asked };
};
const inFrame = (page: Page) => new Citizen(page, 'fr', undefined, 'chat', page.frameLocator('iframe'));
const alone = (page: Page) => new Citizen(page, 'fr', undefined, 'chat', page);
const pressShift = async (page: Page) => {
  for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
};

test('X-3 a frame and no script, under a strict policy: focus stays, a conversation runs and follows, « Quitter vite » leaves', async () => {
  const { page, complaints, asked } = await visit(scene.host.url);
  const citizen = inFrame(page);
  const before = page.getByRole('link', { name: 'La suite' });
  await before.focus();
  await citizen.button(citizen.words('start.yes')).waitFor();
  assert.equal(await before.evaluate((element) => document.activeElement === element), true);
  assert.equal(await citizen.button(citizen.words('header.close')).count(), 0, 'there is no panel to close');
  for (const number of ['tel:17', 'tel:112', 'sms:114'])
    assert.ok(await citizen.frame.locator(`a[href="${number}"]`).first().isVisible(), number);
  await assertAccessible(page, 'a frame without a launcher');

  // Tab leads in and out again.
  const after = page.getByRole('link', { name: 'Après' });
  const passed: string[] = [];
  while (!(await after.evaluate((element) => document.activeElement === element)) && passed.length < 40) {
    await page.keyboard.press('Tab');
    passed.push(await page.evaluate(() => document.activeElement?.localName ?? ''));
  }
  assert.ok(passed.includes('iframe') && passed.length < 40, passed.join());

  await citizen.write('depuis une page sans script');
  await citizen.seesState('depuis une page sans script', 'sent');
  await citizen.linked();
  await before.click();
  await page.waitForURL('**/suite');
  await citizen.sees('depuis une page sans script');
  assert.deepEqual(complaints, []);
  assert.deepEqual(
    asked.filter((url) => url.includes('/embed/')),
    [],
  );

  await citizen.exitButton.click();
  await page.getByText('Demain, soleil').waitFor();
  await page.goBack();
  assert.ok(!(await everythingOn(page)).includes('depuis une page sans script'));
  await page.context().close();
});

test('X-3 Shift three times leaves from the frame; in the page around it, it does nothing', async () => {
  const { page } = await visit(scene.host.url);
  const citizen = inFrame(page);
  await citizen.button(citizen.words('start.yes')).waitFor();
  await page.getByRole('link', { name: 'La suite' }).focus();
  await pressShift(page);
  await citizen.composer.fill('un brouillon');
  assert.ok(page.url().startsWith(scene.host.url));
  await citizen.composer.press('End');
  await pressShift(page);
  await page.getByText('Demain, soleil').waitFor();
  await page.context().close();
});

test('X-4 a link on a page that no site lists: each service is a page of its own', async (t) => {
  const stranger = await startHostPages(await freePort(), { '/': link, '/favicon.ico': '' });
  t.after(() => stranger.close());
  const { page, complaints } = await visit(stranger.url, { viewport: SCREENS.phone });
  await page.getByRole('link').click();
  const citizen = alone(page);
  await citizen.write('par un lien');
  await citizen.seesState('par un lien', 'sent');
  assert.equal(await page.evaluate(() => document.referrer), '');
  for (const service of SERVICES) {
    await page.goto(`${scene.server.publicUrl}/frame/${service}?site=${SITE}`);
    // The script is there when the first screen is gone.
    await page.locator('#first-screen').waitFor({ state: 'detached' });
    await citizen.exitButton.waitFor();
    assert.equal(await citizen.button(citizen.words('header.close')).count(), 0, service);
    assert.equal(await page.title(), citizen.words('frame.title'));
    await assertAccessible(page, `${service} by itself`);
    await assertFits(page, `${service} by itself`);
  }
  assert.deepEqual(complaints, []);
  await citizen.exitButton.click();
  await page.getByText('Demain, soleil').waitFor();
  await page.context().close();
});

test('X-5 without JavaScript: numbers, the State’s own site and a way out, and no field that nothing would read', async () => {
  const { page } = await visit(`${scene.host.url}/sans`, { javaScriptEnabled: false });
  for (const number of ['tel:17', 'tel:112', 'sms:114'])
    assert.ok(await page.locator(`noscript a[href="${number}"]`).isVisible(), number);
  const shows = async (root: ReturnType<typeof inFrame>['frame'], service: string) => {
    for (const number of ['tel:17', 'tel:112', 'sms:114'])
      await root.locator(`.emergency a[href="${number}"]`).waitFor();
    // The style sheet is there when this is hidden.
    await root.locator('.slow').waitFor({ state: 'attached' });
    await root.locator('.slow').waitFor({ state: 'hidden' });
    assert.equal(await root.getByRole('textbox').count(), 0, service);
    assert.equal(await root.getByRole('button').count(), 0, service);
  };
  // The driver switches scripts off in a frame of another process when it is there already, and so, now and then, after its
  // `noscript` was read: what stands in that is looked at in pages only.
  await shows(page.frameLocator('iframe'), 'in a frame');
  for (const service of SERVICES) {
    await page.goto(`${scene.server.publicUrl}/frame/${service}?site=${SITE}`);
    await shows(page, service);
    assert.match((await page.locator('noscript').textContent()) ?? '', new RegExp(frameFr['frame.noScript']), service);
    const official = page.locator('main a[href^="https://"]').filter({ visible: true });
    assert.equal(await official.count(), 1, `${service}: the State’s own page, once`);
  }
  await page.goto(`${scene.server.publicUrl}/frame/chat?site=${SITE}`);
  await page.getByText('Oui', { exact: true }).click();
  assert.ok(
    await page.getByRole('link', { name: 'Appeler le 17', exact: true }).isVisible(),
    'who is in danger is shown whom to call',
  );
  await page.locator('a.exit').click();
  await page.getByText('Demain, soleil').waitFor();
  await page.context().close();
});
