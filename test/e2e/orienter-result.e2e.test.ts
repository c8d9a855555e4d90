import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, test } from 'node:test';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { evaluateOutcome } from '../../packages/triage/src/index.ts';
import { assertAccessible, assertFits } from '../support/accessibility.ts';
import { launchChromium, person, SCREENS } from '../support/chromium.ts';
import { cyber, Orienter, orienterPages, WAYS } from '../support/orienter.ts';
import { setScene, SITE, type Scene } from '../support/scene.ts';

let scene: Scene;
let elsewhere: Browser;
let contexts: BrowserContext[] = [];
before(async () => {
  scene = await setScene({ officers: 1, pages: orienterPages });
  elsewhere = await launchChromium();
});
afterEach(async () => {
  await Promise.all(contexts.map((context) => context.close()));
  contexts = [];
});
after(async () => {
  await elsewhere.close();
  await scene.close();
});

const visit = async (options: BrowserContextOptions & { path?: string } = {}): Promise<Orienter> => {
  const { page } = await scene.citizen(options);
  contexts.push(page.context());
  return new Orienter(page);
};
/** Numbers that can be touched in the result; the line of emergency numbers is not in it. */
const numbers = (orienter: Orienter) =>
  orienter.root
    .locator('main a[href^="tel:"]')
    .evaluateAll((links) => [...new Set(links.map((link) => (link as HTMLAnchorElement).href))].sort());
const unfoldAll = async (orienter: Orienter) => {
  for (const summary of await orienter.root.locator('main summary').all()) await summary.click();
};

test('T-10 on 25 December at 03:00 in Paris who sleeps has no link and says when it opens, and a person answers', async () => {
  const orienter = await visit();
  await orienter.page.clock.setFixedTime('2026-12-25T02:00:00Z');
  await orienter.open();
  const { at, case: known } = await orienter.walk(WAYS.harassment);
  await unfoldAll(orienter);
  assert.deepEqual(await numbers(orienter), ['tel:119', 'tel:3114']);
  const { words } = orienter;
  const opens = words('door.opens', { time: words('door.today', { time: '09:00' }) });
  await orienter.sees(opens);
  const human = evaluateOutcome(cyber.flow, at.id, known).doors.filter(({ destination }) => {
    const { human, hours, phone } = cyber.flow.destinations[destination]!;
    return human && hours === 'always' && phone;
  });
  assert.deepEqual(
    human.map(({ destination }) => destination),
    ['helpline-3114', 'helpline-119'],
    'what is a link is a door that a person opens at any hour',
  );
});

test('T-10 a number becomes a link when its hour comes, without a reload', async () => {
  const orienter = await visit();
  await orienter.page.clock.install({ time: '2026-12-25T07:59:20Z' });
  await orienter.open();
  await orienter.walk(WAYS.harassment);
  await unfoldAll(orienter);
  assert.ok(!(await numbers(orienter)).includes('tel:3018'));
  await orienter.page.clock.runFor(60_000);
  await orienter.root.locator('main a[href="tel:3018"]').first().waitFor();
});

test('T-10 overseas the hours are those of Paris, and the page says so', async () => {
  const orienter = await visit({ timezoneId: 'Indian/Reunion' });
  await orienter.page.clock.setFixedTime('2026-12-25T02:00:00Z');
  await orienter.open();
  await orienter.walk(WAYS.harassment);
  const { words } = orienter;
  const time = words('door.placeTime', { time: words('door.today', { time: '09:00' }), place: 'Paris' });
  await orienter.sees(words('door.opens', { time }));
});

/** All that leaves for the network, as it leaves: addresses without fragment, headers, bodies. */
const wiretap = async (page: Page): Promise<string[]> => {
  const sent: string[] = [];
  const session = await page.context().newCDPSession(page);
  session.on('Network.requestWillBeSent', ({ request }) => sent.push(JSON.stringify({ ...request, urlFragment: '' })));
  session.on('Network.requestWillBeSentExtraInfo', ({ headers }) => sent.push(JSON.stringify(headers)));
  await session.send('Network.enable');
  return sent;
};
/** The link to a result, made in the page. */
const linkOf = async (orienter: Orienter): Promise<string> => {
  await orienter.button(orienter.words('keep.link')).click();
  return orienter.root.getByRole('textbox', { name: orienter.words('keep.linkLabel') }).inputValue();
};
/** What a result tells: its lists, without what was ticked. */
const told = async (orienter: Orienter) => {
  const main = orienter.root.locator('main');
  return [await main.getByRole('heading').allInnerTexts(), await main.getByRole('listitem').allInnerTexts()];
};

test('T-13 A-1 a link opened in another browser gives the same result; no request and no log holds it', async () => {
  const orienter = await visit();
  await orienter.page.clock.setFixedTime('2026-11-22T10:00:00Z');
  const requested: string[] = [];
  orienter.page.on('request', (request) => requested.push(`${request.url()} ${request.postData() ?? ''}`));
  await orienter.open();
  await orienter.walk(WAYS.loveScam);
  const own = await told(orienter);
  const link = await linkOf(orienter);
  const { origin, pathname, search, hash } = new URL(link);
  assert.equal(origin + pathname + search, `${scene.server.publicUrl}/r/${SITE}`);
  const token = hash.slice(1);
  assert.match(token, /^[\w-]{20,64}$/);
  assert.ok(!requested.some((text) => text.includes(token)), 'nothing was asked of the server for it');

  const context = await person(elsewhere, { viewport: SCREENS.phone, hasTouch: true });
  contexts.push(context);
  const page = await context.newPage();
  await page.clock.setFixedTime('2026-11-22T10:00:00Z');
  const sent = await wiretap(page);
  await page.goto(link);
  const other = new Orienter(page, 'fr', { alone: true });
  await other.outcome('love-scam').waitFor();
  assert.deepEqual(await told(other), own);
  await assertAccessible(page, 'result by its link');
  await assertFits(page, 'result by its link');
  await page.emulateMedia({ media: 'print' });
  await other.heading(other.words('sheet.title')).waitFor();
  assert.equal(await other.button(other.words('keep.save')).isVisible(), false, 'paper holds the sheet alone');
  await page.emulateMedia({ media: null });
  // Loaded again it is there again, and it can be gone on with.
  await page.reload();
  await other.outcome('love-scam').waitFor();
  await other.button(other.words('question.back')).click();
  assert.equal(await other.radio('author-met', 'never').isChecked(), true);

  assert.ok(sent.some((text) => text.includes(`/r/${SITE}`)));
  assert.ok(!sent.some((text) => text.includes(token)), 'a request holds the token');
  assert.ok(scene.server.output().includes('/r/:site'), 'requests are logged');
  assert.ok(!scene.server.output().includes(token), 'the log of the server holds the token');
});

