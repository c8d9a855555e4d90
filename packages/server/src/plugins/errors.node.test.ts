import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { test } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import { ERRORS, MESSAGE_MAX_CHARACTERS, type ErrorCode, type Problem } from '../contract/index.ts';
import { GuichetError } from '../errors.ts';
import {
  createTestApps,
  DESK_URL,
  makeCommandId,
  makeToken,
  PASSWORD,
  SITE,
  SITE_ORIGIN,
} from '../testing/test-apps.ts';

const assertProblem = (answer: LightMyRequestResponse, code: ErrorCode): Problem => {
  assert.match(String(answer.headers['content-type']), /^application\/problem\+json/, code);
  const problem = answer.json<Problem>();
  assert.equal(problem.code, code);
  assert.equal(answer.statusCode, ERRORS[code].status);
  assert.equal(problem.status, ERRORS[code].status);
  assert.equal(problem.title, ERRORS[code].title);
  assert.equal(problem.type, `urn:guichet:error:${code}`);
  const known = ['type', 'title', 'status', 'code', 'detail', 'retryAfterMs', 'headSeq'];
  assert.deepEqual(
    Object.keys(problem).filter((key) => !known.includes(key)),
    [],
  );
  assert.equal(answer.headers['cache-control'], 'no-store');
  return problem;
};

const opening = (text?: unknown) => ({
  commandId: makeCommandId(),
  danger: 'no',
  language: 'fr',
  ...(text === undefined ? {} : { message: { commandId: makeCommandId(), text } }),
});
const headers = () => ({
  origin: SITE_ORIGIN,
  authorization: `Bearer ${makeToken()}`,
  'content-type': 'application/json',
});
const OPEN = `/api/v1/sites/${SITE.slug}/conversations`;

test('E-1 whatever cannot be read is a problem with a code', async (t) => {
  const { publicApp } = await createTestApps(t);
  const send = (payload: string, type = 'application/json') =>
    publicApp.inject({ method: 'POST', url: OPEN, headers: { ...headers(), 'content-type': type }, payload });
  const malformed = [
    '',
    '{',
    'null',
    '[]',
    '"text"',
    '{"__proto__":{"danger":"yes"}}',
    JSON.stringify({ ...opening(), extra: 1 }),
    JSON.stringify({ ...opening(), commandId: 'short' }),
    JSON.stringify({ ...opening(), danger: 'perhaps' }),
    JSON.stringify({ ...opening(), language: '<script>' }),
    JSON.stringify(opening(42)),
    JSON.stringify(opening(null)),
  ];
  for (const body of malformed) assertProblem(await send(body), 'request.malformed');
  for (const type of [
    'text/plain',
    'application/xml',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
  ]) {
    assertProblem(await send(JSON.stringify(opening()), type), 'media-type.unsupported');
  }
  assertProblem(await send(JSON.stringify(opening('x'.repeat(33 * 1024)))), 'request.too-large');
});

test('L-7 a message of 4,000 characters passes however it is written; one more is message.too-long', async (t) => {
  const { publicApp } = await createTestApps(t);
  const send = (payload: string) => publicApp.inject({ method: 'POST', url: OPEN, headers: headers(), payload });
  const escaped = JSON.stringify(opening('x')).replace('"x"', `"${'\\u00e9'.repeat(MESSAGE_MAX_CHARACTERS)}"`);
  assert.equal((await send(escaped)).statusCode, 201);
  // « 𝄞 » counts for two, as it does in the textarea.
  assert.equal((await send(JSON.stringify(opening('𝄞'.repeat(MESSAGE_MAX_CHARACTERS / 2))))).statusCode, 201);
  const over = [`${'x'.repeat(MESSAGE_MAX_CHARACTERS)}y`, `${'𝄞'.repeat(MESSAGE_MAX_CHARACTERS / 2)}y`];
  for (const text of over) assertProblem(await send(JSON.stringify(opening(text))), 'message.too-long');
});

test('E-1 a message without text is message.empty', async (t) => {
  const { publicApp } = await createTestApps(t);
  for (const text of ['', ' ', '\n\t ', '\u00a0\u2003']) {
    const answer = await publicApp.inject({ method: 'POST', url: OPEN, headers: headers(), payload: opening(text) });
    assertProblem(answer, 'message.empty');
  }
});

test('E-1 the text’s own codes hold for commands of both sides', async (t) => {
  const apps = await createTestApps(t);
  const citizen = headers();
  const opened = await apps.publicApp.inject({ method: 'POST', url: OPEN, headers: citizen, payload: opening() });
  assert.equal(opened.statusCode, 201);
  const { login } = await apps.addOfficer('officer');
  const cookie = await apps.signIn(login, PASSWORD);
  const conversationId = apps.services.queue.snapshot().items[0]!.conversationId;
  const texts: [string, ErrorCode][] = [
    [' ', 'message.empty'],
    ['x'.repeat(4001), 'message.too-long'],
  ];
  for (const [text, code] of texts) {
    const command = { type: 'message.send', commandId: makeCommandId(), text };
    const byCitizen = await apps.publicApp.inject({
      method: 'POST',
      url: '/api/v1/conversation/commands',
      headers: citizen,
      payload: command,
    });
    assertProblem(byCitizen, code);
    for (const payload of [
      { ...command, seenSeq: 1 },
      { ...command, type: 'note.add' },
    ]) {
      const byOfficer = await apps.deskApp.inject({
        method: 'POST',
        url: `/api/v1/conversations/${conversationId}/commands`,
        headers: { origin: DESK_URL, cookie },
        payload,
      });
      assertProblem(byOfficer, code);
    }
  }
});

