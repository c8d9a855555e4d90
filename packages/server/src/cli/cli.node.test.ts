import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openDataFolder } from '../data-folder.ts';
import { runCommandLine } from './run.ts';
import { temporaryDir } from '../testing/temporary-dir.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));

const start = (args: readonly string[], variables: Record<string, string> = {}) =>
  spawn(process.execPath, ['--conditions=@guichet/source', MAIN, ...args], {
    env: { PATH: process.env['PATH'], ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}
/** A command in a process of its own. */
const guichetProcess = (args: readonly string[], variables: Record<string, string> = {}): Promise<Run> =>
  new Promise((resolve, reject) => {
    const child = start(args, variables);
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, out, err }));
  });

/** The same in this process: what is typed wrong is typed wrong everywhere. */
const guichet = async (args: readonly string[], environment: Record<string, string> = {}): Promise<Run> => {
  let [out, err] = ['', ''];
  const status = await runCommandLine({
    args,
    environment,
    print: (line) => (out += `${line}\n`),
    complain: (text) => (err += `${text}\n`),
  });
  return { status, out, err };
};

const folder = async (t: TestContext): Promise<string> => {
  const dir = await temporaryDir(t, 'guichet-cli');
  return dir;
};

/** What a folder holds, read the way the server reads it. */
const read = async <T>(dir: string, look: (storage: Awaited<ReturnType<typeof openDataFolder>>) => Promise<T>) => {
  const storage = await openDataFolder({ dir });
  try {
    return await look(storage);
  } finally {
    await storage.close();
  }
};

test('guichet says what it can do; a wrong command or option is one sentence and status 1', async (t) => {
  const help = await guichetProcess([]);
  assert.equal(help.status, 0);
  for (const name of ['serve', 'migrate', 'officer add', 'site add', 'seed', 'retention run'])
    assert.ok(help.out.includes(name), name);
  const serveHelp = await guichet(['serve', '--help']);
  assert.match(serveHelp.out, /--desk-port \(GUICHET_DESK_PORT\)/);
  const data = await folder(t);
  const wrong: [string[], RegExp][] = [
    [['sing'], /^Unknown command/],
    [['serve', '--prot', '1'], /--prot/],
    [['serve', '--port', 'x'], /^--port takes a whole number from 0 to 65535/],
    [['serve', '--log-level', 'loud'], /^--log-level takes one of/],
    [['serve', '--public-url', 'http://guichet.example.fr'], /^--public-url must be https/],
    [['serve', '--desk-url', 'desk.example.fr'], /^--desk-url takes an address/],
    [['officer', 'add', '--login', 'a'], /^--name is missing \(or GUICHET_NAME\)/],
    [['officer', 'add', '--login', 'a b', '--name', 'A'], /^login: /],
    [
      ['officer', 'add', '--login', 'a', '--name', 'A', '--role', 'chief'],
      /^--role takes one of officer, supervisor, admin/,
    ],
  ];
  for (const [args, words] of wrong) {
    const { status, err } = await guichet(args, { GUICHET_DATA: data });
    assert.equal(status, 1, args.join(' '));
    assert.match(err, words);
    assert.doesNotMatch(err, /^\s+at /m, 'no stack');
  }
});

test('R-5 seed, officer add, site add and migrate work on the folder that GUICHET_DATA names', async (t) => {
  const dir = await folder(t);
  const variables = { GUICHET_DATA: dir, GUICHET_EXAMPLES_PORT: '4321' };
  const seeded = await guichetProcess(['seed'], variables);
  assert.equal(seeded.status, 0, seeded.err);
  assert.match(seeded.out, /Officer camille \(supervisor\), one-time password: \S{23}/);
  assert.match(seeded.out, /Site mairie-exemple: http:\/\/mairie\.localhost:4321/);
  assert.equal((await stat(join(dir, 'master.key'))).mode & 0o777, 0o600);
  const key = await readFile(join(dir, 'master.key'));

  const again = await guichet(['seed', '--examples-port', '4322'], variables);
  assert.match(again.out, /mairie\.localhost:4322/, 'an argument beats the environment');
  assert.deepEqual(await readFile(join(dir, 'master.key')), key);

  const territory = await guichet(['officer', 'territory', 'sacha'], variables);
  assert.match(territory.out, /\(exemple-brigade-mer\)/, 'the sample’s officers see the requests of the town hall');
  const { out: log } = await guichet(['audit', 'list'], variables);
  assert.equal(log.trim().split('\n').length, 2, 'territories are given once');

  const added = await guichet(['officer', 'add', '--login', 'Dominique', '--name', 'Dominique D.'], {
    ...variables,
    GUICHET_ROLE: 'admin',
  });
  assert.match(added.out, /Officer dominique \(admin\)/);
  const twice = await guichetProcess(['officer', 'add', '--login', 'dominique', '--name', 'X'], variables);
  assert.match(twice.err, /dominique is taken/);

  const site = await guichet(
    [
      'site',
      'add',
      '--slug',
      'ville-test',
      '--name',
      'Ville test',
      '--origin',
      'https://WWW.ville.example/',
      '--origin',
      'https://été.example',
    ].concat([
      '--answered-by',
      'gendarmerie:Brigade : test',
      '--insee',
      '2A004',
      '--accent',
      '#1F4B99',
      '--queue',
      'cyber',
      '--retention-days',
      '7',
    ]),
    variables,
  );
  assert.equal(site.status, 0, site.err);
  const migrated = await guichet(['migrate'], variables);
  assert.match(migrated.out, /current/);

  await read(dir, async (storage) => {
    assert.deepEqual(await storage.site('ville-test'), {
      slug: 'ville-test',
      name: 'Ville test',
      inseeCode: '2A004',
      allowedOrigins: ['https://www.ville.example', 'https://xn--t-9fab.example'],
      answeredBy: { kind: 'gendarmerie', name: 'Brigade : test' },
      demonstration: false,
      services: ['chat'],
      queue: 'cyber',
      cyberQueue: null,
      orienter: {},
      locale: 'fr',
      theme: { accent: '#1f4b99' },
      exitUrl: 'https://meteofrance.com/',
      retentionDays: 7,
      otv: null,
    });
    const dominique = await storage.officerByLogin('dominique');
    assert.deepEqual([dominique?.role, dominique?.mustChangePassword], ['admin', true]);
    for (const { login, available } of await storage.officers()) assert.ok(available, `${login} is on duty`);
    assert.deepEqual((await storage.sites()).map(({ slug }) => slug).sort(), [
      'asso-exemple',
      'mairie-exemple',
      'prefecture-exemple',
      'ville-test',
    ]);
  });
});

