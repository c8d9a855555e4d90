import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, test } from 'node:test';
import type { Frame, Page } from 'playwright-core';
import { person } from '../support/chromium.ts';
import { Citizen } from '../support/citizen.ts';
import { freePort } from '../support/guichet-server.ts';
import { pageWithSnippet, startHostPages, type HostPages } from '../support/host-pages.ts';
import { seededRandom } from '../support/random.ts';
import { setScene, SITE, type Scene } from '../support/scene.ts';

let scene: Scene;
const elsewhere: HostPages[] = [];
before(async () => {
  scene = await setScene({
    officers: 1,
    pages: ({ publicUrl }) => ({
      '/': pageWithSnippet(publicUrl, SITE),
      '/unknown': pageWithSnippet(publicUrl, 'nulle-part'),
    }),
  });
});
afterEach(() => Promise.all(elsewhere.splice(0).map((pages) => pages.close())));
after(() => scene.close());

const serve = async (port: number, page: string, headers: Record<string, string> = {}): Promise<string> => {
  const started = await startHostPages(port, { '/': page, '/favicon.ico': '' }, headers);
  elsewhere.push(started);
  return started.url;
};
/** A page on a port of its own: an origin that no site lists. */
const stranger = async (page: string, headers?: Record<string, string>) => serve(await freePort(), page, headers);
/** Another page and policy on the origin that the site lists. */
const partner = async (page: string, headers?: Record<string, string>) => {
  await scene.host.close();
  return serve(scene.host.port, page, headers);
};

const visit = async (url: string) => {
  const context = await person(scene.browser);
  const page = await context.newPage();
  const printed: string[] = [];
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) printed.push(message.text());
  });
  page.on('pageerror', (error) => printed.push(`exception: ${error.message}`));
  await page.goto(url);
  return { page, printed, citizen: new Citizen(page) };
};

const launcherLink = (page: Page, selector: string) => page.locator(`guichet-chat a[href^="${selector}"]`);

/** The launcher helps without the frame: a sentence, nine numbers, the official link, causes on the console (O-8). */
const helps = async ({ page, citizen, printed }: Awaited<ReturnType<typeof visit>>) => {
  await citizen.launcher.click();
  await page.getByText(citizen.launcherWords('silent')).waitFor();
  const numbers = launcherLink(page, 'tel:').or(launcherLink(page, 'sms:'));
  assert.equal(await numbers.count(), 9);
  for (const number of await numbers.all()) assert.ok(await number.isVisible());
  const official = page.getByRole('link', { name: citizen.launcherWords('official') });
  assert.ok(await official.isVisible());
  assert.match((await official.getAttribute('href')) ?? '', /^https:\/\/www\.masecurite\.interieur\.gouv\.fr/);
  const causes = printed.filter((text) => text.startsWith('guichet: no answer from '));
  assert.equal(causes.length, 1, printed.join('\n'));
  for (const cause of ['frame-src', 'Origin', 'Network', 'Blocker'])
    assert.ok(causes[0]!.includes(cause), `${causes[0]} lacks ${cause}`);
  assert.ok(!printed.some((text) => text.startsWith('exception: ')), printed.join('\n'));
};

test('O-3 O-8 a page on an origin that the site does not list cannot frame the conversation; the launcher helps', async () => {
  const visited = await visit(await stranger(pageWithSnippet(scene.server.publicUrl, SITE)));
  await helps(visited);
  assert.ok(
    visited.printed.some((text) => text.includes('frame-ancestors')),
    `the browser itself refused: ${visited.printed.join('\n')}`,
  );
  assert.equal(await visited.citizen.composer.count(), 0);
  await visited.page.context().close();
});

test('O-3 a frame that such a page makes itself, without the launcher, stays empty too', async () => {
  const address = `${scene.server.publicUrl}/frame/chat?site=${SITE}&lang=fr`;
  const { page, printed } = await visit(await stranger(`<!doctype html><iframe src="${address}"></iframe>`));
  assert.ok(
    printed.some((text) => text.includes('frame-ancestors')),
    printed.join('\n'),
  );
  assert.equal(await page.frameLocator('iframe').getByRole('textbox').count(), 0);
  await page.context().close();
});

test('O-8 a site that is not registered: the launcher helps', async () => {
  const visited = await visit(`${scene.host.url}/unknown`);
  await helps(visited);
  await visited.page.context().close();
});

