import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import type { Problem } from '../contract/index.ts';
import { FAILURES } from '../services/home-watch/access.ts';
import {
  furnishHomeWatch,
  homeWatchForm,
  homeWatchVisitor,
  RECEIVING_SITE,
  requestInput,
} from '../testing/home-watch-visitor.ts';
import { createTestApps, SITE_ORIGIN, type TestAppsOptions } from '../testing/test-apps.ts';

const CODE = /^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/;

const start = async (context: TestContext, options: TestAppsOptions = {}) => {
  const apps = await createTestApps(context, { homeWatchForm, ...options });
  await furnishHomeWatch(apps);
  return { ...apps, visitor: homeWatchVisitor(apps) };
};
const problemOf = ({ status, body }: { status: number; body: unknown }) => [status, (body as Problem).code];

it('V-20 a request gets a reference, a secret and the unit that covers the home; sent again, the same ones', async (context) => {
  const { visitor, storage, clock } = await start(context);
  const input = requestInput({}, { from: '2026-01-02', to: '2026-01-03' });
  const first = await visitor.submit(input);
  assert.equal(first.status, 201);
  assert.match(first.body.reference, CODE);
  assert.match(first.body.secret, CODE);
  assert.equal(first.body.unit?.id, 'exemple-brigade-saint-exemple');
  assert.deepEqual([first.body.status, first.body.receivedBy], ['received', 'competent-unit']);
  const again = await Promise.all([visitor.submit(input), visitor.submit(input)]);
  for (const answer of again) assert.deepEqual([answer.status, answer.body], [200, first.body]);
  // A retry of long ago is answered, whatever the rules say of that day.
  clock.advance(3 * 86_400_000);
  const late = await visitor.submit(input);
  assert.deepEqual([late.status, late.body.reference, late.body.status], [200, first.body.reference, 'expired']);
  const other = await visitor.submit({ ...input, values: { ...input.values, floor: '4' } });
  assert.deepEqual(problemOf(other), [409, 'command.conflict']);
  assert.equal((await storage.homeWatchHeads(null)).length, 1);
});

it('V-20 a double click makes one request', async (context) => {
  const { visitor, storage } = await start(context);
  const input = requestInput();
  const both = await Promise.all([visitor.submit(input), visitor.submit(input)]);
  assert.deepEqual(both.map(({ status }) => status).sort(), [200, 201]);
  assert.deepEqual(both[0]?.body, both[1]?.body);
  assert.equal((await storage.homeWatchHeads(null)).length, 1);
});

it('V-26 what is wrong is said by field, and nothing is stored', async (context) => {
  const { visitor, storage } = await start(context);
  const cases: [object, object, string][] = [
    [{}, { street: '' }, 'street required'],
    [{}, { alarmCode: '0000' }, 'alarmCode unknown'],
    [{}, { commune: '00001' }, 'commune not-offered'],
    [{}, { truthful: false }, 'truthful accepted'],
    [{}, { to: '2026-01-10' }, 'to absence.order'],
    [{ insee: '00001' }, { residence: 'secondary' }, 'residence residence.not-taken'],
  ];
  for (const [change, values, expected] of cases) {
    const { status, body } = await visitor.submit(requestInput(change, values));
    const { code, faults } = body as unknown as Problem;
    assert.deepEqual(
      [status, code, faults?.map((fault) => `${fault.path} ${fault.code}`)],
      [422, 'otv.refused', [expected]],
    );
  }
  assert.deepEqual(problemOf(await visitor.submit(requestInput({ insee: '99999' }))), [404, 'commune.unknown']);
  assert.deepEqual(problemOf(await visitor.submit(requestInput({ site: 'nowhere' }))), [404, 'site.unknown']);
  const outdated = requestInput({ form: { id: 'home-watch', version: 999 } });
  assert.deepEqual(problemOf(await visitor.submit(outdated)), [409, 'form.outdated']);
  assert.equal((await storage.homeWatchHeads(null)).length, 0);
});

it('V-26 days are those of the home: after 13:00 UTC it is tomorrow in Nouméa', async (context) => {
  const { visitor, services, clock } = await start(context);
  await services.sites.put({ ...RECEIVING_SITE, otv: { ...RECEIVING_SITE.otv, unitId: 'exemple-brigade-mer' } });
  const tomorrow = { from: '2026-01-02', to: '2026-01-20' };
  const submit = async (insee: string) => problemOf(await visitor.submit(requestInput({ insee }, tomorrow)));
  clock.advance(12 * 3_600_000);
  assert.deepEqual(
    [await submit('00003'), await submit('98818')],
    [
      [201, undefined],
      [201, undefined],
    ],
  );
  clock.advance(2 * 3_600_000);
  assert.deepEqual(
    [await submit('00003'), await submit('98818')],
    [
      [201, undefined],
      [422, 'otv.refused'],
    ],
  );
});

