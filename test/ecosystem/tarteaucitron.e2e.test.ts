import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser } from 'playwright-core';
import { packs } from '../../scripts/integrations/packs.ts';
import { launchChromium, person } from '../support/chromium.ts';
import { Citizen } from '../support/citizen.ts';
import { freePort, startGuichet, type GuichetServer } from '../support/guichet-server.ts';
import { startHostPages } from '../support/host-pages.ts';
import { SITE } from '../support/scene.ts';
import { createProject, type Project } from './project.ts';

const root = join(import.meta.dirname, '..', '..');

let project: Project | undefined;
let server: GuichetServer | undefined;
let browser: Browser | undefined;
let examplesPort: number;
before(async () => {
  examplesPort = await freePort();
  server = await startGuichet({ examplesPort });
  const noTarballs = { folder: '', dependencies: {} };
  project = await createProject('test/ecosystem/tarteaucitron', noTarballs, { api: server.publicUrl, site: SITE });
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  await project?.close();
  await server?.close();
});

/** A page that does what our explanations say, with the real tarteaucitron, and what it asked of the Guichet server. */
const visit = async (t: TestContext, before = '') => {
  const { files } = packs({ root, embedDir: join(root, 'packages', 'widget', 'dist', 'embed') }).at(-1)!;
  const library = Object.entries(project!.pages('node_modules/tarteaucitronjs'));
  const host = await startHostPages(examplesPort, {
    ...Object.fromEntries(library.map(([path, content]) => [`/tarteaucitron${path}`, content])),
    '/tarteaucitron/tarteaucitron.guichet.js': files.get('tarteaucitron.guichet.js')!.toString(),
    '/page.js': `var tarteaucitronForceLanguage = 'fr';
      ${before}
      tarteaucitron.user.guichet = { api: '${server!.publicUrl}', site: '${SITE}' };
      (tarteaucitron.job = tarteaucitron.job || []).push('guichet');
      tarteaucitron.init({ privacyUrl: '', highPrivacy: true, AcceptAllCta: true, DenyAllCta: true, removeCredit: true, orientation: 'bottom' });
      tarteaucitron.events.load = () => document.documentElement.setAttribute('data-wired', '');`,
    '/': `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Une page</title>
      <script src="/tarteaucitron/tarteaucitron.js"></script>
      <script src="/tarteaucitron/tarteaucitron.guichet.js"></script>
      <script src="/page.js"></script></head>
      <body><main><h1>Bienvenue</h1><div class="tac_guichet"></div></main></body></html>`,
  });
  t.after(() => host.close());
  const page = await (await person(browser!)).newPage();
  t.after(() => page.context().close());
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith(server!.publicUrl)) asked.push(request.url());
  });
  await page.goto(host.url);
  return { page, asked, citizen: new Citizen(page) };
};

test('W-8 the real tarteaucitron: Guichet is there without a banner, and asks for no consent', async (t) => {
  const { page, citizen } = await visit(t);
  await citizen.openPanel();
  assert.equal(await page.locator('#tarteaucitronAlertBig').isVisible(), false);
  assert.equal(await page.locator('script[data-site]').count(), 1);
});

test('W-8 a site that asks all the same: nothing is asked of the server before « Autoriser »', async (t) => {
  const { page, asked, citizen } = await visit(t, 'tarteaucitron.services.guichet.needConsent = true;');
  await page.locator('#tarteaucitronAlertBig').waitFor();
  // tarteaucitron listens to its buttons half a second after it shows them, and says so.
  await page.locator('html[data-wired]').waitFor();
  assert.deepEqual(asked, []);
  await page
    .locator('.tac_guichet')
    .getByRole('button', { name: /Autoriser/ })
    .click();
  await citizen.openPanel();
  assert.equal(await page.locator('script[data-site]').count(), 1);
});