test('O-8 S-1 L-2 the server dies before the click: the launcher helps, and tries again when opened again', async () => {
  const visited = await visit(scene.host.url);
  const { page, citizen } = visited;
  await citizen.launcher.waitFor();
  await scene.server.kill();
  await helps(visited);
  await scene.server.start();
  await citizen.launcher.click();
  await citizen.openPanel();
  await citizen.write('la deuxième fois');
  await citizen.seesState('la deuxième fois', 'sent');
  assert.ok(await page.getByText(citizen.launcherWords('silent')).isHidden());
  await page.context().close();
});

test('O-8 a host policy that forgets frame-src: the launcher helps', async () => {
  const { publicUrl } = scene.server;
  const host = await partner(pageWithSnippet(publicUrl, SITE), {
    'content-security-policy': `default-src 'self'; script-src ${publicUrl}`,
  });
  const visited = await visit(host);
  await helps(visited);
  await visited.page.context().close();
});

test('O-1 the strictest host policy with exactly the documented line: a conversation, no complaint', async () => {
  const guide = await readFile(new URL('../../docs/guides/webmaster.md', import.meta.url), 'utf8');
  const documented = /^script-src https:\/\/guichet\.example; frame-src https:\/\/guichet\.example$/m.exec(guide)?.[0];
  assert.ok(documented, 'the guide names the line');
  const line = documented.replaceAll('https://guichet.example', scene.server.publicUrl);
  const strict = await partner(pageWithSnippet(scene.server.publicUrl, SITE), {
    'content-security-policy': `default-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'; ${line}`,
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'clipboard-write=()',
  });
  const { page, citizen, printed } = await visit(strict);
  await citizen.openPanel();
  await citizen.write('sous une politique stricte');
  await citizen.seesState('sous une politique stricte', 'sent');
  assert.deepEqual(printed, []);
  await page.context().close();
});

test('X-1 O-3 hosts that look like the listed one, other ports, other sites, opaque origins: none can frame it', async () => {
  const address = `${scene.server.publicUrl}/frame/chat?site=mairie-exemple&lang=fr`;
  const frame = `<!doctype html><iframe src="${address}"></iframe>`;
  const strangersPort = new URL(await stranger(frame)).port;
  const { port } = scene.host;
  await scene.host.close();
  await serve(port, frame);
  // Every name below `localhost` leads to this machine.
  const near = [
    `http://xmairie.localhost:${port}`,
    `http://mairie.localhost.evil.localhost:${port}`,
    `http://www.mairie.localhost:${port}`,
    `http://mairie.localhostx.localhost:${port}`,
    `http://xn--marie-sqa.localhost:${port}`,
    `http://mairie.localhost.:${port}`,
    `http://mairie.localhost:${strangersPort}`,
    `http://mairie.localhost:${port}@evil.localhost:${port}`,
    `http://localhost:${port}`,
    `http://asso.localhost:${port}`,
    `http://127.0.0.1:${port}`,
    // The policy of the page makes its origin opaque.
    `http://mairie.localhost:${port}/sandboxed`,
  ];
  const { page, printed } = await visit(`http://mairie.localhost:${port}/`);
  const composer = page.frameLocator('iframe').getByRole('textbox');
  await composer.waitFor();
  assert.deepEqual(printed, [], 'the listed one can');
  await page.route('**/sandboxed', (route) =>
    route.fulfill({
      body: frame,
      contentType: 'text/html',
      headers: { 'content-security-policy': 'sandbox allow-scripts' },
    }),
  );
  for (const url of near) {
    // What the browser puts in the place of a page that may not stand there.
    const refused = page.waitForEvent('framenavigated', (each) => each.url().startsWith('chrome-error:'));
    await page.goto(url);
    await refused;
    assert.equal(await composer.count(), 0, url);
  }
  await page.context().close();
});