test('T-13 a link is of the answers as they stood: a changed answer takes it away', async () => {
  const orienter = await visit();
  await orienter.open();
  await orienter.walk(WAYS.loveScam);
  const before = await linkOf(orienter);
  await orienter.button(orienter.words('question.back')).click();
  await orienter.answer('author-met', 'known');
  await orienter.outcome('love-scam').waitFor();
  assert.equal(
    await orienter.root.getByRole('textbox', { name: orienter.words('keep.linkLabel') }).count(),
    0,
    'no stale link is shown',
  );
  assert.notEqual(await linkOf(orienter), before);
});

test('T-13 E-3 a link that is none, cut or hostile leads to the first question and complains to nobody', async () => {
  const orienter = await visit();
  await orienter.open();
  await orienter.walk(WAYS.loveScam);
  const link = await linkOf(orienter);
  const complaints: string[] = [];
  const page = await orienter.page.context().newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  for (const broken of [
    link.slice(0, -3),
    link.replace(/#.*/, '#<img src=x onerror=alert(1)>'),
    link.replace(/#.*/, `#${'A'.repeat(5000)}`),
    link.replace(/#.*/, '#%E0%A4%A'),
    link.replace(/#.*/, ''),
  ]) {
    await page.goto('about:blank');
    await page.goto(broken);
    const other = new Orienter(page, 'fr', { alone: true });
    await other.ready();
    await other.question('danger').waitFor();
    // It says so, and not where there was no link to begin with.
    const told = other.root.getByText(other.words('link.damaged'));
    if (broken.includes('#')) await told.waitFor();
    else assert.equal(await told.count(), 0);
  }
  assert.deepEqual(complaints, []);
});

test('T-14 a result by its link is handed over from there, by what it says', async () => {
  const orienter = await visit();
  await orienter.open();
  await orienter.walk(WAYS.ransomware);
  await orienter.page.goto(await linkOf(orienter));
  const alone = new Orienter(orienter.page, 'fr', { alone: true });
  await alone.outcome('ransomware').waitFor();
  await alone.preview();
  const opening = orienter.page.waitForRequest(/\/conversations$/);
  await alone.handOver('zibeline, par un lien');
  const { handoff } = (await opening).postDataJSON() as { handoff: { answers: unknown[] } };
  assert.equal(handoff.answers.length, Object.keys(WAYS.ransomware).length);
  const message = alone.root.getByRole('article').filter({ hasText: 'zibeline, par un lien' });
  await message.waitFor();
  // No launcher stands around it to bring the conversation back after a reload.
  await orienter.page.reload();
  await message.waitFor();
  await alone.root.getByText(alone.words('message.sent')).waitFor();
});

test('S-7 T-16 what one takes away: a copied link, a sheet in a file, and a State’s site that learns nothing', async () => {
  const orienter = await visit();
  const { page, words } = orienter;
  const context = page.context();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await orienter.open();
  const { at, case: known } = await orienter.walk(WAYS.loveScam);
  await orienter.evidence('pseudonyms').check();

  const link = await linkOf(orienter);
  await orienter.button(words('keep.copy')).click();
  await orienter.sees(words('keep.copied'));
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), link);

  const downloading = page.waitForEvent('download');
  await orienter.button(words('keep.save')).click();
  const download = await downloading;
  assert.equal(download.suggestedFilename(), `${words('sheet.fileName')}.html`);
  const file = await readFile(await download.path(), 'utf8');
  for (const text of [
    orienter.text('outcome.love-scam.title'),
    orienter.answerText('love-money', 'sent'),
    ...evaluateOutcome(cyber.flow, at.id, known).steps.map((id) => orienter.text(`step.${id}.do`)),
    `☒ ${orienter.text('evidence.pseudonyms.keep')}`,
    words('sheet.article'),
    words('sheet.refused'),
  ])
    assert.ok(file.replace(/\s+/g, ' ').includes(text.replace(/\s+/g, ' ')), `the sheet lacks « ${text} »`);
  assert.doesNotMatch(file, /<script|https?:\/\/localhost/);

  const asked: (string | undefined)[] = [];
  await context.route('https://17cyber.gouv.fr/**', async (route) => {
    asked.push(
      await route
        .request()
        .allHeaders()
        .then((headers) => headers['referer']),
    );
    await route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>17Cyber</title>' });
  });
  const opening = context.waitForEvent('page');
  await orienter.root.getByRole('link', { name: words('cyber.official') }).click();
  const opened = await opening;
  await opened.waitForLoadState();
  assert.deepEqual(asked, [undefined]);
  assert.equal(await opened.evaluate(() => window.opener === null && document.referrer === ''), true);
});
