import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fr as frameFr } from '../../packages/widget/src/locales/fr.ts';
import { fr as launcherFr } from '../../packages/widget/src/locales/launcher.fr.ts';
import { freePort, startGuichet } from '../support/guichet-server.ts';
import { codeBlocksOf } from '../support/guide.ts';
import { startHostPages } from '../support/host-pages.ts';
import { SITE } from '../support/scene.ts';
import { plainPage } from '../support/webmaster-pages.ts';
import { embed } from './embed.ts';
import { story } from './story.ts';
import { webkit } from './webkit.ts';

story('WebKit', webkit);
// Trusted Types are the last test's.
embed('WebKit', webkit, '');

test('X-7 O-11 in WebKit: a page with Trusted Types lets the later file in by the guide’s policy, and without it the numbers stand in', async () => {
  const examplesPort = await freePort();
  const server = await startGuichet({ examplesPort });
  const [policy] = codeBlocksOf('webmaster.md').filter(({ code }) => code.includes("createPolicy('default'"));
  const head = `<meta http-equiv="content-security-policy" content="require-trusted-types-for 'script'">`;
  const end = `<script src="${server.publicUrl}/embed/guichet.js" data-site="${SITE}" async></script>`;
  const own = policy!.code.replaceAll('https://guichet.example', server.publicUrl);
  const host = await startHostPages(examplesPort, {
    '/favicon.ico': '',
    '/': plainPage({ head, end: `<script>${own}</script>${end}` }),
    '/sans': plainPage({ head, end }),
  });
  // Nobody leaves for another site here.
  const browser = await webkit(examplesPort);
  const visitor = await browser.person(host.url);
  await visitor.view.press(launcherFr.chat);
  await (await visitor.frame('/frame/chat')).find(frameFr['composer.label'], 'textarea');
  assert.deepEqual(await visitor.complaints(), []);
  await visitor.visit(`${host.url}/sans`);
  await visitor.view.press(launcherFr.chat);
  await visitor.view.sees(launcherFr.silent);
  await visitor.leave();
  await browser.close();
  await host.close();
  await server.close();
});
