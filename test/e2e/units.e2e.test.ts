import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { startGeocoder, type TestGeocoder } from '../../packages/server/src/testing/geocoder-server.ts';
import { assertAccessible, assertFits } from '../support/accessibility.ts';
import { launchChromium, person, SCREENS } from '../support/chromium.ts';
import { freePort, startGuichet, type GuichetServer } from '../support/guichet-server.ts';
import { pageWithSnippet, startHostPages, type HostPages } from '../support/host-pages.ts';
import { startTileServer, type TileServer } from '../support/tile-server.ts';
import { UnitVisitor } from '../support/unit-visitor.ts';
import type { Locale } from '../support/words.ts';

const SITE = 'prefecture-exemple';
const CENTRE = 'Commissariat du Centre (exemple)';
const SEA = 'Brigade d’Exemple-sur-Mer (exemple)';
/** Invented, in a town whose clocks are ten hours ahead. */
const OVERSEAS =
  'id,kind,name,street,postcode,city,insee,phone,latitude,longitude,hours\n' +
  'essai-noumea,association,Permanence inventée du Port,1 rue de l’Essai,98800,Nouméa,98818,,-22.27,166.44,' +
  '"Lundi : 8h00-12h00 Mardi : 8h00-12h00 Mercredi : 8h00-12h00 Jeudi : 8h00-12h00 Vendredi : 8h00-12h00"\n';

let geocoder: TestGeocoder;
let tiles: TileServer;
let server: GuichetServer;
let host: HostPages;
let browser: Browser;
before(async () => {
  [geocoder, tiles, browser] = await Promise.all([startGeocoder(), startTileServer(), launchChromium()]);
  const folder = await mkdtemp(join(tmpdir(), 'guichet-units-'));
  const file = join(folder, 'essai.csv');
  await writeFile(file, OVERSEAS);
  const examplesPort = await freePort();
  server = await startGuichet({
    examplesPort,
    env: {
      GUICHET_GEOCODER_URL: geocoder.url,
      GUICHET_MAP_TILES: tiles.template(),
      GUICHET_MAP_ATTRIBUTION: 'Carte inventée',
    },
    prepare: async (run) => {
      await run('units', 'import', file, '--format', 'csv', '--list', 'essai', '--source', 'Essai');
    },
  });
  await rm(folder, { recursive: true });
  const element = (attributes: string) =>
    `<guichet-units ${attributes}><a href="${server.publicUrl}/unites/00002">Les unités de la ville</a></guichet-units>`;
  const page = (attributes: string, lang = 'fr', policy = '') => {
    const head = policy && `<meta http-equiv="content-security-policy" content="${policy}">`;
    return pageWithSnippet(server.publicUrl, SITE, { body: element(attributes), lang, head });
  };
  const strict = `default-src 'none'; script-src ${server.publicUrl}; frame-src ${server.publicUrl}`;
  const connected = `${strict}; connect-src ${server.publicUrl}; require-trusted-types-for 'script'; trusted-types`;
  host = await startHostPages(examplesPort, {
    '/favicon.ico': '',
    '/': page(''),
    '/ville': page('insee="00002"'),
    '/town': page('insee="00002"', 'en'),
    '/strict': page('insee="00002"', 'fr', `${connected} lit-html`),
    '/no-connect': page('insee="00002"', 'fr', strict),
    '/no-trusted-type': page('insee="00002"', 'fr', `${connected} 'none'`),
  });
});
after(async () => {
  await browser.close();
  await Promise.all([host.close(), geocoder.close(), tiles.close()]);
  await server.close();
});

const visit = async (path: string, options: BrowserContextOptions = {}, locale: Locale = 'fr') => {
  const context = await person(browser, options);
  const visitor = new UnitVisitor(await context.newPage(), locale);
  await visitor.page.goto(host.url + path);
  return visitor;
};
const leave = ({ page }: UnitVisitor) => page.context().close();

