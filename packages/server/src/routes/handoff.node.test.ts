import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { Ack, CitizenView, DeskConversation, Handoff, Opened, Problem, QueueSnapshot } from '../contract/index.ts';
import { createServices } from '../services/services.ts';
import { hashToken } from '../services/tokens.ts';
import { editedDocument, loveScam } from '../testing/cyber-document.ts';
import { createTestApps, makeCommandId, makeToken, PASSWORD, SITE, SITE_ORIGIN } from '../testing/test-apps.ts';

const citizenOf = async (t: TestContext) => {
  const apps = await createTestApps(t);
  const token = makeToken();
  const headers = { origin: SITE_ORIGIN, authorization: `Bearer ${token}` };
  return {
    apps,
    token,
    open: (handoff: unknown, more: object = {}, site = SITE.slug) =>
      apps.publicApp.inject({
        method: 'POST',
        url: `/api/v1/sites/${site}/conversations`,
        headers,
        payload: { commandId: makeCommandId(), danger: 'unanswered', language: 'fr', handoff, ...more },
      }),
    command: (payload: object) =>
      apps.publicApp.inject({ method: 'POST', url: '/api/v1/conversation/commands', headers, payload }),
    view: async () => (await apps.publicApp.inject({ url: '/api/v1/conversation', headers })).json<CitizenView>(),
    async atTheDesk() {
      const { login } = await apps.addOfficer('officer');
      const cookie = await apps.signIn(login, PASSWORD);
      const queue = (await apps.deskApp.inject({ url: '/api/v1/queue', headers: { cookie } })).json<QueueSnapshot>();
      const [item] = queue.items;
      assert.ok(item);
      const url = `/api/v1/conversations/${item.conversationId}`;
      const { conversation } = (await apps.deskApp.inject({ url, headers: { cookie } })).json<DeskConversation>();
      return { item, conversation };
    },
  };
};
const handoffIn = ({ conversation }: Pick<CitizenView, 'conversation'>) => {
  const [first] = conversation.entries;
  assert.ok(first?.type === 'conversation.opened');
  return first.handoff;
};

describe('a handoff to a conversation that runs', () => {
  it('T-14 D-3 T-17 the same at the desk and for the citizen, once; routed like an opening', async (t) => {
    const citizen = await citizenOf(t);
    await citizen.apps.storage.putRoute({ flow: 'cyber', department: '35', queue: 'victimes' });
    await citizen.open(undefined);
    const body = { type: 'handoff.set', commandId: makeCommandId(), handoff: loveScam };
    const first = await citizen.command(body);
    assert.equal(first.statusCode, 200);
    assert.deepEqual((await citizen.command(body)).json(), first.json());
    const { item, conversation } = await citizen.atTheDesk();
    const said = conversation.entries.filter((event) => event.type === 'handoff.changed');
    assert.deepEqual(
      said.map(({ handoff }) => handoff?.outcome.title),
      ['Escroquerie aux sentiments'],
    );
    assert.equal(item.queue, 'victimes');
    assert.deepEqual((await citizen.view()).conversation.entries, conversation.entries);
    const conflict = await citizen.command({ ...body, handoff: { ...loveScam, evidence: [] } });
    assert.equal(conflict.json<Problem>().code, 'command.conflict');
  });

  it('T-14 E-1 refuses what the answers do not give exactly as an opening does, and stores nothing', async (t) => {
    const citizen = await citizenOf(t);
    await citizen.open(undefined);
    const send = (handoff: object, commandId = makeCommandId()) =>
      citizen.command({ type: 'handoff.set', commandId, handoff });
    for (const [status, code, change] of [
      [422, 'handoff.mismatch', { outcome: 'fake-shop' }],
      [409, 'handoff.outdated', { version: 2 }],
      [400, 'request.malformed', { story: 'Il me menace' }],
    ] as const) {
      const answer = await send({ ...loveScam, ...change });
      assert.deepEqual([answer.statusCode, answer.json<Problem>().code], [status, code]);
    }
    await citizen.apps.services.sites.put({ ...SITE, services: ['chat'] });
    assert.equal((await send(loveScam)).json<Problem>().code, 'site.unknown');
    assert.equal((await citizen.view()).conversation.seq, 1);
  });

  it('D-3 T-14 the same command finds its answer after the flow has changed', async (t) => {
    const citizen = await citizenOf(t);
    await citizen.open(undefined);
    const body = { type: 'handoff.set', commandId: makeCommandId(), handoff: loveScam } as const;
    const ack = (await citizen.command(body)).json<Ack>();
    const { storage, clock } = citizen.apps;
    const later = createServices({ storage, clock, flow: editedDocument });
    await later.start();
    t.after(() => later.close());
    const session = await storage.findSession(hashToken(citizen.token));
    assert.ok(session);
    const execute = (commandId: string) =>
      later.conversations.executeForCitizen(
        { ...session, tokenHash: hashToken(citizen.token) },
        { ...body, commandId },
      );
    assert.deepEqual(await execute(body.commandId), ack);
    await assert.rejects(execute(makeCommandId()), { code: 'handoff.outdated' });
  });
});

