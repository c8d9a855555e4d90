import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { fr } from '../../integrations/words/fr.ts';
import { writeElements, writeSnippet } from '../../packages/widget/src/embed-kit/write-snippet.ts';
import { fr as frKit } from '../../packages/widget/src/locales/embed-kit.fr.ts';
import { normalise } from '../../packages/widget/src/embed-kit/configuration.ts';
import { packs } from '../../scripts/integrations/packs.ts';
import { zipOf } from '../../scripts/self-host/self-host.ts';
import { launchChromium, person } from '../support/chromium.ts';
import { Citizen } from '../support/citizen.ts';
import { freePort, startGuichet, type GuichetServer } from '../support/guichet-server.ts';
import { SITE } from '../support/scene.ts';
import { UnitVisitor } from '../support/unit-visitor.ts';
import { startWordpress, type WordpressSite } from './wordpress-site.ts';

const root = join(import.meta.dirname, '..', '..');
const TOWN = '00002';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let folder: string;
let zip: string;
let server: GuichetServer;
let site: WordpressSite;
let browser: Browser;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guichet-plugin-'));
  const [pack] = packs({ root, embedDir: join(root, 'packages', 'widget', 'dist', 'embed') });
  zip = join(folder, `${pack!.archive}.zip`);
  writeFileSync(zip, zipOf(pack!));
  const examplesPort = await freePort();
  server = await startGuichet({ examplesPort });
  site = await startWordpress(examplesPort);
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  await site?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Somebody who signed in to WordPress, in a browser of their own. */
const signedIn = async (login: 'admin' | 'redaction'): Promise<Page> => {
  const page = await (await person(browser)).newPage();
  await page.goto(`${site.url}/wp-login.php`);
  await page.locator('#user_login').fill(login);
  await page.locator('#user_pass').fill(site.people[login]);
  await page.locator('#wp-submit').click();
  await page.locator('#wpadminbar').waitFor();
  return page;
};

/** Puts a shortcode into a new page, as an editor who writes it in the place of text; returns the page's address. */
const publish = async (page: Page, content: string): Promise<string> =>
  page.evaluate(async (raw) => {
    const { wp } = window as unknown as { wp: { apiFetch(request: object): Promise<{ link: string }> } };
    const data = { title: 'Vos services', content: raw, status: 'publish' };
    return (await wp.apiFetch({ path: '/wp/v2/pages', method: 'POST', data })).link;
  }, content);

/** What axe finds in one part of a page: the rest is WordPress' own. */
const axeIn = async (page: Page, part: string): Promise<unknown[]> => {
  await page.evaluate(axeSource);
  return page.evaluate<unknown[]>(
    `axe.run('${part}', { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]))`,
  );
};

const bodyOf = async (url: string): Promise<string> => (await fetch(url)).text();

test('W-7 WordPress 6.1: a webmaster uploads the zip, activates it and gives two settings', async () => {
  const page = await signedIn('admin');
  await page.goto(`${site.url}/wp-admin/plugin-install.php?tab=upload`);
  await page.locator('#pluginzip').setInputFiles(zip);
  await page.locator('#install-plugin-submit').click();
  await page.locator('a.button-primary[href*="action=activate"]').click();
  await page.locator('tr[data-slug="guichet"].active').waitFor();

  await page.goto(`${site.url}/wp-admin/options-general.php?page=guichet`);
  await page.getByLabel(fr['option.api'], { exact: true }).fill('ftp://nowhere');
  await page.getByLabel(fr['option.site'], { exact: true }).fill(SITE);
  await page.getByRole('button', { name: fr['settings.save'] }).click();
  await page.getByText(`${fr['option.api']} : ${fr['refusal.malformed']}`).waitFor();

  await page.getByLabel(fr['option.api'], { exact: true }).fill(`${server.publicUrl}/`);
  await page.getByRole('button', { name: fr['settings.save'] }).click();
  await page.getByText(`script-src 'self'; frame-src ${server.publicUrl}`, { exact: true }).waitFor();
  assert.equal(await page.getByLabel(fr['option.api'], { exact: true }).inputValue(), server.publicUrl);
  assert.deepEqual(await axeIn(page, '.wrap'), []);
  await page.context().close();
});

