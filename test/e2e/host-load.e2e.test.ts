import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Frame, Page } from 'playwright-core';
import { person } from '../support/chromium.ts';
import { Citizen } from '../support/citizen.ts';
import { pageWithSnippet } from '../support/host-pages.ts';
import { DeskWire } from '../support/protocol.ts';
import { setScene, SITE, type Scene } from '../support/scene.ts';

/** What the page cost its visitor until now, gathered from before its first script. */
const WATCH_SHIFTS = `
window.__shifts = [];
window.__observer = new PerformanceObserver((list) => __shifts.push(...list.getEntries().map(({ value }) => value)));
__observer.observe({ type: 'layout-shift', buffered: true });
`;

let scene: Scene;
before(async () => {
  scene = await setScene({
    officers: 1,
    pages: ({ publicUrl }) => {
      const snippet = `<script src="${publicUrl}/embed/guichet.js" data-site="${SITE}" async></script>`;
      const text = '<p>Une ligne de la page.</p>'.repeat(80);
      return {
        '/favicon.ico': '',
        '/': pageWithSnippet(publicUrl, SITE, { body: text }),
        '/plain': `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Sans rien</title><body>${text}`,
        '/twice': pageWithSnippet(publicUrl, SITE, { body: snippet }),
        '/element': pageWithSnippet(publicUrl, SITE, { body: '<guichet-chat></guichet-chat>' }),
        '/two-elements': pageWithSnippet(publicUrl, SITE, {
          body: '<guichet-chat></guichet-chat><guichet-chat></guichet-chat>',
        }),
      };
    },
  });
});
after(() => scene.close());

interface Visit {
  readonly page: Page;
  readonly citizen: Citizen;
  readonly requests: string[];
  /** Warnings, errors and exceptions of the page. */
  readonly complaints: string[];
}

/** A first visit in a fresh browser profile, up to the launcher (on `/plain`: up to the load). */
const visit = async (path: string): Promise<Visit> => {
  const context = await person(scene.browser);
  const page = await context.newPage();
  await page.addInitScript(WATCH_SHIFTS);
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(scene.host.url + path);
  const citizen = new Citizen(page);
  if (path !== '/plain') await citizen.launcher.waitFor();
  // Two frames further everything is painted, and its layout counted.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return { page, citizen, requests, complaints };
};

const storedIn = (where: Page | Frame) =>
  where.evaluate(async () => ({
    cookie: document.cookie,
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    databases: (await indexedDB.databases()).length,
    caches: window.isSecureContext ? (await caches.keys()).length : 0,
    workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
  }));
const NOTHING = { cookie: '', local: [], session: [], databases: 0, caches: 0, workers: 0 };

const chatFrame = (page: Page): Frame => {
  const frame = page.frames().find((each) => each.url().startsWith(`${scene.server.publicUrl}/frame/chat`));
  assert.ok(frame, 'the frame is there');
  return frame;
};
const launchers = (page: Page) => page.getByRole('button', { name: new Citizen(page).launcherWords('chat') });
const globals = (page: Page) => page.evaluate(() => Object.getOwnPropertyNames(window));

test('L-1 before the click: one request to us, none to anybody else, no frame, nothing stored, no cookie', async () => {
  const { page, requests, complaints } = await visit('/');
  const elsewhere = requests.filter((url) => !url.startsWith(`${scene.host.url}/`));
  assert.deepEqual(elsewhere, [`${scene.server.publicUrl}/embed/guichet.js`]);
  assert.equal(page.frames().length, 1);
  assert.equal(await page.locator('iframe').count(), 0, 'no iframe, in no shadow root either');
  assert.deepEqual(await storedIn(page), NOTHING);
  const { cookies, origins } = await page.context().storageState({ indexedDB: true });
  assert.deepEqual({ cookies, origins }, { cookies: [], origins: [] });
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test('L-1 the launcher shifts nothing on the page', async () => {
  const { page } = await visit('/');
  const shifts = () =>
    page.evaluate<number>('__shifts.push(...__observer.takeRecords().map(({ value }) => value)), __shifts.length');
  assert.equal(await shifts(), 0);
  // The control: a banner that pushes the text down is seen by the same observer.
  await page.evaluate(
    () =>
      new Promise((done) => {
        const banner = document.createElement('div');
        banner.style.height = '200px';
        document.body.prepend(banner);
        requestAnimationFrame(() => requestAnimationFrame(done));
      }),
  );
  assert.ok((await shifts()) > 0, 'the observer must see what shifts');
  await page.context().close();
});

test('O-1 the page gains one global, guichet', async () => {
  const [plain, visited] = [await visit('/plain'), await visit('/')];
  const known = new Set(await globals(plain.page));
  assert.deepEqual(
    (await globals(visited.page)).filter((name) => !known.has(name)),
    ['guichet'],
  );
  await plain.page.context().close();
  await visited.page.context().close();
});

test('L-5 a second guichet.js warns and changes nothing', async () => {
  const { page, citizen, complaints } = await visit('/twice');
  await page.waitForLoadState('load');
  assert.equal(await launchers(page).count(), 1);
  assert.equal(await page.locator('guichet-chat').count(), 1);
  assert.deepEqual(complaints, ['guichet: <guichet-chat> is there already.']);
  await citizen.openPanel();
  assert.equal(await page.locator('iframe').count(), 1);
  const before = await page.evaluateHandle(() => window.guichet);
  await page.addScriptTag({ url: `${scene.server.publicUrl}/embed/guichet.js?again` });
  assert.ok(await page.evaluate((first) => first === window.guichet, before), 'the first global stays');
  assert.equal(await launchers(page).count(), 1);
  assert.equal(await page.locator('iframe').count(), 1, 'the open panel is left alone');
  assert.equal(complaints.length, 2);
  await page.context().close();
});

test('L-5 the script alone, with an element, or with two of them: one launcher', async () => {
  for (const [path, warnings] of [
    ['/', 0],
    ['/element', 0],
    ['/two-elements', 1],
  ] as const) {
    const { page, complaints } = await visit(path);
    assert.equal(await launchers(page).count(), 1, path);
    assert.equal(complaints.length, warnings, `${path}: ${complaints.join()}`);
    await page.context().close();
  }
});

test('S-7 S-8 a panel that is opened stores nothing, here or there; the first message stores what the rules name', async () => {
  const { page, citizen, complaints } = await visit('/');
  await citizen.openPanel();
  await citizen.answerDanger('no');
  await citizen.composer.pressSequentially('un brouillon que personne ne garde');
  assert.deepEqual(await storedIn(page), NOTHING);
  assert.deepEqual(await storedIn(chatFrame(page)), NOTHING);
  assert.deepEqual(await page.context().cookies(), []);
  const { login, password } = scene.credentials[0]!;
  const desk = await DeskWire.signIn(scene.server.deskUrl, login, password, password);
  assert.deepEqual((await desk.queue()).items, [], 'the server keeps nothing of a panel that was opened');

  // The control: the same look finds what a conversation does store.
  await citizen.write('bonjour');
  await citizen.seesState('bonjour', 'sent');
  const kept = await storedIn(chatFrame(page));
  assert.ok(kept.session.length > 0);
  for (const [key] of kept.session) assert.ok(key.includes(SITE), `« ${key} » is named by site`);
  assert.deepEqual({ ...kept, session: [] }, NOTHING, 'nothing but sessionStorage');
  assert.deepEqual(await storedIn(page), { ...NOTHING, session: [[`guichet:${SITE}`, 'open']] });
  assert.deepEqual(await page.context().cookies(), []);
  assert.deepEqual(complaints, []);
  await page.context().close();
});
