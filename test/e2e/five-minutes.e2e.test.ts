// The webmaster's guide followed to the letter: its blocks are pasted as they stand there, with the reader's own address,
// short name and town in them, and nothing else is done.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BrowserContext } from 'playwright-core';
import { person } from '../support/chromium.ts';
import { Citizen } from '../support/citizen.ts';
import { fromGuide, policyLines, type Place } from '../support/guide.ts';
import { freePort, startGuichet, type GuichetServer } from '../support/guichet-server.ts';
import { startHostPages, type HostPages } from '../support/host-pages.ts';
import { launchChromium } from '../support/chromium.ts';
import { cyber, Orienter } from '../support/orienter.ts';
import { SITE } from '../support/scene.ts';
import { UnitVisitor } from '../support/unit-visitor.ts';
import { plainPage, wordpressPage } from '../support/webmaster-pages.ts';

const BRIGADE = 'Brigade d’Exemple-sur-Mer (exemple)';

let server: GuichetServer;
let browser: Awaited<ReturnType<typeof launchChromium>>;
let place: Place;
let sitePort: number;
before(async () => {
  sitePort = await freePort();
  [server, browser] = await Promise.all([startGuichet({ examplesPort: sitePort }), launchChromium()]);
  place = { api: server.publicUrl, site: SITE, insee: '00002' };
});
after(async () => {
  await browser.close();
  await server.close();
});

const open = new Set<HostPages | BrowserContext>();
const leave = async () => {
  await Promise.all([...open].map((each) => each.close()));
  open.clear();
};
/** Puts a site on the origin that its record lists, and visits it. */
const visit = async (pages: Record<string, string>, headers?: Record<string, string>) => {
  const host = await startHostPages(sitePort, { '/favicon.ico': '', ...pages }, headers);
  const context = await person(browser);
  open.add(host).add(context);
  const page = await context.newPage();
  const visitor = new UnitVisitor(page);
  await page.goto(host.url);
  return { page, host, visitor, citizen: new Citizen(page), orienter: new Orienter(page) };
};
type Visit = Awaited<ReturnType<typeof visit>>;

const chats = async ({ citizen }: Visit, text: string) => {
  await citizen.composer.waitFor();
  await citizen.write(text);
  await citizen.seesState(text, 'sent');
  await citizen.launcher.click();
};
/** The first question is answered, and the next one comes. */
const orients = async ({ orienter }: Visit) => {
  await orienter.ready();
  await orienter.answer(cyber.flow.start, 'no');
  await orienter.question('audience').waitFor();
  await orienter.page.keyboard.press('Escape');
};
const locates = async ({ visitor }: Visit) => {
  await visitor.inline.heading(visitor.inline.words('competent.title')).waitFor();
  await visitor.inline.unit(BRIGADE).click();
  await visitor.inline.button('detail.back').waitFor();
};
const isQuiet = ({ visitor, host }: Visit) => {
  assert.deepEqual(visitor.complaints, []);
  assert.deepEqual(visitor.foreign(host.url, server.publicUrl), []);
};

test('X-6 step 1 alone, on a plain page: the chat', async () => {
  const visited = await visit({ '/': plainPage({ end: fromGuide('Paste the snippet', place) }) });
  await visited.citizen.launcher.click();
  await chats(visited, 'cinq minutes');
  isQuiet(visited);
  await leave();
});

test('X-6 steps 1 to 4, on a plain page with the strictest policy: chat, orienter and locator, no complaint', async () => {
  const lines = policyLines(place);
  assert.equal(lines.length, 2, 'a line for all, and one for the list');
  const policy = lines.join('; ');
  const css = `${fromGuide('Choose what the page shows', place, 'css')}\n${fromGuide('Fit it to your page', place, 'css')}`;
  const visited = await visit(
    {
      '/': plainPage({
        head: '<link rel="stylesheet" href="/site.css">',
        body: `${fromGuide('Choose what the page shows', place)}<guichet-chat></guichet-chat>`,
        end: fromGuide('Paste the snippet', place),
      }),
      '/site.css': css,
    },
    {
      'content-security-policy': `default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; ${policy}`,
    },
  );
  const { page, citizen, orienter } = visited;
  await citizen.launcher.waitFor();
  const { y, height } = (await citizen.launcher.boundingBox())!;
  assert.equal(Math.round(page.viewportSize()!.height - y - height), 96, 'the guide’s own example moves the button');
  await locates(visited);
  await orienter.citizen.launcher.click();
  await orients(visited);
  await citizen.launcher.click();
  await chats(visited, 'sous une politique stricte');
  isQuiet(visited);
  await leave();
});

test('X-6 in WordPress’s markup, paragraphs and line breaks of its own everywhere: the guide’s links open all three', async () => {
  const body = `${fromGuide('Choose what the page shows', place)}\n\n<guichet-chat></guichet-chat>\n\n${fromGuide('Fit it to your page', place)}`;
  const visited = await visit({
    '/': wordpressPage({ body, footer: fromGuide('Paste the snippet', place) }),
  });
  const { page, visitor, citizen } = visited;
  await locates(visited);
  const buttons = page.locator('.entry-content button[onclick]');
  assert.equal(await buttons.count(), 3);
  await buttons.nth(0).click();
  await chats(visited, 'depuis WordPress');
  await buttons.nth(1).click();
  await orients(visited);
  await buttons.nth(2).click();
  await visitor.panel.field.waitFor();
  await citizen.page.keyboard.press('Escape');
  assert.equal(await page.locator('guichet-chat').count(), 1);
  isQuiet(visited);
  await leave();
});