test('W-7 an editor inserts the block, sees a preview without loading the service, publishes; a visitor talks', async () => {
  const page = await signedIn('redaction');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${site.url}/wp-admin/post-new.php?post_type=page`);
  await page.locator('.editor-post-title__input').fill('Vos services');
  await page.getByRole('button', { name: 'Toggle block inserter' }).click();
  await page.getByRole('searchbox').fill('guichet');
  // Its icon is a letter of a font, which counts in its name.
  await page.getByRole('option', { name: fr['block.title'] }).click();
  const preview = page.locator('.guichet-preview');
  await preview.getByText(fr['block.preview']).waitFor();
  await preview.getByText('Aide et signalement').waitFor();
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByLabel(frKit['service.units']).check();
  await page.getByLabel(fr['option.insee'], { exact: true }).fill(TOWN);
  await page.getByLabel(fr['option.labelChat'], { exact: true }).fill('Écrire à un agent');
  await preview.getByText('Écrire à un agent').waitFor();
  await preview.getByText(fr['block.list']).waitFor();
  assert.deepEqual(await axeIn(page, '.guichet-preview'), []);
  assert.deepEqual(
    asked.filter((url) => url.startsWith(server.publicUrl)),
    [],
  );
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.locator('.editor-post-publish-panel').getByRole('button', { name: 'Publish', exact: true }).click();
  const link = page.locator('.post-publish-panel__postpublish-buttons').getByRole('link', { name: 'View Page' });
  const address = (await link.getAttribute('href'))!;
  await page.reload();
  await page.locator('.guichet-preview').getByText('Écrire à un agent').waitFor();
  assert.equal(await page.locator('.block-editor-warning').count(), 0, 'the block is read back as it was written');
  await page.context().close();

  const visitor = await (await person(browser)).newPage();
  const units = new UnitVisitor(visitor);
  const refused: string[] = [];
  visitor.on('response', (response) => {
    if (response.status() >= 400) refused.push(`${response.status()} ${response.request().method()} ${response.url()}`);
  });
  await visitor.goto(address);
  const citizen = new Citizen(visitor, 'fr', 'Écrire à un agent');
  await citizen.openPanel();
  await citizen.answerDanger('no');
  await citizen.write('Bonjour');
  await citizen.seesState('Bonjour', 'sent');
  await units.inline.heading(units.inline.words('competent.title')).waitFor();
  assert.deepEqual(refused, []);
  assert.deepEqual(units.complaints, []);
  const scripts = await visitor
    .locator('script[src$="guichet.js"]')
    .evaluateAll((tags) => tags.map((tag) => tag.outerHTML));
  assert.equal(scripts.length, 1);
  assert.match(
    scripts[0]!,
    new RegExp(`^<script src="${site.url}/wp-content/plugins/guichet/assets/guichet-[^"]+" integrity="sha384-`),
  );
  await visitor.context().close();
});

test('W-2 a shortcode and a block, through WordPress’ own parsers and filters, are the configurator’s snippet', async () => {
  const page = await signedIn('redaction');
  await page.goto(`${site.url}/wp-admin/post-new.php`);
  const { configuration, refusals } = normalise({
    services: ['cyber', 'units', 'otv'],
    api: server.publicUrl,
    site: SITE,
    insee: TOWN,
    position: 'start',
    labelCyber: `L'arnaque "au [colis]" & <b>le reste</b> -- c'est \\ quoi ?`,
    labelOtv: '|services=chat>',
  });
  assert.deepEqual(refusals, []);
  const elements = writeElements(configuration).join('\n');
  for (const output of ['shortcode', 'block'] as const) {
    const html = await bodyOf(await publish(page, writeSnippet(configuration, output)));
    assert.ok(html.includes(elements), `${output}:\n${/<guichet-[^]*<\/guichet-otv>/.exec(html)?.[0]}\n${elements}`);
    assert.equal(html.match(/<script [^>]*data-site=/g)?.length, 1, output);
  }
  const hostile =
    '[guichet services="cyber" api="https://evil.example" release="own" script="https://evil.example/x.js"]';
  const taken = await bodyOf(await publish(page, hostile));
  assert.match(taken, /<guichet-cyber>/);
  assert.doesNotMatch(taken, /evil/, 'W-3 authors place services, not code');
  const both = await bodyOf(
    await publish(page, '[guichet services="chat"]\n<!-- wp:guichet/services {"services":["otv"]} /-->'),
  );
  assert.match(
    both,
    /<guichet-otv>[^]*<guichet-chat><\/guichet-chat>[^]*<script [^>]*data-site=/,
    'W-4 the conversation beside it',
  );
  const plain = await bodyOf(await publish(page, '<p>Sans nous</p>'));
  assert.doesNotMatch(plain, /guichet\.js/);
  await page.context().close();
});

test('W-7 PHP complained about nothing of ours; removed, the plugin leaves no option', async () => {
  assert.doesNotMatch(site.complaints(), /plugins\/guichet/);
  const page = await signedIn('admin');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(`${site.url}/wp-admin/plugins.php`);
  await page.locator('tr[data-slug="guichet"] a[href*="action=deactivate"]').click();
  await page.locator('tr[data-slug="guichet"].inactive .delete a').click();
  await page.locator('tr[data-slug="guichet"].deleted').waitFor();
  await page.goto(`${site.url}/wp-admin/options.php`);
  await page.locator('#blogname').waitFor();
  assert.equal(await page.locator('[name="guichet_settings"]').count(), 0);
  await page.context().close();
});
