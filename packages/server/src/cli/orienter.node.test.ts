import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { sampleFlow } from '../../../triage/src/testing/sample-flow.ts';
import { openDataFolder } from '../data-folder.ts';
import type { Storage } from '../storage/port.ts';
import { UsageError } from './options.ts';
import { runCommandLine } from './run.ts';
import { orienterOf, servicesOf } from './site-orienter.ts';
import { temporaryDir } from '../testing/temporary-dir.ts';

/** A data folder, and the commands that an operator types on it. */
const operator = async (t: TestContext) => {
  const dir = await temporaryDir(t, 'guichet-cli');
  return {
    async guichet(...args: readonly string[]) {
      let [out, err] = ['', ''];
      const status = await runCommandLine({
        args,
        environment: { GUICHET_DATA: dir },
        print: (line) => (out += `${line}\n`),
        complain: (text) => (err += `${text}\n`),
      });
      return { status, out, err };
    },
    async read<T>(look: (storage: Storage) => Promise<T>): Promise<T> {
      const storage = await openDataFolder({ dir });
      try {
        return await look(storage);
      } finally {
        await storage.close();
      }
    },
  };
};

describe('queues and routes', () => {
  it('U-37 an operator routes a zone, alone or in a department, and is told when no commune has a zone yet', async (t) => {
    const { guichet, read } = await operator(t);
    await guichet('queue', 'add', '--name', 'gendarmerie', '--title', 'Gendarmerie');
    const added = await guichet('route', 'add', '--zone', 'gendarmerie', '--queue', 'gendarmerie');
    assert.match(added.out, /^Route cyber, zone gendarmerie: gendarmerie\.\nThere is no table of competence yet/);
    await guichet('route', 'add', '--department', '35', '--zone', 'police', '--queue', 'gendarmerie');
    const both = 'Route cyber, zone gendarmerie: gendarmerie.\nRoute cyber, department 35, zone police: gendarmerie.\n';
    assert.equal((await guichet('route', 'list')).out, both);
    assert.match(
      (await guichet('route', 'add', '--zone', 'both', '--queue', 'gendarmerie')).err,
      /^--zone takes one of/,
    );
    assert.match(
      (await guichet('route', 'remove', '--department', '35')).err,
      /^There is no route cyber, department 35/,
    );
    assert.equal((await guichet('route', 'remove', '--zone', 'gendarmerie')).status, 0);
    assert.deepEqual(await read((storage) => storage.routes()), [
      { flow: 'cyber', department: '35', zone: 'police', queue: 'gendarmerie' },
    ]);
  });

  it('T-17 an operator adds a queue and routes departments to it, lists the routes and takes one away', async (t) => {
    const { guichet, read } = await operator(t);
    const added = await guichet('queue', 'add', '--name', 'cyber-rennes', '--title', 'Cyber, Rennes');
    assert.deepEqual([added.status, added.out], [0, 'Queue cyber-rennes: Cyber, Rennes.\n']);
    assert.equal((await guichet('route', 'list')).out, 'There is no route.\n');
    for (const department of ['35', '2a']) {
      const args = ['--flow', 'cyber', '--department', department, '--queue', 'cyber-rennes'];
      assert.equal((await guichet('route', 'add', ...args)).status, 0);
    }
    assert.equal(
      (await guichet('route', 'list')).out,
      'Route cyber, department 2A: cyber-rennes.\nRoute cyber, department 35: cyber-rennes.\n',
    );
    assert.equal((await guichet('route', 'remove', '--department', '2A')).status, 0);
    assert.deepEqual(await read((storage) => storage.routes()), [
      { flow: 'cyber', department: '35', queue: 'cyber-rennes' },
    ]);
  });

  it('what is typed wrong is one sentence, and changes nothing', async (t) => {
    const { guichet, read } = await operator(t);
    const wrong: [string[], RegExp][] = [
      [['queue', 'add', '--name', 'Cyber !', '--title', 'X'], /^The queue is not valid \(\/name: pattern\)/],
      [['queue', 'add', '--name', 'cyber'], /^--title is missing/],
      [['route', 'add', '--department', '35', '--queue', 'nowhere'], /^--queue: there is no queue « nowhere »/],
      [['route', 'add', '--department', '20', '--queue', 'x'], /^--department takes the code of a department/],
      [['route', 'add', '--flow', 'otv', '--department', '35', '--queue', 'x'], /^--flow takes one of cyber/],
      [['route', 'add', '--queue', 'x'], /^--department is missing/],
      [['route', 'remove', '--department', '35'], /^There is no route cyber, department 35/],
    ];
    for (const [args, words] of wrong) {
      const { status, err } = await guichet(...args);
      assert.equal(status, 1, args.join(' '));
      assert.match(err, words);
    }
    assert.deepEqual(await read((storage) => storage.routes()), []);
    assert.deepEqual(await read((storage) => storage.queues()), []);
  });
});

