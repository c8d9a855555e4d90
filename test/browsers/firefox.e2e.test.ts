import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fr as firstScreenFr } from '../../packages/widget/src/locales/first-screen.fr.ts';
import { startGuichet } from '../support/guichet-server.ts';
import { SITE } from '../support/scene.ts';
import { embed } from './embed.ts';
import { firefox, launchFirefox } from './firefox.ts';
import { story } from './story.ts';

story('Firefox', firefox);
embed('Firefox', firefox);

test('X-7 X-5 in Firefox: without JavaScript, numbers and the State’s own site, and no field', async () => {
  const server = await startGuichet();
  const silent = await launchFirefox({ 'javascript.enabled': false });
  const page = await silent.newPage();
  await page.goto(`${server.publicUrl}/frame/chat?site=${SITE}`);
  // The driver's own evaluation goes on without the page's scripts.
  const shown = (selector: string) =>
    page.evaluate(
      (wanted) =>
        [...document.querySelectorAll(wanted)].filter((element) =>
          element.checkVisibility({ visibilityProperty: true }),
        ).length,
      selector,
    );
  assert.equal(await shown('.emergency a'), 3);
  assert.equal(await shown('textarea, button'), 0);
  assert.equal(await shown('main a[href^="https://"]'), 1);
  assert.match(await page.evaluate(() => document.body.innerText), new RegExp(firstScreenFr['frame.noScript']));
  await silent.close();
  await server.close();
});
