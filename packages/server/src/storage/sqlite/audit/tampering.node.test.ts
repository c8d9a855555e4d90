import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { AuditFault } from '../../audit-port.ts';
import { randomId } from '../../testing/world.ts';
import { temporaryStorage, type TemporaryStorage } from '../testing/temporary.ts';

const OFFICER = { id: 'canari-officer', name: 'Canari-Nom' };
const SUBJECT = 'canari-request';

describe('the audit log in the file', () => {
  let subject: TemporaryStorage;
  let storage: TemporaryStorage['storage'];
  beforeEach(async () => {
    subject = await temporaryStorage();
    storage = subject.storage;
    for (const kind of ['otv.list', 'otv.read', 'otv.secrets', 'otv.verify', 'otv.read'] as const) {
      await append(kind);
    }
  });
  afterEach(() => subject.dispose());

  const append = (kind: Parameters<typeof storage.appendAudit>[0]['kind']) =>
    storage.appendAudit({
      atMs: 1_800_000_000_000,
      kind,
      officer: OFFICER,
      subjects: [SUBJECT],
      units: ['canari-unit'],
    });
  const tamper = (sql: string): void => {
    const file = new DatabaseSync(subject.file);
    file.exec(sql);
    file.close();
  };
  const faultAfter = async (sql: string): Promise<AuditFault | null> => {
    tamper(sql);
    return (await storage.verifyAudit()).fault;
  };

  const swap = (one: number, other: number) => `
    update audit_log set seq = -1 where seq = ${String(one)};
    update audit_log set seq = ${String(one)} where seq = ${String(other)};
    update audit_log set seq = ${String(other)} where seq = -1;`;
  const cases: [string, string, AuditFault][] = [
    ['an edited body', "update audit_log set body = zeroblob(80) where seq = 2", { code: 'entry.altered', seq: 2 }],
    ['an edited kind', "update audit_log set kind = 'otv.list' where seq = 2", { code: 'entry.altered', seq: 2 }],
    ['an edited hash', 'update audit_log set hash = zeroblob(32) where seq = 5', { code: 'entry.altered', seq: 5 }],
    ['a body of another entry', 'update audit_log set body = (select body from audit_log where seq = 5) where seq = 2', { code: 'entry.altered', seq: 2 }],
    ['a removed entry', 'delete from audit_log where seq = 3', { code: 'entry.missing', seq: 3 }],
    ['a removed entry, the others moved up', 'delete from audit_log where seq = 3; update audit_log set seq = seq - 1 where seq > 3', { code: 'entry.altered', seq: 3 }],
    ['the first entry removed', 'delete from audit_log where seq = 1', { code: 'entry.missing', seq: 1 }],
    ['entries in another order', swap(2, 3), { code: 'entry.altered', seq: 2 }],
    ['the last entries removed', 'delete from audit_log where seq > 3', { code: 'head.mismatch' }],
    ['every entry removed', 'delete from audit_log', { code: 'head.mismatch' }],
    ['the head removed', 'delete from audit_head', { code: 'head.missing' }],
    ['the head edited', 'update audit_head set sealed = zeroblob(80)', { code: 'head.altered' }],
    ['an entry added', "insert into audit_log select 6, kind, body, hash from audit_log where seq = 5", { code: 'entry.altered', seq: 6 }],
  ]; // prettier-ignore
  it('V-37 what was edited, removed, moved, cut or added is found, and nothing else', async () => {
    tamper('create table log_before as select * from audit_log; create table head_before as select * from audit_head');
    for (const [what, sql, fault] of cases) {
      assert.equal((await storage.verifyAudit()).fault, null, `before ${what}`);
      assert.deepEqual(await faultAfter(sql), fault, what);
      tamper(`delete from audit_log; insert into audit_log select * from log_before;
        delete from audit_head; insert into audit_head select * from head_before;`);
    }
  });

  it('V-37 the last entries and the head put back together need a head that was noted: then they are found too', async () => {
    const file = new DatabaseSync(subject.file);
    const former = file.prepare('select sealed from audit_head').get()!['sealed'] as Uint8Array;
    await append('otv.read');
    const { head } = await storage.verifyAudit();
    file.exec('delete from audit_log where seq = 6');
    file.prepare('update audit_head set sealed = ?').run(former);
    file.close();
    assert.equal((await storage.verifyAudit()).fault, null);
    assert.deepEqual((await storage.verifyAudit(head)).fault, { code: 'known.mismatch' });
  });

  it('V-37 a log that somebody tampered with goes on, and never becomes whole again', async () => {
    tamper('delete from audit_log where seq > 3');
    await append('otv.read');
    assert.deepEqual((await storage.verifyAudit()).fault, { code: 'entry.missing', seq: 4 });
    tamper('delete from audit_head');
    await append('otv.read');
    storage = await subject.reopen();
    await append('otv.read');
    assert.deepEqual((await storage.verifyAudit()).fault, { code: 'entry.missing', seq: 4 });
    tamper('delete from audit_log where seq > 3');
    assert.deepEqual((await storage.verifyAudit()).fault, { code: 'head.missing' });
  });

  it('V-37 two processes write one chain', async () => {
    const { createSqliteStorage } = await import('../sqlite-storage.ts');
    const other = await createSqliteStorage({ file: subject.file, masterKey: subject.masterKey });
    for (let round = 0; round < 5; round++) {
      for (const each of [storage, other]) {
        await each.appendAudit({ atMs: 1, kind: 'otv.read', officer: OFFICER, subjects: [randomId()], units: [] });
      }
    }
    const { head, fault } = await other.verifyAudit();
    assert.deepEqual([head.count, fault], [15, null]);
    await other.close();
  });

  it('V-37 says in clear neither who nor which request, nor when', async () => {
    const bytes = await subject.stolen();
    assert.ok(bytes.includes('otv.secrets'), 'the search finds what is in clear');
    for (const canary of [OFFICER.id, OFFICER.name, SUBJECT, 'canari-unit', '1800000000000']) {
      assert.equal(bytes.includes(canary), false, canary);
    }
  });

  const PRUNED = { beforeMs: 1_800_000_000_001, nowMs: 1_800_000_000_000 };
  const pruned: [string, string, AuditFault][] = [
    ['the place where it begins edited', "update audit_head set sealed = zeroblob(80) where name = 'anchor'", { code: 'anchor.altered' }],
    ['the place where it begins removed', "delete from audit_head where name = 'anchor'", { code: 'entry.missing', seq: 1 }],
    ['its end put there', "update audit_head set sealed = (select sealed from audit_head where name = 'head') where name = 'anchor'", { code: 'anchor.altered' }],
    ['one entry more taken away', 'delete from audit_log where seq = 6', { code: 'entry.missing', seq: 6 }],
  ]; // prettier-ignore
  for (const [name, sql, fault] of pruned) {
    it(`V-38 is found in a pruned log: ${name}`, async () => {
      assert.equal(await storage.pruneAudit(PRUNED), 5);
      await append('otv.read');
      assert.equal((await storage.verifyAudit()).fault, null);
      assert.deepEqual(await faultAfter(sql), fault);
    });
  }

  it('V-38 what was altered is not taken away, and neither is what stands before it; what is taken away is nowhere', async () => {
    const file = new DatabaseSync(subject.file, { readOnly: true });
    const body = file.prepare('select body from audit_log where seq = 1').get()!['body'] as Uint8Array;
    file.close();
    const onDisk = async () => (await subject.stolen()).includes(Buffer.from(body));
    tamper('create table kept as select * from audit_log; update audit_log set body = zeroblob(80) where seq = 4');
    assert.equal(await storage.pruneAudit(PRUNED), null);
    assert.equal((await storage.verifyAudit()).fault?.code, 'entry.altered');
    tamper(
      'delete from audit_log; insert into audit_log select * from kept; pragma secure_delete = on; drop table kept',
    );
    assert.deepEqual([(await storage.verifyAudit()).fault, await onDisk()], [null, true]);
    assert.equal(await storage.pruneAudit(PRUNED), 5);
    assert.equal(await onDisk(), false);
  });
});
