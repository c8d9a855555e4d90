import assert from 'node:assert/strict';
import { it } from 'node:test';
import { READ_ALERT, type AuditEntry } from '../audit-port.ts';
import { homeWatchRecord } from './home-watch.suite.ts';
import { randomId, refuses, type World } from './world.ts';

const ANA = { id: 'officer-ana', name: 'Ana' };
const BRUNO = { id: 'officer-bruno', name: 'Bruno' };
const MINUTE_MS = 60_000;

/** The log of who read or changed what, and territories. */
export const auditSuite = (world: () => World, reopen: () => Promise<void>): void => {
  const entry = (change: Partial<AuditEntry> = {}): AuditEntry => ({
    ...{ atMs: world().nowMs, kind: 'otv.read', officer: ANA, subjects: [randomId()], units: ['commissariat'] },
    ...change,
  });
  const append = (change: Partial<AuditEntry> = {}) => world().storage.appendAudit(entry(change));
  const kinds = async () => (await world().storage.auditEntries(0, 1_000)).map(({ kind }) => kind);

  it('V-37 what was noted is read again in its order, after a restart too, and the log is whole', async () => {
    const { storage } = world();
    assert.deepEqual((await storage.verifyAudit()).fault, null);
    const noted = [entry(), entry({ kind: 'otv.list', subjects: [] }), entry({ officer: BRUNO, kind: 'otv.secrets' })];
    await Promise.all(noted.map((each) => storage.appendAudit(each)));
    await reopen();
    await append({ kind: 'otv.verify' });
    const stored = await world().storage.auditEntries(0, 3);
    assert.deepEqual(
      stored,
      noted.map((each, index) => ({ seq: index + 1, ...each })),
    );
    assert.deepEqual(
      (await world().storage.auditEntries(3, 10)).map(({ seq, kind }) => [seq, kind]),
      [[4, 'otv.verify']],
    );
    const { head, fault } = await world().storage.verifyAudit();
    assert.deepEqual([head.count, fault], [4, null]);
  });

  it('V-37 a head that was noted earlier is one that the log still goes through', async () => {
    await append();
    const { head } = await world().storage.verifyAudit();
    await append();
    assert.equal((await world().storage.verifyAudit(head)).fault, null);
    const another = { ...head, hash: Buffer.alloc(32, 1).toString('base64url') };
    assert.deepEqual((await world().storage.verifyAudit(another)).fault, { code: 'known.mismatch' });
    assert.deepEqual((await world().storage.verifyAudit({ ...head, count: 9 })).fault, { code: 'known.mismatch' });
  });

  it('V-38 the oldest entries are taken away: the rest stays verifiable, and says what was done', async () => {
    const { nowMs } = world();
    const old = nowMs - 400 * 86_400_000;
    for (const atMs of [old, old + 1, nowMs - 1, old + 2]) await append({ atMs });
    const { head: early } = await world().storage.verifyAudit();
    const prune = { beforeMs: old + 10, nowMs };
    assert.equal(await world().storage.pruneAudit(prune), 2, 'up to the first that is not older');
    assert.equal(await world().storage.pruneAudit(prune), 0, 'a second time does nothing');
    await reopen();
    const { storage } = world();
    const entries = await storage.auditEntries(0, 100);
    assert.deepEqual(
      entries.map((each) => [each.seq, each.kind, 'subjects' in each && each.kind === 'audit.pruned' && each.subjects]),
      [
        [3, 'otv.read', false],
        [4, 'otv.read', false],
        [5, 'audit.pruned', ['2']],
      ],
    );
    await append();
    const { head, fault } = await storage.verifyAudit(early);
    assert.deepEqual(
      [head.count, fault],
      [6, null],
      'a head that was noted before is still one that the log goes through',
    );
    assert.equal(
      await storage.pruneAudit({ beforeMs: nowMs + 1, nowMs }),
      4,
      'every entry, the note of the first time too',
    );
    assert.deepEqual((await storage.verifyAudit()).fault, null);
    assert.deepEqual((await storage.verifyAudit(early)).fault, { code: 'known.pruned' });
    assert.deepEqual(await kinds(), ['audit.pruned']);
  });

  it('V-34 a change and its entry are one: what is refused is not noted, what is repeated is noted again', async () => {
    const record = homeWatchRecord(world());
    await world().storage.createHomeWatch({ record });
    const command = { type: 'request.verify', how: 'counter', commandId: randomId(), version: 1 } as const;
    const execute = (change = {}) =>
      world().storage.executeHomeWatch({
        ...{ id: record.id, command: { ...command, ...change }, atMs: world().nowMs, today: '2026-12-01' },
        sender: { role: 'officer', ...ANA },
        audit: entry({ kind: 'otv.verify', subjects: [record.id] }),
      });
    await execute();
    await refuses('otv.outdated', execute({ commandId: randomId() }));
    await refuses('command.conflict', execute({ how: 'call-back' }));
    assert.deepEqual(await kinds(), ['otv.verify']);
    assert.equal((await execute()).replayed, true);
    assert.deepEqual(await kinds(), ['otv.verify', 'otv.verify']);
  });

  it('V-36 more than 50 different requests in an hour raise an alert, once an hour, whatever the restarts', async () => {
    const { addresses, windowMs } = READ_ALERT;
    const start = world().nowMs;
    const ids = Array.from({ length: addresses + 1 }, randomId);
    const alerts = () => world().storage.readAlerts(null, 10);
    for (const id of ids.slice(0, addresses)) await append({ subjects: [id] });
    // Again the same, of a list, of somebody else: none of this is one more address of Ana's.
    await append({ subjects: ids.slice(0, 3), kind: 'otv.secrets' });
    await append({ kind: 'otv.list', subjects: Array.from({ length: 60 }, randomId) });
    await append({ officer: BRUNO });
    assert.deepEqual(await alerts(), []);
    await reopen();
    world().nowMs += 59 * MINUTE_MS;
    await append({ subjects: ids.slice(-1), units: ['brigade'] });
    const first = { at: new Date(world().nowMs).toISOString(), officer: ANA, addresses: addresses + 1, windowMs };
    assert.deepEqual(await alerts(), [first]);
    await append({ kind: 'otv.day-sheet', subjects: Array.from({ length: 25 }, randomId) });
    assert.equal((await alerts()).length, 1, 'once an hour');
    world().nowMs = start + 2 * windowMs;
    await append();
    assert.equal((await alerts()).length, 1, 'what was read an hour ago counts no more');
    await append({ kind: 'otv.day-sheet', subjects: Array.from({ length: 60 }, randomId) });
    const [second] = await alerts();
    assert.equal(second?.addresses, 61);
    assert.equal(
      (await world().storage.readAlerts(['brigade'], 10)).length,
      1,
      'of the units whose requests were read',
    );
    assert.equal((await world().storage.readAlerts([], 10)).length, 0);
    assert.equal((await world().storage.readAlerts(null, 1)).length, 1);
    assert.equal((await world().storage.verifyAudit()).fault, null, 'alerts are entries like others');
  });

  it('V-32 a territory is put whole, for one officer, and noted', async () => {
    const put = (units: readonly string[], officer = ANA) =>
      world().storage.putTerritory(officer.id, units, entry({ kind: 'territory.set', officer: null, units }));
    await put(['b', 'a', 'a']);
    await put(['c'], BRUNO);
    await reopen();
    assert.deepEqual(await world().storage.territory(ANA.id), ['a', 'b']);
    await put([]);
    assert.deepEqual(await world().storage.territory(ANA.id), []);
    assert.deepEqual(await world().storage.territory(BRUNO.id), ['c']);
    assert.deepEqual(await kinds(), ['territory.set', 'territory.set', 'territory.set']);
  });
};
