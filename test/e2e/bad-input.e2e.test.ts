import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { WebSocket } from 'ws';
import type { Problem } from '../../packages/server/src/contract/index.ts';
import { startGuichet, type GuichetServer } from '../support/guichet-server.ts';
import { CitizenWire, Refused } from '../support/protocol.ts';
import { citizenToken, commandId } from '../support/random.ts';

let server: GuichetServer;
before(async () => {
  server = await startGuichet();
});
after(() => server.close());

const SITE = 'mairie-exemple';
const opening = () => ({ commandId: commandId(), danger: 'no', language: 'fr' });

/** One raw request to the citizens' API; `body` goes out as it is. */
const raw = async (path: string, body: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${server.publicUrl}/api/v1${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: server.publicUrl,
      authorization: `Bearer ${citizenToken()}`,
      ...headers,
    },
    body,
  });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    problem: (await response.json()) as Problem,
  };
};
const open = (site: string, body: string, headers?: Record<string, string>) =>
  raw(`/sites/${site}/conversations`, body, headers);

const refusedWith = (code: string, status: number) => (error: unknown) => {
  assert.ok(error instanceof Refused, String(error));
  assert.deepEqual([error.problem.code, error.problem.status], [code, status]);
  return true;
};

test('E-1 an unknown site is 404 site.unknown', async () => {
  const answer = await open('nulle-part', JSON.stringify(opening()));
  assert.deepEqual([answer.status, answer.problem.code], [404, 'site.unknown']);
  assert.match(answer.type ?? '', /^application\/problem\+json/);
});

test('O-4 an origin that the site does not list is 403 origin.forbidden, whatever it looks like', async () => {
  const listed = new URL(server.publicUrl);
  const foreign = [
    'null',
    'http://evil.example',
    `https://localhost:${listed.port}`,
    `http://localhost:${Number(listed.port) + 1}`,
    `http://localhost.evil.example:${listed.port}`,
    `http://evil-localhost:${listed.port}`,
    'http://mairie.localhost:1',
  ];
  for (const origin of foreign) {
    const answer = await open(SITE, JSON.stringify(opening()), { origin });
    assert.deepEqual([origin, answer.status, answer.problem.code], [origin, 403, 'origin.forbidden']);
  }
});

test('E-1 malformed, mistyped, unknown and oversized bodies are refused with a code and nothing else', async () => {
  const long = JSON.stringify({ ...opening(), message: { commandId: commandId(), text: 'x'.repeat(4001) } });
  const cases: [name: string, body: string, status: number, code: string][] = [
    ['broken JSON', '{"commandId":', 400, 'request.malformed'],
    ['no body', '', 400, 'request.malformed'],
    ['a list', '[]', 400, 'request.malformed'],
    ['an unknown member', JSON.stringify({ ...opening(), admin: true }), 400, 'request.malformed'],
    [
      'a polluted prototype',
      `{"__proto__":{"a":1},"commandId":"${commandId()}","danger":"no","language":"fr"}`,
      400,
      'request.malformed',
    ],
    ['a wrong danger', JSON.stringify({ ...opening(), danger: 'maybe' }), 400, 'request.malformed'],
    ['a short command id', JSON.stringify({ ...opening(), commandId: 'x' }), 400, 'request.malformed'],
    ['4,001 characters', long, 413, 'message.too-long'],
    [
      'only spaces',
      JSON.stringify({ ...opening(), message: { commandId: commandId(), text: ' \n ' } }),
      400,
      'message.empty',
    ],
    ['10 MB', JSON.stringify({ ...opening(), padding: 'x'.repeat(10_000_000) }), 413, 'request.too-large'],
  ];
  for (const [name, body, status, code] of cases) {
    const answer = await open(SITE, body);
    assert.deepEqual([name, answer.status, answer.problem.code], [name, status, code]);
    assert.ok(!JSON.stringify(answer.problem).includes('xxxx'), `${name}: the problem repeats what was sent`);
  }
  const text = await open(SITE, 'bonjour', { 'content-type': 'text/plain' });
  assert.deepEqual([text.status, text.problem.code], [415, 'media-type.unsupported']);
});