test('E-1 unknown addresses, sites and methods', async (t) => {
  const { publicApp, deskApp } = await createTestApps(t);
  for (const url of [
    '/',
    '/nothing',
    '/api/v1/nothing',
    '/api/v2/sites/x',
    '/embed/nothing.js',
    '/embed/../package.json',
  ]) {
    assertProblem(await publicApp.inject({ url }), 'route.unknown');
  }
  assertProblem(await publicApp.inject({ url: '/api/v1/sites/inconnu' }), 'site.unknown');
  assertProblem(await publicApp.inject({ url: '/api/v1/sites/%E0%A4%A' }), 'request.malformed');
  const wrongMethod = await publicApp.inject({
    method: 'DELETE',
    url: '/api/v1/conversation/commands',
    headers: headers(),
  });
  assertProblem(wrongMethod, 'method.forbidden');
  assert.equal(wrongMethod.headers['allow'], 'POST');
  assertProblem(
    await deskApp.inject({ method: 'PATCH', url: '/api/v1/session', headers: { origin: DESK_URL } }),
    'method.forbidden',
  );
});

test('E-1 every code of the registry keeps its status, title and address', async (t) => {
  const codes = Object.keys(ERRORS) as ErrorCode[];
  let next: ErrorCode = 'server.error';
  const { publicApp } = await createTestApps(t, {
    wrap: (storage) => ({
      ...storage,
      checkWritable: () => Promise.reject(new GuichetError(next, { retryAfterMs: 1_500 })),
    }),
  });
  for (const code of codes) {
    next = code;
    const answer = await publicApp.inject({ url: '/ready' });
    assert.equal(assertProblem(answer, code).retryAfterMs, 1_500);
    assert.equal(answer.headers['retry-after'], '2');
  }
});

test('R-3, R-4 a storage that cannot write is not ready but alive, and the failure is not told', async (t) => {
  const apps = await createTestApps(t, {
    wrap: (storage) => ({ ...storage, checkWritable: () => Promise.reject(new Error('disk says CANARY-IN-MESSAGE')) }),
  });
  for (const app of [apps.publicApp, apps.deskApp]) {
    assert.equal((await app.inject({ url: '/health' })).json().status, 'ok');
    const problem = assertProblem(await app.inject({ url: '/ready' }), 'server.error');
    assert.equal(problem.detail, undefined);
  }
  assert.match(apps.log(), /unexpected error/);
  assert.doesNotMatch(apps.log(), /CANARY/);
});

test('R-4 ready when a write reaches the disk', async (t) => {
  const { publicApp, deskApp } = await createTestApps(t);
  for (const app of [publicApp, deskApp]) assert.equal((await app.inject({ url: '/ready' })).statusCode, 200);
});

test('E-1 what is not HTTP is answered with a problem too', async (t) => {
  const { publicApp } = await createTestApps(t);
  await publicApp.listen({ port: 0, host: '127.0.0.1' });
  const { port } = publicApp.server.address() as AddressInfo;
  const text = await new Promise<string>((resolve, reject) => {
    let received = '';
    const socket = connect(port, '127.0.0.1', () => socket.write('NOT HTTP\r\n\r\n'));
    socket.on('data', (chunk) => (received += chunk.toString()));
    socket.once('close', () => resolve(received));
    socket.once('error', reject);
  });
  assert.match(text, /^HTTP\/1\.1 400 /);
  assert.match(text, /application\/problem\+json/);
  assert.equal(JSON.parse(text.split('\r\n\r\n')[1] ?? '').code, 'request.malformed');
});

test('E-1 who is still sending a body that is too large can end it, reads why, and asks again on the same line', async (t) => {
  const { publicApp } = await createTestApps(t);
  await publicApp.listen({ port: 0, host: '127.0.0.1' });
  const { port } = publicApp.server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1').setEncoding('utf8');
  const next = async () => ((await once(socket, 'data')) as [string])[0];
  const head = (contentLength: number) =>
    [
      `POST ${OPEN} HTTP/1.1`,
      'Host: localhost',
      ...Object.entries(headers()).map(([name, value]) => `${name}: ${value}`),
      `Content-Length: ${contentLength}\r\n\r\n`,
    ].join('\r\n');
  try {
    const body = 'x'.repeat(10_000_000);
    socket.write(head(body.length));
    const refusal = await next();
    assert.match(refusal, /^HTTP\/1\.1 413 [^]*request\.too-large/);
    assert.doesNotMatch(refusal, /connection: close/i);
    socket.write(body);
    socket.write('GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n');
    assert.match(await next(), /^HTTP\/1\.1 200 /);

    // Nobody is listened to for ever: the line of who announces more than that is cut.
    socket.write(head(2 ** 40));
    assert.match(await next(), /^HTTP\/1\.1 413 [^]*connection: close/i);
  } finally {
    socket.destroy();
  }
});
