import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { pageWithSnippet } from '../support/host-pages.ts';
import { pinnedPage, selfHosted } from '../support/pinned-pages.ts';
import { setScene, SITE, type Scene } from '../support/scene.ts';

let scene: Scene;
before(async () => {
  scene = await setScene({
    officers: 1,
    pages: ({ publicUrl }) => ({
      '/': pageWithSnippet(publicUrl, SITE),
      '/epingle': pinnedPage(publicUrl, SITE),
      ...selfHosted('/chez-soi', publicUrl, SITE),
    }),
  });
});
after(() => scene.close());

/** Whoever holds the wire adds a line to one file; the length of the answer is that of the file. */
const tamperWith = (page: Page, file: RegExp) =>
  page.route(file, async (route) => {
    const answer = await route.fetch();
    const body = `${await answer.text()}\nglobalThis.tampered = true;`;
    const { 'content-encoding': _encoding, 'content-length': _length, ...headers } = answer.headers();
    await route.fulfill({ status: answer.status(), headers, body });
  });

test('O-11 a chunk that was tampered with on its way does not run; the conversation goes on without it', async () => {
  const citizen = await scene.citizen();
  await tamperWith(citizen.page, /conversation-parts-.*\.js/);
  const refused = citizen.page.waitForEvent('console', (message) => /integrity/i.test(message.text()));
  await citizen.openPanel();
  await citizen.write('Bonjour, une question');
  await citizen.seesState('Bonjour, une question', 'sent');
  await refused;
  await citizen.openMenu();
  await citizen.sees(citizen.words('part.failed'));
  const frame = citizen.page.frames().find((each) => each.url().includes('/frame/chat'));
  assert.equal(await frame?.evaluate(() => Object.hasOwn(globalThis, 'tampered')), false);
  await citizen.page.keyboard.press('Escape');
  await citizen.write('Toujours là');
  await citizen.seesState('Toujours là', 'sent');
});

test('O-11 an entry that was tampered with leaves the first screen with its numbers', async () => {
  const citizen = await scene.citizen();
  await tamperWith(citizen.page, /\/chat-.*\.js/);
  const refused = citizen.page.waitForEvent('console', (message) => /integrity/i.test(message.text()));
  await citizen.launcher.click();
  await refused;
  await citizen.page.getByText(citizen.launcherWords('silent')).waitFor();
});

test('O-14 the files on the site’s own server, under a strict policy, open a conversation with the real server', async () => {
  const citizen = await scene.citizen({ path: '/chez-soi' });
  const requests: string[] = [];
  const complaints: string[] = [];
  citizen.page.on('request', (request) => requests.push(request.url()));
  citizen.page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) complaints.push(message.text());
  });
  await citizen.page.reload();
  await citizen.openPanel();
  await citizen.write('Depuis le serveur de la mairie');
  await citizen.seesState('Depuis le serveur de la mairie', 'sent');
  assert.ok(requests.some((url) => url.startsWith(`${scene.host.url}/guichet-`) && url.includes('/panel-')));
  assert.deepEqual(
    requests.filter((url) => url.startsWith(`${scene.server.publicUrl}/embed/`)),
    [],
    'nothing of the page’s own comes from our server',
  );
  assert.deepEqual(complaints, []);
});

test('O-11 O-14 a later file that was changed on the site’s own server does not run, and the numbers stand in', async () => {
  const citizen = await scene.citizen({ path: '/chez-soi' });
  await tamperWith(citizen.page, /\/guichet-[^/]+\/panel-.*\.js/);
  const refused = citizen.page.waitForEvent('console', (message) => /integrity/i.test(message.text()));
  await citizen.launcher.click();
  await refused;
  await citizen.page.getByText(citizen.launcherWords('silent')).waitFor();
  await citizen.page.getByRole('link', { name: '17' }).waitFor();
  assert.equal(await citizen.page.evaluate(() => Object.hasOwn(globalThis, 'tampered')), false);
});

test('O-12 a page that pins the server’s version opens its panel from that path, and runs no other bytes', async () => {
  const answer = await fetch(`${scene.server.publicUrl}/embed/sri.json`);
  const { version, files } = (await answer.json()) as { version: string; files: Record<string, unknown> };
  const panel = Object.keys(files).find((file) => file.startsWith('panel-'));
  const citizen = await scene.citizen({ path: '/epingle' });
  const { page } = citizen;
  const later = page.waitForRequest((request) => request.url().includes('/panel-'));
  await citizen.openPanel();
  assert.equal(new URL((await later).url()).pathname, `/embed/${version}/${panel}`);

  await tamperWith(page, /\/guichet\.js/);
  const refused = page.waitForEvent('console', (message) => /integrity/i.test(message.text()));
  await page.reload();
  await refused;
  assert.equal(await page.evaluate(() => 'guichet' in globalThis || 'tampered' in globalThis), false);
});
