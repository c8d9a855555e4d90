import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page, Route } from 'playwright-core';
import { person } from '../support/chromium.ts';
import { Citizen } from '../support/citizen.ts';
import { pageWithSnippet, startHostPages } from '../support/host-pages.ts';
import { setScene, SITE, type Scene } from '../support/scene.ts';

const PANEL_FILE = /\/embed\/panel-[\w-]+\.js\?/;

/** What a page asks for before the script is there: right and wrong calls. */
const STUB = `<script>
window.heard = [];
window.guichet = window.guichet || [];
guichet.push(
  ['on', 'opened', ({ detail }) => heard.push('opened ' + detail.kind)],
  ['nothing of ours', 1], 'open', [],
  ['open', 'cyber'],
  ['on', 'closed', ({ detail }) => heard.push('closed ' + detail.kind)],
);
</script>`;

let scene: Scene;
before(async () => {
  scene = await setScene({
    officers: 1,
    pages: ({ publicUrl }) => {
      const page = (body: string) => pageWithSnippet(publicUrl, SITE, { body });
      return {
        '/favicon.ico': '',
        '/': page(''),
        '/orienter': page('<guichet-cyber></guichet-cyber>'),
        '/both': page('<guichet-cyber></guichet-cyber><guichet-chat></guichet-chat>'),
        '/stub': pageWithSnippet(publicUrl, SITE, {
          head: STUB,
          body: '<guichet-chat></guichet-chat><guichet-cyber></guichet-cyber>',
        }),
        '/named': page('<p id="guichet">Le guichet de la mairie</p>'),
        '/none': page('').replace('data-site=', 'data-element="none" data-site='),
        '/orienter-by-script': page('').replace(
          'data-site=',
          'data-element="cyber" data-label="Écrire" data-cyber-label="Victime en ligne ?" data-site=',
        ),
      };
    },
  });
});
after(() => scene.close());

const visit = async (path: string, url = scene.host.url) => {
  const context = await person(scene.browser);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  await page.goto(url + path);
  const citizen = new Citizen(page);
  const orienter = new Citizen(page, 'fr', undefined, 'cyber');
  return { page, complaints, citizen, orienter };
};
const framePaths = (page: Page): Promise<string[]> =>
  page.locator('iframe').evaluateAll((all) => all.map((frame) => new URL((frame as HTMLIFrameElement).src).pathname));
/** Numbers and the official link stand in for a panel that cannot be shown. */
const helps = async (citizen: Citizen, element: 'guichet-chat' | 'guichet-cyber') => {
  const { page } = citizen;
  await page.getByText(citizen.launcherWords('silent')).waitFor();
  const links = page.locator(`${element} a:visible`);
  assert.equal(await links.count(), 10);
  assert.match((await links.last().getAttribute('href')) ?? '', /^https:\/\/www\.masecurite\.interieur\.gouv\.fr/);
};

for (const [name, answer, reason] of [
  [
    'one byte of the panel’s file is another one: nothing of it runs',
    async (route: Route) => {
      const response = await route.fetch();
      const { 'content-encoding': _encoding, 'content-length': _length, ...headers } = response.headers();
      await route.fulfill({ headers, body: (await response.text()).replace('Quitter', 'quitter') });
    },
    /integrity|digest/i,
  ],
  ['the panel’s file is missing', (route: Route) => route.fulfill({ status: 404, body: '' }), /404/],
] as const) {
  test(`O-11 O-8 S-1 ${name}; the launcher helps, and tries again when opened again`, async () => {
    const { page, complaints, citizen, orienter } = await visit('/both');
    await page.route(PANEL_FILE, answer);
    await citizen.launcher.click();
    await helps(citizen, 'guichet-chat');
    assert.ok(
      complaints.some((text) => reason.test(text)),
      complaints.join('\n'),
    );
    assert.equal(complaints.filter((text) => text.startsWith('guichet: no answer from ')).length, 1);
    assert.ok(!complaints.some((text) => text.startsWith('exception: ')), complaints.join('\n'));
    assert.equal(await page.getByRole('button', { name: citizen.launcherWords('exit') }).count(), 0, 'it did not run');
    await citizen.launcher.click();
    await orienter.launcher.click();
    await helps(orienter, 'guichet-cyber');
    await orienter.launcher.click();
    assert.deepEqual(await framePaths(page), [], 'nothing is left of what could not be shown');

    await page.unroute(PANEL_FILE);
    await citizen.openPanel();
    await citizen.write('la deuxième fois');
    await citizen.seesState('la deuxième fois', 'sent');
    await page.context().close();
  });
}

