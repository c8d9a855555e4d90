import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { assertAccessible, assertFits } from '../support/accessibility.ts';
import { launchChromium, SCREENS } from '../support/chromium.ts';
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

/** Communes of the sample with one force, both, none; one of the world overseas; one that does not exist. */
const CODES = ['00001', '00002', '00005', '98818', '99999'];

for (const [name, options, language] of [
  ['1280 px', { viewport: SCREENS.desktop }, 'fr'],
  ['360 px, dark, English', { viewport: SCREENS.phone, colorScheme: 'dark' }, 'en'],
  ['forced colours', { viewport: SCREENS.phone, forcedColors: 'active' }, 'fr'],
] as const) {
  test(`U-25 A-1 A-5 the page of a commune: ${name}`, async () => {
    const context = await browser.newContext(options);
    try {
      const page = await context.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      for (const code of CODES) {
        await page.goto(`${server.publicUrl}/unites/${code}?lang=${language}`);
        assert.equal(await page.locator('h1').count(), 1);
        assert.equal(await page.locator('html').getAttribute('lang'), language);
        assert.equal(await page.getByRole('link', { name: '112', exact: true }).getAttribute('href'), 'tel:112');
        await assertAccessible(page, `${code} ${language}`);
        await assertFits(page, `${code} ${language}`);
      }
      assert.deepEqual(
        asked.filter((path) => !path.startsWith('/unites/')),
        [],
        'nothing but the page and its style sheet',
      );
    } finally {
      await context.close();
    }
  });
}

test('U-24 U-25 who is in charge and who is near are told apart; open day and night, at noon, or not known', async () => {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`${server.publicUrl}/unites/00001`);
    const unit = (name: string) => page.getByRole('article').filter({ hasText: name });
    const centre = page.getByRole('region', { name: 'Qui est compétent ici' }).getByRole('article').first();
    assert.match(
      await centre.innerText(),
      /Commissariat du Centre.*Compétente pour cette commune.*Ouvert maintenant\./s,
    );
    assert.match(await centre.innerText(), /Exemple inventé/);
    assert.match(await unit('Brigade de Saint-Exemple').innerText(), /pas forcément compétente.*Horaires inconnus/s);
    const hours = unit('Bureau de police de la Gare').getByRole('table', { name: /Horaires/ });
    assert.match(await hours.innerText(), /lundi\s+08:00 à 12:00\s+14:00 à 18:00/);
  } finally {
    await context.close();
  }
});

test('U-25 the page works with script switched off, by keyboard, and leads to the other language', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await page.goto(`${server.publicUrl}/unites/00005`);
    await page.getByText('Zone inconnue').waitFor();
    await page.getByText('Toute unité doit recevoir votre plainte').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Any unit must take your complaint').waitFor();
    assert.equal(new URL(page.url()).search, '?lang=en');
  } finally {
    await context.close();
  }
});
