import assert from 'node:assert/strict';
import { get } from 'node:http';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { startPartnerPages, type PartnerPages } from '../../examples/serve.ts';
import { launchChromium, person } from '../support/chromium.ts';
import { Citizen } from '../support/citizen.ts';
import { freePort, startGuichet, type GuichetServer } from '../support/guichet-server.ts';
import { pageWithSnippet, startHostPages } from '../support/host-pages.ts';

let server: GuichetServer;
let pages: PartnerPages;
let browser: Browser;
before(async () => {
  const examplesPort = await freePort();
  server = await startGuichet({ examplesPort });
  pages = await startPartnerPages({ port: examplesPort, apiOrigin: server.publicUrl });
  browser = await launchChromium();
});
after(async () => {
  await browser.close();
  await pages.close();
  await server.close();
});

/** A visitor, and everything the console and the policy complained about. */
const visit = async (url: string): Promise<{ citizen: Citizen; page: Page; complaints: string[] }> => {
  const context = await person(browser);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(url);
  return { citizen: new Citizen(page), page, complaints };
};

test('L-4 S-8 each partner page embeds the conversation its own way, and its next page brings it back', async () => {
  const nextPages = { prefecture: '/demarches.html', mairie: '/tranquillite.html', association: '/permanences.html' };
  const labels = {
    prefecture: 'Aide et signalement',
    mairie: 'Parler à la police municipale',
    association: 'Écrire à l’association',
  };
  for (const name of ['prefecture', 'mairie', 'association'] as const) {
    const { citizen, page, complaints } = await visit(pages.urls[name]);
    await page.getByRole('button', { name: labels[name] }).click();
    assert.equal(await page.locator('guichet-chat').count(), 1, 'one launcher');
    await citizen.composer.waitFor();
    await citizen.write(`Bonjour ${name}`);
    await citizen.seesState(`Bonjour ${name}`, 'sent');
    await citizen.linked();
    await page.goto(pages.urls[name] + nextPages[name]);
    await citizen.sees(`Bonjour ${name}`);
    assert.deepEqual(complaints, [], name);
    await page.context().close();
  }
});

test('the policy of a strict page needs script-src and frame-src only; without frame-src the launcher helps', async () => {
  const { page } = await visit(pages.urls.prefecture);
  const policy = (await page.request.get(pages.urls.prefecture)).headers()['content-security-policy']!;
  assert.match(policy, /^default-src 'none'; style-src 'self'; script-src http:\/\/localhost:\d+; frame-src /);
  await page.context().close();

  const context = await person(browser);
  const strict = await context.newPage();
  const warnings: string[] = [];
  strict.on('console', (message) => warnings.push(message.text()));
  const host = await startHostPages(
    await freePort(),
    { '/': pageWithSnippet(server.publicUrl, 'prefecture-exemple') },
    { 'content-security-policy': policy.replace(/frame-src [^;]+/, "frame-src 'none'") },
  );
  await strict.goto(host.url);
  const citizen = new Citizen(strict);
  await citizen.launcher.click();
  await strict.getByText(citizen.launcherWords('silent')).waitFor();
  assert.equal(await strict.locator('guichet-chat a[href^="tel:"]').count(), 8);
  assert.ok(
    warnings.some((text) => text.includes('CSP frame-src?')),
    warnings.join(),
  );
  await context.close();
  await host.close();
});

test('O-1 a page’s own button opens it through the one global', async () => {
  const { citizen, page } = await visit(pages.urls.mairie);
  await page.getByRole('button', { name: 'Parler à la police municipale' }).waitFor();
  await page.getByRole('button', { name: 'Poser une question' }).click();
  await citizen.composer.waitFor();
  await page.context().close();
});

test('the three sites are three hosts, and no path leads out of their folders', async () => {
  const { port } = new URL(pages.urls.prefecture);
  // Not fetch: it sets the host itself, and cleans paths.
  const statusOf = (path: string, host = '127.0.0.1') =>
    new Promise<number | undefined>((resolve, reject) => {
      get({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).on('error', reject);
    });
  assert.equal(await statusOf('/'), 200);
  assert.equal(await statusOf('/', 'unknown.localhost'), 404);
  for (const path of ['/../serve.ts', '/..%2fserve.ts', '/serve.ts', '/mairie.css', '//mairie/mairie.css']) {
    assert.notEqual(await statusOf(path), 200, path);
  }
});
