import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
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

test('W-9 G-9 a pack is a press away, is what its sum says, and its settings are named; without one nothing is linked', async () => {
  const context = await person(browser, { viewport: { width: 360, height: 740 } });
  try {
    const page = await context.newPage();
    await page.goto(`${server.publicUrl}/configure?lang=en#services=units&site=mairie-exemple`);
    const kind = page.locator('guichet-configurator-output select');
    const pack = page.locator('guichet-configurator-pack');
    for (const [output, system] of [
      ['shortcode', 'wordpress'],
      ['block', 'wordpress'],
      ['spip', 'spip'],
      ['drupal', 'drupal'],
      ['tarteaucitron', 'tarteaucitron'],
    ] as const) {
      await kind.selectOption(output);
      const link = pack.getByRole('link', { name: new RegExp(`^Download guichet-${system}-`) });
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
      assert.match(download.suggestedFilename(), new RegExp(`^guichet-${system}-[0-9.]+\\.zip$`));
      const content = await readFile(await download.path());
      assert.equal(content.subarray(0, 2).toString(), 'PK');
      assert.equal(await pack.locator('code').textContent(), createHash('sha256').update(content).digest('hex'));
    }
    assert.equal(await pack.locator('dt').count(), 0, 'all of tarteaucitron’s settings stand in its code');
    await kind.selectOption('spip');
    assert.deepEqual(await pack.locator('dt').allTextContents(), ['Address of the server', 'Short name of the site']);
    assert.deepEqual(await pack.locator('dd').allTextContents(), [server.publicUrl, 'mairie-exemple']);
    await page.getByText('Version', { exact: true }).first().click();
    await page.getByLabel('Who decides on a new version').selectOption('exact');
    const exact = [
      'Where the script comes from',
      'Version of the script',
      'Version number',
      'Fingerprint of the script',
    ];
    for (const name of exact) await pack.getByText(name, { exact: true }).waitFor();
    // The preview loads again a moment after the last choice.
    const shown = page.frameLocator('guichet-configurator-preview iframe');
    await shown.locator('script[src*="/embed/"][integrity]').waitFor({ state: 'attached' });
    await assertAccessible(page, 'configurator, pack');
    await assertFits(page, 'configurator, pack');

    // A server that was built without packs.
    await page.route('**/embed/sri.json', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...((await answer.json()) as object), packs: [] } });
    });
    await page.reload();
    await kind.selectOption('drupal');
    await pack.getByText(/^This server does not offer this file\..*“npm run build”/).waitFor();
    assert.equal(await pack.getByRole('link').count(), 0);
  } finally {
    await context.close();
  }
});