it('V-26 goes to whom the site declares; a site, a commune or a server without anybody takes none', async (context) => {
  const { visitor, services, storage } = await start(context);
  const { otv } = RECEIVING_SITE;
  const submitTo = async (site: object, change = {}, values = {}) => {
    await services.sites.put({ ...RECEIVING_SITE, ...site });
    return visitor.submit(requestInput(change, values));
  };
  const unitOf = async (...asked: Parameters<typeof submitTo>) => (await submitTo(...asked)).body.unit?.id;
  const municipal = { otv: { ...otv, receivedBy: 'police-municipale', unitId: 'pm-exemple' } };
  const answer = await submitTo(municipal);
  assert.deepEqual([answer.body.receivedBy, answer.body.unit], ['police-municipale', null]);
  assert.equal((await storage.homeWatchHeads(['pm-exemple'])).length, 1);
  assert.equal(await unitOf({}, { insee: '00002' }, { force: 'police' }), 'exemple-commissariat-centre');
  assert.equal(await unitOf({}, { insee: '00002' }, { force: 'gendarmerie' }), 'exemple-brigade-mer');
  const own = { otv: { ...otv, unitId: 'exemple-commissariat-gare' } };
  assert.equal(await unitOf(own, { insee: '00001' }), 'exemple-commissariat-gare');
  assert.equal(await unitOf(own, { insee: '00005' }), 'exemple-commissariat-gare');
  assert.deepEqual(problemOf(await submitTo({}, { insee: '00005' })), [404, 'otv.closed']);
  assert.deepEqual(problemOf(await submitTo({ otv: null })), [404, 'otv.closed']);
  const bare = await createTestApps(context);
  await furnishHomeWatch(bare);
  assert.deepEqual(problemOf(await homeWatchVisitor(bare).submit(requestInput())), [404, 'otv.closed']);
});

it('V-27 reference and secret open it for a quarter of an hour, however they are typed', async (context) => {
  const { visitor, services, clock } = await start(context);
  const { body: receipt } = await visitor.submit(requestInput());
  const opened = await visitor.open({
    reference: receipt.reference.toLowerCase().replaceAll('-', ' '),
    secret: receipt.secret.replaceAll('0', 'o').replaceAll('1', 'l'),
  });
  assert.deepEqual([opened.status, opened.body.expiresInMs], [201, 900_000]);
  const { resolve, end } = services.homeWatches.access;
  const id = resolve(opened.body.token);
  assert.equal((await services.storage.homeWatch(id))?.reference, receipt.reference);
  clock.advance(899_999);
  assert.equal(resolve(opened.body.token), id);
  clock.advance(1);
  assert.throws(() => resolve(opened.body.token), { code: 'session.invalid' });
  const { body: next } = await visitor.open(receipt);
  end(next.token);
  assert.throws(() => resolve(next.token), { code: 'session.invalid' });
  assert.throws(() => resolve(null), { code: 'session.missing' });
});

it('V-27 a wrong secret and an unknown reference are told alike, and few tries are left', async (context) => {
  const { visitor, clock } = await start(context);
  const { body: receipt } = await visitor.submit(requestInput());
  const { body: other } = await visitor.submit(requestInput());
  const wrong = [
    { reference: receipt.reference, secret: other.secret },
    { reference: '0000-0000-0000-0000', secret: receipt.secret },
    { reference: 'not a reference at all', secret: receipt.secret },
  ];
  const answers = [];
  for (const codes of wrong) answers.push((await visitor.open(codes)).body);
  assert.deepEqual(answers[1], answers[0]);
  assert.deepEqual(answers[2], answers[0]);
  for (let tries = wrong.length; tries < FAILURES.perCaller; tries++) {
    assert.deepEqual(problemOf(await visitor.open(wrong[0]!)), [401, 'otv.credentials']);
  }
  const refused = await visitor.open(receipt);
  assert.deepEqual(problemOf(refused), [429, 'rate.limited'], 'right codes wait too');
  clock.advance((refused.body as unknown as Problem).retryAfterMs!);
  assert.equal((await visitor.open(receipt)).status, 201);
});

it('V-28 only the frame may send one, and limits hold by contact whatever the address', async (context) => {
  const { visitor, publicApp } = await start(context, {
    limits: { requestsPerContact: { perSecond: 1 / 3_600, burst: 2 } },
  });
  for (const origin of [SITE_ORIGIN, 'https://evil.example', undefined]) {
    const headers = origin === undefined ? {} : { origin };
    const answer = await publicApp.inject({
      method: 'POST',
      url: '/api/v1/otv-requests',
      headers,
      payload: requestInput(),
    });
    assert.deepEqual([answer.statusCode, answer.json<Problem>().code], [403, 'origin.forbidden'], origin);
  }
  assert.equal((await visitor.submit(requestInput())).status, 201);
  assert.equal((await visitor.submit(requestInput({}, { email: 'CANARI@exemple.fr' }))).status, 201);
  assert.deepEqual(problemOf(await visitor.submit(requestInput())), [429, 'rate.limited']);
  assert.equal((await visitor.submit(requestInput({}, { email: 'autre@exemple.fr' }))).status, 201);
});

it('P-4 V-22 nothing of what is filled in, and neither code, stands in a log', async (context) => {
  const { visitor, log } = await start(context);
  const { body: receipt } = await visitor.submit(requestInput());
  await visitor.submit(requestInput({}, { to: 'CANARI' }));
  await visitor.open(receipt);
  await visitor.open({ ...receipt, secret: 'CANARI-CANARI-CANARI' });
  assert.match(log(), /otv-requests/);
  for (const canary of [/canari/i, /4711/, /2026-01-10/, receipt.reference, receipt.secret]) {
    assert.doesNotMatch(log(), new RegExp(canary));
  }
});
