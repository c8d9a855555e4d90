import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { FrameConfig } from '../contract/index.ts';
import { createTestApps, SITE } from '../testing/test-apps.ts';
import { unescapeHtml } from '../testing/unescape-html.ts';

test('L-6 the frame is filled with its site, each value escaped and none read as a placeholder', async (t) => {
  const { publicApp, services } = await createTestApps(t);
  const hostile = `"><script>alert('x')</script>{{config}}&`;
  await services.sites.put({ ...SITE, name: hostile, answeredBy: { kind: 'association', name: hostile } });
  const { body, headers } = await publicApp.inject({ url: `/frame/chat?site=${SITE.slug}&lang=fr` });
  assert.match(String(headers['content-type']), /^text\/html; charset=utf-8/);
  assert.doesNotMatch(body, /<script>/);
  const escaped = '&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;{{config}}&amp;';
  assert.ok(body.includes(`<p>${escaped} · ${escaped}</p>`));
  assert.ok(body.includes(`data-site="${SITE.slug}" data-demonstration="true"`));
  const config = JSON.parse(unescapeHtml(/content="([^"]*)"/.exec(body)?.[1] ?? '')) as FrameConfig;
  assert.equal(config.name, hostile);
  assert.deepEqual(config.allowedOrigins, SITE.allowedOrigins);
  assert.deepEqual(config.theme, SITE.theme);
  assert.equal(config.officersOnDuty, false);
});

test('H-3 a site that wears a theme gets its style sheet at once; for the others it stands disabled', async (t) => {
  const { publicApp, services } = await createTestApps(t);
  const page = async (theme: FrameConfig['theme']) => {
    await services.sites.put({ ...SITE, theme });
    return (await publicApp.inject({ url: `/frame/chat?site=${SITE.slug}` })).body;
  };
  for (const theme of [{}, { name: 'neutral', accent: '#1f4b99' }] as const) {
    const body = await page(theme);
    assert.ok(body.includes('data-theme="neutral" data-scheme="auto"'));
    assert.ok(body.includes('href="assets/themes-1.css" disabled>'));
  }
  const body = await page({ name: 'slate', scheme: 'dark' });
  assert.ok(body.includes('data-theme="slate" data-scheme="dark"'));
  assert.ok(body.includes('href="assets/themes-1.css">'));
});

test('I-2 the page’s language: the one asked for, French when we have it not, the site’s when none is asked for', async (t) => {
  const { publicApp, services } = await createTestApps(t);
  const language = async (query: string) => {
    const { body } = await publicApp.inject({ url: `/frame/chat?site=${SITE.slug}${query}` });
    return /lang="(\w+)"/.exec(body)?.[1];
  };
  assert.equal(await language('&lang=en-GB'), 'en');
  assert.equal(await language('&lang=fr-CA'), 'fr');
  assert.equal(await language('&lang=ps'), 'fr');
  assert.equal(await language(''), 'fr');
  await services.sites.put({ ...SITE, locale: 'en' });
  assert.equal(await language(''), 'en');
});

test('an unknown site is told in plain French and English, with the numbers', async (t) => {
  const { publicApp } = await createTestApps(t);
  for (const url of ['/frame/chat', '/frame/chat?site=inconnu', '/frame/chat?site=%3Cscript%3E']) {
    const { statusCode, headers, body } = await publicApp.inject({ url });
    assert.equal(statusCode, 404, url);
    assert.match(String(headers['content-type']), /^text\/html/);
    assert.match(body, /Service introuvable/);
    assert.match(body, /Service not found/);
    assert.match(body, /tel:112/);
  }
});

test('each service has its page, where the site offers it', async (t) => {
  const { publicApp, services } = await createTestApps(t);
  const url = `/frame/cyber?site=${SITE.slug}`;
  await services.sites.put({ ...SITE, services: ['chat'] });
  assert.equal((await publicApp.inject({ url })).statusCode, 404);
  await services.sites.put({ ...SITE, services: ['cyber'] });
  assert.match((await publicApp.inject({ url })).body, /src="assets\/cyber-1\.js"/);
  assert.equal((await publicApp.inject({ url: `/frame/chat?site=${SITE.slug}` })).statusCode, 404);
});

