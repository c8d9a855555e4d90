import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import type { OtvDeskList } from '../contract/index.ts';
import { createSmtpTransport } from '../smtp/smtp-transport.ts';
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

  it('V-40 a server without a mail server promises none and keeps none', async (test) => {
    const { apps, visitor } = await stage(test, null);
    assert.equal((await visitor.submit(requestInput())).body.mail, false);
    assert.equal(apps.services.homeWatches.mails, null);
    assert.equal(await apps.storage.isHomeWatchMailDue(Number.MAX_SAFE_INTEGER), false);
  });
});