test('L-6 the frame is there before the panel’s file, and what was written in it stays when the file comes', async () => {
  const { page, citizen } = await visit('/');
  const held = Promise.withResolvers<Route>();
  await page.route(PANEL_FILE, (route) => held.resolve(route));
  await citizen.launcher.click();
  const route = await held.promise;
  await citizen.composer.pressSequentially('écrit sans attendre');
  await route.continue();
  await page
    .getByRole('button', { name: citizen.launcherWords('exit') })
    .first()
    .waitFor();
  assert.equal(await citizen.composer.inputValue(), 'écrit sans attendre');
  await page.context().close();
});

test('L-6 a message whose « Envoyer » was pressed before the frame’s script came is sent when it comes', async () => {
  const { page, citizen } = await visit('/');
  const held = Promise.withResolvers<Route>();
  await page.route(/\/frame\/assets\/chat-[^/]+\.js$/, (route) => held.resolve(route));
  await citizen.launcher.click();
  const route = await held.promise;
  await citizen.write('pressé sans attendre');
  await citizen.sees(citizen.words('frame.wait'));
  await route.continue();
  await citizen.seesState('pressé sans attendre', 'sent');
  assert.equal(await citizen.message('pressé sans attendre').count(), 1);
  await page.context().close();
});

test('L-1 the panel’s file is asked for at the click, once for the whole page', async () => {
  const { page, citizen, orienter, complaints } = await visit('/both');
  await orienter.launcher.waitFor();
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  assert.equal(requested.length, 0);
  await orienter.launcher.click();
  await orienter.frame.getByRole('heading').first().waitFor();
  assert.deepEqual(await framePaths(page), ['/frame/cyber']);
  await citizen.launcher.waitFor({ state: 'hidden' });
  await orienter.launcher.click();
  await citizen.openPanel();
  assert.equal(requested.filter((url) => PANEL_FILE.test(url)).length, 1);
  assert.ok(requested.every((url) => url.startsWith(scene.server.publicUrl)));
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test('L-9 the script adds the chat to a page without elements, another one or none where it is told so', async () => {
  for (const [path, expected] of [
    ['/', ['guichet-chat']],
    ['/orienter', ['guichet-cyber']],
    ['/both', ['guichet-cyber', 'guichet-chat']],
    ['/orienter-by-script', ['guichet-cyber']],
    ['/none', []],
  ] as const) {
    const { page, complaints } = await visit(path);
    // The script has run, and everything that it waits for.
    await page.waitForFunction(() => 'guichet' in window && document.readyState === 'complete');
    await page.evaluate(() => new Promise((done) => setTimeout(() => setTimeout(done))));
    const found = page.locator('guichet-chat, guichet-cyber');
    assert.deepEqual(await found.evaluateAll((all) => all.map(({ localName }) => localName)), expected, path);
    assert.deepEqual(complaints, [], path);
    if (path === '/orienter-by-script') await page.getByRole('button', { name: 'Victime en ligne ?' }).waitFor();
    await page.context().close();
  }
});

test('guichet.open() opens the chat, or the only element there is, or the one that is named', async () => {
  for (const [path, kind, expected] of [
    ['/both', undefined, '/frame/chat'],
    ['/both', 'cyber', '/frame/cyber'],
    ['/orienter', undefined, '/frame/cyber'],
  ] as const) {
    const { page } = await visit(path);
    await page.waitForFunction(() => 'guichet' in window);
    await page.evaluate((named) => window.guichet?.open?.(named), kind);
    await page.locator('iframe').waitFor();
    assert.deepEqual(await framePaths(page), [expected]);
    await page.evaluate(() => window.guichet?.close?.());
    await page.locator('iframe').waitFor({ state: 'hidden' });
    await page.context().close();
  }
});

test('L-4 S-8 a running conversation goes from page to page, in the chat’s element or else in the orienter’s', async () => {
  const { page, citizen, orienter, complaints } = await visit('/');
  await citizen.openPanel();
  await citizen.write('je change de page');
  await citizen.seesState('je change de page', 'sent');
  await citizen.linked();

  await page.goto(`${scene.host.url}/orienter`);
  await orienter.sees('je change de page');
  await orienter.linked();
  assert.deepEqual(await framePaths(page), ['/frame/chat']);
  await page.evaluate(() => window.guichet?.close?.());

  await page.goto(`${scene.host.url}/both`);
  await page.locator('guichet-chat iframe').waitFor({ state: 'attached' });
  assert.ok(await citizen.composer.isHidden(), 'minimised as it was left');
  await citizen.launcher.click();
  await citizen.sees('je change de page');
  assert.deepEqual(await framePaths(page), ['/frame/chat'], 'once');

  await citizen.launcher.click();
  await orienter.launcher.click();
  await orienter.frame.getByRole('heading').first().waitFor();
  assert.deepEqual((await framePaths(page)).toSorted(), ['/frame/chat', '/frame/cyber'], 'the orienter beside it');
  await citizen.launcher.waitFor({ state: 'hidden' });
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test('L-10 L-11 L-13 L-14 calls that waited in the array are done, and what is no call of ours is passed over', async () => {
  const { page, complaints, citizen, orienter } = await visit('/stub');
  await orienter.frame.getByRole('heading').first().waitFor();
  assert.deepEqual(await framePaths(page), ['/frame/cyber']);
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  await page.waitForFunction(() => (window as unknown as { heard: string[] }).heard.length === 1);
  await page.evaluate(() => {
    const { guichet } = window;
    const count = { calls: 0 };
    Object.assign(window, { count });
    const stop = guichet!.on!('closed', () => count.calls++);
    guichet!.push(['close']);
    stop();
    guichet!.open!('chat');
    guichet!.setLocale!('en');
    guichet!.setTheme!({ name: 'forest', accent: '#800000' });
  });
  await page.waitForFunction(() => (window as unknown as { heard: string[] }).heard.length === 3);
  await page.evaluate(() => window.guichet!.close!());
  assert.deepEqual(await heard(), ['opened cyber', 'closed cyber', 'opened chat', 'closed chat']);
  assert.equal(await page.evaluate(() => (window as unknown as { count: { calls: number } }).count.calls), 1);

  const english = new Citizen(page, 'en');
  await english.launcher.waitFor();
  await page.locator('guichet-cyber[theme="forest"][accent="#800000"]').waitFor();
  await english.openPanel();
  assert.equal(await english.frame.locator('html').getAttribute('lang'), 'en', 'the open frame speaks it too');
  assert.ok(await citizen.launcher.isHidden());
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test('L-12 a body that comes late, is swapped, emptied or takes the launcher out: it is there', async () => {
  const { page, complaints, citizen } = await visit('/');
  await citizen.launcher.waitFor();
  const tags = () => page.locator('guichet-chat').count();
  const swaps: Record<string, () => void> = {
    'Turbo, Astro: the body is replaced': () => document.body.replaceWith(document.createElement('body')),
    'the new body comes before the old one goes': () => {
      const old = document.body;
      document.documentElement.append(document.createElement('body'));
      old.remove();
    },
    'there is no body for a while': () => {
      document.body.remove();
      setTimeout(() => document.documentElement.append(document.createElement('body')));
    },
    'htmx: what is in the body is replaced': () => document.body.replaceChildren(document.createElement('main')),
    'Turbo, Astro: a parsed body has a page’s own element, which is not ours before it stands in the page': () => {
      const { body } = new DOMParser().parseFromString('<guichet-chat></guichet-chat>', 'text/html');
      document.body.replaceWith(body);
    },
    'a page’s own element comes with the next body': () => {
      const next = document.createElement('body');
      next.append(Object.assign(document.createElement('guichet-chat'), { id: 'own' }));
      document.body.replaceWith(next);
    },
  };
  for (const [name, swap] of Object.entries(swaps)) {
    await page.evaluate(swap);
    await page.waitForFunction(() => document.body?.querySelector('guichet-chat')?.shadowRoot);
    assert.equal(await tags(), 1, name);
    await citizen.launcher.waitFor();
  }
  assert.equal(await page.locator('#own').count(), 1);
  // The body that is gone took the tag with it; Turbo and htmx run the next body's.
  await page.addScriptTag({ url: `${scene.server.publicUrl}/embed/guichet.js` });
  await citizen.openPanel();
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test('L-12 a page that takes the launcher out whenever it comes gets its way, and is not held up', async () => {
  const { page, citizen } = await visit('/');
  await citizen.launcher.waitFor();
  const times = await page.evaluate(async () => {
    let taken = 0;
    const take = () => {
      const found = document.querySelector('guichet-chat');
      found?.remove();
      taken += found ? 1 : 0;
    };
    new MutationObserver(take).observe(document.body, { childList: true });
    take();
    await new Promise((done) => setTimeout(done));
    return taken;
  });
  assert.equal(times, 99);
  assert.equal(await page.locator('guichet-chat').count(), 0);
  await page.context().close();
});

test('L-5 L-10 another version on the page: the first stays with its settings, and one warning says so', async () => {
  const { page, complaints, citizen } = await visit('/named');
  await citizen.launcher.waitFor();
  const answer = await fetch(`${scene.server.publicUrl}/embed/sri.json`);
  const { version } = (await answer.json()) as { version: string };
  const first = await page.evaluateHandle(() => window.guichet);
  // The bytes of an older release: it knows nothing of what waits in an array.
  await page.route(`**/embed/${version}/guichet.js`, async (route) => {
    const body = await (await route.fetch()).text();
    await route.fulfill({ contentType: 'text/javascript', body: body.replaceAll('setTheme', 'setSkin') });
  });
  await page.addScriptTag({ url: `${scene.server.publicUrl}/embed/${version}/guichet.js` });
  assert.deepEqual(complaints, ['guichet: <guichet-chat> is there already.']);
  assert.ok(await page.evaluate((api) => api === window.guichet && 'setTheme' in api!, first));
  assert.equal(await citizen.page.locator('guichet-chat').count(), 1);
  await page.context().close();
});

test('O-1 a policy that names a nonce instead of our origin lets the panel’s file in too', async () => {
  const { publicUrl } = scene.server;
  await scene.host.close();
  const nonce = 'bm9uY2U';
  const host = await startHostPages(
    scene.host.port,
    { '/': pageWithSnippet(publicUrl, SITE).replace('<script', `<script nonce="${nonce}"`), '/favicon.ico': '' },
    {
      'content-security-policy': `default-src 'none'; script-src 'nonce-${nonce}'; frame-src ${publicUrl}; require-trusted-types-for 'script'; trusted-types 'none'`,
    },
  );
  const { page, citizen, complaints } = await visit('/', host.url);
  await citizen.openPanel();
  await page
    .getByRole('button', { name: citizen.launcherWords('exit') })
    .first()
    .waitFor();
  assert.deepEqual(complaints, []);
  await page.context().close();
  await host.close();
});