test('T-13 a result opened by its link: a neutral address, the site’s own policy, files found from there', async (t) => {
  const { publicApp, services } = await createTestApps(t);
  await services.sites.put({ ...SITE, services: ['cyber'] });
  const { statusCode, headers, body } = await publicApp.inject({ url: `/r/${SITE.slug}` });
  assert.equal(statusCode, 200);
  assert.match(body, /src="\.\.\/frame\/assets\/cyber-1\.js"/);
  assert.match(String(headers['content-security-policy']), /default-src 'none'/);
  assert.equal(headers['referrer-policy'], 'no-referrer');
  assert.equal(headers['cache-control'], 'no-store');
  assert.equal((await publicApp.inject({ url: '/r/inconnu' })).statusCode, 404);
});

test('the frame is sent compressed to whoever accepts it, and each time as its site is then', async (t) => {
  const { publicApp, services } = await createTestApps(t);
  const ask = (accepted: string) =>
    publicApp.inject({ url: `/frame/chat?site=${SITE.slug}`, headers: { 'accept-encoding': accepted } });
  for (const accepted of ['br', 'gzip, deflate, br, zstd', 'gzip;q=1.0, br;q=0.5']) {
    const { headers, rawPayload } = await ask(accepted);
    assert.equal(headers['content-encoding'], 'br', accepted);
    assert.match(String(headers['vary']), /accept-encoding/i);
    assert.match(brotliDecompressSync(rawPayload).toString(), /data-site="mairie-exemple"/);
  }
  for (const accepted of ['gzip', 'gzip, br;q=0', 'gzip, br;q=0.0']) {
    const { headers, rawPayload } = await ask(accepted);
    assert.equal(headers['content-encoding'], 'gzip', accepted);
    assert.match(gunzipSync(rawPayload).toString(), /data-site="mairie-exemple"/);
  }
  const plain = await ask('identity');
  assert.equal(plain.headers['content-encoding'], undefined);
  assert.match(plain.body, /data-site="mairie-exemple"/);
  await services.sites.put({ ...SITE, name: 'Un autre nom' });
  assert.match(brotliDecompressSync((await ask('br')).rawPayload).toString(), /Un autre nom/);
});

test('the launcher: any page may load it, short cache, revalidated, precompressed', async (t) => {
  const { publicApp } = await createTestApps(t);
  const plain = await publicApp.inject({ url: '/embed/guichet.js', headers: { origin: 'https://any.example' } });
  assert.equal(plain.statusCode, 200);
  assert.equal(plain.headers['access-control-allow-origin'], '*');
  assert.equal(plain.headers['cross-origin-resource-policy'], 'cross-origin');
  assert.equal(plain.headers['cache-control'], 'public, max-age=300');
  assert.match(String(plain.headers['content-type']), /javascript/);
  const again = await publicApp.inject({
    url: '/embed/guichet.js',
    headers: { 'if-none-match': String(plain.headers['etag']) },
  });
  assert.equal(again.statusCode, 304);
  const brotli = await publicApp.inject({ url: '/embed/guichet.js', headers: { 'accept-encoding': 'gzip, br' } });
  assert.equal(brotli.headers['content-encoding'], 'br');
  assert.equal(brotli.body, 'brotli');
  assert.match(String(brotli.headers['content-type']), /javascript/);
});

test('files with a hash in their name never change; other origins may not read them', async (t) => {
  const { publicApp, deskApp } = await createTestApps(t);
  const answers = [
    await publicApp.inject({ url: '/frame/assets/main-1a2b3c4d.js' }),
    await deskApp.inject({ url: '/assets/main-1a2b3c4d.js' }),
  ];
  for (const { statusCode, headers } of answers) {
    assert.equal(statusCode, 200);
    assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable');
    assert.equal(headers['cross-origin-resource-policy'], 'same-origin');
    assert.equal(headers['access-control-allow-origin'], undefined);
  }
});
