import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import { createTestApps, PUBLIC_URL, SITE, SITE_ORIGIN } from '../testing/test-apps.ts';

const directives = (answer: LightMyRequestResponse): Map<string, string[]> =>
  new Map(
    String(answer.headers['content-security-policy'])
      .split('; ')
      .map((text): [string, string[]] => {
        const [name = '', ...values] = text.split(' ');
        return [name, values];
      }),
  );

test('O-3 the frame’s policy: nothing by default, Trusted Types, its site’s origins and nobody else may frame it', async (t) => {
  const { publicApp } = await createTestApps(t);
  const answer = await publicApp.inject({ url: `/frame/chat?site=${SITE.slug}` });
  const policy = directives(answer);
  assert.deepEqual(policy.get('default-src'), ["'none'"]);
  assert.deepEqual(policy.get('script-src'), ["'self'"]);
  assert.deepEqual(policy.get('style-src'), ["'self'"]);
  assert.deepEqual(policy.get('connect-src'), ["'self'", PUBLIC_URL.replace('http', 'ws')]);
  assert.deepEqual(policy.get('frame-ancestors'), [SITE_ORIGIN]);
  assert.deepEqual(policy.get('require-trusted-types-for'), ["'script'"]);
  assert.deepEqual(policy.get('trusted-types'), ['lit-html']);
  for (const name of ['base-uri', 'form-action']) assert.deepEqual(policy.get(name), ["'none'"]);
  assert.doesNotMatch(String(answer.headers['content-security-policy']), /unsafe|\*|data:/);
  assert.equal(answer.headers['cache-control'], 'no-store');
});

test('O-5 nobody frames the desk, the reference, answers, problems, or the page of an unknown site', async (t) => {
  const { publicApp, deskApp } = await createTestApps(t);
  const answers = [
    await deskApp.inject({ url: '/' }),
    await deskApp.inject({ url: '/api/v1/session' }),
    await publicApp.inject({ url: '/docs/api' }),
    await publicApp.inject({ url: '/nothing' }),
    await publicApp.inject({ url: `/api/v1/sites/${SITE.slug}` }),
    await publicApp.inject({ url: '/frame/chat?site=inconnu' }),
  ];
  for (const answer of answers) {
    assert.deepEqual(directives(answer).get('default-src'), ["'none'"]);
    assert.deepEqual(directives(answer).get('frame-ancestors'), ["'none'"]);
  }
  assert.deepEqual(directives(answers[0]!).get('require-trusted-types-for'), ["'script'"]);
});

test('O-3 a site without origins is framed by nobody', async (t) => {
  const { publicApp, services } = await createTestApps(t);
  await services.sites.put({ ...SITE, allowedOrigins: [] });
  const answer = await publicApp.inject({ url: `/frame/chat?site=${SITE.slug}` });
  assert.deepEqual(directives(answer).get('frame-ancestors'), ["'none'"]);
});

test('every answer says nosniff, no referrer, no devices; nothing is cached unless it is built', async (t) => {
  const { publicApp, deskApp } = await createTestApps(t);
  const answers = [
    await publicApp.inject({ url: '/health' }),
    await publicApp.inject({ url: '/nothing' }),
    await publicApp.inject({ url: '/embed/guichet.js' }),
    await deskApp.inject({ url: '/' }),
    await deskApp.inject({ url: '/api/v1/queues' }),
  ];
  for (const { headers } of answers) {
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.match(String(headers['permissions-policy']), /camera=\(\)/);
    assert.equal(headers['strict-transport-security'], undefined, 'not on loopback http');
  }
  for (const index of [0, 1, 3, 4]) assert.equal(answers[index]!.headers['cache-control'], 'no-store');
});

test('HSTS where the public address is https', async (t) => {
  const { publicApp, deskApp } = await createTestApps(t, {
    publicUrl: 'https://guichet.example.fr',
    deskUrl: 'https://desk.example.fr',
  });
  for (const app of [publicApp, deskApp]) {
    const { headers } = await app.inject({ url: '/health' });
    assert.match(String(headers['strict-transport-security']), /^max-age=\d{8}/);
  }
  const frame = await publicApp.inject({ url: `/frame/chat?site=${SITE.slug}` });
  assert.deepEqual(directives(frame).get('connect-src'), ["'self'", 'wss://guichet.example.fr']);
});
