import assert from 'node:assert/strict';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import {
  createTestApps,
  DESK_URL,
  makeCommandId,
  makeToken,
  PASSWORD,
  PUBLIC_URL,
  SITE,
  SITE_ORIGIN,
} from '../testing/test-apps.ts';

const FOREIGN = [
  'null',
  'https://evil.example',
  `${SITE_ORIGIN}.evil.example`,
  SITE_ORIGIN.replace('mairie', 'xmairie'),
  SITE_ORIGIN.replace('4200', '4201'),
  SITE_ORIGIN.replace('http:', 'https:'),
  `${SITE_ORIGIN}/`,
  SITE_ORIGIN.toUpperCase(),
  `${PUBLIC_URL}0`,
  PUBLIC_URL.replace('localhost', '127.0.0.1'),
  DESK_URL,
  '*',
  '',
];

const opening = () => ({ commandId: makeCommandId(), danger: 'no', language: 'fr' });
const open = (app: FastifyInstance, origin: string | undefined, slug = SITE.slug) =>
  app.inject({
    method: 'POST',
    url: `/api/v1/sites/${slug}/conversations`,
    headers: { authorization: `Bearer ${makeToken()}`, ...(origin === undefined ? {} : { origin }) },
    payload: opening(),
  });

test('O-4 a foreign origin is refused on every kind of public request', async (t) => {
  const { publicApp } = await createTestApps(t);
  for (const origin of FOREIGN) {
    const read = await publicApp.inject({ url: `/api/v1/sites/${SITE.slug}`, headers: { origin } });
    const preflight = await publicApp.inject({
      method: 'OPTIONS',
      url: `/api/v1/sites/${SITE.slug}`,
      headers: { origin, 'access-control-request-method': 'GET' },
    });
    for (const answer of [read, preflight, await open(publicApp, origin)]) {
      assert.equal(answer.statusCode, 403, origin);
      assert.equal(answer.json().code, 'origin.forbidden', origin);
      assert.equal(answer.headers['access-control-allow-origin'], undefined, origin);
    }
  }
});

test('O-4 the API’s own origin and the origins of the site pass, with CORS and without credentials', async (t) => {
  const { publicApp } = await createTestApps(t);
  for (const origin of [PUBLIC_URL, SITE_ORIGIN]) {
    const read = await publicApp.inject({ url: `/api/v1/sites/${SITE.slug}`, headers: { origin } });
    assert.equal(read.statusCode, 200, origin);
    assert.equal(read.headers['access-control-allow-origin'], origin);
    assert.match(String(read.headers['vary']), /Origin/);
    assert.equal(read.headers['access-control-allow-credentials'], undefined);
    assert.equal((await open(publicApp, origin)).statusCode, 201, origin);
    const preflight = await publicApp.inject({
      method: 'OPTIONS',
      url: '/api/v1/conversation/commands',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
    });
    assert.equal(preflight.statusCode, 204);
    assert.match(String(preflight.headers['access-control-allow-headers']), /authorization/);
  }
});

test('O-4 without an Origin reads pass and changes do not', async (t) => {
  const { publicApp } = await createTestApps(t);
  assert.equal((await publicApp.inject({ url: `/api/v1/sites/${SITE.slug}` })).statusCode, 200);
  assert.equal((await open(publicApp, undefined)).statusCode, 403);
});

test('O-4 the origin of one site is foreign to another site', async (t) => {
  const { publicApp } = await createTestApps(t);
  const read = await publicApp.inject({ url: '/api/v1/sites/asso-exemple', headers: { origin: SITE_ORIGIN } });
  assert.equal(read.json().code, 'origin.forbidden');
  assert.equal((await open(publicApp, SITE_ORIGIN, 'asso-exemple')).json().code, 'origin.forbidden');
});

test('O-4 a site that was changed is seen after five seconds', async (t) => {
  const { publicApp, services, storage, clock } = await createTestApps(t);
  const read = () =>
    publicApp.inject({ url: `/api/v1/sites/${SITE.slug}`, headers: { origin: 'https://new.example' } });
  assert.equal((await read()).statusCode, 403);
  await storage.putSite({ ...SITE, allowedOrigins: ['https://new.example'] });
  clock.advance(5_000);
  assert.equal((await read()).statusCode, 200);
  await services.sites.put(SITE);
  assert.equal((await read()).statusCode, 403, 'a change of this process is seen at once');
});

test('K-2 the desk takes changes from its own origin only, and reads from no other', async (t) => {
  const apps = await createTestApps(t);
  const { login } = await apps.addOfficer('officer');
  const cookie = await apps.signIn(login, PASSWORD);
  const foreign = [...FOREIGN.filter((origin) => origin !== DESK_URL), PUBLIC_URL, SITE_ORIGIN];
  for (const origin of foreign) {
    const read = await apps.deskApp.inject({ url: '/api/v1/queues', headers: { cookie, origin } });
    const change = await apps.deskApp.inject({
      method: 'PUT',
      url: '/api/v1/session/presence',
      headers: { cookie, origin },
      payload: { available: false },
    });
    const signIn = await apps.deskApp.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { origin },
      payload: { login, password: PASSWORD },
    });
    for (const answer of [read, change, signIn]) assert.equal(answer.json().code, 'origin.forbidden', origin);
  }
  const without = await apps.deskApp.inject({ method: 'DELETE', url: '/api/v1/session', headers: { cookie } });
  assert.equal(without.json().code, 'origin.forbidden');
  assert.equal((await apps.deskApp.inject({ url: '/api/v1/queues', headers: { cookie } })).statusCode, 200);
});

test('K-2 what changes something on the desk is JSON: no form can send it', async (t) => {
  const apps = await createTestApps(t);
  const { login } = await apps.addOfficer('officer');
  const cookie = await apps.signIn(login, PASSWORD);
  const types = [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
  ];
  for (const type of types) {
    const answer = await apps.deskApp.inject({
      method: 'PUT',
      url: '/api/v1/session/presence',
      headers: { cookie, origin: DESK_URL, 'content-type': type },
      payload: JSON.stringify({ available: false }),
    });
    assert.equal(answer.statusCode, 403, type);
  }
});

/** The status of a WebSocket upgrade. */
const upgrade = (app: FastifyInstance, origin: string | undefined): Promise<number> =>
  new Promise((resolve, reject) => {
    const { port } = app.server.address() as AddressInfo;
    const headers = {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
      ...(origin === undefined ? {} : { origin }),
    };
    const call = request({ port, path: '/api/v1/live', headers, agent: false });
    call.once('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    call.once('upgrade', (_response, socket) => {
      socket.destroy();
      resolve(101);
    });
    call.once('error', reject);
    call.end();
  });

test('O-4, K-2 sockets are refused before the upgrade from foreign origins and without one', async (t) => {
  const { publicApp, deskApp } = await createTestApps(t);
  await publicApp.listen({ port: 0, host: '127.0.0.1' });
  await deskApp.listen({ port: 0, host: '127.0.0.1' });
  for (const origin of [...FOREIGN.filter((candidate) => candidate !== ''), undefined]) {
    assert.equal(await upgrade(publicApp, origin), 403, `public ${String(origin)}`);
    if (origin !== DESK_URL) assert.equal(await upgrade(deskApp, origin), 403, `desk ${String(origin)}`);
  }
  for (const origin of [PUBLIC_URL, SITE_ORIGIN]) assert.equal(await upgrade(publicApp, origin), 101);
  assert.equal(await upgrade(deskApp, DESK_URL), 101);
  for (const origin of [PUBLIC_URL, SITE_ORIGIN]) assert.equal(await upgrade(deskApp, origin), 403);
});
