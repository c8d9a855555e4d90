// Orienter and locator from a folder that any file server serves: no API is there.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { runCommandLine } from '../../packages/server/src/cli/run.ts';
import { fr } from '../../packages/widget/src/locales/folder.fr.ts';
import { fr as launcherFr } from '../../packages/widget/src/locales/launcher.fr.ts';
import { readSiteSettings } from '../../scripts/static-folder/site-settings.ts';
import { staticFolderOf } from '../../scripts/static-folder/static-folder.ts';
import { launchChromium, person } from '../support/chromium.ts';
import { startFileServer, type FileServer } from '../support/file-server.ts';
import { startHostPages, type HostPages } from '../support/host-pages.ts';
import { freePort } from '../support/guichet-server.ts';
import { Orienter, WAYS } from '../support/orienter.ts';
import { UnitVisitor } from '../support/unit-visitor.ts';

const root = join(import.meta.dirname, '..', '..');
const dist = join(root, 'packages', 'widget', 'dist');
const CENTRE = 'Commissariat du Centre (exemple)';
const NAME = 'Mairie d’Exemple-sur-Mer';

let browser: Browser;
let folder: FileServer;
/** The same, from a server that sends no header of ours. */
let bare: FileServer;
let host: HostPages;
let stranger: HostPages;
const snippetOf = async ({ url }: FileServer) =>
  ((await (await fetch(`${url}/guichet/sri.json`)).json()) as { snippet: string }).snippet;

before(async () => {
  const dir = await mkdtemp(join(tmpdir(), 'guichet-static-'));
  const data = join(dir, 'data');
  const run = (...args: string[]) =>
    runCommandLine({
      args,
      environment: { GUICHET_DATA: dir },
      print: () => {},
      complain: (text) => assert.fail(text),
    });
  await run('seed');
  await run('units', 'export', '--static', data);
  const [hostPort, strangerPort] = [await freePort(), await freePort()];
  const serve = (obeysHeaders: boolean) =>
    startFileServer(
      '/guichet/',
      (url) => {
        const settings = readSiteSettings(
          JSON.stringify({
            url: `${url}/guichet/`,
            site: 'mairie-exemple',
            name: NAME,
            hosts: [`http://127.0.0.1:${String(hostPort)}`],
            addresses: false,
            map: false,
          }),
        );
        const options = { embedDir: join(dist, 'embed'), frameDir: join(dist, 'frame'), dataDir: data, root };
        return staticFolderOf({ ...options, settings }).files;
      },
      { obeysHeaders },
    );
  [folder, bare] = await Promise.all([serve(true), serve(false)]);
  await rm(dir, { recursive: true });
  const page = `<!doctype html><html lang="fr"><title>Une page</title><guichet-cyber></guichet-cyber>
    <guichet-units></guichet-units>${await snippetOf(folder)}</html>`;
  const pages = { '/': page, '/favicon.ico': '' };
  [browser, host, stranger] = await Promise.all([
    launchChromium(),
    startHostPages(hostPort, pages),
    startHostPages(strangerPort, pages),
  ]);
});
after(async () => {
  await browser.close();
  await Promise.all([folder.close(), bare.close(), host.close(), stranger.close()]);
});

test('Z-1 Z-3 the orienter leads to its result from files alone, says what it does not do, and breaks no policy', async () => {
  const context = await person(browser);
  const { page, complaints, requests } = new UnitVisitor(await context.newPage());
  await page.goto(`${host.url}/`);
  const orienter = new Orienter(page);
  await orienter.open();
  await orienter.sees(fr['folder.intro']);
  await orienter.walk(WAYS.loveScam);
  await orienter.sees(fr['folder.cyber']);
  assert.equal(await orienter.button(orienter.words('talk.button')).count(), 0);
  assert.deepEqual(complaints, []);
  const foreign = requests.filter((url) => !url.startsWith(host.url) && !url.startsWith(`${folder.url}/guichet/`));
  assert.deepEqual(foreign, []);
  await context.close();
});

test('Z-2 the locator finds towns and units in files: who covers the town, who is near, one by itself', async () => {
  const context = await person(browser);
  const visitor = new UnitVisitor(await context.newPage());
  await visitor.page.goto(`${bare.url}/guichet/essai.html`);
  // The list in the page itself, whose code for files is checked as the list’s own.
  await visitor.inline.choose('00200', /Exemple-sur-Mer/);
  await visitor.inline.unit(CENTRE).waitFor();
  await visitor.openPanel();
  await visitor.panel.choose('exemple v', /Exemple-Ville/);
  await visitor.panel.unit(CENTRE).waitFor();
  await visitor.panel.text(fr['folder.units']).waitFor();
  await visitor.panel.unit(CENTRE).click();
  await visitor.panel.heading(CENTRE).waitFor();
  assert.equal(await visitor.page.frameLocator('guichet-units iframe').getByRole('link', { name: /fiche/ }).count(), 0);
  assert.deepEqual(visitor.complaints, []);
  assert.deepEqual(visitor.foreign(bare.url), []);
  await context.close();
});

test('Z-3 in the place of what needs a server: words, numbers and official links, without a script', async () => {
  const context = await person(browser, { javaScriptEnabled: false });
  const page = await context.newPage();
  for (const service of ['chat', 'otv']) {
    await page.goto(`${folder.url}/guichet/frame/${service}`);
    await page.getByRole('heading', { name: fr['folder.none.title'] }).waitFor();
    await page.getByText(fr['folder.none.text'].replace('{name}', NAME)).waitFor();
    await page.getByRole('link', { name: fr['folder.none.official'] }).waitFor();
    assert.equal(await page.getByRole('link', { name: '17', exact: false }).first().getAttribute('href'), 'tel:17');
    assert.equal(await page.getByRole('button').count(), 0);
  }
  await context.close();
});

test('Z-4 the folder’s own headers keep every other site from framing it', async () => {
  const context = await person(browser);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => void complaints.push(message.text()));
  await page.goto(`${stranger.url}/`);
  await page.getByRole('button', { name: launcherFr.cyber }).click();
  // No answer: the launcher shows the numbers itself (spec O-8).
  await page.getByText(launcherFr.silent).waitFor();
  assert.ok(complaints.some((text) => /frame-ancestors/.test(text)));
  await context.close();
});
