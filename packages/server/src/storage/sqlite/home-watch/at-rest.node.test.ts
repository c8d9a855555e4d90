import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { backup, DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { KeyRing } from '../../../sealing/data-key.ts';
import { SealBrokenError } from '../../../sealing/envelope.ts';
import { homeWatchRecord } from '../../testing/home-watch.suite.ts';
import { randomId, World } from '../../testing/world.ts';
import { createSqliteStorage } from '../sqlite-storage.ts';
import { temporaryStorage, type TemporaryStorage } from '../testing/temporary.ts';
import { openMail } from './mail-rows.ts';

const CANARIES = {
  name: 'canari-nom',
  address: '12 rue du canari',
  phone: '0612345678',
  commune: 'canari-commune',
  departure: '2031-12-20',
  return: '2032-01-04',
  message: 'canari-message',
  email: 'canari@exemple.fr',
};

describe('requests in the file', () => {
  let subject: TemporaryStorage;
  let world: World;
  beforeEach(async () => {
    subject = await temporaryStorage();
    world = new World(subject.storage);
    await world.furnish();
  });
  afterEach(() => subject.dispose());

  const request = async () => {
    const { name, address, phone, email, commune, departure: from, return: to } = CANARIES;
    const values = { 'last-name': name, street: address, mobile: phone, email, from, to };
    const record = homeWatchRecord(world, { mail: true, values, from, to, commune: { insee: '00001', name: commune } });
    await world.storage.createHomeWatch({ record });
    await world.storage.executeHomeWatch({
      id: record.id,
      sender: { role: 'officer', id: 'a', name: 'Ana' },
      command: { type: 'message.send', text: CANARIES.message, commandId: randomId(), version: 1 },
      atMs: world.nowMs,
      today: '2031-12-01',
    });
    return record;
  };
  const assertSealed = (bytes: Buffer, reference: string, when: string) => {
    for (const [what, canary] of Object.entries({ ...CANARIES, reference })) {
      for (const encoding of ['utf8', 'utf16le'] as const) {
        assert.equal(bytes.includes(Buffer.from(canary, encoding)), false, `${what} ${when}, ${encoding}`);
      }
      assert.equal(
        bytes.includes(Buffer.from(canary).toString('base64').slice(4, -4)),
        false,
        `${what} ${when}, base64`,
      );
    }
  };

  it('V-22 holds no name, address, phone, date or reference, in the database or its log', async () => {
    const { id, reference } = await request();
    for (const when of ['in the log', 'in the database']) {
      if (when === 'in the database') await subject.reopen();
      const bytes = await subject.stolen();
      assert.ok(bytes.includes(id), 'the search finds what is in clear');
      assertSealed(bytes, reference, when);
    }
    // As the operator's guide makes one, while the server works.
    const copy = `${subject.file}.backup`;
    const file = new DatabaseSync(subject.file, { readOnly: true });
    await backup(file, copy);
    file.close();
    const bytes = await readFile(copy);
    assert.ok(bytes.includes(id), 'the search finds what is in clear');
    assertSealed(bytes, reference, 'in a backup');
  });

  it('V-22 holds in clear id, unit, status, month and a random stamp, in the order of random ids', async () => {
    for (let count = 0; count < 20; count++) await request();
    const file = new DatabaseSync(subject.file, { readOnly: true });
    const columns = file.prepare("select name from pragma_table_info('home_watches')").all();
    assert.deepEqual(
      columns.map(({ name }) => name),
      ['id', 'unit', 'status', 'month', 'stamp'],
    );
    const ids = file
      .prepare('select id from home_watches')
      .all()
      .map((row) => String(row['id']));
    assert.deepEqual(ids, [...ids].sort());
    assert.deepEqual(
      file
        .prepare('select distinct month from home_watches')
        .all()
        .map(({ month }) => month),
      [new Date(world.nowMs).toISOString().slice(0, 7)],
    );
    file.close();
  });

  it('V-22 a record moved to another request, or another master key, opens nothing', async () => {
    const [one, other] = [await request(), await request()];
    const file = new DatabaseSync(subject.file);
    file.prepare('update home_watch_bodies set body = (select body from home_watch_bodies where id = ?)').run(one.id);
    file.close();
    await assert.rejects(world.storage.homeWatch(other.id), SealBrokenError);
    const thief = await createSqliteStorage({ file: subject.file, masterKey: new Uint8Array(32).fill(9) });
    await assert.rejects(thief.homeWatch(one.id), SealBrokenError);
    assert.throws(() => thief.homeWatchCodes('mairie-exemple', 'x'), SealBrokenError);
    await thief.close();
  });

  it('V-25 erasure leaves neither the wrapped key nor the sealed record in the file or its log', async () => {
    const { id, reference } = await request();
    const file = new DatabaseSync(subject.file, { readOnly: true });
    // Their ends: a long one goes on in another page.
    const secrets = [
      'select wrapped as bytes from home_watch_keys',
      'select body as bytes from home_watch_bodies',
      'select wrapped as bytes from home_watch_mail_keys',
      'select body as bytes from home_watch_mails',
    ].map((query) => Buffer.from((file.prepare(query).get()!['bytes'] as Uint8Array).slice(-60)));
    file.close();
    const before = await subject.stolen();
    for (const secret of secrets) assert.ok(before.includes(secret), 'the search finds what is there');
    await world.storage.eraseHomeWatches([id]);
    const after = await subject.stolen();
    for (const secret of [...secrets, Buffer.from(id)]) assert.equal(after.includes(secret), false);
    assertSealed(after, reference, 'after erasure');
  });

  it('V-40 of a mail that was sent nothing is left but that, and no time; of one given up, sealed, its kind and why', async () => {
    await request();
    const { storage, nowMs } = world;
    const rows = () => {
      const file = new DatabaseSync(subject.file, { readOnly: true });
      const found = file
        .prepare(
          'select id, state, due_ms, body, wrapped from home_watch_mails left join home_watch_mail_keys using (id) order by state',
        )
        .all()
        .map((row) => ({ ...row }));
      file.close();
      return found;
    };
    const times = rows().map((row) => row['due_ms']);
    assert.deepEqual(times, [0, 0], 'not even while it waits');
    const fault = { code: 'EENVELOPE-550', atMs: nowMs };
    for (const outcome of [{ state: 'sent' }, { state: 'failed', fault }] as const) {
      const claimed = (await storage.claimHomeWatchMail({ nowMs, untilMs: nowMs + 1_000 }))!;
      assert.equal(claimed.mail?.to, CANARIES.email);
      await storage.settleHomeWatchMail({ ...claimed, outcome });
    }
    const [failed, sent] = rows();
    assert.deepEqual([failed?.['state'], failed?.['due_ms']], ['failed', null]);
    assert.deepEqual(
      [sent?.['state'], sent?.['due_ms'], sent?.['body'], sent?.['wrapped']],
      ['sent', null, null, null],
    );
    const id = String(failed?.['id']);
    const [wrapped, body] = [failed?.['wrapped'] as Uint8Array, failed?.['body'] as Uint8Array];
    const left = openMail(new KeyRing(subject.masterKey), { id, wrapped, body })?.body;
    assert.ok(left !== undefined && ['received', 'message'].includes(left.kind));
    assert.deepEqual(left, { kind: left.kind, fault });
    assert.equal((await subject.stolen()).includes('EENVELOPE'), false);
  });
});
