import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createSmtpTransport } from '../../smtp/smtp-transport.ts';
import { createSqliteStorage } from '../../storage/sqlite/sqlite-storage.ts';
import { temporaryStorage } from '../../storage/sqlite/testing/temporary.ts';
import { homeWatchRecord } from '../../storage/testing/home-watch.suite.ts';
import { World } from '../../storage/testing/world.ts';
import { startMailServer, type TestMailServerOptions } from '../../testing/mail-server.ts';
import { createManualClock } from '../manual-clock.ts';
import { MailFailure, type MailTransport } from '../mail-transport.ts';
import { CLAIMED_FOR_MS, LOOK_EVERY_MS, MailSender } from './mail-sender.ts';

const MINUTE_MS = 60_000;
const FROM = { name: '', address: 'guichet@exemple.fr' };
const KILLED = fileURLToPath(new URL('../../storage/sqlite/testing/send-until-killed.ts', import.meta.url));

const stage = async (test: TestContext) => {
  const subject = await temporaryStorage();
  test.after(() => subject.dispose());
  const world = new World(subject.storage);
  await world.furnish();
  const clock = createManualClock(world.nowMs);
  const failures: unknown[] = [];
  const { storage } = subject;
  return {
    ...{ subject, storage, clock, failures },
    failed: () => failures.map((each) => (each instanceof MailFailure ? `${each.reach} ${each.code}` : String(each))),
    sender: (transport: MailTransport, over = storage) =>
      new MailSender({ storage: over, clock, transport, onFailure: (failure) => failures.push(failure) }),
    request: async () => {
      const record = homeWatchRecord(world, { mail: true, values: { email: 'canari@exemple.fr' } });
      await storage.createHomeWatch({ record });
      return record;
    },
    stateOf: async (id: string) => (await storage.homeWatchMailStates([id])).get(id),
  };
};
const smtp = (port: number) =>
  createSmtpTransport({ host: '127.0.0.1', encryption: 'none', login: null, from: FROM, port, timeoutMs: 20_000 });
const mailServer = async (test: TestContext, options: TestMailServerOptions = {}) => {
  const server = await startMailServer(options);
  test.after(() => server.close());
  return server;
};

