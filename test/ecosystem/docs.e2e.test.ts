// Every page of the documentation in a real browser: some minutes, so that it is not part of `npm test`.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { packageReference } from '../../scripts/docs/package-reference.ts';
import { assertAccessible, assertFits } from '../support/accessibility.ts';
import { launchChromium } from '../support/chromium.ts';
import { startDocs, type DocsServer } from '../support/docs-server.ts';

let docs: DocsServer;
let browser: Browser;

before(async () => {
  const modules = await packageReference(join(import.meta.dirname, '..', '..'));
  [docs, browser] = await Promise.all([startDocs(modules), launchChromium()]);
});
after(async () => {
  await browser.close();
  await docs.close();
});

for (const [name, options] of [
  ['320 px, dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' }],
  ['1280 px, light', { viewport: { width: 1280, height: 800 }, colorScheme: 'light' }],
] as const) {
  test(`J-7 every page of the documentation at ${name}: axe finds nothing, nothing is wider than the screen`, async () => {
    const context = await browser.newContext(options);
    try {
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`);
      });
      assert.ok(docs.pages.length > 60);
      for (const path of docs.pages) {
        await page.goto(docs.url + path);
        await assertFits(page, path);
        // Thousands of lines of the same kind as in other pages: minutes of axe.
        if (!/^reference\/(?:api|packages\/server)/.test(path)) await assertAccessible(page, path);
      }
      assert.deepEqual(complaints, []);
    } finally {
      await context.close();
    }
  });
}
