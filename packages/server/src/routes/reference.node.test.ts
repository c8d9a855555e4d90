import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { ERRORS } from '../contract/index.ts';
import { createTestApps } from '../testing/test-apps.ts';
import type { ApiDocument } from './reference/document.ts';

const PUBLIC_ROUTES = [
  'GET /api/v1/communes',
  'GET /api/v1/communes/{insee}',
  'GET /api/v1/communes/{insee}/competence',
  'GET /api/v1/conversation',
  'GET /api/v1/conversation/events',
  'GET /api/v1/conversation/stream',
  'GET /api/v1/live',
  'GET /api/v1/otv-requests/current',
  'GET /api/v1/sites/{slug}',
  'GET /api/v1/sites/{slug}/configuration',
  'GET /api/v1/sites/{slug}/providers',
  'GET /api/v1/sites/{slug}/statistics',
  'GET /api/v1/units',
  'GET /api/v1/units/shards',
  'GET /api/v1/units/shards/{department}',
  'GET /api/v1/units/{id}',
  'POST /api/v1/conversation/commands',
  'POST /api/v1/conversation/signals',
  'POST /api/v1/conversation/tickets',
  'POST /api/v1/exit',
  'POST /api/v1/geocoding/reverse',
  'POST /api/v1/geocoding/search',
  'POST /api/v1/otv-requests',
  'POST /api/v1/otv-requests/current/access-details',
  'POST /api/v1/otv-requests/current/cancel',
  'POST /api/v1/otv-requests/current/dates',
  'POST /api/v1/otv-requests/current/return-early',
  'POST /api/v1/otv-requests/session',
  'POST /api/v1/sites/{slug}/conversations',
  'POST /api/v1/sites/{slug}/embeds',
  'POST /api/v1/sites/{slug}/flow-counts',
];
const DESK_ROUTES = [
  'DELETE /api/v1/places/{id}',
  'DELETE /api/v1/session',
  'DELETE /api/v1/site-settings/{slug}/keys/{id}',
  'GET /api/v1/canned-replies',
  'GET /api/v1/colleagues',
  'GET /api/v1/conversations/{id}',
  'GET /api/v1/conversations/{id}/events',
  'GET /api/v1/flow-counts',
  'GET /api/v1/live',
  'GET /api/v1/otv-requests',
  'GET /api/v1/otv-requests/alerts',
  'GET /api/v1/otv-requests/day-sheet',
  'GET /api/v1/otv-requests/{id}',
  'GET /api/v1/otv-requests/{id}/secrets',
  'GET /api/v1/places',
  'GET /api/v1/queue',
  'GET /api/v1/queues',
  'GET /api/v1/session',
  'GET /api/v1/site-settings/{slug}',
  'GET /api/v1/site-settings/{slug}/embeds',
  'GET /api/v1/site-settings/{slug}/keys',
  'GET /api/v1/sites',
  'POST /api/v1/canned-replies',
  'POST /api/v1/canned-replies/changes',
  'POST /api/v1/conversations/{id}/commands',
  'POST /api/v1/conversations/{id}/signals',
  'POST /api/v1/otv-requests/{id}/messages',
  'POST /api/v1/otv-requests/{id}/passages',
  'POST /api/v1/otv-requests/{id}/verify',
  'POST /api/v1/places',
  'POST /api/v1/places/imports',
  'POST /api/v1/session',
  'POST /api/v1/site-settings',
  'POST /api/v1/site-settings/{slug}/keys',
  'POST /api/v1/tickets',
  'PUT /api/v1/places/{id}',
  'PUT /api/v1/session/password',
  'PUT /api/v1/session/presence',
  'PUT /api/v1/site-settings/{slug}',
];

const on = (document: ApiDocument, server: string): string[] =>
  Object.entries(document.paths)
    .flatMap(([path, item]) =>
      Object.entries(item)
        .filter(([, operation]) => operation.servers?.some(({ description }) => description?.startsWith(server)))
        .map(([method]) => `${method.toUpperCase()} ${path}`),
    )
    .filter((name) => name.includes('/api/'))
    .sort();

