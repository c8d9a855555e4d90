import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InjectOptions } from 'fastify';
import type { Method } from '../routes/reference/document.ts';
import {
  createTestApps,
  DESK_URL,
  makeToken,
  PASSWORD,
  PUBLIC_URL,
  SITE,
  type TestApps,
} from '../testing/test-apps.ts';
import type { Role } from '../contract/index.ts';
import { requireRole, useDeskSessions } from '../plugins/desk-access.ts';
import { createBaseApp } from '../app.ts';

/** On both listeners by design. */
const SHARED = ['/health', '/ready', '/api/v1/live'];

/** Every documented route of one app, with an address that could be real. */
const routesOf = (app: TestApps['publicApp']): { method: Method; url: string }[] =>
  Object.entries(app.swagger().paths ?? {}).flatMap(([path, item]) =>
    Object.keys(item ?? {}).map((method) => ({
      method: method as Method,
      url: path.replace('{slug}', SITE.slug).replace('{id}', 'A'.repeat(22)),
    })),
  );

/** Whether an app has something of its own at an address, by another method or for another id. */
const hasAddress = (app: TestApps['publicApp'], url: string): boolean =>
  Object.keys(app.swagger().paths ?? {}).some((path) => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(url));

test('O-5 neither origin serves a route of the other', async (t) => {
  const apps = await createTestApps(t);
  const { login } = await apps.addOfficer('admin');
  const cookie = await apps.signIn(login, PASSWORD);
  const sides = [
    { routes: routesOf(apps.publicApp), other: apps.deskApp, origin: DESK_URL },
    { routes: routesOf(apps.deskApp), other: apps.publicApp, origin: PUBLIC_URL },
  ];
  for (const { routes, other, origin } of sides) {
    assert.ok(routes.length >= 10);
    for (const { method, url } of routes.filter((route) => !SHARED.includes(route.url))) {
      const answer = await other.inject({
        method,
        url,
        headers: { origin, cookie, authorization: `Bearer ${makeToken()}` },
      });
      const refusals = hasAddress(other, url) ? ['method.forbidden', 'request.malformed'] : ['route.unknown'];
      assert.ok(refusals.includes(answer.json().code), `${method} ${url} ${answer.body}`);
    }
  }
  for (const url of [
    '/frame/chat?site=mairie-exemple',
    '/embed/guichet.js',
    '/frame/assets/main-1a2b3c4d.js',
    '/openapi.json',
    '/docs/api',
  ]) {
    assert.equal((await apps.deskApp.inject({ url })).statusCode, 404, url);
    assert.equal((await apps.publicApp.inject({ url })).statusCode, 200, url);
  }
  assert.equal((await apps.deskApp.inject({ url: '/' })).statusCode, 200);
  for (const url of ['/', '/index.html', '/assets/main-1a2b3c4d.js']) {
    assert.equal((await apps.publicApp.inject({ url })).statusCode, 404, url);
  }
});

test('K-1 every desk route but sign-in asks for a session', async (t) => {
  const { deskApp } = await createTestApps(t);
  const open = ['post /api/v1/session', 'get /health', 'get /ready', 'get /api/v1/live'];
  for (const { method, url } of routesOf(deskApp).filter((route) => !open.includes(`${route.method} ${route.url}`))) {
    const answer = await deskApp.inject({ method, url, headers: { origin: DESK_URL } } as InjectOptions);
    assert.equal(answer.json().code, 'session.missing', `${method} ${url}`);
  }
});

test('P-3 every route of a conversation asks for its token', async (t) => {
  const { publicApp } = await createTestApps(t);
  const own = routesOf(publicApp).filter(({ url }) => url.startsWith('/api/v1/conversation'));
  assert.ok(own.length >= 6);
  for (const { method, url } of own) {
    const headers = { origin: PUBLIC_URL };
    assert.equal((await publicApp.inject({ method, url, headers })).json().code, 'session.missing', `${method} ${url}`);
    const unknown = await publicApp.inject({
      method,
      url,
      headers: { ...headers, authorization: `Bearer ${makeToken()}` },
    });
    assert.equal(unknown.json().code, 'session.invalid', `${method} ${url}`);
  }
});

test('roles: officer, supervisor and admin read the desk’s lists; a higher role passes where a lower one is asked for', async (t) => {
  const apps = await createTestApps(t);
  const ladder: Role[] = ['officer', 'supervisor', 'admin'];
  const deps = {
    services: apps.services,
    origins: apps.origins,
    assets: { widgetDir: '/nothing', deskDir: '/nothing' },
    log: { level: 'silent' as const },
    apiDocument: () => assert.fail(),
  };
  const app = await createBaseApp(deps, () => DESK_URL);
  t.after(() => app.close());
  await useDeskSessions(app, { deskSessions: apps.services.deskSessions, ownOrigin: () => DESK_URL });
  for (const role of ladder) app.get(`/needs/${role}`, { onRequest: requireRole(role) }, async () => ({ ok: true }));
  for (const [rank, role] of ladder.entries()) {
    const { login } = await apps.addOfficer(role);
    const cookie = await apps.signIn(login, PASSWORD);
    for (const url of ['/api/v1/queues', '/api/v1/canned-replies', '/api/v1/colleagues', '/api/v1/queue']) {
      assert.equal((await apps.deskApp.inject({ url, headers: { cookie } })).statusCode, 200, `${role} ${url}`);
    }
    for (const [needed, name] of ladder.entries()) {
      const answer = await app.inject({ url: `/needs/${name}`, headers: { cookie } });
      assert.equal(answer.statusCode, rank >= needed ? 200 : 403, `${role} on ${name}`);
      if (rank < needed) assert.equal(answer.json().code, 'role.forbidden');
    }
  }
});
