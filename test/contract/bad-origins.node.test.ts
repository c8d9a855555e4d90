// Who may speak to us, held against one list of origins at both ends: the server's requests and sockets, and the frame.
import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { WebSocket } from 'ws';
import {
  createTestApps,
  makeCommandId,
  makeToken,
  PASSWORD,
  SITE,
} from '../../packages/server/src/testing/test-apps.ts';
import { PROTOCOL } from '../../packages/widget/src/bridge/protocol.ts';
import { createBridgeEndpoint } from '../../packages/widget/src/frame/bridge-endpoint.ts';
import { BAD_ORIGINS, LISTED_ORIGIN } from '../support/bad-origins.ts';

const town = { ...SITE, allowedOrigins: [LISTED_ORIGIN] };
const bad = Object.entries(BAD_ORIGINS);

const openFrom = (app: FastifyInstance, origin: string) =>
  app.inject({
    method: 'POST',
    url: `/api/v1/sites/${town.slug}/conversations`,
    headers: { origin, authorization: `Bearer ${makeToken()}` },
    payload: { commandId: makeCommandId(), danger: 'yes', language: 'fr' },
  });

/** The status with which a socket is refused, or 101. */
const upgradeFrom = (app: FastifyInstance, origin: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const { port } = app.server.address() as AddressInfo;
    const socket = new WebSocket(`ws://127.0.0.1:${port}/api/v1/live`, { headers: { origin } });
    socket.once('unexpected-response', (request, response) => {
      resolve(response.statusCode ?? 0);
      request.destroy();
    });
    socket.once('open', () => {
      resolve(101);
      socket.terminate();
    });
    socket.on('error', reject);
  });

test('X-1 O-4 from 31 bad origins nothing is read, nothing is written and no socket opens; from the listed one all of it', async (t) => {
  const { publicApp, deskApp, services, addOfficer, signIn } = await createTestApps(t);
  await services.sites.put(town);
  await publicApp.listen({ port: 0, host: '127.0.0.1' });
  const cookie = await signIn((await addOfficer('officer')).login, PASSWORD);
  const waiting = async () =>
    (await deskApp.inject({ url: '/api/v1/queue', headers: { cookie } })).json<{ items: unknown[] }>().items.length;
  const ask = (method: 'GET' | 'OPTIONS', origin: string) =>
    publicApp.inject({ method, url: `/api/v1/sites/${town.slug}`, headers: { origin } });

  assert.ok(bad.length >= 20);
  for (const [what, origin] of bad) {
    for (const answer of [await ask('GET', origin), await ask('OPTIONS', origin), await openFrom(publicApp, origin)]) {
      assert.equal(answer.statusCode, 403, what);
      assert.equal(answer.json<{ code: string }>().code, 'origin.forbidden', what);
      assert.equal(answer.headers['access-control-allow-origin'], undefined, what);
    }
    assert.equal(await upgradeFrom(publicApp, origin), 403, what);
  }
  assert.equal(await waiting(), 0);

  assert.equal((await ask('GET', LISTED_ORIGIN)).statusCode, 200);
  assert.equal((await openFrom(publicApp, LISTED_ORIGIN)).statusCode, 201);
  assert.equal(await upgradeFrom(publicApp, LISTED_ORIGIN), 101);
  assert.equal(await waiting(), 1);
});

test('X-1 O-3 the policy of a frame lists the site’s origins as they are, and the same whoever asks', async (t) => {
  const { publicApp, services } = await createTestApps(t);
  await services.sites.put(town);
  for (const referer of [undefined, ...bad.map(([, origin]) => origin)]) {
    const { headers } = await publicApp.inject({
      url: `/frame/chat?site=${town.slug}`,
      headers: referer ? { referer } : {},
    });
    const policy = String(headers['content-security-policy']);
    assert.match(policy, /(^|; )frame-ancestors https:\/\/www\.mairie-exemple\.fr(;|$)/, referer);
  }
});

test('X-1 O-6 a frame takes init from none of them, and still takes the right one', () => {
  const view = new EventTarget() as Window;
  const host = {} as Window;
  const heard: string[] = [];
  const bridge = createBridgeEndpoint({
    allowedOrigins: [LISTED_ORIGIN],
    on: { init: ({ locale }) => heard.push(locale) },
    view,
    host,
  });
  const say = (origin: string, locale: string) => {
    const { port1, port2 } = new MessageChannel();
    const data = { type: 'init', protocol: PROTOCOL, locale, theme: {}, open: true, exitUrl: 'https://exit.example/' };
    view.dispatchEvent(Object.assign(new Event('message'), { origin, data, source: host, ports: [port2] }));
    port1.close();
  };
  for (const [, origin] of bad) say(origin, 'en');
  assert.deepEqual(heard, []);
  say(LISTED_ORIGIN, 'fr');
  assert.deepEqual(heard, ['fr']);
  bridge.dispose();
});
