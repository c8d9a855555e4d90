import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { createTestApps, DESK_URL, PASSWORD, type TestApps } from '../testing/test-apps.ts';

const MINUTE_MS = 60_000;
const json = { origin: DESK_URL };

const post = ({ deskApp }: TestApps, login: string, password: string, cookie?: string) =>
  deskApp.inject({
    method: 'POST',
    url: '/api/v1/session',
    headers: { ...json, ...(cookie === undefined ? {} : { cookie }) },
    payload: { login, password },
  });
const whoAmI = ({ deskApp }: TestApps, cookie: string) =>
  deskApp.inject({ url: '/api/v1/session', headers: { cookie } });
const code = (answer: { json(): unknown }) => (answer.json() as { code: string }).code;

test('K-1 sign-in sets an HttpOnly, SameSite=Strict session cookie and says who is signed in', async (t) => {
  const apps = await createTestApps(t);
  const { id, login } = await apps.addOfficer('supervisor');
  const answer = await post(apps, login, PASSWORD);
  assert.equal(answer.statusCode, 200);
  const [pair = '', ...attributes] = String(answer.headers['set-cookie']).split('; ');
  assert.match(pair, /^guichet=[A-Za-z0-9_-]{43}$/);
  assert.deepEqual(attributes.sort(), ['HttpOnly', 'Path=/', 'SameSite=Strict']);
  const session = (await whoAmI(apps, pair)).json();
  assert.deepEqual(session.officer, { id, name: 'Agent 1', login, role: 'supervisor', territory: [] });
});

