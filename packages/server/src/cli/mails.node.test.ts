import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { describe, it, type TestContext } from 'node:test';
import { databaseFile, openDataFolder } from '../data-folder.ts';
import { startServer } from '../server.ts';
import { createManualClock } from '../services/manual-clock.ts';
import { MailSender } from '../services/home-watch/mail-sender.ts';
import { createSmtpTransport } from '../smtp/smtp-transport.ts';
import type { UnsentMail } from '../storage/home-watch-mail-port.ts';
import { homeWatchRecord } from '../storage/testing/home-watch.suite.ts';
import { World } from '../storage/testing/world.ts';
import { startMailServer } from '../testing/mail-server.ts';
import { runCommandLine } from './run.ts';
import { temporaryDir } from '../testing/temporary-dir.ts';

const MINUTE_MS = 60_000;
const FROM = { name: '', address: 'guichet@exemple.fr' };
const VALUES = { email: 'canari@exemple.fr', 'last-name': 'Canari', street: '12 rue du Canari' };

const stage = async (test: TestContext) => {
  const dir = await temporaryDir(test, 'guichet-mails');
  const guichet = async (...words: string[]) => {
    let [out, err] = ['', ''];
    const status = await runCommandLine({
      args: ['mails', ...words, '--data', dir],
      environment: {},
      print: (line) => (out += `${line}\n`),
      complain: (text) => (err += text),
    });
    return { status, out, err };
  };
  const listed = async () => {
    const { out } = await guichet('list', '--json');
    return out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as UnsentMail);
  };
  /** An address where nobody answers, until somebody does. */
  const { port, close } = await startMailServer();
  await close();
  return { dir, guichet, listed, port };
};

describe('mails that have not left', () => {
  it('V-49 an hour’s outage, seen and ended by hand while the server works: the mail arrives once', async (test) => {
    const { dir, guichet, listed, port } = await stage(test);
    const mail = { host: '127.0.0.1', encryption: 'none', login: null, from: FROM, port } as const;
    const server = await startServer({ port: 0, deskPort: 0, data: { dir }, mail, log: { level: 'silent' } });
    test.after(() => server.close());
    const { storage } = server.services;
    const world = new World(storage);
    await world.furnish();
    // The outage, on a clock of its own over the same database: its hour ends now.
    const clock = createManualClock(Date.now() - 60 * MINUTE_MS);
    const transport = createSmtpTransport({ ...mail, timeoutMs: 20_000 });
    const outage = new MailSender({ storage, clock, transport, onFailure: () => {} });
    const record = homeWatchRecord(world, { mail: true, values: VALUES });
    await storage.createHomeWatch({ record: { ...record, createdAtMs: clock.nowMs() } });
    for (let minute = 0; minute < 60; minute++) {
      await outage.run();
      clock.advance(MINUTE_MS);
    }
    const [waiting, ...others] = await listed();
    assert.deepEqual(
      [waiting?.state, waiting?.kind, waiting?.fault?.code, others],
      ['waiting', 'received', 'ESOCKET', []],
    );
    assert.ok(waiting!.tries >= 4);
    const { out } = await guichet('list');
    assert.match(out, new RegExp(`^${waiting!.id}\twaiting\treceived\t\\d+\tESOCKET\t20\\d\\d-.+Z\n$`));
    assert.doesNotMatch(out, new RegExp(`canari|${record.reference}|${record.id}`, 'i'));

    const mailServer = await startMailServer({ port });
    test.after(() => mailServer.close());
    await server.services.homeWatches.mails!.run();
    assert.equal(mailServer.received.length, 0, 'it waits for its next try');
    assert.deepEqual(await guichet('retry', '--all'), { status: 0, out: 'Mails put back in the queue: 1.\n', err: '' });
    await server.services.homeWatches.mails!.run();
    await server.services.homeWatches.mails!.run();
    assert.deepEqual(
      mailServer.received.map(({ to, text }) => [to, text.includes(record.reference)]),
      [[[VALUES.email], true]],
    );
    assert.deepEqual((await storage.homeWatchMailStates([record.id])).get(record.id), 'sent');
    assert.match((await guichet('list')).out, /^No mail/);
    const entries = await storage.auditEntries(0, 100);
    assert.deepEqual(
      entries.map((entry) => [entry.kind, entry.officer, 'subjects' in entry && entry.subjects]),
      [['mail.retried', null, [record.id]]],
    );
  });

  it('V-49 a mail that was refused for ever is made again for the same request, under the same Message-ID', async (test) => {
    const { dir, guichet, listed, port } = await stage(test);
    const storage = await openDataFolder({ dir });
    const world = new World(storage);
    await world.furnish();
    const records = [0, 1].map(() => homeWatchRecord(world, { mail: true, values: VALUES }));
    for (const record of records) await storage.createHomeWatch({ record });
    const ids: string[] = [];
    const clock = createManualClock(Date.now());
    const refusing = await startMailServer({ port, refuses: { stage: 'to', code: 550 } });
    const transport = createSmtpTransport({
      host: '127.0.0.1',
      encryption: 'none',
      login: null,
      from: FROM,
      port,
      timeoutMs: 20_000,
    });
    const sender = new MailSender({
      ...{ storage, clock, onFailure: () => {} },
      transport: { send: (mail, stop) => (ids.push(mail.id), transport.send(mail, stop)) },
    });
    await sender.run();
    await refusing.close();
    const failed = await listed();
    assert.deepEqual(
      failed.map(({ state, kind, tries, fault }) => [state, kind, tries, fault?.code]),
      [
        ['failed', 'received', 1, 'EENVELOPE-550'],
        ['failed', 'received', 1, 'EENVELOPE-550'],
      ],
    );
    // What an older version gave up: nothing says what it was.
    const file = new DatabaseSync(databaseFile(dir));
    file.prepare('update home_watch_mails set body = null where id = ?').run(failed[1]!.id);
    file.close();
    const mailServer = await startMailServer({ port });
    test.after(() => mailServer.close());
    const retried = await guichet('retry', '--id', failed[0]!.id, '--id', failed[1]!.id, '--id', failed[0]!.id);
    assert.deepEqual(
      [retried.status, retried.out.split('\n').slice(0, 2)],
      [
        0,
        [
          'Mails put back in the queue: 1.',
          'Cannot be made again, as too little is left of them or of their requests: 1.',
        ],
      ],
    );
    clock.advance(MINUTE_MS);
    await sender.run();
    assert.equal(mailServer.received.length, 1);
    assert.equal(ids.at(-1), failed[0]!.id);
    assert.deepEqual(
      (await listed()).map(({ id, kind }) => [id, kind]),
      [[failed[1]!.id, null]],
    );
    await storage.close();
  });

  it('V-49 says in one sentence what it takes, and status 1 for a mail that is not there', async (test) => {
    const { guichet } = await stage(test);
    for (const words of [[], ['--all', '--id', 'x']]) {
      const refused = await guichet('retry', ...words);
      assert.deepEqual([refused.status, /^Takes --id ID/.test(refused.err)], [1, true]);
    }
    const unknown = await guichet('retry', '--id', 'x');
    assert.deepEqual([unknown.status, unknown.err], [1, 'Not there, or sent already: 1.']);
    assert.deepEqual(await guichet('retry', '--all'), { status: 0, out: 'Mails put back in the queue: 0.\n', err: '' });
    assert.deepEqual((await guichet('list', '--json')).out, '');
  });
});