test('site add refuses what a policy header or a redirect must never hold', async (t) => {
  const dir = await folder(t);
  const base = ['site', 'add', '--data', dir, '--slug', 'x-site', '--name', 'X'];
  const refused = [
    ['--origin', 'https://a.example/path'],
    ['--origin', 'javascript:alert(1)'],
    ['--origin', 'https://a.example; script-src *'],
    ['--origin', '*'],
    [],
    ['--origin', 'https://a.example', '--exit-url', 'javascript:alert(1)'],
    ['--origin', 'https://a.example', '--exit-url', 'http://a.example'],
    ['--origin', 'https://a.example', '--accent', 'red;}'],
    ['--origin', 'https://a.example', '--insee', '1'],
    ['--origin', 'https://a.example', '--queue', 'nowhere'],
    ['--origin', 'https://a.example', '--answered-by', 'army:X'],
  ];
  for (const more of refused) assert.equal((await guichet([...base, ...more])).status, 1, more.join(' '));
  assert.deepEqual(await read(dir, (storage) => storage.sites()), []);
});

test('D-7 migrate --restored starts a new epoch', async (t) => {
  const dir = await folder(t);
  const before = await read(dir, async ({ epoch }) => epoch);
  assert.match((await guichet(['migrate', '--data', dir, '--restored'])).out, /New epoch/);
  assert.notEqual(await read(dir, async ({ epoch }) => epoch), before);
});

test('P-5 retention run says how many conversations it erased', async (t) => {
  const dir = await folder(t);
  const { status, out } = await guichet(['retention', 'run', '--data', dir]);
  assert.deepEqual([status, out], [0, 'Conversations erased: 0.\nCounts erased: 0.\nRequests erased: 0.\n']);
});

test('R-2 a taken port is named with the option that changes it', async (t) => {
  const dir = await folder(t);
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  t.after(() => taken.close());
  const port = String((taken.address() as AddressInfo).port);
  const publicTaken = await guichetProcess([
    'serve',
    '--data',
    dir,
    '--port',
    port,
    '--desk-port',
    '0',
    '--log-level',
    'silent',
  ]);
  assert.deepEqual(
    [publicTaken.status, publicTaken.err.trim()],
    [1, `Port ${port} is taken: choose another with --port (or GUICHET_PORT).`],
  );
  const deskTaken = await guichet(['serve', '--data', dir, '--port', '0', '--log-level', 'silent'], {
    GUICHET_DESK_PORT: port,
  });
  assert.deepEqual(
    [deskTaken.status, deskTaken.err.trim()],
    [1, `Port ${port} is taken: choose another with --desk-port (or GUICHET_DESK_PORT).`],
  );
});

test('serve says where it listens, answers, and ends with 0 on SIGTERM and SIGINT', async (t) => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const dir = await folder(t);
    const child = start(['serve', '--data', dir, '--port', '0', '--desk-port', '0']);
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    let ready: { publicUrl: string; deskUrl: string } | null = null;
    for await (const line of createInterface({ input: child.stdout })) {
      const said = JSON.parse(line) as { msg: string; publicUrl: string; deskUrl: string };
      if (said.msg !== 'ready') continue;
      ready = said;
      break;
    }
    assert.ok(ready);
    for (const url of [ready.publicUrl, ready.deskUrl]) assert.equal((await fetch(`${url}/ready`)).status, 200);
    child.kill(signal);
    assert.equal(await ended, 0, signal);
  }
});
