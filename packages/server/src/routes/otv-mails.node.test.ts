import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { describe, it, type TestContext } from 'node:test';
import type { OtvDeskList } from '../contract/index.ts';
import { startServer } from '../server.ts';
import { createSmtpTransport } from '../smtp/smtp-transport.ts';
import { homeWatchRecord } from '../storage/testing/home-watch.suite.ts';
import { World } from '../storage/testing/world.ts';
import { furnishHomeWatch, homeWatchForm, homeWatchVisitor, requestInput } from '../testing/home-watch-visitor.ts';
import { startMailServer, type TestMailServerOptions } from '../testing/mail-server.ts';
import { createTestApps, type TestAppsOptions } from '../testing/test-apps.ts';

const OWNER = 'canari@exemple.fr';

const stage = async (test: TestContext, options: TestMailServerOptions | null, more: TestAppsOptions = {}) => {
  const server = options === null ? null : await startMailServer(options);
  test.after(() => server?.close());
  const transport =
    server === null
      ? null
      : createSmtpTransport({
          ...{ host: '127.0.0.1', port: server.port, encryption: 'none', login: null, timeoutMs: 20_000 },
          from: { name: 'Mairie', address: 'guichet@exemple.fr' },
        });
  const apps = await createTestApps(test, {
    homeWatchForm,
    ...(transport === null ? {} : { mail: transport }),
    ...more,
  });
  await furnishHomeWatch(apps);
  return { apps, server, visitor: homeWatchVisitor(apps) };
};

describe('mails to owners of requests', () => {
  it('V-40 V-42 a receipt leaves for whoever sent a request: the reference, neutral words, and nothing that was filled in', async (test) => {
    const { apps, server, visitor } = await stage(test, {});
    const input = requestInput({ locale: 'en' });
    const { body: receipt } = await visitor.submit(input);
    assert.equal(receipt.mail, true);
    assert.equal((await visitor.submit(input)).body.mail, true);
    await apps.services.homeWatches.mails!.run();
    const [mail, ...others] = server!.received;
    assert.deepEqual([mail?.to, others], [[OWNER], []]);
    assert.equal(mail?.headers['subject'], 'Your request has been received');
    assert.match(mail?.text ?? '', new RegExp(receipt.reference));
    for (const secret of [
      receipt.secret,
      'CANARI',
      'Canari',
      '12 rue',
      '4711',
      '2026-01-10',
      '0612345678',
      'Exemple-',
    ]) {
      assert.equal(mail?.raw.includes(secret), false, secret);
    }
    assert.doesNotMatch(apps.log(), /canari@|CANARI/);
    const files = await Promise.all((await readdir(apps.dataDir)).map((name) => readFile(join(apps.dataDir, name))));
    assert.equal(Buffer.concat(files).includes(OWNER), false);
  });

  it('V-40 an officer sees that a mail was refused; the request stands, and logs name nobody', async (test) => {
    const { apps, visitor } = await stage(test, { refuses: { stage: 'to', code: 550 } });
    await visitor.submit(requestInput());
    const [head] = await apps.storage.homeWatchHeads(null);
    const { id, login, password } = await apps.addOfficer('officer');
    const entry = { atMs: 0, kind: 'territory.set', officer: { id, name: 'x' }, subjects: [], units: [] } as const;
    await apps.storage.putTerritory(id, [head!.unit], entry);
    const cookie = await apps.signIn(login, password);
    const list = async () => {
      const answer = await apps.deskApp.inject({ method: 'GET', url: '/api/v1/otv-requests', headers: { cookie } });
      return answer.json<OtvDeskList>().items.map(({ status, mail }) => [status, mail]);
    };
    assert.deepEqual(await list(), [['received', 'waiting']]);
    await apps.services.homeWatches.mails!.run();
    assert.deepEqual(await list(), [['received', 'failed']]);
    assert.doesNotMatch(apps.log(), /canari@/);
  });

  it('V-44 a log says why a mail did not leave, and names neither the owner nor the password', async (test) => {
    const mailServer = await startMailServer({
      smtp: { authOptional: false, allowInsecureAuth: true, onAuth: (_login, _session, done) => done(new Error('no')) },
    });
    const dir = await mkdtemp(join(tmpdir(), 'guichet-mails-'));
    let log = '';
    const stream = new Writable({
      write(chunk: Buffer, _encoding, done) {
        log += chunk.toString();
        done();
      },
    });
    const server = await startServer({
      ...{ port: 0, deskPort: 0, data: { dir }, log: { level: 'debug', stream } },
      mail: {
        ...{
          host: '127.0.0.1',
          port: mailServer.port,
          encryption: 'none',
          from: { name: '', address: 'a@exemple.fr' },
        },
        login: { user: 'guichet', password: 'canari-password' },
      },
    });
    test.after(async () => {
      await server.close();
      await mailServer.close();
      await rm(dir, { recursive: true });
    });
    const world = new World(server.services.storage);
    const record = homeWatchRecord(world, { mail: true, values: { email: OWNER } });
    await server.services.storage.createHomeWatch({ record });
    await server.services.homeWatches.mails!.run();
    assert.match(log, /"kind":"MailFailure","code":"EAUTH-535"/);
    assert.doesNotMatch(log, /canari/i);
  });

  it('V-40 a server without a mail server promises none and keeps none', async (test) => {
    const { apps, visitor } = await stage(test, null);
    assert.equal((await visitor.submit(requestInput())).body.mail, false);
    assert.equal(apps.services.homeWatches.mails, null);
    assert.equal(await apps.storage.isHomeWatchMailDue(Number.MAX_SAFE_INTEGER), false);
  });
});
