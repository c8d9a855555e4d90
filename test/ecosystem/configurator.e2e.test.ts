import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { assertAccessible } from '../support/accessibility.ts';
import { launchChromium, person } from '../support/chromium.ts';
import { startGuichet, type GuichetServer } from '../support/guichet-server.ts';

let server: GuichetServer;
let browser: Browser;
before(async () => {
  [server, browser] = await Promise.all([startGuichet(), launchChromium()]);
});
after(async () => {
  await browser.close();
  await server.close();
});

const code = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const preview = (page: Page) => page.frameLocator('guichet-configurator-preview iframe');
const openPreview = async (page: Page) => {
  await page.locator('guichet-configurator-preview iframe').scrollIntoViewIfNeeded();
  await preview(page).getByRole('button', { name: 'Écrire au poste' }).click();
};

test('G-6 G-7 G-8 what is chosen runs in the preview, is copied, checked against a policy, and made known', async () => {
  const context = await person(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
  try {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on(
      'console',
      (message) => message.type() !== 'info' && complaints.push(`${message.text()} ${message.location().url}`),
    );
    page.on('pageerror', (error) => complaints.push(error.message));
    const foreign: string[] = [];
    page.on('request', (request) => request.url().startsWith(server.publicUrl) || foreign.push(request.url()));
    await page.goto(`${server.publicUrl}/configure`);

    // Nothing is written before the site has a name; the preview runs with a demonstration.
    await page.getByText('Il manque : Nom court de votre site.').waitFor();
    await page.getByText('Votre code tourne ici avec le site de démonstration').waitFor();
    await page.getByLabel('Nom court de votre site').fill('mairie-exemple');
    await page.getByText('Site connu : Mairie d’Exemple-sur-Mer.').waitFor();

    // The town, by keyboard.
    await page.getByLabel('Police, gendarmerie et aide').check();
    const town = page.getByRole('combobox', { name: 'Votre commune' });
    await town.fill('Exemple-Ville');
    await page.locator('guichet-configurator-commune').getByRole('option').first().waitFor();
    await town.press('ArrowDown');
    await town.press('Enter');
    await page.getByText('Code INSEE 00001. Compétent pour cette commune : Commissariat du Centre').waitFor();

    // A colour that cannot be read is told so, and the nearest one is a press away.
    const colour = page.getByRole('textbox', { name: 'Couleur', exact: true });
    await colour.fill('#7799dd');
    await page.getByText('Contraste insuffisant : 2,5:1').waitFor();
    await page.getByRole('button', { name: /^Prendre #/ }).click();
    await page.getByText('Contraste suffisant : 4,5:1').waitFor();
    const accent = await colour.inputValue();
    await page.getByText('Mots et adresses').click();
    await page.getByLabel('Mots du bouton de la conversation').fill('Écrire au poste');
    await page.getByLabel('Coin de la page', { exact: true }).selectOption('start');

    const snippet =
      `<script src="${server.publicUrl}/embed/guichet.js" data-site="mairie-exemple" data-accent="${accent}" async></script>\n` +
      '<guichet-chat position="start" label="Écrire au poste"></guichet-chat>\n' +
      `<guichet-units insee="00001" position="start"><a href="${server.publicUrl}/unites/00001">Police et gendarmerie de la commune</a></guichet-units>`;
    assert.equal(await code(page, 'Votre code').textContent(), snippet);
    await page.getByRole('button', { name: 'Copier, Votre code', exact: true }).click();
    await page.getByText('Copié.').waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), snippet);
    // The preview loads again a moment after the last choice.
    const chosen = preview(page).locator('guichet-chat[position="start"]');
    await chosen.getByRole('button', { name: 'Écrire au poste' }).waitFor();
    await assertAccessible(page, 'configurator, chosen');

    // The real launcher and the real frame: in its corner, with its colour and words.
    await openPreview(page);
    await preview(page).frameLocator('guichet-chat iframe').getByRole('heading').first().waitFor();
    await preview(page).getByText('Commissariat du Centre').first().waitFor();
    const corner = await preview(page)
      .locator('guichet-chat section')
      .evaluate((section) => section.getBoundingClientRect().left);
    assert.equal(corner, 16);

    // The exact version comes with the server's own fingerprint, and the preview runs it: the browser checked it.
    await page.getByText('Version', { exact: true }).first().click();
    await page.getByLabel('Qui décide d’une nouvelle version').selectOption('exact');
    await page.getByText(/^Celle du serveur aujourd’hui/).waitFor();
    const sri = (await (await fetch(`${server.publicUrl}/embed/sri.json`)).json()) as { snippet: string };
    const [, integrity] = /(integrity="[^"]+" crossorigin="anonymous")/.exec(sri.snippet)!;
    assert.ok((await code(page, 'Votre code').textContent())?.includes(integrity!));
    await preview(page).locator('main script[integrity]').waitFor({ state: 'attached' });
    await openPreview(page);

    // Policies.
    await page.getByLabel('Collez l’en-tête').fill("Content-Security-Policy: default-src 'self'");
    await page.getByText('Il manque quelque chose à cette politique.').waitFor();
    const mended = (await code(page, 'La politique, corrigée').textContent())!;
    assert.match(mended, /frame-src 'self' http:\/\/localhost/);
    await assertAccessible(page, 'configurator, policy refused');
    await page.getByLabel('Collez l’en-tête').fill(mended);
    await page.getByText('Tout est autorisé.').waitFor();

    // What makes it known.
    await page.getByRole('button', { name: 'Préparer l’affiche et le code QR' }).click();
    await page.getByRole('img', { name: /^Aperçu de l’affiche/ }).waitFor();
    await page.getByLabel('Adresse de la page à faire connaître').fill('https://www.exemple.fr/securite');
    await page.getByRole('img', { name: 'Code QR vers https://www.exemple.fr/securite' }).waitFor();
    const saved = async (name: string) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
      return readFile(await download.path(), 'latin1');
    };
    assert.match(await saved('Affiche en PDF'), /^%PDF-1\.4[\s\S]*%%EOF\n$/);
    assert.match(await saved('Code QR en SVG'), /^<svg [\s\S]*<\/svg>\n$/);
    await assertAccessible(page, 'configurator, kit');
    assert.deepEqual(foreign, []);
    assert.deepEqual(complaints, []);

    // Its own address holds it all; so does a code of any form that is pasted.
    const address = page.url();
    const spip = await other(page, 'spip');
    const again = await context.newPage();
    await again.goto(address);
    assert.equal(await other(again, 'spip'), spip);
    await again.goto(`${server.publicUrl}/configure?lang=en`);
    await again.getByLabel('Paste a Guichet code').fill(`<p>avant</p>${spip}`);
    await again.getByRole('button', { name: 'Take over' }).click();
    await again.getByText('Settings taken over: SPIP.').waitFor();
    assert.equal(await code(again, 'Your code').textContent(), spip);
  } finally {
    await context.close();
  }
});

const other = async (page: Page, output: string): Promise<string> => {
  await page.locator('guichet-configurator-output select').selectOption(output);
  return (await code(page, 'Votre code').textContent())!;
};