test('D-4 a conversation needs a token of 256 bits', async () => {
  for (const authorization of ['', 'Bearer', 'Bearer x', `Basic ${citizenToken()}`, `Bearer ${'a'.repeat(5000)}`]) {
    const answer = await open(SITE, JSON.stringify(opening()), { authorization });
    assert.equal(answer.status, 401, authorization.slice(0, 20));
  }
});

test('D-3 the same command id with another body is 409 command.conflict; with the same body it is the same answer', async () => {
  const citizen = new CitizenWire(server.publicUrl);
  await citizen.open(SITE);
  const command = { type: 'message.send', commandId: commandId(), text: 'premier' } as const;
  const first = await citizen.command(command);
  assert.deepEqual(await citizen.command(command), first);
  await assert.rejects(citizen.command({ ...command, text: 'second' }), refusedWith('command.conflict', 409));
});

test('D-4 a token that opened a conversation opens no other', async () => {
  const citizen = new CitizenWire(server.publicUrl);
  const id = commandId();
  const first = await citizen.open(SITE, { commandId: id });
  const again = await citizen.open(SITE, { commandId: id });
  assert.deepEqual(again.ack, first.ack);
  await assert.rejects(citizen.open(SITE), refusedWith('conversation.exists', 409));
});

test('D-10 a ticket works once; a socket without one is closed', async () => {
  const citizen = new CitizenWire(server.publicUrl);
  await citizen.open(SITE);
  const ticket = await citizen.ticket();
  const attempt = () =>
    new Promise<number | 'ready'>((resolve, reject) => {
      const socket = new WebSocket(`${server.publicUrl.replace('http', 'ws')}/api/v1/live`, {
        origin: server.publicUrl,
      });
      socket.once('open', () => socket.send(JSON.stringify({ type: 'hello', ticket, epoch: null, after: 0 })));
      socket.once('error', reject);
      socket.once('close', (code) => resolve(code));
      socket.on('message', (data: Buffer) => {
        if ((JSON.parse(data.toString()) as { type: string }).type !== 'ready') return;
        resolve('ready');
        socket.close();
      });
    });
  assert.equal(await attempt(), 'ready');
  assert.equal(await attempt(), 4401);
});

test('O-5 neither origin serves the other’s routes', async () => {
  const status = (url: string) => fetch(url).then((response) => response.status);
  assert.equal(await status(`${server.publicUrl}/api/v1/queue`), 404);
  assert.equal(await status(`${server.publicUrl}/api/v1/session`), 404);
  assert.equal(await status(`${server.deskUrl}/api/v1/conversation`), 404);
  assert.equal(await status(`${server.deskUrl}/api/v1/sites/${SITE}`), 404);
  assert.equal(await status(`${server.deskUrl}/frame/chat?site=${SITE}`), 404);
  assert.equal(await status(`${server.deskUrl}/embed/guichet.js`), 404);
});

test('E-2 more messages at once than the limit: the last are 429 with a time to wait, and the same command passes after it', async () => {
  const citizen = new CitizenWire(server.publicUrl);
  await citizen.open(SITE);
  // So many that some are refused even where answering them takes seconds.
  const commands = Array.from({ length: 100 }, (_, index) => ({
    type: 'message.send' as const,
    commandId: commandId(),
    text: `message ${index}`,
  }));
  const answers = await Promise.allSettled(commands.map((command) => citizen.command(command)));
  const refused = answers.flatMap((answer, index) =>
    answer.status === 'rejected' ? [{ index, error: answer.reason as unknown }] : [],
  );
  assert.ok(refused.length > 0 && refused.length <= 80, `${refused.length} of 100 were refused`);
  for (const { error } of refused) refusedWith('rate.limited', 429)(error);
  for (const { error } of refused) {
    const waitMs = (error as Refused).problem.retryAfterMs;
    assert.ok(waitMs !== undefined && waitMs > 0 && waitMs < 5000, String(waitMs));
  }
  const command = commands[refused[0]!.index]!;
  // Nobody else takes its turn now, as the others did before: what it is told to wait is long enough.
  const answer = await citizen.command(command).catch(async (error: unknown) => {
    refusedWith('rate.limited', 429)(error);
    await new Promise((resolve) => setTimeout(resolve, (error as Refused).problem.retryAfterMs));
    return citizen.command(command);
  });
  assert.equal(answer.commandId, command.commandId);
});