describe('the sender of mails', () => {
  it('V-43 a mail server that is away for an hour: the request stands, its mail leaves later, once', async (test) => {
    const { clock, storage, request, stateOf, failed, sender } = await stage(test);
    const { port, close } = await startMailServer();
    await close();
    const mails = sender(smtp(port));
    mails.start();
    const { id, reference } = await request();
    for (let minute = 0; minute < 60; minute++) {
      clock.advance(MINUTE_MS);
      await mails.run();
    }
    assert.deepEqual([await stateOf(id), (await storage.homeWatch(id))?.status], ['waiting', 'received']);
    assert.ok(failed().length >= 4 && failed().length <= 12, 'not every minute');
    assert.deepEqual([...new Set(failed())], ['server ESOCKET']);

    const server = await mailServer(test, { port });
    for (let hour = 0; hour < 6 && server.received.length === 0; hour++) {
      clock.advance(60 * MINUTE_MS);
      await mails.run();
    }
    clock.advance(24 * 60 * MINUTE_MS);
    await mails.run();
    assert.equal(server.received.length, 1);
    assert.match(server.received[0]?.text ?? '', new RegExp(reference));
    assert.equal(await stateOf(id), 'sent');
    await mails.close();
    assert.equal(clock.pendingTimers, 0);
  });

  it('V-43 looks for new mails by itself', async (test) => {
    const { clock, request, sender } = await stage(test);
    const arrived = Promise.withResolvers<void>();
    const server = await mailServer(test, { onMail: () => arrived.resolve() });
    const mails = sender(smtp(server.port));
    mails.start();
    await request();
    clock.advance(LOOK_EVERY_MS);
    await arrived.promise;
    await mails.close();
  });

  it('V-43 what will never be taken fails at once; after 3 days so does everything else; others go on meanwhile', async (test) => {
    const { clock, request, stateOf, sender } = await stage(test);
    const [wrong, full, right] = [await request(), await request(), await request()];
    const sent: string[] = [];
    const mails = sender({
      send: ({ text }) => {
        if (text.includes(wrong.reference)) return Promise.reject(new MailFailure('forever', 'EENVELOPE-550'));
        if (text.includes(full.reference)) return Promise.reject(new MailFailure('mail', 'EENVELOPE-452'));
        sent.push(text);
        return Promise.resolve();
      },
    });
    const states = () => Promise.all([wrong, full, right].map(({ id }) => stateOf(id)));
    await mails.run();
    assert.deepEqual([await states(), sent.length], [['failed', 'waiting', 'sent'], 1]);
    for (let hour = 0; hour < 3 * 24; hour++) {
      clock.advance(60 * MINUTE_MS);
      await mails.run();
    }
    assert.deepEqual([await states(), sent.length], [['failed', 'failed', 'sent'], 1]);
  });

  it('V-43 two processes over one database send every mail once', async (test) => {
    const { subject, request, sender, failures } = await stage(test);
    const server = await mailServer(test);
    const expected = new Set<string>();
    for (let count = 0; count < 12; count++) expected.add((await request()).reference);
    const other = await createSqliteStorage({ file: subject.file, masterKey: subject.masterKey });
    await Promise.all([sender(smtp(server.port)).run(), sender(smtp(server.port), other).run()]);
    await other.close();
    const references = server.received.map(({ text }) => /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/.exec(text)?.[0]);
    assert.deepEqual([...references].sort(), [...expected].sort());
    assert.deepEqual(failures, []);
  });

  it('V-43 killed between the mail server’s « yes » and the note of it: sent again, with the same id, then no more', async (test) => {
    const { subject, clock, request, stateOf, sender } = await stage(test);
    const { id } = await request();
    const server = await mailServer(test, {
      onMail: async () => {
        if (server.received.length > 1) return;
        child.kill('SIGKILL');
        await exited;
      },
    });
    const child = spawn(process.execPath, [...process.execArgv, KILLED, subject.file, String(server.port)], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const exited = once(child, 'exit');
    assert.deepEqual(await exited, [null, 'SIGKILL']);
    const mails = sender(smtp(server.port));
    clock.advance(Date.now() - clock.nowMs());
    await mails.run();
    assert.deepEqual([server.received.length, await stateOf(id)], [1, 'waiting'], 'it may still be on its way');
    clock.advance(CLAIMED_FOR_MS);
    await mails.run();
    clock.advance(24 * 60 * MINUTE_MS);
    await mails.run();
    const [first, second, third] = server.received.map(({ headers }) => headers['message-id']);
    assert.deepEqual([second, third], [first, undefined]);
    assert.ok(first);
    assert.equal(await stateOf(id), 'sent');
  });

  it('V-43 a server that stops waits a moment for the mail that is being sent, and takes no other', async (test) => {
    const { clock, request, stateOf, sender, failed } = await stage(test);
    const requests = [await request(), await request()];
    const begun = Promise.withResolvers<void>();
    const mails = sender({
      send: (_mail, stop) =>
        new Promise((_resolve, reject) => {
          begun.resolve();
          stop.addEventListener('abort', () => reject(new MailFailure('server', 'ETIMEDOUT')));
        }),
    });
    const running = mails.run();
    await begun.promise;
    const closed = mails.close();
    clock.advance(5_000);
    await Promise.all([running, closed]);
    assert.deepEqual(failed(), ['server ETIMEDOUT']);
    assert.deepEqual(await Promise.all(requests.map(({ id }) => stateOf(id))), ['waiting', 'waiting']);
  });

  it('V-43 a mail that no master key opens waits for one, and the others go on', async (test) => {
    const { subject, clock, request, stateOf, sender, failed } = await stage(test);
    const { id } = await request();
    const moved = await createSqliteStorage({ file: subject.file, masterKey: new Uint8Array(32).fill(9) });
    const mails = sender({ send: () => Promise.resolve() }, moved);
    await mails.run();
    assert.deepEqual([failed(), await stateOf(id)], [['mail unreadable'], 'waiting']);
    await moved.close();
    clock.advance(MINUTE_MS);
    await sender({ send: () => Promise.resolve() }).run();
    assert.equal(await stateOf(id), 'sent');
  });
});
