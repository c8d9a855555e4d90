import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, afterEach, before, test } from 'node:test';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { fr as deskFr } from '../../packages/desk/src/locales/otv.fr.ts';
import { fr as deskBar } from '../../packages/desk/src/locales/fr.ts';
import { openDataFolder } from '../../packages/server/src/data-folder.ts';
import { assertAccessible, assertFits } from '../support/accessibility.ts';
import { launchChromium, person, SCREENS } from '../support/chromium.ts';
import { freePort, startGuichet, type GuichetServer } from '../support/guichet-server.ts';
import { dayFromNow, HomeWatcher } from '../support/home-watcher.ts';
import { pageWithSnippet, startHostPages, type HostPages } from '../support/host-pages.ts';
import { Officer } from '../support/officer.ts';
import { addOfficers, type Credentials } from '../support/officers.ts';
import { everythingOn, storageOf } from '../support/traces.ts';
import { wordsOf, type Locale } from '../support/words.ts';

/** Where the town hall says who answers for the data. */
const NOTICE = 'https://www.exemple.fr/mentions-legales';
const EXIT = 'https://exit.example/';
const TOWN = 'Exemple-sur-Mer';
/** What nobody but the unit may ever find. */
const LUCIE = { lastName: 'Zibeline', firstName: 'Lucie', mobile: '06 12 34 56 78' };
const HOME = { street: '12 allée des Canaris', postcode: '00200' };
const SECRETS = ['Zibeline', 'Lucie', '12 34 56 78', '33612345678', 'Canaris', 'zibeline.example'];
const [FROM, TO] = [dayFromNow(1), dayFromNow(9)];
const desk = wordsOf(deskFr, 'fr');
const bar = wordsOf(deskBar, 'fr');

let server: GuichetServer;
let host: HostPages;
let browser: Browser;
let officers: readonly Credentials[] = [];
let contexts: BrowserContext[] = [];
before(async () => {
  const examplesPort = await freePort();
  browser = await launchChromium();
  server = await startGuichet({
    examplesPort,
    main: fileURLToPath(new URL('../support/serve-ahead.ts', import.meta.url)),
    beforeServe: async (dataDir) => {
      officers = await addOfficers(dataDir, 2);
      const storage = await openDataFolder({ dir: dataDir });
      await storage.putSite({ ...(await storage.site('mairie-exemple'))!, legalNoticeUrl: NOTICE });
      await storage.close();
    },
  });
  await server.command('officer', 'territory', officers[0]!.login, '--unit', 'exemple-brigade-mer');
  const page = (site: string, lang = 'fr') =>
    pageWithSnippet(server.publicUrl, site, {
      body: `<guichet-otv exit-url="${EXIT}"></guichet-otv><a href="/avant">Avant</a>`,
      lang,
    });
  host = await startHostPages(examplesPort, {
    '/favicon.ico': '',
    '/avant': '<!doctype html><title>Avant</title><p>La page d’avant</p>',
    '/mairie': page('mairie-exemple'),
    '/town': page('mairie-exemple', 'en'),
    '/': page('prefecture-exemple'),
  });
});
afterEach(async () => {
  await Promise.all(contexts.map((context) => context.close()));
  contexts = [];
});
after(async () => {
  await browser.close();
  await host.close();
  await server.close();
});