describe('an opening with a handoff', () => {
  it('T-14 the officer and the citizen read the same, at once and later; the queue shows nothing of it', async (t) => {
    const citizen = await citizenOf(t);
    const answer = await citizen.open(loveScam, {
      message: { commandId: makeCommandId(), text: 'Elle demande encore.' },
    });
    assert.equal(answer.statusCode, 201);
    const handoff = handoffIn(answer.json<Opened>().view);
    assert.equal(handoff?.outcome.title, 'Escroquerie aux sentiments');
    assert.deepEqual(handoffIn(await citizen.view()), handoff);
    const { item, conversation } = await citizen.atTheDesk();
    assert.deepEqual(handoffIn({ conversation }), handoff);
    assert.doesNotMatch(JSON.stringify(item), /love-scam|Escroquerie|35000|touched/);
  });

  it('T-14 a conversation that comes from no flow says so', async (t) => {
    const citizen = await citizenOf(t);
    assert.equal((await citizen.open(undefined)).statusCode, 201);
    assert.equal(handoffIn(await citizen.view()), null);
    assert.equal((await citizen.atTheDesk()).item.queue, SITE.queue);
  });

  for (const [what, postcode, cyberQueue, queue] of [
    ['the queue of the department', '35700', 'cyber', 'victimes'],
    ['else the site’s queue for the orienter', '75001', 'cyber', 'cyber'],
    ['else the site’s own', '75001', null, 'general'],
  ] as const) {
    it(`T-17 goes to ${what}`, async (t) => {
      const citizen = await citizenOf(t);
      await citizen.apps.services.sites.put({ ...SITE, cyberQueue });
      await citizen.apps.storage.putRoute({ flow: 'cyber', department: '35', queue: 'victimes' });
      assert.equal((await citizen.open({ ...loveScam, postcode })).statusCode, 201);
      assert.equal((await citizen.atTheDesk()).item.queue, queue);
    });
  }

  it('U-37 T-17 goes to the queue of the force that covers the commune, where the operator routed the zone', async (t) => {
    const citizen = await citizenOf(t);
    const { storage } = citizen.apps;
    const source = { name: 'Table', date: '2026-11-22', licence: null };
    await storage.putRoute({ flow: 'cyber', department: null, zone: 'gendarmerie', queue: 'victimes' });
    const communes = await citizen.apps.services.communes.ofPostcode('35400');
    await storage.replaceCompetence(
      { name: 'official', source, communes: [] },
      communes.map(({ commune }) => ({ insee: commune.insee, force: 'gendarmerie', unitId: null })),
    );
    assert.equal((await citizen.open({ ...loveScam, postcode: '35400' })).statusCode, 201);
    assert.equal((await citizen.atTheDesk()).item.queue, 'victimes');
  });

  it('C-2 T-17 answers that say danger make a conversation in danger, whatever the opening says', async (t) => {
    const citizen = await citizenOf(t);
    const [, ...answers] = loveScam.answers;
    const inDanger = { ...loveScam, answers: [{ question: 'danger', answer: 'yes' }, ...answers] };
    assert.equal((await citizen.open(inDanger, { danger: 'no' })).statusCode, 201);
    assert.equal((await citizen.atTheDesk()).item.danger, 'yes');
    assert.equal((await citizen.view()).conversation.danger, 'yes');
  });

  it('T-14 what the answers do not give is 422, another version is 409; neither opens anything', async (t) => {
    const citizen = await citizenOf(t);
    const refused: readonly [number, string, Partial<Handoff>][] = [
      [422, 'handoff.mismatch', { outcome: 'fake-shop' }],
      [422, 'handoff.mismatch', { evidence: ['order-page'] }],
      [422, 'handoff.mismatch', { answers: [{ question: 'touched', answer: 'secret-canary' }] }],
      [409, 'handoff.outdated', { version: 2 }],
    ];
    for (const [status, code, change] of refused) {
      const answer = await citizen.open({ ...loveScam, ...change });
      const problem = answer.json<Problem>();
      assert.deepEqual([answer.statusCode, problem.code], [status, code]);
      assert.deepEqual(Object.keys(problem).sort(), ['code', 'status', 'title', 'type']);
    }
    assert.deepEqual(await citizen.apps.storage.openItems(), []);
  });

  it('E-1 what the contract does not know is malformed: too much, free words, a postcode that is none', async (t) => {
    const citizen = await citizenOf(t);
    const many = (count: number, prefix: string) => Array.from({ length: count }, (_, index) => `${prefix}${index}`);
    const malformed: readonly object[] = [
      { answers: many(31, 'q').map((question) => ({ question, answer: 'a' })) },
      { answers: [{ question: 'touched', answer: 'Il me menace !' }] },
      { answers: [{ question: 'touched', answer: 'person', text: 'Il me menace' }] },
      { evidence: many(41, 'e') },
      { evidence: ['messages', 'messages'] },
      { postcode: '3500' },
      { postcode: '35 rue de la Paix' },
      { flow: 'otv' },
      { version: 0 },
      { version: '3' },
      { preset: { audience: 'free words' } },
      { preset: Object.fromEntries(many(11, 'v').map((name) => [name, 'x'])) },
      { preset: { 'a b': 'x' } },
      { start: 'free words' },
      { story: 'Il me menace' },
    ];
    for (const change of malformed) {
      const answer = await citizen.open({ ...loveScam, ...change });
      assert.equal(answer.json<Problem>().code, 'request.malformed', JSON.stringify(change));
      assert.doesNotMatch(answer.body, /menace|Paix|free words/);
    }
    assert.deepEqual(await citizen.apps.storage.openItems(), []);
  });

  it('T-14 is for sites that offer the orienter', async (t) => {
    const citizen = await citizenOf(t);
    await citizen.apps.services.sites.put({ ...SITE, services: ['chat'] });
    assert.equal((await citizen.open(loveScam)).json<Problem>().code, 'site.unknown');
    await citizen.apps.services.sites.put({ ...SITE, services: ['cyber'] });
    assert.equal((await citizen.open(loveScam)).json<Problem>().code, 'site.unknown', 'nobody answers there');
    assert.deepEqual(await citizen.apps.storage.openItems(), []);
  });

  it('E-2 counts as an opening, also when it is refused', async (t) => {
    const citizen = await citizenOf(t);
    const { burst } = citizen.apps.services.limits.openingsPerCaller;
    for (let tries = 0; tries < burst; tries++) {
      assert.equal((await citizen.open({ ...loveScam, outcome: 'fake-shop' })).statusCode, 422);
    }
    assert.equal((await citizen.open(loveScam)).json<Problem>().code, 'rate.limited');
  });

  it('D-3 D-4 the same request again finds its conversation, also after the flow has changed; another is refused', async (t) => {
    const citizen = await citizenOf(t);
    const commandId = makeCommandId();
    const first = (await citizen.open(loveScam, { commandId })).json<Opened>();
    const again = await citizen.open(loveScam, { commandId });
    assert.equal(again.statusCode, 200);
    assert.deepEqual(again.json<Opened>().ack, first.ack);

    const { storage, clock } = citizen.apps;
    const later = createServices({ storage, clock, flow: editedDocument });
    await later.start();
    t.after(() => later.close());
    const openLater = (handoff: Handoff, id: string) =>
      later.conversations.open({
        siteSlug: SITE.slug,
        token: citizen.token,
        request: { commandId: id, danger: 'unanswered', language: 'fr', handoff },
        callerAddress: '192.0.2.1',
      });
    const { opened, isNew } = await openLater(loveScam, commandId);
    assert.deepEqual([opened.ack, isNew], [first.ack, false]);
    assert.deepEqual(handoffIn(opened.view), handoffIn(first.view), 'what was said then stands');
    await assert.rejects(openLater({ ...loveScam, evidence: [] }, commandId), { code: 'command.conflict' });
    await assert.rejects(openLater(loveScam, makeCommandId()), { code: 'conversation.exists' });
  });

  it('P-4 T-14 the log holds nothing of a handoff, taken or refused', async (t) => {
    const citizen = await citizenOf(t);
    for (const change of [{ outcome: 'fake-shop' }, { version: 2 }, { postcode: '1' }, {}]) {
      await citizen.open({ ...loveScam, ...change });
    }
    await citizen.atTheDesk();
    const log = citizen.apps.log();
    assert.match(log, /"status":422/);
    assert.match(log, /"status":201/);
    assert.doesNotMatch(log, /love-scam|fake-shop|Escroquerie|person|messages|35000|touched|cyber/);
  });
});
