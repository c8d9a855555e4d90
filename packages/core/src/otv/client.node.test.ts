import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isApiError } from '../errors.ts';
import { createFakeClock, settle } from '../testing/fake-clock.ts';
import { createOtvClient, type OtvRequestBody } from './client.ts';

const BODY: OtvRequestBody = { insee: '83069', form: { id: 'home-watch', version: 1 }, values: { lastName: 'Durand' } };
const RECEIPT = { reference: 'AAAA-BBBB-CCCC-DDDD', secret: 'EEEE-FFFF-GGGG-HHHH', status: 'received' };

interface Sent {
  readonly path: string;
  readonly body: Record<string, unknown>;
  readonly authorization: string | undefined;
}
/** An answer, a refusal, or silence. */
type Answer = { status?: number; body?: unknown } | 'silence';

const subject = (...answers: Answer[]) => {
  const sent: Sent[] = [];
  const beacons: string[][] = [];
  const clock = createFakeClock();
  const client = createOtvClient({
    api: '/api/v1',
    site: 'mairie-exemple',
    clock,
    beacon: (...said) => Boolean(beacons.push(said)),
    async fetch(url, init) {
      const headers = init?.headers as Record<string, string>;
      const body = init?.body === undefined ? {} : (JSON.parse(init.body as string) as Record<string, unknown>);
      sent.push({
        path: typeof url === 'string' ? url : assert.fail('an address of the API'),
        body,
        authorization: headers['authorization'],
      });
      const answer = answers.shift() ?? assert.fail('nobody expected another request');
      if (answer === 'silence') throw new TypeError('fetch failed');
      return new Response(JSON.stringify(answer.body ?? {}), { status: answer.status ?? 200 });
    },
  });
  return { client, clock, sent, beacons };
};
const problem = (status: number, code: string, more = {}): Answer => ({ status, body: { status, code, ...more } });
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => assert.fail('it should have failed'),
    (error: unknown) => (isApiError(error) ? error.code : String(error)),
  );

describe('the client of requests to watch a home', () => {
  test('V-61 after silence it sends the same command again, and a second press joins the first', async () => {
    const { client, clock, sent } = subject('silence', problem(503, 'server.unavailable'), {
      status: 201,
      body: RECEIPT,
    });
    const [one, two] = [client.submit(BODY), client.submit(BODY)];
    await clock.advance(4_000);
    assert.deepEqual([await one, await two], [{ receipt: RECEIPT, isEarlier: false }, await one]);
    assert.equal(sent.length, 3);
    assert.equal(new Set(sent.map(({ body }) => body['commandId'])).size, 1);
    assert.equal(sent[0]?.body['site'], 'mairie-exemple');
  });

  test('V-61 offline it says so; sent again later it is still the same request', async () => {
    const { client, clock, sent } = subject('silence', 'silence', 'silence', { body: RECEIPT });
    const failed = codeOf(client.submit(BODY));
    await clock.advance(4_000);
    assert.equal(await failed, 'network.unreachable');
    assert.equal((await client.submit(BODY)).receipt.reference, RECEIPT.reference);
    assert.equal(new Set(sent.map(({ body }) => body['commandId'])).size, 1);
  });

  test('V-61 what was corrected after a lost answer makes no second request: the first one is shown, and it is said', async () => {
    const { client, clock, sent } = subject(
      ...(['silence', 'silence', 'silence'] as const),
      problem(409, 'command.conflict'),
      { body: RECEIPT },
    );
    const failed = codeOf(client.submit(BODY));
    await clock.advance(4_000);
    await failed;
    const corrected = { ...BODY, values: { lastName: 'Durant' } };
    assert.deepEqual(await client.submit(corrected), { receipt: RECEIPT, isEarlier: true });
    assert.deepEqual(
      sent.map(({ body }) => (body['values'] as { lastName: string }).lastName),
      ['Durand', 'Durand', 'Durand', 'Durant', 'Durand'],
    );
    assert.equal(new Set(sent.map(({ body }) => body['commandId'])).size, 1);
  });

  test('a refusal is told at once, with its faults', async () => {
    const faults = [{ path: 'from', code: 'date.past', values: { date: '2026-11-25' } }];
    const { client, sent } = subject(problem(422, 'otv.refused', { faults }));
    await assert.rejects(client.submit(BODY), (error) => {
      assert.ok(isApiError(error));
      assert.deepEqual([error.code, error.faults], ['otv.refused', faults]);
      return true;
    });
    assert.equal(sent.length, 1);
  });

  test('V-62 codes open a request: its bearer goes with every call, a change keeps its id, leaving ends it by beacon', async () => {
    const view = { reference: RECEIPT.reference, version: 2 };
    const { client, sent, beacons } = subject(
      { status: 201, body: { token: 'abc', expiresInMs: 900_000 } },
      { body: view },
      'silence',
      { body: view },
      { body: view },
    );
    assert.equal(await codeOf(client.view()), 'session.missing');
    await client.open({ reference: 'a', secret: 'b' });
    await client.view();
    assert.equal(await codeOf(client.change('cancel', 2, {})), 'network.unreachable');
    await client.change('cancel', 2, {});
    await client.change('dates', 2, { from: '2026-12-20', to: '2027-01-04' });
    assert.deepEqual(
      sent.map(({ path }) => path.replace('/api/v1/otv-requests', '')),
      ['/session', '/current', '/current/cancel', '/current/cancel', '/current/dates'],
    );
    assert.deepEqual(
      sent.map(({ authorization }) => authorization),
      [undefined, ...Array.from({ length: 4 }, () => 'Bearer abc')],
    );
    const [first, again, other] = sent.slice(2).map(({ body }) => body['commandId']);
    assert.equal(first, again);
    assert.notEqual(again, other);
    assert.deepEqual(sent[4]?.body, { commandId: other, version: 2, from: '2026-12-20', to: '2027-01-04' });
    client.leave();
    client.leave();
    assert.deepEqual(beacons, [['/api/v1/exit', 'abc']]);
    assert.equal(await codeOf(client.view()), 'session.missing');
  });

  test('forgetting while it is sent: nobody sends it again', async () => {
    const { client, sent } = subject('silence', { body: RECEIPT });
    const failed = codeOf(client.submit(BODY));
    await settle();
    client.forget();
    assert.equal(await failed, 'network.unreachable');
    assert.equal(sent.length, 1);
  });

  test('V-62 whoever leaves while the codes are looked at: what opened is closed at once, and holds nothing here', async () => {
    const { client, beacons } = subject({ status: 201, body: { token: 'late', expiresInMs: 900_000 } });
    const opening = codeOf(client.open({ reference: 'a', secret: 'b' }));
    client.leave();
    assert.equal(await opening, 'session.missing');
    assert.deepEqual(beacons, [['/api/v1/exit', 'late']]);
    assert.equal(await codeOf(client.view()), 'session.missing');
  });
});
