import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import Fastify from 'fastify';
import { keepEmbed, type EmbedPack, type EmbedSums } from '../embed/keep-embed.ts';
import { useSecurityHeaders } from '../plugins/security-headers.ts';
import { embedRoutes } from './embed.ts';
import { temporaryDir } from '../testing/temporary-dir.ts';

const SHORT = 'public, max-age=300';
const LONG = 'public, max-age=31536000, immutable';

/** What the build leaves beside the embed; the earliest versions had none. */
const writePacks = async (built: string, version: string) => {
  const content = `archive of ${version}`;
  const sha256 = createHash('sha256').update(content).digest('hex');
  const file = `guichet-spip-${version}.zip`;
  await mkdir(join(built, 'packs'));
  await writeFile(join(built, 'packs', file), content);
  await writeFile(
    join(built, 'packs', 'packs.json'),
    JSON.stringify([{ system: 'spip', file, bytes: content.length, sha256 }]),
  );
};

/** A server that has served 1.9.0, 2.0.0 and, now, 2.1.0. */
const prepare = async (t: TestContext, served = ['1.8.0', '1.9.0', '2.0.0', '2.1.0']) => {
  const dir = await temporaryDir(t, 'guichet-embed');
  const kept = join(dir, 'kept');
  let built = '';
  let versions: Awaited<ReturnType<typeof keepEmbed>>['versions'] = [];
  for (const version of served) {
    built = join(dir, `build of ${version}`);
    await mkdir(built);
    const panel = `panel-${version.replaceAll('.', '')}abcde.js`;
    await writeFile(join(built, 'guichet.js'), `'script of ${version}'`);
    await writeFile(join(built, 'guichet.js.br'), `packed script of ${version}`);
    await writeFile(join(built, panel), `'panel of ${version}'`);
    const file = { integrity: 'sha384-x', bytes: 1 };
    const snippet = `<script src="{origin}/embed/${version}/guichet.js">`;
    const sums: EmbedSums = { version, files: { 'guichet.js': file, [panel]: file }, snippet };
    await writeFile(join(built, 'sri.json'), JSON.stringify(sums));
    if (!version.startsWith('1.')) await writePacks(built, version);
    ({ versions } = await keepEmbed(built, kept));
  }
  const app = Fastify();
  t.after(() => app.close());
  useSecurityHeaders(app, () => 'https://guichet.example');
  await embedRoutes(app, { built, versions, ownOrigin: () => 'https://guichet.example' });
  return async (path: string, headers: Record<string, string> = {}) => {
    const answer = await app.inject({ url: `/embed/${path}`, headers: { origin: 'https://any.example', ...headers } });
    return {
      status: answer.statusCode,
      body: answer.body,
      cache: answer.headers['cache-control'],
      cors: answer.headers['access-control-allow-origin'],
      type: String(answer.headers['content-type']),
      disposition: answer.headers['content-disposition'],
      sniffing: answer.headers['x-content-type-options'],
    };
  };
};

test('O-12 a version’s path never changes; any page may load it and check it', async (t) => {
  const get = await prepare(t);
  for (const version of ['2.1.0', '2.0.0', '1.9.0']) {
    const { status, body, cache, cors, type } = await get(`${version}/guichet.js`);
    assert.deepEqual(
      { status, body, cache, cors },
      { status: 200, body: `'script of ${version}'`, cache: LONG, cors: '*' },
    );
    assert.match(type, /javascript/);
  }
  assert.equal((await get('2.1.0/guichet.js', { 'accept-encoding': 'br' })).body, 'packed script of 2.1.0');
  assert.equal((await get('2.0.0/panel-200abcde.js')).body, "'panel of 2.0.0'");
  assert.equal((await get('2.0.0/panel-210abcde.js')).status, 404, 'a version has its own files alone');
  for (const path of ['3.0.0/guichet.js', '2.2.0/sri.json', '3/guichet.js', '2.1.0/', '2.1.0/..%2Fguichet.js']) {
    assert.ok((await get(path)).status >= 400, path);
  }
});

