import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import Fastify from 'fastify';
import { sampleSites } from '../sample/sites.ts';
import { referenceRoutes } from './reference.ts';
import { docsRoutes } from './docs.ts';

const OWN = 'https://guichet.example';
const FILES = {
  'index.html': '<h1>Documentation</h1>',
  'guides/juriste.html': '<h1>Données</h1>',
  'elements/index.html': '<h1>Essayer</h1>',
  'assets/docs.css': 'a{}',
  'demo.json': '{"api":null,"site":null}',
};

/** An app that serves a site of a few files, as the public origin does. */
const docsApp = async (t: TestContext, sites = sampleSites(4200), files: Readonly<Record<string, string>> = FILES) => {
  const docsDir = mkdtempSync(join(tmpdir(), 'guichet-docs-'));
  t.after(() => rmSync(docsDir, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(docsDir, name, '..'), { recursive: true });
    writeFileSync(join(docsDir, name), text);
    writeFileSync(join(docsDir, `${name}.br`), brotliCompressSync(text));
    writeFileSync(join(docsDir, `${name}.gz`), gzipSync(text));
  }
  const app = Fastify();
  t.after(() => app.close());
  const document = { openapi: '3.1.0', info: { title: 'API', version: '1' }, paths: {}, components: { schemas: {} } };
  await app.register(referenceRoutes, { apiDocument: () => document });
  const list = async () => [...sites];
  await docsRoutes(app, { services: { sites: { list } as never }, ownOrigin: () => OWN, docsDir });
  return app;
};

test('J-1 the documentation is at /docs/, and the reference that the server makes stays at /docs/api', async (t) => {
  const app = await docsApp(t);
  assert.equal((await app.inject('/docs')).headers.location, '/docs/');
  assert.match((await app.inject('/docs/')).body, /Documentation/);
  assert.match((await app.inject('/docs/guides/juriste.html')).body, /Données/);
  assert.match((await app.inject('/docs/elements/')).body, /Essayer/);
  assert.match((await app.inject('/docs/api')).body, /<h1>API/);
  assert.match(String((await app.inject('/docs/api.css')).headers['content-type']), /css/);
  assert.equal((await app.inject('/docs/../package.json')).statusCode, 404);
  assert.equal((await app.inject('/docs/none.html')).statusCode, 404);
});

test('J-1 a server without a built site has its reference, and nothing else there', async (t) => {
  const app = await docsApp(t, sampleSites(4200), {});
  assert.equal((await app.inject('/docs/')).statusCode, 404);
  assert.equal((await app.inject('/docs/api')).statusCode, 200);
});

test('J-2 pages of text run the search alone and make no markup; those of the elements run ours and nobody else’s', async (t) => {
  const app = await docsApp(t);
  const policyOf = async (path: string) => String((await app.inject(path)).headers['content-security-policy']);
  for (const path of ['/docs/', '/docs/guides/juriste.html']) {
    assert.match(await policyOf(path), /^default-src 'none'; script-src 'self'; style-src 'self'/);
    assert.match(
      await policyOf(path),
      /connect-src 'self';.*require-trusted-types-for 'script'; trusted-types 'none'$/,
    );
    assert.doesNotMatch(await policyOf(path), /unsafe|data:|frame-src|https?:/);
  }
  const live = await policyOf('/docs/elements/index.html');
  assert.match(live, /script-src 'self';.*frame-src 'self';.*require-trusted-types-for 'script'/);
  assert.doesNotMatch(live, /https?:|unsafe|data:|\*/);
  assert.match(live, /frame-ancestors 'none'/);
});

test('J-3 elements come to life for a demonstration that lists the server itself, never for a site where somebody answers', async (t) => {
  const demonstration = await docsApp(t, sampleSites(4200, OWN));
  const answered = (await demonstration.inject('/docs/demo.json')).json<Record<string, unknown>>();
  assert.deepEqual(answered, { api: OWN, site: 'mairie-exemple' });
  const elsewhere = await docsApp(t, sampleSites(4200));
  assert.deepEqual((await elsewhere.inject('/docs/demo.json')).json(), { api: null, site: null });
  const real = sampleSites(4200, OWN).map((site) => ({ ...site, demonstration: false }));
  assert.deepEqual((await (await docsApp(t, real)).inject('/docs/demo.json')).json(), { api: null, site: null });
});

test('J-8 pages are sent packed to whoever takes it, the site’s first page too, each with its own tag; what the server says itself is not', async (t) => {
  const app = await docsApp(t);
  for (const [path, text] of [
    ['/docs/', FILES['index.html']],
    ['/docs/guides/juriste.html', FILES['guides/juriste.html']],
    ['/docs/elements/', FILES['elements/index.html']],
    ['/docs/assets/docs.css', FILES['assets/docs.css']],
  ] as const) {
    const ask = (encoding: string, tag = '') =>
      app.inject({ url: path, headers: { 'accept-encoding': encoding, 'if-none-match': tag } });
    const [brotli, gzip, plain] = [await ask('gzip, br'), await ask('gzip'), await ask('identity')];
    assert.equal(brotliDecompressSync(brotli.rawPayload).toString(), text, path);
    assert.equal(gunzipSync(gzip.rawPayload).toString(), text, path);
    assert.equal(plain.body, text, path);
    const answers = [brotli, gzip, plain];
    assert.deepEqual(
      answers.map(({ headers }) => headers['content-encoding']),
      ['br', 'gzip', undefined],
      path,
    );
    for (const { headers } of answers) {
      assert.match(String(headers['vary']), /accept-encoding/i, path);
      for (const name of ['content-type', 'content-security-policy', 'cache-control'] as const) {
        assert.equal(headers[name], plain.headers[name], `${path} ${name}`);
      }
    }
    const tags = answers.map(({ headers }) => String(headers['etag']));
    assert.equal(new Set(tags).size, 3, path);
    assert.equal((await ask('gzip, br', tags[0])).statusCode, 304, path);
    assert.equal((await ask('gzip, br', tags[2])).statusCode, 200, path);
  }
  const own = await app.inject({ url: '/docs/demo.json', headers: { 'accept-encoding': 'br' } });
  assert.equal(own.headers['content-encoding'], undefined);
});
