import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { assertAccessible, assertFits } from '../support/accessibility.ts';
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

test('G-6 A-5 at 320 px, in the dark and without a script, and in English', async () => {
  const context = await person(browser, { viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
  const plain = await person(browser, { javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await page.goto(
      `${server.publicUrl}/configure?lang=en#services=cyber%2Cotv&site=asso-exemple&accent=%23777777&release=own`,
    );
    await page.getByText('Known site').waitFor();
    await page.getByText('Missing: Address of the script on your server.').waitFor();
    // The real launcher runs in the preview, in English as its page, beside the orienter's link.
    const preview = page.frameLocator('guichet-configurator-preview iframe');
    await preview.getByRole('button', { name: 'Cyber orienter' }).waitFor();
    await assertAccessible(page, 'configurator, small and dark');
    await assertFits(page, 'configurator, small and dark');
    const bare = await plain.newPage();
    await bare.goto(`${server.publicUrl}/configure`);
    const text = await bare.locator('noscript').textContent();
    assert.match(
      text ?? '',
      new RegExp(`<script src="${server.publicUrl}/embed/guichet.js" data-site="mairie-exemple" async>`),
    );
    assert.equal(await bare.getByRole('checkbox').count(), 0, 'what only a script answers is not offered');
  } finally {
    await plain.close();
    await context.close();
  }
});