test('/openapi.json is valid OpenAPI 3.1', async (t) => {
  const { publicApp } = await createTestApps(t);
  const answer = await publicApp.inject({ url: '/openapi.json' });
  assert.match(String(answer.headers['content-type']), /^application\/json/);
  assert.equal(answer.headers['access-control-allow-origin'], '*');
  assert.match(answer.json<ApiDocument>().openapi, /^3\.1\./);
  const config = await createConfig({
    rules: {
      struct: 'error',
      'no-unresolved-refs': 'error',
      'path-parameters-defined': 'error',
      'security-defined': 'off',
    },
  });
  const problems = await lintFromString({ source: answer.body, config });
  assert.deepEqual(
    problems.map(({ message, location }) => `${location[0]?.pointer ?? ''} ${message}`),
    [],
  );
});

test('/openapi.json names every route of both origins, and on which it is', async (t) => {
  const { publicApp } = await createTestApps(t);
  const document = (await publicApp.inject({ url: '/openapi.json' })).json<ApiDocument>();
  assert.deepEqual(on(document, 'Public'), PUBLIC_ROUTES);
  assert.deepEqual(on(document, 'Desk'), DESK_ROUTES);
});

test('the committed document is the one that is served', async (t) => {
  const { publicApp } = await createTestApps(t);
  const committed = await readFile(new URL('../../../../docs/openapi.json', import.meta.url), 'utf8');
  assert.deepEqual((await publicApp.inject({ url: '/openapi.json' })).json(), JSON.parse(committed));
});

test('events and live frames are named schemas; E-1 every refusal is a problem that names its codes', async (t) => {
  const { publicApp } = await createTestApps(t);
  const document = (await publicApp.inject({ url: '/openapi.json' })).json<ApiDocument>();
  const names = Object.keys(document.components.schemas);
  for (const name of [
    'PublicEvent',
    'StaffEvent',
    'CitizenHello',
    'CitizenClientFrame',
    'CitizenServerFrame',
    'DeskHello',
    'DeskClientFrame',
    'DeskServerFrame',
    'Problem',
  ]) {
    assert.ok(names.includes(name), name);
  }
  for (const [path, item] of Object.entries(document.paths)) {
    for (const operation of Object.values(item)) {
      for (const [status, { description, content }] of Object.entries(operation.responses ?? {})) {
        if (Number(status) < 400) continue;
        assert.deepEqual(Object.keys(content ?? {}), ['application/problem+json'], path);
        const codes = [...description.matchAll(/`([a-z.-]+)`/g)].map(([, code]) => code as keyof typeof ERRORS);
        assert.ok(codes.length > 0, `${path} ${status}`);
        for (const code of codes) assert.equal(ERRORS[code].status, Number(status), code);
      }
    }
  }
});

test('/docs/api shows every route and schema, with no script, style attribute or third party', async (t) => {
  const { publicApp } = await createTestApps(t);
  const document = (await publicApp.inject({ url: '/openapi.json' })).json<ApiDocument>();
  const { body, headers } = await publicApp.inject({ url: '/docs/api' });
  assert.match(String(headers['content-type']), /^text\/html/);
  assert.match(String(headers['content-security-policy']), /style-src 'self'/);
  for (const path of Object.keys(document.paths)) assert.ok(body.includes(`<code>${path}</code>`), path);
  for (const name of Object.keys(document.components.schemas)) assert.ok(body.includes(`id="schema-${name}"`), name);
  for (const [, target] of body.matchAll(/href="#([^"]+)"/g)) assert.ok(body.includes(`id="${target ?? ''}"`), target);
  assert.doesNotMatch(body, /<script|style=|src=|\[object Object\]|undefined/);
  assert.deepEqual(
    [...body.matchAll(/<link[^>]*href="([^"]+)"/g)].map(([, href]) => href),
    ['/docs/api.css'],
  );
  const style = await publicApp.inject({ url: '/docs/api.css' });
  assert.match(String(style.headers['content-type']), /^text\/css/);
});
