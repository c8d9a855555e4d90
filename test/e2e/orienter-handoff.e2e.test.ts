import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import type { BrowserContext, Page, Request } from 'playwright-core';
import type { DeskConversation, OpenConversation } from '../../packages/server/src/contract/index.ts';
import { assertAccessible } from '../support/accessibility.ts';
import { Citizen } from '../support/citizen.ts';
import { cyber, Orienter, orienterPages, WAYS } from '../support/orienter.ts';
import { PAYLOADS } from '../support/hostile-payloads.ts';
import { DeskWire } from '../support/protocol.ts';
import { setScene, SITE, type Scene } from '../support/scene.ts';
import { everythingOn } from '../support/traces.ts';

/** A site for companies only, where the orienter starts at a question of theirs. */
const COMPANIES = 'chambre-exemple';
const OPENING = /\/api\/v1\/sites\/[\w-]+\/conversations$/;

let scene: Scene;
let desk: DeskWire;
let contexts: BrowserContext[] = [];
before(async () => {
  scene = await setScene({
    officers: 1,
    pages: orienterPages,
    prepare: async (guichet) => {
      await guichet(
        ...['site', 'add', '--slug', COMPANIES, '--name', 'Chambre d’Exemple', '--origin', 'https://chambre.example'],
        ...['--service', 'chat', '--service', 'cyber', '--cyber-audience', 'company', '--cyber-start', 'device-kind'],
        ...['--cyber-queue', 'cyber'],
      );
    },
  });
  const { login, password } = scene.credentials[0]!;
  desk = await DeskWire.signIn(scene.server.deskUrl, login, password, password);
});
afterEach(async () => {
  await Promise.all(contexts.map((context) => context.close()));
  contexts = [];
});
after(() => scene.close());

const visit = async (path = '/'): Promise<Orienter> => {
  const { page } = await scene.citizen({ path });
  contexts.push(page.context());
  return new Orienter(page);
};
/** At what an officer would read, with a thing ticked. */
const previewing = async (path?: string): Promise<Orienter> => {
  const orienter = await visit(path);
  await orienter.open();
  await orienter.walk(WAYS.loveScam);
  await orienter.evidence('pseudonyms').check();
  await orienter.preview();
  return orienter;
};
/** Conversations that hold this text, as an officer finds them. */
const conversationsWith = async (text: string) => {
  const { items } = await desk.queue();
  const views = await Promise.all(items.map(({ conversationId }) => desk.conversation(conversationId)));
  return views.filter(({ conversation }) => JSON.stringify(conversation.entries).includes(text));
};
/** What was handed over at the opening, as the officer reads it. */
const handoffOf = ({ conversation }: DeskConversation) => {
  const [opened] = conversation.entries;
  assert.ok(opened?.type === 'conversation.opened');
  return opened.handoff;
};
/** Everything is as it was before it was sent. */
const assertKept = async (orienter: Orienter, text: string) => {
  assert.equal(await orienter.ownWords.inputValue(), text);
  assert.equal(await orienter.postcode.inputValue(), '69003');
  await orienter.sees(orienter.answerText('person-kind', 'love'));
  await orienter.sees(orienter.text('evidence.pseudonyms.keep'));
};
const recordRequests = (page: Page): Request[] => {
  const requests: Request[] = [];
  page.on('request', (request) => requests.push(request));
  return requests;
};

