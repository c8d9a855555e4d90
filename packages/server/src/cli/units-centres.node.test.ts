import assert from 'node:assert/strict';
import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { openDataFolder } from '../data-folder.ts';
import { createCentres } from '../services/communes/centres.ts';
import { createCommunes } from '../services/communes/communes.ts';
import { createManualClock } from '../services/manual-clock.ts';
import { runCommandLine } from './run.ts';
import { temporaryDir } from '../testing/temporary-dir.ts';

const stage = async (t: TestContext) => {
  const dir = await temporaryDir(t, 'guichet-centres');
  const data = join(dir, 'data');
  const guichet = async (name: string, content: string, ...more: string[]) => {
    const file = join(dir, name);
    await writeFile(file, content);
    let [out, err] = ['', ''];
    const status = await runCommandLine({
      args: ['units', 'centres', file, ...more],
      environment: { GUICHET_DATA: data },
      print: (line) => (out += `${line}\n`),
      complain: (text) => (err += `${text}\n`),
    });
    return { status, out, err };
  };
  return { data, guichet, refused: join(data, 'units-centres-refused.jsonl') };
};
const HEAD = 'insee;latitude;longitude';

test('U-36 units centres takes a CSV file, refuses what units refuse, and the same again changes nothing', async (t) => {
  const { data, guichet, refused } = await stage(t);
  const rows = [
    HEAD,
    '35238;48,111;-1,681',
    '97411;-20.9;55.45',
    '35001;-1.5;48.1',
    '35002;50.6141238;50.6141238',
    '35003;40.4;-3.7',
    '35004;-20.9;55.45',
    '35238;48.1;-1.6',
    '99999;48.1;-1.6',
    '35006;;',
    '01120;45.9;5.1',
  ];
  const first = await guichet('centres.csv', rows.join('\n'));
  assert.deepEqual([first.status, first.err], [0, '']);
  assert.match(first.out, /inserted 2, changed 0, unchanged 0, removed 0, refused 7\./);
  assert.match(first.out, /Left out on purpose: 1 former communes\./);
  const reasons = (await readFile(refused, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { number: number; reason: string })
    .map(({ number, reason }) => `${String(number)} ${reason}`);
  for (const [index, reason] of [
    /^4 .*swapped/,
    /^5 .*copy/,
    /^6 .*outside France/,
    /^7 .*another part of France/,
    /^8 .*earlier in the file/,
    /^9 no commune has or had the code « 99999 »/,
    /^10 .*no coordinates/,
  ].entries()) {
    assert.match(reasons[index]!, reason);
  }
  assert.match((await guichet('centres.csv', rows.slice(0, 3).join('\n'))).out, /unchanged 2, removed 0, refused 0\./);
  await assert.rejects(access(refused), 'what an earlier import refused is not what this one did');

  const storage = await openDataFolder({ dir: data });
  t.after(() => storage.close());
  const clock = createManualClock();
  const communes = createCommunes({ own: () => Promise.resolve([]), centres: createCentres(storage, clock) });
  const rennes = async () => (await communes.find('35238'))?.commune.latitude;
  assert.equal(await rennes(), 48.111, 'before the centre of the packages');
  assert.equal((await communes.search('rennes 35000'))[0]?.commune.longitude, -1.681);
  assert.ok(Math.abs((await communes.find('35001'))!.commune.latitude! - 48.15) < 0.1, 'the others keep theirs');
  await storage.replaceCommuneCentres([{ insee: '35238', latitude: 48.2, longitude: -1.7 }]);
  assert.equal(await rennes(), 48.111);
  clock.advance(5_000);
  assert.equal(await rennes(), 48.2, 'a running server follows within seconds');
});

test('U-36 GeoJSON: a point for each commune; outlines are refused; a file that is none changes nothing', async (t) => {
  const { data, guichet } = await stage(t);
  const feature = (code: string, geometry: object) => ({ type: 'Feature', properties: { nom: 'x', code }, geometry });
  const point = { type: 'Point', coordinates: [-1.681, 48.111] };
  const collection = {
    type: 'FeatureCollection',
    features: [feature('35238', point), feature('35001', { type: 'Polygon', coordinates: [] })],
  };
  const taken = await guichet('centres.geojson', JSON.stringify(collection));
  assert.match(taken.out, /Row 2: it has no coordinates[^]*inserted 1, .*refused 1\./);
  for (const [name, content, words] of [
    ['a.geojson', '{', /not JSON/],
    ['a.json', '{"type":"Feature"}', /no GeoJSON collection/],
    ['a.csv', 'code;nom\n35238;Rennes', /no column latitude, longitude/],
    ['a.csv', '', /empty/],
    ['a.csv', `${HEAD}\n99999;1;1`, /No row of the file can be taken/],
  ] as const) {
    const { status, err } = await guichet(name, content);
    assert.deepEqual([status, words.test(err), /stay as they were/.test(err)], [1, true, true], err);
  }
  const storage = await openDataFolder({ dir: data });
  t.after(() => storage.close());
  assert.deepEqual(await storage.communeCentres(), [{ insee: '35238', latitude: 48.111, longitude: -1.681 }]);
});