/** The town hall is another host of the same port, as in the sample. */
const townHall = (path: string) => `http://mairie.localhost:${host.port}${path}`;
const newPage = async (options: BrowserContextOptions = {}) => {
  const context = await person(browser, options);
  contexts.push(context);
  await context.route(`${EXIT}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Météo</title><p>Demain, soleil</p>' }),
  );
  return context.newPage();
};
const visit = async (url: string, options: BrowserContextOptions = {}, locale: Locale = 'fr') => {
  const page = await newPage(options);
  await page.goto(townHall('/avant'));
  await page.goto(url);
  const watcher = new HomeWatcher(page, locale);
  await watcher.open();
  return watcher;
};
let writers = 0;
/** One address is written to so many times an hour, and no more (spec V-28): each request has its own. */
const lucie = () => ({ ...LUCIE, email: `lucie-${(writers += 1)}@zibeline.example` });
const fill = async (watcher: HomeWatcher, from = FROM, to = TO) => {
  await watcher.begin();
  await watcher.home(TOWN, { force: 'gendarmerie' });
  await watcher.absence(from, to);
  await watcher.step('identity').waitFor();
  await watcher.identity(lucie());
  await watcher.address(HOME);
  await watcher.agree();
};
const request = async (watcher: HomeWatcher, from = FROM, to = TO) => {
  await fill(watcher, from, to);
  await watcher.send.click();
  return watcher.codes();
};
const signIn = async (index = 0) => {
  const officer = new Officer(await newPage());
  await officer.signIn(server.deskUrl, officers[index]!.login, officers[index]!.password);
  return officer;
};

test('V-70 V-31 from the town hall’s page to the unit’s desk, a passage, and home again', async () => {
  const watcher = await visit(townHall('/mairie'));
  const codes = await request(watcher);
  await watcher.sees(/Brigade/);

  let officer = await signIn();
  const open = async () => {
    await officer.button(bar('bar.otv')).click();
    await officer.page
      .getByRole('button', { name: new RegExp(TOWN) })
      .first()
      .click();
    await officer.sees(codes.reference);
  };
  await open();
  await officer.sees('Zibeline');
  await officer.page.getByRole('radio', { name: desk('verify.call-back') }).check();
  await officer.button(desk('verify.submit')).click();
  await officer.sees(desk('verify.done'));
  await assertAccessible(officer.page, 'a request at the desk');

  // The day of departure comes, and the server was off for a moment: nobody lost anything.
  await server.kill();
  await server.start({ GUICHET_TEST_AHEAD_DAYS: '1' });
  officer = await signIn();
  await open();
  await officer.page.getByRole('radio', { name: desk('passage.all-clear') }).check();
  await officer.button(desk('passage.submit')).click();
  await officer.sees(desk('passage.done'));
  await officer.page.getByRole('textbox', { name: desk('message.text') }).fill('Un volet battait, nous l’avons fermé.');
  await officer.button(desk('message.submit')).click();
  await officer.sees(desk('message.done'));
  await officer.button(desk('page.sheet')).click();
  await officer.button(desk('sheet.make')).click();
  await officer.sees('12 allée des Canaris');

  const owner = await visit(townHall('/mairie'));
  await owner.openRequest(codes);
  await owner.sees('Un volet battait, nous l’avons fermé.');
  await owner.sees(/rien d’anormal/);
  await assertAccessible(owner.page, 'the owner’s request');
  await owner.button(owner.words('change.return-early')).click();
  await owner.button(owner.words('ask.return-early.yes')).click();
  await owner.sees(owner.words('done.return-early'));
  await server.kill();
  await server.start();
});

for (const [name, options, path, locale] of [
  ['on a desktop, in French', {}, '/mairie', 'fr'],
  ['on a phone, in English', { viewport: SCREENS.phone, locale: 'en-GB' }, '/town', 'en'],
  ['on 320 px, in forced colours', { viewport: { width: 320, height: 640 }, forcedColors: 'active' }, '/mairie', 'fr'],
] as const) {
  test(`A-1 A-5 V-50 Y-13 every step ${name}; who answers for the data is told before anything is asked`, async () => {
    const watcher = await visit(townHall(path), options, locale);
    const { page } = watcher;
    const look = async (state: string) => {
      await assertAccessible(page, state);
      await assertFits(page, state);
    };
    await look('start');
    const notice = watcher.root.getByRole('link', {
      name: /^(mentions légales|legal notice) \((nouvelle fenêtre|new window)\)$/,
    });
    assert.equal(await notice.getAttribute('href'), NOTICE);
    await watcher.begin();
    await look('home');
    await watcher.home(TOWN, { force: 'gendarmerie' });
    await look('absence');
    await watcher.absence(dayFromNow(-1), TO);
    await watcher.heading(watcher.words('summary.title', { count: 1 })).waitFor();
    await look('a departure that is past');
    await watcher.absence(FROM, TO);
    await watcher.step('identity').waitFor();
    await look('identity');
    await watcher.identity(lucie());
    await look('address');
    await watcher.address(HOME);
    await look('agreement');
    await watcher.agree();
    await look('check');
    for (const step of ['access', 'protection', 'presence', 'contacts']) {
      const title = watcher.text(`step.${step}.title`);
      await watcher.button(watcher.words('check.addLabel', { label: title })).click();
      await watcher.step(step).waitFor();
      await look(step);
      await watcher.next();
      await watcher.heading(watcher.words('check.title')).waitFor();
    }
    await watcher.send.click();
    await watcher.codes();
    await look('receipt');
  });
}

test('V-9 V-51 what is missing is said above the fields and beside them, and each sentence leads to its field', async () => {
  const watcher = await visit(townHall('/mairie'));
  await watcher.begin();
  await watcher.next();
  await watcher.heading(watcher.words('summary.title', { count: 2 })).waitFor();
  const missing = watcher.text('field.commune.missing');
  assert.equal(await watcher.root.getByText(missing).count(), 2, 'above and beside, in the same words');
  await watcher.button(missing).click();
  await watcher.field('commune').and(watcher.root.locator(':focus')).waitFor();
});

test('V-61 V-62 no network: nothing is lost; a double click, and an answer that never came, are one request', async () => {
  const watcher = await visit(townHall('/mairie'));
  const { page } = watcher;
  await fill(watcher);
  const sent: string[] = [];
  await page.route('**/api/v1/otv-requests', (route) => {
    sent.push(route.request().postData() ?? '');
    return route.abort();
  });
  await watcher.send.click();
  await watcher.sees(watcher.words('refusal.network.unreachable'));
  await watcher.sees('12 allée des Canaris');
  await page.unroute('**/api/v1/otv-requests');
  // It arrives, and its answer does not.
  await page.route('**/api/v1/otv-requests', async (route) => {
    sent.push(route.request().postData() ?? '');
    await route.fetch();
    await route.abort();
  });
  await watcher.send.click();
  await watcher.sees(watcher.words('refusal.network.unreachable'));
  await page.unroute('**/api/v1/otv-requests');
  const answers: number[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('/otv-requests')) answers.push(response.status());
  });
  await watcher.send.dblclick();
  await watcher.codes();
  assert.deepEqual(new Set(sent.map((body) => (JSON.parse(body) as { commandId: string }).commandId)).size, 1);
  assert.deepEqual(answers, [200], 'it was made before, once');
});

const assertNoTrace = async (watcher: HomeWatcher, when: string, more: readonly string[] = []) => {
  const everything = await everythingOn(watcher.page);
  for (const text of [...SECRETS, ...more]) assert.ok(!everything.includes(text), `${when}: « ${text} » can be read`);
  for (const stored of await storageOf(watcher.page)) assert.equal(stored, JSON.stringify([{}, {}, '']), when);
};

test('V-63 S-3 S-6 after sending, « Quitter vite », Back, Forward and a reload, no character of it is anywhere', async () => {
  const watcher = await visit(townHall('/mairie'));
  const { page } = watcher;
  await fill(watcher);
  const everything = await everythingOn(page);
  assert.ok(
    SECRETS.some((text) => everything.includes(text)),
    'there is something to find',
  );
  for (const stored of await storageOf(page)) assert.equal(stored, JSON.stringify([{}, {}, '']), 'while it is written');
  await watcher.send.click();
  const codes = Object.values(await watcher.codes());
  await assertNoTrace(watcher, 'on the receipt');
  await watcher.button(watcher.words('header.exit')).click();
  await page.getByText('Demain, soleil').waitFor();
  await page.goBack();
  await page.getByText('La page d’avant').waitFor();
  await page.goForward();
  await page.waitForLoadState();
  await assertNoTrace(watcher, 'Forward', codes);
  await page.goto(townHall('/mairie'));
  await watcher.open();
  await assertNoTrace(watcher, 'reopened', codes);
  await page.reload();
  await watcher.open();
  await assertNoTrace(watcher, 'after a reload', codes);
  const addresses = [...host.requests, server.output()].join(' ');
  for (const text of [...SECRETS, ...codes]) assert.ok(!addresses.includes(text), `« ${text} » in an address or a log`);
});

test('V-64 the cross asks before a request that is not sent goes out of sight, and keeps it', async () => {
  const watcher = await visit(townHall('/mairie'));
  const { page } = watcher;
  await watcher.begin();
  await watcher.home(TOWN, { force: 'gendarmerie' });
  await watcher.button(watcher.words('header.close')).click();
  await watcher.heading(watcher.words('ask.unsentTitle')).waitFor();
  await assertAccessible(page, 'before closing');
  await watcher.button(watcher.words('ask.unsentClose')).click();
  await watcher.launcher.click();
  await watcher.step('absence').waitFor();
});

test('V-30 V-62 the owner corrects the access and the dates, alone, and the desk reads what is true now', async () => {
  const watcher = await visit(townHall('/mairie'));
  const codes = await request(watcher);
  await watcher.button(watcher.words('receipt.done')).click();
  await watcher.button(watcher.words('ask.codesDone')).click();
  await watcher.heading(watcher.words('start.title')).waitFor();
  await watcher.openRequest(codes);
  await watcher.button(watcher.words('change.access-details')).click();
  await watcher.step('access').waitFor();
  await watcher.field('floor').fill('Troisième, porte bleue');
  await watcher.field('entryCodes').fill('A1234');
  await assertAccessible(watcher.page, 'access to the home');
  await watcher.next();
  await watcher.button(watcher.words('change.save')).click();
  await watcher.sees(watcher.words('done.access-details'));
  await watcher.button(watcher.words('change.dates')).click();
  await watcher.step('absence').waitFor();
  const later = dayFromNow(12);
  await watcher.absence(FROM, later);
  await watcher.button(watcher.words('change.save')).click();
  await watcher.sees(watcher.words('done.dates'));
  const officer = await signIn();
  await officer.button(bar('bar.otv')).click();
  const until = new Intl.DateTimeFormat('fr', { day: 'numeric', month: 'short' }).format(new Date(`${later}T12:00`));
  await officer.page
    .getByRole('button', { name: new RegExp(TOWN) })
    .filter({ hasText: until })
    .click();
  await officer.sees(codes.reference);
  await officer.sees('Troisième, porte bleue');
  assert.equal(await officer.page.getByText('A1234').count(), 0);
  await officer.button(desk('secrets.show')).click();
  await officer.sees('A1234');
});

test('V-63 S-4 « Quitter vite » from the middle of the form: Back and reopening show nothing', async () => {
  const watcher = await visit(townHall('/mairie'));
  const { page } = watcher;
  await watcher.begin();
  await watcher.home(TOWN, { force: 'gendarmerie' });
  await watcher.absence(FROM, TO);
  await watcher.step('identity').waitFor();
  await watcher.field('lastName').fill(LUCIE.lastName);
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
  await page.getByText('Demain, soleil').waitFor();
  await page.goBack();
  await page.getByText('La page d’avant').waitFor();
  await page.goto(townHall('/mairie'));
  await watcher.open();
  await assertNoTrace(watcher, 'reopened');
  await watcher.begin();
  await assertNoTrace(watcher, 'begun again');
});

test('V-60 where nobody receives it, the page says where to ask, with the numbers', async () => {
  const page = await newPage({ viewport: SCREENS.phone });
  await page.goto(`${host.url}/`);
  const watcher = new HomeWatcher(page);
  await watcher.launcher.click();
  await watcher.heading(watcher.words('closed.title')).waitFor();
  const link = watcher.root.getByRole('link', { name: watcher.words('closed.official') });
  assert.match((await link.getAttribute('href')) ?? '', /^https:\/\/www\.service-public\.fr\/.*R43241$/);
  await watcher.sees(watcher.words('closed.now'));
  await assertAccessible(page, 'closed');
});

test('V-22 V-28 neither database, write-ahead log nor printed lines hold a name, an address, a date, a phone or a code', async () => {
  // Days that nothing else here happens on: other tables have days of their own in clear.
  const [from, to] = [dayFromNow(33), dayFromNow(41)];
  const codes = await request(await visit(townHall('/mairie')), from, to);
  const names = await readdir(server.dataDir);
  const files = names.filter((name) => name.includes('sqlite'));
  assert.ok(files.length >= 2, names.join(' '));
  const bytes = Buffer.concat(await Promise.all(files.map((name) => readFile(join(server.dataDir, name)))));
  assert.ok(bytes.includes('exemple-brigade-mer'), 'the search finds what is in clear');
  for (const text of [...SECRETS, HOME.street, from, to, codes.reference, codes.secret]) {
    assert.ok(!bytes.includes(text), `« ${text} » on the disk`);
    assert.ok(!server.output().includes(text), `« ${text} » in a log`);
  }
});