test('T-14 T-15 nothing of it leaves the frame before consent; then it is exactly what was shown, once', async () => {
  const orienter = await visit();
  const requests = recordRequests(orienter.page);
  await orienter.open();
  await orienter.walk(WAYS.loveScam);
  await orienter.evidence('pseudonyms').check();
  await orienter.preview();
  await orienter.ownWords.fill('zibeline, rien avant mon accord');
  await orienter.postcode.fill('69003');
  await orienter.send.click();
  await orienter.sees(orienter.words('handoff.agreeFault'));

  for (const request of requests) {
    const { pathname, origin } = new URL(request.url());
    assert.equal(origin, scene.server.publicUrl);
    assert.equal(request.headers()['authorization'], undefined, pathname);
    if (request.method() === 'GET') assert.match(pathname, /^\/(embed|frame)\//);
  }
  const told = requests.filter((request) => request.method() !== 'GET');
  const announced = told.filter((request) => new URL(request.url()).pathname.endsWith('/embeds'));
  assert.deepEqual(
    announced.map((request) => [Object.keys(parametersOf(request)), request.postData()]),
    [[['origin', 'version'], null]],
    'which origin embeds which version, and nothing of who looks at it (Y-10)',
  );
  assert.deepEqual(
    told.filter((request) => !announced.includes(request)).map(nodeOf),
    [...Object.keys(WAYS.loveScam), 'love-scam'],
    'what is sent is a count of each node that was shown, and nothing else',
  );
  requests.length = 0;

  await orienter.agree.check();
  await orienter.send.dblclick();
  await orienter.citizen.seesState('zibeline, rien avant mon accord', 'sent');
  const openings = requests.filter((request) => OPENING.test(request.url()));
  assert.equal(openings.length, 1);
  const { commandId: _id, message, ...opening } = openings[0]!.postDataJSON() as OpenConversation;
  assert.equal(message?.text, 'zibeline, rien avant mon accord');
  assert.deepEqual(opening, {
    danger: 'no',
    language: 'fr',
    handoff: {
      flow: 'cyber',
      version: cyber.flow.version,
      answers: Object.entries(WAYS.loveScam).map(([question, answer]) => ({ question, answer })),
      outcome: 'love-scam',
      evidence: ['pseudonyms'],
      postcode: '69003',
    },
  });
  assert.equal((await conversationsWith('zibeline, rien avant mon accord')).length, 1);
});

/** A count names one node of the flow and nobody. */
const parametersOf = (request: Request) => Object.fromEntries(new URL(request.url()).searchParams);
const nodeOf = (request: Request): unknown => {
  assert.equal(new URL(request.url()).pathname, `/api/v1/sites/${SITE}/flow-counts`);
  const { node, ...rest } = request.postDataJSON() as Record<string, unknown>;
  assert.deepEqual(rest, { flow: 'cyber', version: cyber.flow.version });
  return node;
};

test('T-14 D-4 the server dies with the answer on its way: nothing is lost, and one conversation is opened', async () => {
  const orienter = await previewing();
  await orienter.postcode.fill('69003');
  // The server has stored it and is killed before its answer arrives.
  await orienter.page.route(
    OPENING,
    async (route) => {
      await route.fetch();
      await scene.server.kill();
      await route.abort('connectionreset');
    },
    { times: 1 },
  );
  await orienter.handOver('zibeline, pendant la panne');
  await orienter.sees(orienter.words('handoff.failed'));
  await assertKept(orienter, 'zibeline, pendant la panne');
  await scene.server.start();
  await orienter.send.click();
  await orienter.citizen.seesState('zibeline, pendant la panne', 'sent');
  const found = await conversationsWith('zibeline, pendant la panne');
  assert.equal(found.length, 1);
  assert.equal(handoffOf(found[0]!)?.outcome.id, 'love-scam');
});

test('T-14 A-1 E-1 no network: the page says so, keeps everything, and sends it once when asked again', async () => {
  const orienter = await previewing();
  await orienter.postcode.fill('69003');
  await orienter.page.context().setOffline(true);
  await orienter.handOver('zibeline, sans réseau');
  await orienter.sees(orienter.words('handoff.failed'));
  await orienter.sees(orienter.words('error.network.unreachable'));
  await assertAccessible(orienter.page, 'failed handoff');
  await assertKept(orienter, 'zibeline, sans réseau');
  await orienter.page.context().setOffline(false);
  await orienter.send.click();
  await orienter.citizen.seesState('zibeline, sans réseau', 'sent');
  assert.equal((await conversationsWith('zibeline, sans réseau')).length, 1);
});

test('T-14 « parler sans transmettre » opens a conversation that knows nothing of the answers', async () => {
  const orienter = await previewing();
  const requests = recordRequests(orienter.page);
  await orienter.button(orienter.words('handoff.without')).click();
  const { citizen } = orienter;
  await citizen.composer.waitFor();
  await citizen.write('zibeline, sans mes réponses');
  await citizen.seesState('zibeline, sans mes réponses', 'sent');
  const opening = requests.find((request) => OPENING.test(request.url()))?.postDataJSON() as OpenConversation;
  assert.equal('handoff' in opening, false);
  const [found] = await conversationsWith('zibeline, sans mes réponses');
  assert.ok(found);
  assert.equal(handoffOf(found), null);
});

test('S-9 T-14 a conversation of this tab runs already: it is said before consent, and takes answers and words', async () => {
  const orienter = await visit('/both');
  const chat = new Citizen(orienter.page);
  await chat.openPanel();
  await chat.write('zibeline, déjà en cours');
  await chat.seesState('zibeline, déjà en cours', 'sent');
  await chat.launcher.click();
  await orienter.open();
  await orienter.walk(WAYS.loveScam);
  await orienter.preview();
  await orienter.sees(orienter.words('handoff.joins'));
  await assertAccessible(orienter.page, 'handoff to a conversation that runs');
  await orienter.ownWords.fill('zibeline, depuis l’orienteur');
  await orienter.agree.check();
  await orienter.button(orienter.words('handoff.join')).click();
  const { citizen } = orienter;
  // The panel beside it holds the conversation, and may say so in time: then one press comes first (spec S-9).
  const resume = citizen.button(citizen.words('locked.resume'));
  await resume.or(citizen.message('zibeline, déjà en cours')).waitFor();
  if (await resume.isVisible()) await resume.click();
  await citizen.sees('zibeline, déjà en cours');
  await citizen.sees(citizen.words('event.handoff'));
  await citizen.seesState('zibeline, depuis l’orienteur', 'sent');
  const found = await conversationsWith('zibeline, d');
  assert.equal(found.length, 1, 'both in one conversation');
  const { entries } = found[0]!.conversation;
  const handed = entries.filter((event) => event.type === 'handoff.changed');
  assert.deepEqual(
    handed.map(({ handoff }) => handoff?.outcome.id),
    ['love-scam'],
  );
});

test('S-9 T-14 a second tab hands over to a conversation of its own, and shows nothing of the first tab’s', async () => {
  const first = await visit('/both');
  const chat = new Citizen(first.page);
  await chat.openPanel();
  await chat.write('zibeline, premier onglet');
  await chat.seesState('zibeline, premier onglet', 'sent');
  const page = await first.page.context().newPage();
  await page.goto(`${scene.host.url}/`);
  const second = new Orienter(page);
  await second.open();
  await second.walk(WAYS.loveScam);
  await second.preview();
  await second.handOver('zibeline, second onglet');
  await second.citizen.seesState('zibeline, second onglet', 'sent');
  assert.ok(!(await everythingOn(page)).includes('premier onglet'));
  assert.ok(!(await everythingOn(first.page)).includes('second onglet'));
  const [one, other] = await Promise.all(['premier', 'second'].map((which) => conversationsWith(`zibeline, ${which}`)));
  assert.deepEqual([one!.length, other!.length], [1, 1]);
  assert.notEqual(one![0]!.item.conversationId, other![0]!.item.conversationId);
});

test('L-4 T-14 the conversation is found again on a reload and on the site’s next page, once', async () => {
  const orienter = await previewing();
  await orienter.handOver('zibeline, page suivante');
  await orienter.citizen.seesState('zibeline, page suivante', 'sent');
  await orienter.page.reload();
  await orienter.citizen.sees('zibeline, page suivante');
  await orienter.page.goto(`${scene.host.url}/suite`);
  await new Citizen(orienter.page).sees('zibeline, page suivante');
  assert.equal((await conversationsWith('zibeline, page suivante')).length, 1);
});

test('E-3 T-14 hostile words are text in the form, in the conversation and at the desk', async () => {
  const orienter = await previewing();
  const complaints: string[] = [];
  orienter.page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) complaints.push(message.text());
  });
  orienter.page.on('pageerror', (error) => complaints.push(error.message));
  const words = PAYLOADS.join('\n').toWellFormed();
  await orienter.handOver(words);
  const { citizen } = orienter;
  await citizen.message(PAYLOADS[0]!).getByText(citizen.words('message.sent')).waitFor();
  const [found] = await conversationsWith('DROP TABLE');
  assert.ok(found, 'the server took it');
  assert.ok(found.conversation.entries.some((entry) => entry.type === 'message.received' && entry.text === words));

  const officer = await scene.officer();
  contexts.push(officer.page.context());
  await officer.claim(found.item.number);
  await officer.sees("' OR 1=1; DROP TABLE events; --");
  for (const page of [orienter.page, officer.page]) {
    for (const frame of page.frames()) assert.equal(await frame.evaluate(() => '__pwned' in window), false);
  }
  assert.deepEqual(complaints, []);
});