test('K-1 on https the cookie is __Host- and Secure', async (t) => {
  const apps = await createTestApps(t, { deskUrl: 'https://desk.example.fr' });
  const { login } = await apps.addOfficer('officer');
  const answer = await apps.deskApp.inject({
    method: 'POST',
    url: '/api/v1/session',
    headers: { origin: 'https://desk.example.fr' },
    payload: { login, password: PASSWORD },
  });
  const cookie = String(answer.headers['set-cookie']);
  assert.match(cookie, /^__Host-guichet=[A-Za-z0-9_-]{43}; /);
  assert.match(cookie, /; Secure/);
  assert.match(cookie, /; Path=\//);
  assert.doesNotMatch(cookie, /Domain/i);
});

test('K-1 a one-time password opens nothing but its own replacement', async (t) => {
  const apps = await createTestApps(t);
  const { login } = await apps.addOfficer('officer', true);
  const cookie = await apps.signIn(login, PASSWORD);
  assert.equal((await whoAmI(apps, cookie)).json().mustChangePassword, true);
  for (const url of ['/api/v1/queues', '/api/v1/canned-replies', '/api/v1/colleagues', '/api/v1/queue']) {
    const refused = await apps.deskApp.inject({ url, headers: { cookie } });
    assert.equal(refused.statusCode, 403, url);
    assert.equal(code(refused), 'password.change-required', url);
  }
  const changed = await apps.deskApp.inject({
    method: 'PUT',
    url: '/api/v1/session/password',
    headers: { ...json, cookie },
    payload: { currentPassword: PASSWORD, newPassword: 'another long password' },
  });
  assert.equal(changed.statusCode, 200);
  assert.equal(changed.json().mustChangePassword, false);
  assert.equal((await apps.deskApp.inject({ url: '/api/v1/queues', headers: { cookie } })).statusCode, 200);
  assert.equal((await post(apps, login, PASSWORD)).statusCode, 401);
});

test('K-1 a password change needs the current one, 12 characters, another password, and ends the other sessions', async (t) => {
  const apps = await createTestApps(t);
  const { login } = await apps.addOfficer('officer');
  const [mine, other] = [await apps.signIn(login, PASSWORD), await apps.signIn(login, PASSWORD)];
  const change = (currentPassword: string, newPassword: string) =>
    apps.deskApp.inject({
      method: 'PUT',
      url: '/api/v1/session/password',
      headers: { ...json, cookie: mine },
      payload: { currentPassword, newPassword },
    });
  assert.equal(code(await change('wrong', 'another long password')), 'officer.credentials');
  assert.equal(code(await change(PASSWORD, 'short')), 'request.malformed');
  assert.equal(code(await change(PASSWORD, PASSWORD)), 'request.malformed');
  assert.equal((await whoAmI(apps, other)).statusCode, 200);
  assert.equal((await change(PASSWORD, 'another long password')).statusCode, 200);
  assert.equal((await whoAmI(apps, mine)).statusCode, 200);
  assert.equal(code(await whoAmI(apps, other)), 'session.invalid');
});

test('K-1 each sign-in has a new id and ends the session that the browser held', async (t) => {
  const apps = await createTestApps(t);
  const { login } = await apps.addOfficer('officer');
  const first = await apps.signIn(login, PASSWORD);
  const again = await post(apps, login, PASSWORD, first);
  const second = String(again.headers['set-cookie']).split(';', 1)[0]!;
  assert.notEqual(second, first);
  assert.equal(code(await whoAmI(apps, first)), 'session.invalid');
  assert.equal((await whoAmI(apps, second)).statusCode, 200);
});

test('K-1 sign-out ends the session and clears the cookie', async (t) => {
  const apps = await createTestApps(t);
  const { login } = await apps.addOfficer('officer');
  const cookie = await apps.signIn(login, PASSWORD);
  const out = await apps.deskApp.inject({ method: 'DELETE', url: '/api/v1/session', headers: { ...json, cookie } });
  assert.equal(out.statusCode, 204);
  assert.match(String(out.headers['set-cookie']), /^guichet=; .*Expires=Thu, 01 Jan 1970/);
  assert.equal(code(await whoAmI(apps, cookie)), 'session.invalid');
});

test('K-1 nobody without a session, an unknown one or a disabled account passes', async (t) => {
  const apps = await createTestApps(t);
  const { login } = await apps.addOfficer('officer');
  const cookie = await apps.signIn(login, PASSWORD);
  assert.equal(code(await apps.deskApp.inject({ url: '/api/v1/session' })), 'session.missing');
  assert.equal(code(await whoAmI(apps, `guichet=${'A'.repeat(43)}`)), 'session.invalid');
  const officer = (await apps.storage.officerByLogin(login))!;
  await apps.storage.putOfficer({ ...officer, disabled: true });
  assert.equal(code(await whoAmI(apps, cookie)), 'session.invalid');
  assert.equal(code(await post(apps, login, PASSWORD)), 'officer.credentials');
});

test('K-8 five failures on a login, known or not: 429 with a growing delay, even for the right password', async (t) => {
  const apps = await createTestApps(t);
  const { login } = await apps.addOfficer('officer');
  for (const name of [login, 'nobody']) {
    for (let attempt = 1; attempt <= 5; attempt++) assert.equal((await post(apps, name, 'wrong')).statusCode, 401);
    const refused = await post(apps, name, PASSWORD);
    assert.equal(refused.statusCode, 429);
    assert.deepEqual([code(refused), refused.json().retryAfterMs], ['officer.throttled', MINUTE_MS]);
    assert.equal(refused.headers['retry-after'], '60');
  }
  apps.clock.advance(MINUTE_MS);
  assert.equal((await post(apps, login, 'wrong')).statusCode, 401);
  assert.equal((await post(apps, login, PASSWORD)).json().retryAfterMs, 2 * MINUTE_MS);
  apps.clock.advance(2 * MINUTE_MS);
  assert.equal((await post(apps, login, PASSWORD)).statusCode, 200);
  assert.equal((await post(apps, login, 'wrong')).statusCode, 401, 'a success clears the count');
});

test('K-8 attempts at the same instant are all counted', async (t) => {
  const apps = await createTestApps(t);
  const { login } = await apps.addOfficer('officer');
  const answers = await Promise.all(Array.from({ length: 12 }, () => post(apps, login, 'wrong')));
  const statuses = answers.map(({ statusCode }) => statusCode);
  assert.equal(statuses.filter((status) => status === 401).length, 5);
  assert.equal(statuses.filter((status) => status === 429).length, 7);
});

test('K-8 an unknown login and a wrong password are answered alike', async (t) => {
  const apps = await createTestApps(t);
  const { login } = await apps.addOfficer('officer');
  const [known, unknown] = [await post(apps, login, 'wrong'), await post(apps, 'nobody', 'wrong')];
  assert.deepEqual(known.json(), unknown.json());
  assert.equal(known.statusCode, unknown.statusCode);
});

test('K-9 a session ends after 15 minutes without use, and after 10 hours of use', async (t) => {
  const apps = await createTestApps(t);
  const { login } = await apps.addOfficer('officer');
  const idle = await apps.signIn(login, PASSWORD);
  apps.clock.advance(14 * MINUTE_MS);
  assert.equal((await whoAmI(apps, idle)).statusCode, 200);
  apps.clock.advance(14 * MINUTE_MS);
  assert.equal((await whoAmI(apps, idle)).statusCode, 200, 'use prolongs it');
  apps.clock.advance(15 * MINUTE_MS);
  assert.equal(code(await whoAmI(apps, idle)), 'session.invalid');

  const busy = await apps.signIn(login, PASSWORD);
  for (let minutes = 10; minutes < 600; minutes += 10) {
    apps.clock.advance(10 * MINUTE_MS);
    assert.equal((await whoAmI(apps, busy)).statusCode, 200, `${String(minutes)} min`);
  }
  apps.clock.advance(10 * MINUTE_MS);
  assert.equal(code(await whoAmI(apps, busy)), 'session.invalid');
});

test('P-3 the database holds the hash of the session id, never the id', async (t) => {
  const apps = await createTestApps(t);
  const { login } = await apps.addOfficer('officer');
  const id = (await apps.signIn(login, PASSWORD)).split('=')[1]!;
  assert.notEqual(await apps.storage.deskSession(createHash('sha256').update(id).digest()), null);
  for (const file of await readdir(apps.dataDir)) {
    const bytes = await readFile(join(apps.dataDir, file));
    assert.equal(bytes.includes(id), false, file);
    assert.equal(bytes.includes(Buffer.from(id, 'base64url')), false, file);
  }
});

test('K-8 a caller who tries many logins is slowed down, and nobody else is', async (t) => {
  const apps = await createTestApps(t);
  const { login } = await apps.addOfficer('officer');
  const from = (remoteAddress: string, name: string, password: string) =>
    apps.deskApp.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: json,
      remoteAddress,
      payload: { login: name, password },
    });
  for (let attempt = 1; attempt <= 30; attempt++) {
    assert.equal(code(await from('203.0.113.1', `login-${String(attempt)}`, 'wrong')), 'officer.credentials');
  }
  const refused = await from('203.0.113.1', login, PASSWORD);
  assert.deepEqual([code(refused), refused.json().retryAfterMs], ['rate.limited', 2_000]);
  assert.equal((await from('203.0.113.2', login, PASSWORD)).statusCode, 200);
  apps.clock.advance(2_000);
  assert.equal((await from('203.0.113.1', login, PASSWORD)).statusCode, 200);
});
