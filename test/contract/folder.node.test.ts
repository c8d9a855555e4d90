// A folder without a server, held against the server that wrote it: the same question, the same answer.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { createHttp, isApiError, type CitizenRoutes } from '@guichet/core';
import { runCommandLine } from '../../packages/server/src/cli/run.ts';
import {
  SAMPLE_COMMUNES,
  SAMPLE_COMPETENCE,
  SAMPLE_COMPETENCE_TABLE,
} from '../../packages/server/src/sample/competence.ts';
import { SAMPLE_UNIT_LIST, SAMPLE_UNITS } from '../../packages/server/src/sample/units.ts';
import { sharedData } from '../../packages/server/src/testing/shared-data.ts';
import { createTestApps, SITE_ORIGIN } from '../../packages/server/src/testing/test-apps.ts';
import { importUnits } from '../../packages/server/src/unit-import/import-units.ts';
import { createFolderHttp } from '../../packages/widget/src/folder/folder-http.ts';

const stage = async (t: TestContext) => {
  const apps = await createTestApps(t);
  await apps.storage.replaceUnits(SAMPLE_UNIT_LIST, SAMPLE_UNITS);
  await apps.storage.replaceCompetence(SAMPLE_COMPETENCE_TABLE, SAMPLE_COMPETENCE);
  const folder = await mkdtemp(join(tmpdir(), 'guichet-folder-'));
  t.after(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }));
  const guichet = async (...more: string[]) => {
    let [out, err] = ['', ''];
    const status = await runCommandLine({
      args: ['units', 'export', '--data', apps.dataDir, '--static', folder, ...more],
      environment: {},
      print: (line) => (out += `${line}\n`),
      complain: (text) => (err += `${text}\n`),
    });
    return { status, out, err };
  };
  const asked: string[] = [];
  const open = () =>
    createFolderHttp('https://mairie.example/guichet/data', async (input) => {
      const path = (input as string).replace('https://mairie.example/guichet/data/', '');
      asked.push(path);
      const content = await readFile(join(folder, path)).catch(() => null);
      return content ? new Response(content) : new Response('<h1>404</h1>', { status: 404 });
    });
  const api = createHttp<CitizenRoutes>({
    baseUrl: '/api/v1',
    fetch: async (input) => {
      const { statusCode, body } = await apps.publicApp.inject({
        url: input as string,
        headers: { origin: SITE_ORIGIN },
      });
      return new Response(body, { status: statusCode });
    },
  });
  return { apps, folder, guichet, open, api, asked };
};
const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'answered',
    (error: unknown) => (isApiError(error) ? error.code : String(error)),
  );

test('Z-2 every commune, search, unit and shard of the sample is answered by the files as by the server', async (t) => {
  const { guichet, open, api } = await stage(t);
  const { status, out } = await guichet();
  assert.equal(status, 0);
  assert.match(out, /8 units, 5 communes, 3 files/);
  const http = open();
  for (const { insee } of SAMPLE_COMMUNES) {
    const call = { path: { insee } };
    assert.deepEqual(await http.call('GET /communes/:insee', call), await api.call('GET /communes/:insee', call));
  }
  for (const search of ['exemple', 'st exemple', 'saint-ex', '00310', '00', '00002', 'exemple 002']) {
    const call = { query: { search } };
    const { items } = await http.call('GET /communes', call);
    const ofServer = (await api.call('GET /communes', call)).items;
    // The server knows the rest of France, too.
    assert.deepEqual(
      items,
      ofServer.filter(({ commune }) => commune.department === '00'),
      search,
    );
    assert.ok(items.length > 0, search);
  }
  for (const { id } of SAMPLE_UNITS) {
    const call = { path: { id } };
    assert.deepEqual(await http.call('GET /units/:id', call), await api.call('GET /units/:id', call));
  }
  for (const more of [{}, { service: 'Accueil' }, { wheelchair: 'yes' as const }, { openAt: '2026-11-23T10:00:00Z' }]) {
    const call = { query: { lat: '46.500', lon: '-5.000', kind: 'police,gendarmerie', limit: 20, ...more } };
    assert.deepEqual(await http.call('GET /units', call), await api.call('GET /units', call));
  }
  const shard = { path: { department: '00' } };
  assert.deepEqual(await http.call('GET /units/shards'), await api.call('GET /units/shards'));
  assert.deepEqual(
    await http.call('GET /units/shards/:department', shard),
    await api.call('GET /units/shards/:department', shard),
  );
});

const directory = sharedData('units-2020-11.csv');
test(
  'Z-2 the directory of two departments: who is near communes well inside them, as the server says it',
  { skip: directory.skip },
  async (t) => {
    const { apps, guichet, open, api, asked } = await stage(t);
    await importUnits(apps.storage, { file: directory.file, format: 'dila-2020' });
    apps.clock.advance(5_000);
    const { out } = await guichet('--department', '38', '--department', '73');
    assert.match(out, /[0-9]{2,} units, [0-9]{3} communes, 4 files/);
    const http = open();
    for (const insee of ['38185', '73065']) {
      const call = { path: { insee } };
      assert.deepEqual(await http.call('GET /communes/:insee', call), await api.call('GET /communes/:insee', call));
    }
    // Each file once, whatever is asked.
    assert.deepEqual(asked.sort(), ['communes.json', 'units.json', 'units/38.json', 'units/73.json']);
  },
);

test('Z-2 what the folder does not have is said by its code: a commune, a unit, a route, a file that is not there', async (t) => {
  const { folder, guichet, open } = await stage(t);
  assert.equal(await codeOf(open().call('GET /communes/:insee', { path: { insee: '00001' } })), 'server.garbage');
  await guichet();
  const http = open();
  assert.equal(await codeOf(http.call('GET /communes/:insee', { path: { insee: '35238' } })), 'commune.unknown');
  assert.equal(await codeOf(http.call('GET /units/:id', { path: { id: 'nobody' } })), 'unit.unknown');
  assert.equal(
    await codeOf(http.call('GET /sites/:slug', { path: { slug: 'mairie-exemple' } })),
    'network.unreachable',
  );
  assert.deepEqual(await http.call('GET /sites/:slug/providers', { path: { slug: 'mairie-exemple' } }), {
    items: [],
    needs: [],
    nextCursor: null,
  });
  await writeFile(join(folder, 'communes.json'), '{"format":2,"communes":[]}');
  assert.equal(await codeOf(open().call('GET /communes', { query: { search: 'exemple' } })), 'server.garbage');
});

test('Z-2 units export replaces what it wrote, leaves what it did not, and refuses what is no department', async (t) => {
  const { folder, guichet } = await stage(t);
  await mkdir(join(folder, 'units'));
  await writeFile(join(folder, 'units', '99.json'), 'stale');
  await writeFile(join(folder, 'mine.txt'), 'kept');
  await guichet('--department', '00');
  assert.deepEqual((await readdir(folder, { recursive: true })).sort(), [
    'communes.json',
    'mine.txt',
    'units',
    'units.json',
    join('units', '00.json'),
  ]);
  const wrong = await guichet('--department', 'Isère');
  assert.equal(wrong.status, 1);
  assert.match(wrong.err, /--department takes a department such as 38/);
});