test('L-7 10 MB pasted into the words: not put in, said in a sentence, and what was written is handed over', async () => {
  const orienter = await previewing();
  const { page, ownWords, citizen } = orienter;
  const length = 10_000_000;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((count) => navigator.clipboard.writeText('abcdefgh'.repeat(count / 8)), length);
  await ownWords.fill('zibeline, déjà écrit');
  await ownWords.press('ControlOrMeta+v');
  const count = new Intl.NumberFormat('fr').format(length);
  await orienter.sees(citizen.words('composer.tooMuchPasted', { count }));
  assert.equal(await ownWords.inputValue(), 'zibeline, déjà écrit');
  await orienter.agree.check();
  await orienter.send.click();
  await citizen.seesState('zibeline, déjà écrit', 'sent');
});

test('T-13 T-14 T-17 a site for companies that starts where it wants: fewer questions, the same proof, its own queue', async () => {
  const { page } = await visit();
  await page.goto(`${scene.server.publicUrl}/frame/cyber?site=${COMPANIES}&lang=fr`);
  const orienter = new Orienter(page, 'fr', { alone: true });
  const { words } = orienter;
  await orienter.ready();
  const { audience: _known, touched: _start, ...asked } = WAYS.ransomware;
  for (const [question, answer] of Object.entries(asked)) await orienter.answer(question, answer);
  await orienter.outcome('ransomware').waitFor();

  await orienter.button(words('keep.link')).click();
  const link = await orienter.root.getByRole('textbox', { name: words('keep.linkLabel') }).inputValue();
  await page.goto('about:blank');
  await page.goto(link);
  await orienter.outcome('ransomware').waitFor();

  await orienter.preview();
  await orienter.postcode.fill('35000');
  await orienter.handOver('zibeline, depuis la chambre');
  await orienter.root.getByRole('article').filter({ hasText: 'zibeline, depuis la chambre' }).waitFor();
  const [found] = await conversationsWith('zibeline, depuis la chambre');
  assert.ok(found);
  assert.equal(found.item.queue, 'cyber');
  const handoff = handoffOf(found);
  assert.equal(handoff?.outcome.id, 'ransomware');
  assert.deepEqual(
    handoff?.answers.map(({ question }) => question),
    ['audience', ...Object.keys(asked)].map((id) => cyber.texts['fr']![`question.${id}.ask`]),
    'what the site had said stands first',
  );
});
