import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { assertAccessible, assertFits } from '../support/accessibility.ts';
import { launchChromium } from '../support/chromium.ts';
import { startDocs, type DocsServer } from '../support/docs-server.ts';

let docs: DocsServer;
let browser: Browser;

before(async () => {
  // A site that cannot be built leaves no browser behind.
  docs = await startDocs();
  browser = await launchChromium();
});
after(async () => {
  await browser.close();
  await docs.close();
});

test('J-7 J-9 A-1 A-5 a page of the documentation and its search are readable at 320 px, in the dark, and axe finds nothing', async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
  try {
    const page = await context.newPage();
    await page.goto(`${docs.url}guides/juriste.html`);
    await assertAccessible(page, 'juriste');
    await assertFits(page, 'juriste');
    // J-9: its search, with keys only.
    const search = page.getByRole('search');
    const field = search.getByRole('searchbox', { name: 'Chercher dans les pages en français' });
    await field.fill('zzzz');
    await search.getByText('Aucun résultat pour « zzzz »').waitFor();
    await field.fill('DUREE');
    await search
      .getByRole('status')
      .getByText(/^\d+ résultats?/)
      .waitFor();
    await assertAccessible(page, 'search');
    await assertFits(page, 'search');
    await page.keyboard.press('ArrowDown');
    const first = search.getByRole('link').first();
    assert.equal(await first.evaluate((link) => link === document.activeElement), true);
    await page.keyboard.press('Escape');
    assert.equal(await search.getByRole('link').count(), 0);
    await field.fill('mentions d’information');
    await search.getByRole('link', { name: /^Mention d’information/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/guides\/juriste\.html#mention-dinformation$/);
  } finally {
    await context.close();
  }
});

test('J-2 J-3 the elements of the documentation are the real ones, and the policy of the page refuses nothing of theirs', async () => {
  const context = await browser.newContext({ locale: 'fr-FR' });
  try {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${docs.url}elements/index.html`);
    await page.getByText('Démonstration : cet élément est le vrai').first().waitFor();
    const units = page.locator('guichet-units');
    await units.scrollIntoViewIfNeeded();
    await units.getByRole('combobox').first().waitFor();
    await page.locator('guichet-chat').getByRole('button').first().click();
    await page.frameLocator('guichet-chat iframe').getByRole('textbox').first().waitFor();
    assert.deepEqual(complaints, []);
  } finally {
    await context.close();
  }
});

test('J-9 without scripts there is no field, and the contents lead to every page', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await page.goto(docs.url);
    assert.equal(await page.getByRole('searchbox').count(), 0);
    await page.getByRole('navigation').getByRole('link', { name: 'Sécurité' }).first().click();
    await page.getByRole('heading', { level: 1, name: /Sécurité/ }).waitFor();
  } finally {
    await context.close();
  }
});
