import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import type { BrowserContext, Page, Route } from 'playwright-core';
import { Orienter, orienterPages, WAYS } from '../support/orienter.ts';
import { setScene, SITE, type Scene } from '../support/scene.ts';
import { everythingOn, storageOf } from '../support/traces.ts';

const SECRET = 'zibeline, il lit par-dessus mon épaule';
const EXIT = 'https://exit.example/';
/** What nobody may find: the words, a question, an answer, a result. */
const TRACES = [SECRET, 'Une rencontre en ligne', 'Escroquerie aux sentiments'];

let scene: Scene;
let contexts: BrowserContext[] = [];
before(async () => {
  scene = await setScene({
    pages: (server) =>
      Object.fromEntries(
        Object.entries(orienterPages(server)).map(([path, page]) => [
          path,
          page.replace('data-site=', `data-exit-url="${EXIT}" data-site=`),
        ]),
      ),
  });
});
afterEach(async () => {
  await Promise.all(contexts.map((context) => context.close()));
  contexts = [];
});
after(() => scene.close());

/** In a tab that was on another page before. */
const visit = async (): Promise<Orienter> => {
  const { page } = await scene.citizen({ path: '/before' });
  const context = page.context();
  contexts.push(context);
  await context.route(`${EXIT}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Météo</title><p>Demain, soleil</p>' }),
  );
  await page.goto(`${scene.host.url}/`);
  const orienter = new Orienter(page);
  await orienter.open();
  return orienter;
};
const asked = async () => {
  const orienter = await visit();
  await orienter.walk({ danger: 'no', audience: 'me', touched: 'person', 'person-kind': 'love' });
  return orienter;
};
const written = async () => {
  const orienter = await visit();
  await orienter.walk(WAYS.loveScam);
  await orienter.evidence('pseudonyms').check();
  await orienter.preview();
  await orienter.ownWords.fill(SECRET);
  return orienter;
};
const talking = async () => {
  const orienter = await written();
  await orienter.agree.check();
  await orienter.send.click();
  await orienter.citizen.seesState(SECRET, 'sent');
  return orienter;
};

const assertNothingShown = async (page: Page, when: string) => {
  const everything = await everythingOn(page);
  for (const text of TRACES) assert.ok(!everything.includes(text), `${when}: « ${text} » can be read`);
};
const assertNothingStored = async (page: Page, when: string) => {
  for (const stored of await storageOf(page)) assert.equal(stored, JSON.stringify([{}, {}, '']), when);
};
/** There is something to hide. */
const assertShown = async ({ page }: Orienter) => {
  const everything = await everythingOn(page);
  assert.ok(TRACES.some((text) => everything.includes(text)));
};
/** The exit page is there, and neither Back, Forward nor the site's page brings anything back. */
const assertGone = async ({ page, citizen }: Orienter) => {
  await page.getByText('Demain, soleil').waitFor();
  assert.equal(page.url(), EXIT);
  await page.goBack();
  await page.waitForLoadState();
  assert.equal(new URL(page.url()).pathname, '/before', 'the page with the orienter is not in the history');
  await page.goForward();
  await page.waitForLoadState();
  await assertNothingShown(page, 'Forward');
  await page.goto(`${scene.host.url}/`);
  await citizen.launcher.waitFor();
  await assertNothingStored(page, 'the page again');
  const again = new Orienter(page);
  await again.open();
  await again.question('danger').waitFor();
  await assertNothingShown(page, 'reopened');
  await assertNothingStored(page, 'reopened');
};

test('S-7 T-2 nothing is stored while questions are asked; a reload begins anew', async () => {
  const orienter = await written();
  const { page } = orienter;
  await assertNothingStored(page, 'at what an officer would read');
  await page.reload();
  await orienter.open();
  await orienter.question('danger').waitFor();
  assert.equal(await orienter.radio('danger', 'no').isChecked(), false);
  await assertNothingShown(page, 'after a reload');
});

test('S-6 T-5 the browser’s Back leaves the page, whatever was answered, and Forward shows nothing of it', async () => {
  const orienter = await written();
  await assertShown(orienter);
  const { page, citizen } = orienter;
  await page.goBack();
  await page.waitForURL('**/before');
  await assertNothingShown(page, 'Back');
  await page.goForward();
  await page.waitForURL(`${scene.host.url}/`);
  await citizen.launcher.waitFor();
  await assertNothingShown(page, 'Forward');
  await assertNothingStored(page, 'Forward');
});

for (const [where, reach] of [
  ['a question', asked],
  ['what an officer would read', written],
  ['the conversation that it opened', talking],
] as const) {
  test(`S-3 S-6 Quitter vite from ${where}: Back and reopening show nothing, storage is empty`, async () => {
    const orienter = await reach();
    await assertShown(orienter);
    await orienter.exitButton.click();
    await assertGone(orienter);
  });
}

test('S-4 Shift three times leaves, from an answer and from the page around the panel', async () => {
  for (const focus of [
    (orienter: Orienter) => orienter.radio('love-money', 'sent').focus(),
    (orienter: Orienter) => orienter.page.locator('h1').click(),
  ]) {
    const orienter = await asked();
    await assertShown(orienter);
    await focus(orienter);
    for (let press = 0; press < 3; press++) await orienter.page.keyboard.press('Shift');
    await assertGone(orienter);
  }
});

test('S-3 Quitter vite works offline: the page is covered and nothing is left', async () => {
  const orienter = await written();
  const { page } = orienter;
  await page.context().setOffline(true);
  await orienter.exitButton.click();
  await page.waitForFunction(() => !document.querySelector('guichet-cyber iframe'));
  await assertNothingShown(page, 'offline');
});

test('S-5 leaving from the conversation kills its session, and leaves the orienter in the other tab too', async () => {
  const orienter = await talking();
  const frame = orienter.page.frames().find((each) => each.url().includes('/frame/cyber'))!;
  const token = await frame.evaluate<string>(
    'Object.values(sessionStorage).map((value) => /[A-Za-z0-9_-]{43}/.exec(value)?.[0]).find(Boolean)',
  );
  const alive = () =>
    fetch(`${scene.server.publicUrl}/api/v1/conversation`, { headers: { authorization: `Bearer ${token}` } }).then(
      (response) => response.status,
    );
  assert.equal(await alive(), 200);
  const page = await orienter.page.context().newPage();
  await page.goto(`${scene.host.url}/`);
  const second = new Orienter(page);
  await second.open();
  await second.walk(WAYS.loveScam);
  await second.preview();
  await second.ownWords.fill(SECRET);

  await orienter.exitButton.click();
  await orienter.page.getByText('Demain, soleil').waitFor();
  await page.getByText('Demain, soleil').waitFor();
  await assertNothingShown(page, 'the other tab');
  const deadline = Date.now() + 5000;
  let status = await alive();
  while (status !== 401 && Date.now() < deadline) status = await alive();
  assert.equal(status, 401);
});

test('S-3 T-14 Quitter vite while it is sent: nothing stays here, and what may have arrived is dead on the server', async () => {
  const orienter = await written();
  const { page } = orienter;
  const held = Promise.withResolvers<Route>();
  await page.route(/\/conversations$/, (route) => held.resolve(route), { times: 1 });
  await orienter.agree.check();
  await orienter.send.click();
  const request = (await held.promise).request();
  const token = (await request.headerValue('authorization'))!;
  // It did arrive, and its answer is still on the way.
  const url = `${scene.server.publicUrl}/api/v1/sites/${SITE}/conversations`;
  const opened = await fetch(url, {
    method: 'POST',
    headers: { authorization: token, 'content-type': 'application/json', origin: scene.server.publicUrl },
    body: request.postData(),
  });
  assert.equal(opened.status, 201);
  await orienter.exitButton.click();
  await assertGone(orienter);
  const view = await fetch(`${scene.server.publicUrl}/api/v1/conversation`, { headers: { authorization: token } });
  assert.equal(view.status, 401);
});