for (const [name, options, locale] of [
  ['1280 px', { viewport: SCREENS.desktop }, 'fr'],
  ['360 px, dark', { viewport: SCREENS.phone, colorScheme: 'dark' }, 'fr'],
  ['English', { viewport: SCREENS.phone, locale: 'en-GB' }, 'en'],
  ['320 px, forced colours, text at 200 %', { viewport: { width: 320, height: 640 }, forcedColors: 'active' }, 'fr'],
] as const) {
  test(`A-1 A-5 U-40 U-45 every state, in the page and in the panel: ${name}`, async () => {
    const visitor = await visit(locale === 'fr' ? '/ville' : '/town', options, locale);
    const { page, inline, panel } = visitor;
    if (name.includes('200 %')) await visitor.enlargeText();
    const check = async (state: string) => {
      await assertAccessible(page, `${state}, ${name}`);
      await assertFits(page, `${state}, ${name}`);
    };
    await inline.heading(inline.words('competent.title')).waitFor();
    assert.equal(await page.getByRole('link', { name: 'Les unités de la ville' }).isVisible(), false);
    await check('the list of a town');
    await inline.unit(SEA).click();
    await inline.button('detail.back').waitFor();
    await check('one unit');
    await inline.button('detail.back').click();
    await inline.choose('Saint', /^Saint-Exemple,/);
    await inline.heading(/^Saint-Exemple \(/).waitFor();

    await visitor.openPanel();
    // The panel goes on where the page is; what was looked for there is told to nobody.
    await panel.heading(/^Saint-Exemple \(/).waitFor();
    await check('the panel');
    await panel.text('Danger').click();
    await panel.heading(/./).first().waitFor();
    await check('in danger');
    await page.keyboard.press('Escape');
    assert.deepEqual(visitor.foreign(host.url, server.publicUrl), [], 'nobody else was asked');

    await panel.text(panel.words('map.contacts', { host: new URL(tiles.origin).host })).waitFor();
    const asked = tiles.requests.length;
    await panel.button('map.show').click();
    await page
      .frameLocator('guichet-units iframe')
      .getByRole('button', { name: /^[1-9]/ })
      .first()
      .waitFor();
    assert.ok(tiles.requests.length > asked);
    await check('the map');
    assert.deepEqual(visitor.complaints, []);
    await leave(visitor);
  });
}

test('U-20 U-24 U-40 in the page: by postcode, by name; zone unknown; overseas by the clocks of the place', async () => {
  const visitor = await visit('/');
  const { inline } = visitor;
  await inline.choose('00400', /Exemple-la-Forêt/);
  await inline.text(inline.words('zone.unknown')).waitFor();
  await inline.text(inline.words('zone.anyUnit')).waitFor();
  await inline.choose('noumea', /Nouméa/);
  await inline.unit('Permanence inventée du Port').click();
  await inline.text(/sur place/).waitFor();
  assert.deepEqual(visitor.foreign(host.url, server.publicUrl), []);
  assert.ok(!visitor.requests.some((url) => url.includes('/frame/')), 'no frame before the button');
  await leave(visitor);
});

test('U-43 an address opens its unit; what one opens is in the address, and nothing else', async () => {
  const visitor = await visit('/ville#unit=exemple-commissariat-gare');
  const { page, inline } = visitor;
  await inline.heading('Bureau de police de la Gare (exemple)').waitFor();
  const entries = await page.evaluate(() => history.length);
  await inline.button('detail.back').click();
  await page.waitForURL(`${host.url}/ville`);
  await inline.unit(CENTRE).click();
  await page.waitForURL(`${host.url}/ville#unit=exemple-commissariat-centre`);
  assert.equal(await page.evaluate(() => history.length), entries);
  await inline.button('detail.back').click();
  await inline.choose('Exemple-Ville', /^Exemple-Ville,/);
  await inline.heading(/^Exemple-Ville \(/).waitFor();
  assert.equal(page.url(), `${host.url}/ville`);
  await page.evaluate(() => (location.hash = '#unit=nobody'));
  await inline.text(inline.words('error.unit.unknown')).waitFor();
  await leave(visitor);
});

test('U-41 without the API, without its file as it was built, or where the policy forbids either: the link of the page', async () => {
  const link = 'Les unités de la ville';
  const context = await person(browser);
  const visitor = new UnitVisitor(await context.newPage());
  const { page, inline } = visitor;
  await page.route('**/api/v1/**', (route) => route.abort());
  await page.goto(`${host.url}/ville`);
  await inline.text(inline.words('error.network.unreachable')).waitFor();
  await page.getByRole('link', { name: link }).waitFor();
  await assertAccessible(page, 'no API');
  await page.unroute('**/api/v1/**');
  await inline.button('results.retry').click();
  await inline.unit(SEA).waitFor();
  await page.getByRole('link', { name: link }).waitFor({ state: 'hidden' });

  await page.goto(`${host.url}/no-connect`);
  await inline.text(inline.words('error.network.unreachable')).waitFor();
  await page.getByRole('link', { name: link }).waitFor();

  const noList = () =>
    page.waitForEvent('console', (message) => message.text().startsWith('guichet: no list of units'));
  const said = noList();
  await page.goto(`${host.url}/no-trusted-type`);
  await said;
  await page.getByRole('link', { name: link }).waitFor();

  visitor.complaints.length = 0;
  await page.goto(`${host.url}/strict`);
  await inline.unit(SEA).waitFor();
  assert.deepEqual(visitor.complaints, [], 'what the guide says is all that a strict page needs');

  await page.route(/\/embed\/units-/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}\nglobalThis.tampered = true;` });
  });
  const refused = noList();
  await page.goto(`${host.url}/ville`);
  await refused;
  await page.getByRole('link', { name: link }).waitFor();
  assert.equal(await page.evaluate(() => Object.hasOwn(globalThis, 'tampered')), false);
  await context.close();
});

test('U-27 U-46 in the panel: an address, by keyboard; a geocoder that refuses or is down keeps nobody from their town', async () => {
  const visitor = await visit('/');
  const { page, panel } = visitor;
  await visitor.openPanel();
  await panel.field.focus();
  await page.keyboard.type('4 place exemple');
  await panel.options.filter({ hasText: '4 Place de l’Exemple' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await panel.heading(/4 Place de l’Exemple/).waitFor();
  await panel.text(panel.words('near.note', { from: panel.words('near.address') })).waitFor();
  assert.ok(!visitor.requests.some((url) => url.startsWith(server.publicUrl) && /46\.501|place/i.test(decodeURI(url))));
  assert.deepEqual(
    visitor.foreign(host.url, server.publicUrl).map((url) => new URL(url).origin),
    visitor.foreign(host.url, server.publicUrl).map(() => new URL(geocoder.url).origin),
  );
  for (const behaviour of [{ kind: 'limited', retryAfterS: 1 }, { kind: 'resets' }, { kind: 'html' }] as const) {
    geocoder.behave(behaviour);
    await visitor.page.reload();
    await visitor.openPanel();
    await panel.field.fill('exemple');
    await panel.text(panel.words('search.noAddresses')).waitFor();
    await panel.options.filter({ hasText: 'Exemple-Ville' }).click();
    await panel.unit(CENTRE).waitFor();
  }
  geocoder.behave({ kind: 'answers' });
  await leave(visitor);
});

test('U-44 the device’s position after a click; refused, it is a sentence, and the town may still be given', async () => {
  const refused = await visit('/');
  await refused.openPanel();
  await refused.panel.button('position.use').click();
  await refused.panel.text(refused.panel.words('position.denied')).waitFor();
  await assertAccessible(refused.page, 'position refused');
  await refused.panel.choose('00100', /Exemple-Ville/);
  await refused.panel.unit(CENTRE).waitFor();
  await leave(refused);

  const given = await visit('/', {
    permissions: ['geolocation'],
    geolocation: { latitude: 46.501_234_5, longitude: -5.001_234_5 },
  });
  await given.openPanel();
  await given.panel.button('position.use').click();
  await given.panel.unit(CENTRE).waitFor();
  await given.panel.text(given.panel.words('near.note', { from: given.panel.words('near.device') })).waitFor();
  assert.deepEqual(
    given.requests.filter((url) => url.includes('46.5012')),
    [],
    'nobody is told where exactly',
  );
  await leave(given);
});

test('U-45 U-61 a service of tiles that is down: said in a sentence, list and places go on; the API down: the panel says so', async () => {
  const visitor = await visit('/ville');
  const { page, panel } = visitor;
  await visitor.inline.unit(SEA).waitFor();
  await visitor.openPanel();
  await panel.unit(SEA).waitFor();
  tiles.behave('500');
  await panel.button('map.show').click();
  const frame = page.frameLocator('guichet-units iframe');
  await frame
    .getByText(/fond de carte/)
    .first()
    .waitFor();
  tiles.behave('ok');
  await panel.unit(CENTRE).click();
  await panel.button('detail.back').waitFor();
  await panel.button('detail.back').click();

  await page.route('**/api/v1/**', (route) => route.abort());
  await panel.field.fill('saint');
  await panel.text(panel.words('error.network.unreachable')).waitFor();
  await leave(visitor);
});

test('A-5 the whole way by keyboard alone, in the page', async () => {
  const visitor = await visit('/', { viewport: SCREENS.phone });
  const { page, inline } = visitor;
  await inline.field.waitFor();
  await inline.field.focus();
  await page.keyboard.type('00100');
  await inline.text(inline.words('search.count', { count: 1 })).waitFor();
  await page.keyboard.press('Enter');
  await inline.unit(CENTRE).waitFor();
  const tabUntil = async (name: RegExp) => {
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        return active?.getAttribute('aria-label') ?? active?.textContent ?? '';
      });
      if (name.test(focused.trim())) return;
    }
    assert.fail(`no way to ${String(name)} by Tab`);
  };
  await tabUntil(/^Commissariat du Centre/);
  await page.keyboard.press('Enter');
  await inline.button('detail.back').waitFor();
  await tabUntil(/^Itinéraire/);
  await leave(visitor);
});
