import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { Citizen } from '../support/citizen.ts';
import { pageWithSnippet } from '../support/host-pages.ts';
import { setScene, SITE, type Scene } from '../support/scene.ts';
import { everythingOn, storageOf } from '../support/traces.ts';

const SECRET = 'il me surveille';
const DRAFT = 'je dois partir avant ce soir';

let scene: Scene;
before(async () => {
  scene = await setScene({
    pages: (server) => ({
      '/': pageWithSnippet(server.publicUrl, SITE).replace(
        'data-site=',
        'data-exit-url="https://exit.example/" data-site=',
      ),
      '/before': '<!doctype html><html lang="fr"><title>Avant</title><p>Une page avant</p></html>',
    }),
  });
});
after(() => scene.close());

const assertNothingShown = async (page: Page, when: string) => {
  const everything = await everythingOn(page);
  for (const text of [SECRET, DRAFT]) assert.ok(!everything.includes(text), `${when}: « ${text} » can be read`);
};

/** A citizen with a conversation under way and a draft in the composer; the exit page is answered here. */
const talking = async (): Promise<{ citizen: Citizen }> => {
  const citizen = await scene.citizen({ path: '/before' });
  await citizen.page
    .context()
    .route('https://exit.example/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Météo</title><p>Demain, soleil</p>' }),
    );
  await citizen.page.goto(`${scene.host.url}/`);
  await citizen.openPanel();
  await citizen.write(SECRET);
  await citizen.seesState(SECRET, 'sent');
  await citizen.composer.fill(DRAFT);
  return { citizen };
};
/**
 * The frame and the launcher both leave: the later one takes the place of a navigation under way, which is an error to
 * who waits for the address and nothing to a person. What is on screen tells.
 */
const assertLeft = async (page: Page) => {
  await page.getByText('Demain, soleil').waitFor();
  assert.equal(page.url(), 'https://exit.example/');
};
const assertGone = async (citizen: Citizen) => {
  const { page } = citizen;
  await assertLeft(page);
  await page.goBack();
  await page.waitForLoadState();
  await assertNothingShown(page, 'Back');
  assert.ok(!page.url().includes('exit.example'));
  await page.goForward();
  await page.waitForLoadState();
  await assertNothingShown(page, 'Forward');
  await page.goto(`${scene.host.url}/`);
  await citizen.launcher.waitFor();
  await assertNothingShown(page, 'the page again');
  await citizen.openPanel();
  await assertNothingShown(page, 'reopened');
  assert.equal(await citizen.transcript.count(), 0, 'the start screen, not a transcript');
  for (const stored of await storageOf(page)) assert.equal(stored, JSON.stringify([{}, {}, '']), 'storage');
};

test('S-3 S-6 Quitter vite by its button: Back and reopening show nothing, storage is empty', async () => {
  const { citizen } = await talking();
  await citizen.exitButton.click();
  await assertGone(citizen);
});

test('S-4 Shift three times in the composer leaves; once and a letter does not', async () => {
  const { citizen } = await talking();
  await citizen.composer.focus();
  await citizen.page.keyboard.press('Shift');
  await citizen.page.keyboard.press('Shift+A');
  await citizen.page.keyboard.press('Shift');
  await citizen.page.keyboard.press('Shift');
  await citizen.page.keyboard.press('x');
  assert.ok((await everythingOn(citizen.page)).includes(SECRET));
  for (let press = 0; press < 3; press++) await citizen.page.keyboard.press('Shift');
  await assertGone(citizen);
});

test('S-4 Shift three times on the page itself leaves too', async () => {
  const { citizen } = await talking();
  await citizen.page.locator('h1').click();
  for (let press = 0; press < 3; press++) await citizen.page.keyboard.press('Shift');
  await assertGone(citizen);
});

test('S-3 S-5 it works offline, and the session is dead on the server within 5 s of being back', async () => {
  const { citizen } = await talking();
  const token = await citizen.page
    .frames()
    .find((frame) => frame.url().includes('/frame/'))!
    .evaluate<string>(
      'Object.values(sessionStorage).map((value) => /[A-Za-z0-9_-]{43}/.exec(value)?.[0]).find(Boolean)',
    );
  assert.ok(token, 'the frame keeps its token in sessionStorage while it runs');
  const alive = () =>
    fetch(`${scene.server.publicUrl}/api/v1/conversation`, { headers: { authorization: `Bearer ${token}` } }).then(
      (response) => response.status,
    );
  assert.equal(await alive(), 200);
  await citizen.exitButton.click();
  await assertLeft(citizen.page);
  const deadline = Date.now() + 5000;
  let status = await alive();
  while (status !== 401 && Date.now() < deadline) status = await alive();
  assert.equal(status, 401);

  const other = await talking();
  await other.citizen.page.context().setOffline(true);
  await other.citizen.exitButton.click();
  await other.citizen.page.waitForFunction(() => !document.querySelector('guichet-chat iframe'));
  await assertNothingShown(other.citizen.page, 'offline');
});

test('S-5 leaving in one tab wipes the other tab of the site', async () => {
  const { citizen } = await talking();
  const second = new Citizen(await citizen.page.context().newPage());
  await second.page.goto(`${scene.host.url}/`);
  await second.launcher.click();
  await second.button(second.words('locked.resume')).click();
  await second.sees(SECRET);
  await citizen.exitButton.click();
  await assertLeft(citizen.page);
  await second.frame.getByText(SECRET).waitFor({ state: 'detached' });
  await assertNothingShown(second.page, 'the other tab');
});

test('S-4 500 words typed with capitals and digits, each by its Shift, cause no exit', async () => {
  const { citizen } = await talking();
  await citizen.composer.fill('');
  const { keyboard } = citizen.page;
  // As on a French keyboard: capitals and digits both take Shift, every word has one, some have three in a row.
  const words = Array.from({ length: 500 }, (_, index) => ['Oui', 'le17', 'ABC', 'Il'][index % 4]!);
  for (const character of words.join(' ')) {
    if (character === ' ') await keyboard.press('Space');
    else if (/[a-z]/.test(character)) await keyboard.press(character);
    else await keyboard.press(`Shift+${/\d/.test(character) ? 'Digit' : 'Key'}${character}`);
  }
  assert.equal((await citizen.composer.inputValue()).split(' ').length, 500);
  assert.ok((await everythingOn(citizen.page)).includes(SECRET));
});