test('O-12 a major’s path and the plain one move, and find the later files of pages that are open', async (t) => {
  const get = await prepare(t);
  for (const [path, version] of [
    ['', '2.1.0'],
    ['2/', '2.1.0'],
    ['1/', '1.9.0'],
  ] as const) {
    const { body, cache, cors } = await get(`${path}guichet.js`);
    assert.deepEqual({ body, cache, cors }, { body: `'script of ${version}'`, cache: SHORT, cors: '*' });
    const earlier = await get(`${path}panel-200abcde.js`);
    assert.deepEqual([earlier.body, earlier.cache], ["'panel of 2.0.0'", LONG]);
  }
});

test('O-12 sri.json says what to paste, with the address of this server', async (t) => {
  const get = await prepare(t);
  for (const [path, version, cacheExpected] of [
    ['2.0.0/', '2.0.0', LONG],
    ['1/', '1.9.0', SHORT],
    ['', '2.1.0', SHORT],
  ] as const) {
    const { body, cache, cors, type } = await get(`${path}sri.json`);
    const sums = JSON.parse(body) as EmbedSums;
    assert.equal(sums.version, version);
    assert.equal(sums.snippet, `<script src="https://guichet.example/embed/${version}/guichet.js">`);
    assert.deepEqual({ cache, cors }, { cache: cacheExpected, cors: '*' });
    assert.match(type, /json/);
  }
});

test('W-9 a version’s packs are saved under their names, never change and have the sums that sri.json says', async (t) => {
  const get = await prepare(t);
  for (const version of ['2.0.0', '2.1.0']) {
    const { packs } = JSON.parse((await get(`${version}/sri.json`)).body) as { packs: EmbedPack[] };
    assert.deepEqual(
      packs.map(({ system, file }) => [system, file]),
      [['spip', `guichet-spip-${version}.zip`]],
    );
    const { file, bytes, sha256 } = packs[0]!;
    const { body, ...headers } = await get(`${version}/packs/${file}`);
    assert.equal(body, `archive of ${version}`);
    assert.deepEqual([bytes, sha256], [body.length, createHash('sha256').update(body).digest('hex')]);
    assert.deepEqual(headers, {
      status: 200,
      cache: LONG,
      cors: '*',
      type: 'application/zip',
      disposition: `attachment; filename="${file}"`,
      sniffing: 'nosniff',
    });
  }
  const moving = JSON.parse((await get('sri.json')).body) as { version: string; packs: EmbedPack[] };
  assert.deepEqual([moving.version, moving.packs[0]?.file], ['2.1.0', 'guichet-spip-2.1.0.zip']);
  assert.deepEqual((JSON.parse((await get('1/sri.json')).body) as { packs: EmbedPack[] }).packs, []);
  for (const path of ['1.9.0/packs/guichet-spip-1.9.0.zip', '2.1.0/packs/guichet-spip-2.0.0.zip'])
    assert.equal((await get(path)).status, 404, path);
});

test('O-13 after a return to an earlier version, its major’s path follows; the newer one stays pinned', async (t) => {
  const get = await prepare(t, ['1.8.0', '1.9.0', '1.7.0']);
  assert.equal((await get('guichet.js')).body, "'script of 1.7.0'");
  assert.equal((await get('1/guichet.js')).body, "'script of 1.7.0'");
  assert.equal((await get('1.9.0/guichet.js')).body, "'script of 1.9.0'");
});

test('O-12 without a folder of versions, the built one has its path all the same', async (t) => {
  const dir = await temporaryDir(t, 'guichet-embed');
  await writeFile(join(dir, 'guichet.js'), "'built'");
  await writeFile(join(dir, 'sri.json'), JSON.stringify({ version: '0.0.0', files: {}, snippet: '' }));
  const app = Fastify();
  t.after(() => app.close());
  await embedRoutes(app, { built: dir, versions: [], ownOrigin: () => '' });
  for (const path of ['', '0/', '0.0.0/']) {
    assert.equal((await app.inject({ url: `/embed/${path}guichet.js` })).body, "'built'", path);
  }
});