describe('the orienter’s options of a site', () => {
  const options = (change: Partial<Parameters<typeof orienterOf>[0]>) => ({
    service: ['chat', 'cyber'],
    'cyber-start': undefined,
    'cyber-audience': [],
    'cyber-queue': undefined,
    csirt: undefined,
    ...change,
  });
  const orienter = (change: Partial<Parameters<typeof orienterOf>[0]>) => orienterOf(options(change), () => sampleFlow);

  it('are held against the flow: entries and audiences that it has', () => {
    assert.deepEqual(orienter({}), {});
    assert.deepEqual(orienter({ 'cyber-start': 'touched', 'cyber-audience': ['company', 'company'] }), {
      start: 'touched',
      audiences: ['company'],
    });
    assert.deepEqual(orienter({ 'cyber-start': 'fake-shop' }), { start: 'fake-shop' });
    for (const start of ['paid', 'love-scam', 'nowhere', 'toString']) {
      assert.throws(() => orienter({ 'cyber-start': start }), /--cyber-start takes one of touched, fake-shop, account/);
    }
    assert.throws(() => orienter({ 'cyber-audience': ['martian'] }), /one of individual, company/);
  });

  it('name a CSIRT, with or without phone and address', () => {
    assert.deepEqual(orienter({ csirt: 'CSIRT Bretagne | 0 800 200 008 | https://csirt.example' }).csirt, {
      name: 'CSIRT Bretagne',
      phone: '0800200008',
      url: 'https://csirt.example',
    });
    assert.deepEqual(orienter({ csirt: 'CSIRT||https://csirt.example' }).csirt, {
      name: 'CSIRT',
      url: 'https://csirt.example',
    });
    assert.deepEqual(orienter({ csirt: 'CSIRT' }).csirt, { name: 'CSIRT' });
    for (const csirt of ['|0800', 'CSIRT|allô', 'CSIRT|1|http://csirt.example', 'CSIRT|1|javascript:1', 'a|1||x']) {
      assert.throws(() => orienter({ csirt }), UsageError, csirt);
    }
  });

  it('are those of the real flow on the command line, with a queue of their own', async (t) => {
    const { guichet, read } = await operator(t);
    await guichet('queue', 'add', '--name', 'cyber', '--title', 'Cyber');
    const site = ['site', 'add', '--slug', 'ville', '--name', 'Ville', '--origin', 'https://ville.example'];
    const added = await guichet(
      ...[
        ...site,
        '--service',
        'chat',
        '--service',
        'cyber',
        '--cyber-start',
        'message-kind',
        '--cyber-queue',
        'cyber',
      ],
      ...['--cyber-audience', 'individual', '--csirt', 'CSIRT|0800200008|https://csirt.example'],
    );
    assert.equal(added.status, 0, added.err);
    const { services, queue, cyberQueue, orienter: options } = (await read((storage) => storage.site('ville')))!;
    assert.deepEqual([services, queue, cyberQueue], [['chat', 'cyber'], 'general', 'cyber']);
    assert.deepEqual(options, {
      start: 'message-kind',
      audiences: ['individual'],
      csirt: { name: 'CSIRT', phone: '0800200008', url: 'https://csirt.example' },
    });
    const refused: [string[], RegExp][] = [
      [['--service', 'cyber', '--cyber-start', 'danger'], /^--cyber-start takes one of/],
      [['--service', 'cyber', '--cyber-audience', 'martian'], /^--cyber-audience takes one of individual, company/],
      [['--service', 'cyber', '--cyber-queue', 'nowhere'], /^--cyber-queue: there is no queue « nowhere »/],
      [['--cyber-start', 'message-kind'], /^Options of the orienter need --service cyber/],
    ];
    for (const [args, words] of refused) {
      const { status, err } = await guichet(...site, ...args);
      assert.equal(status, 1, args.join(' '));
      assert.match(err, words);
    }
    assert.deepEqual((await read((storage) => storage.site('ville')))?.orienter, options, 'nothing has changed');
  });

  it('belong to a site that offers the orienter', () => {
    assert.deepEqual(servicesOf(options({ service: [] })), ['chat']);
    assert.deepEqual(servicesOf(options({ service: ['cyber', 'chat', 'cyber'] })), ['cyber', 'chat']);
    assert.throws(() => servicesOf(options({ service: ['plainte'] })), /--service takes one of chat, cyber/);
    assert.deepEqual(orienter({ service: [] }), {});
    assert.throws(() => orienter({ service: ['chat'], csirt: 'CSIRT' }), /need --service cyber/);
    assert.throws(() => orienter({ service: [], 'cyber-audience': ['company'] }), /need --service cyber/);
  });
});
