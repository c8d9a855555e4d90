import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createTestApps,
  DESK_URL,
  makeCommandId,
  makeToken,
  PASSWORD,
  SITE,
  SITE_ORIGIN,
} from '../testing/test-apps.ts';

test('P-4 the log of a whole conversation holds no word, token, address, agent, header or query of anybody', async (t) => {
  const apps = await createTestApps(t);
  const { login } = await apps.addOfficer('officer');
  const token = makeToken();
  const agent = 'CANARY-AGENT/1.0';
  const citizen = {
    origin: SITE_ORIGIN,
    authorization: `Bearer ${token}`,
    'user-agent': agent,
    'x-canary': 'CANARY-HEADER',
  };
  const from = '203.0.113.77';
  const opened = await apps.publicApp.inject({
    method: 'POST',
    url: `/api/v1/sites/${SITE.slug}/conversations`,
    headers: citizen,
    remoteAddress: from,
    payload: {
      commandId: makeCommandId(),
      danger: 'yes',
      language: 'fr',
      message: { commandId: makeCommandId(), text: 'CANARY-OPENING' },
    },
  });
  assert.equal(opened.statusCode, 201);
  const send = (text: string) =>
    apps.publicApp.inject({
      method: 'POST',
      url: '/api/v1/conversation/commands',
      headers: citizen,
      remoteAddress: from,
      payload: { type: 'message.send', commandId: makeCommandId(), text },
    });
  assert.equal((await send('CANARY-MESSAGE')).statusCode, 200);
  assert.equal((await send(`CANARY-TOO-LONG${'x'.repeat(4000)}`)).statusCode, 413);
  await apps.publicApp.inject({ url: '/api/v1/conversation/events?after=0&canary=CANARY-QUERY', headers: citizen });
  await apps.publicApp.inject({ url: '/CANARY-PATH?q=CANARY-QUERY', headers: citizen, remoteAddress: from });
  await apps.publicApp.inject({
    method: 'POST',
    url: '/api/v1/exit',
    headers: { ...citizen, 'content-type': 'text/plain' },
    payload: token,
  });

  const cookie = await apps.signIn(login, PASSWORD);
  const failed = await apps.deskApp.inject({
    method: 'POST',
    url: '/api/v1/session',
    headers: { origin: DESK_URL },
    payload: { login: 'CANARY-LOGIN', password: 'CANARY-PASSWORD' },
  });
  assert.equal(failed.statusCode, 401);
  await apps.deskApp.inject({ url: '/api/v1/queue', headers: { cookie, 'user-agent': agent }, remoteAddress: from });

  const log = apps.log();
  assert.match(log, /"route":"\/api\/v1\/conversation\/commands","status":200/);
  const session = cookie.split('=')[1]!;
  for (const secret of [token, session, PASSWORD, login, from, SITE_ORIGIN, SITE.slug])
    assert.ok(!log.includes(secret), secret);
  assert.doesNotMatch(log, /CANARY|authorization|user-agent|remoteAddress|hostname/i);
  for (const line of log.trim().split('\n')) {
    const known = ['level', 'time', 'reqId', 'method', 'route', 'status', 'durationMs', 'msg'];
    assert.deepEqual(
      Object.keys(JSON.parse(line) as object).filter((key) => !known.includes(key)),
      [],
      line,
    );
  }
});

test('P-4 an unexpected failure is logged by kind and place, without its message', async (t) => {
  const apps = await createTestApps(t, {
    wrap: (storage) => ({ ...storage, queues: () => Promise.reject(new RangeError('CANARY said the citizen')) }),
  });
  const cookie = await apps.signIn((await apps.addOfficer('officer')).login, PASSWORD);
  const answer = await apps.deskApp.inject({ url: '/api/v1/queues', headers: { cookie } });
  assert.equal(answer.json().code, 'server.error');
  const line = apps
    .log()
    .split('\n')
    .find((text) => text.includes('unexpected error'))!;
  assert.match(line, /"kind":"RangeError"/);
  assert.match(line, /logging\.node\.test\.ts/);
  assert.doesNotMatch(apps.log(), /CANARY/);
});