/** Messages of the bridge with right, wrong and hostile fields, and things that are no message at all. */
const fuzzed = (count: number, seed: number): unknown[] => {
  const random = seededRandom(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const types =
    'init ready open close focus viewport resize exit theme locale opened closed unread ended constructor __proto__ toString'.split(
      ' ',
    );
  const values: readonly unknown[] = [
    null,
    true,
    -1,
    1e308,
    '',
    'javascript:alert(1)',
    'https://evil.example/',
    '<img src=x onerror=alert(1)>',
    [],
    {},
    { accent: 'red;}*{display:none', scheme: 'dark' },
    { accent: '#ff0000' },
    'en',
    'x'.repeat(10_000),
  ];
  const fields = [
    'protocol',
    'locale',
    'theme',
    'open',
    'exitUrl',
    'width',
    'height',
    'count',
    'type',
    'token',
    'toJSON',
  ];
  return Array.from({ length: count }, () => {
    const kind = random();
    if (kind < 0.1) return pick(values);
    // What a launcher really says: only the way it comes is wrong.
    if (kind < 0.3)
      return pick([
        { type: 'init', protocol: 1, locale: 'en', theme: {}, open: false, exitUrl: 'https://evil.example/' },
        { type: 'exit' },
        { type: 'close' },
        { type: 'locale', locale: 'en' },
        { type: 'unread', count: 7 },
        { type: 'ended' },
      ]);
    return Object.fromEntries([
      ['type', random() < 0.9 ? pick(types) : pick(values)],
      ...Array.from({ length: Math.floor(random() * 5) }, () => [pick(fields), pick(values)]),
    ]) as unknown;
  });
};

/** Posts each message to a window, every third one with a port, as `init` has one; some are no JSON. */
const POST_ALL = `(target, messages) => {
  const odd = [undefined, new Map([['type', 'exit']]), new Date(0), new ArrayBuffer(8), /exit/, 10n, [new Error('exit')]];
  messages.forEach((message, index) => {
    const value = index % 20 === 0 ? odd[(index / 20) % odd.length] : message;
    target.postMessage(value, '*', index % 3 === 0 ? [new MessageChannel().port2] : []);
  });
}`;

test('O-6 O-7 1,000 messages from the page and 1,000 from a stranger’s frame change nothing', async () => {
  const foreign = await stranger('<!doctype html><title>Une publicité</title>');
  const host = await partner(
    pageWithSnippet(scene.server.publicUrl, SITE, { body: `<iframe name="ad" src="${foreign}"></iframe>` }),
  );
  const { page, citizen, printed } = await visit(host);
  await citizen.openPanel();
  await citizen.write('avant');
  await citizen.seesState('avant', 'sent');
  const frameOf = (start: string): Frame => page.frames().find((frame) => frame.url().startsWith(start))!;
  const chat = frameOf(`${scene.server.publicUrl}/frame/chat`);
  const state = async () => ({
    frame: await citizen.frame.locator('body').ariaSnapshot(),
    launcher: await page.locator('guichet-chat section').first().ariaSnapshot(),
    address: page.url(),
    chatAddress: chat.url(),
    stored: await page.evaluate(() => [Object.entries(sessionStorage), Object.entries(localStorage)]),
    accent: await chat.evaluate(() => document.documentElement.getAttribute('style')),
    language: await chat.evaluate(() => document.documentElement.lang),
    frames: page.frames().length,
  });
  // Sent by POST perhaps: the picture is taken once the live link stands too.
  await citizen.linked();
  await citizen.frame
    .getByText(/avant vous|prochaine personne/)
    .first()
    .waitFor();
  const before = await state();

  await chat.evaluate('globalThis.__heard = 0, addEventListener("message", () => __heard++)');
  const heard = (count: number) =>
    chat.evaluate(
      `new Promise((done) => { const look = () => __heard >= ${count} ? done() : setTimeout(look, 10); look(); })`,
    );
  const send = JSON.stringify(fuzzed(1000, 6));
  await page.evaluate(
    `(${POST_ALL})(document.querySelector('guichet-chat').shadowRoot.querySelector('iframe').contentWindow, ${send})`,
  );
  await heard(1000);
  assert.deepEqual(await state(), before, 'after the page’s own messages');

  // A stranger's frame reaches the page, itself, and whatever window the browser lets it find.
  await page.evaluate('globalThis.__heard = 0, addEventListener("message", () => __heard++)');
  const ad = frameOf(foreign);
  const sendToo = JSON.stringify(fuzzed(1000, 7));
  await ad.evaluate(
    `[parent, top, ...Array.from({ length: parent.length }, (_, index) => parent[index])].forEach((target) => (${POST_ALL})(target, ${sendToo}))`,
  );
  await page.evaluate(
    'new Promise((done) => { const look = () => __heard >= 2000 ? done() : setTimeout(look, 10); look(); })',
  );
  assert.deepEqual(await state(), before, 'after a stranger’s messages');

  await citizen.write('après');
  await citizen.seesState('après', 'sent');
  assert.deepEqual(printed, []);
  await page.context().close();
});
