import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { HomeWatchMail } from '../home-watch-mail-port.ts';
import type { HomeWatchRecord } from '../home-watch-port.ts';
import { homeWatchRecord } from './home-watch.suite.ts';
import { randomId, type World } from './world.ts';

const OWNER = 'canari@exemple.fr';
const LEASE_MS = 60_000;
const FAULT = { code: 'ESOCKET', atMs: 1_767_225_600_000 };
const FAILED = { state: 'failed', fault: FAULT } as const;

/** Mails about requests. */
export const homeWatchMailsSuite = (world: () => World, reopen: () => Promise<void>): void => {
  const create = async (change: Partial<HomeWatchRecord> = {}) => {
    const record = homeWatchRecord(world(), { mail: true, values: { email: OWNER }, ...change });
    await world().storage.createHomeWatch({ record });
    return record;
  };
  const verify = (id: string, commandId = randomId()) =>
    world().storage.executeHomeWatch({
      ...{ id, atMs: world().nowMs, today: '2026-12-01', sender: { role: 'officer', id: 'a', name: 'Ana' } },
      command: { type: 'request.verify', how: 'counter', commandId, version: 1 },
    });
  const claim = (nowMs = world().nowMs) => world().storage.claimHomeWatchMail({ nowMs, untilMs: nowMs + LEASE_MS });
  const claimed = async (nowMs = world().nowMs) => (await claim(nowMs)) ?? assert.fail('nothing is due');
  const drain = async (): Promise<(HomeWatchMail | null)[]> => {
    const next = await claim();
    return next === null ? [] : [next.mail, ...(await drain())];
  };
  const stateOf = async (id: string) => (await world().storage.homeWatchMailStates([id])).get(id) ?? null;

  it('V-40 a mail is written with the request or the change that it is about, once, and neither without the other', async () => {
    const record = await create();
    await world().storage.createHomeWatch({ record });
    const commandId = randomId();
    await verify(record.id, commandId);
    await verify(record.id, commandId);
    await assert.rejects(verify(record.id));
    await reopen();
    const mails = await drain();
    assert.deepEqual(mails.map((mail) => mail?.kind).sort(), ['received', 'verified']);
    for (const mail of mails) assert.deepEqual([mail?.to, mail?.reference], [OWNER, record.reference]);
  });

  it('V-40 no mail about a request whose owner was promised none', async () => {
    const { id } = await create({ mail: false });
    await verify(id);
    assert.equal(await world().storage.isHomeWatchMailDue(world().nowMs), false);
    assert.deepEqual([await claim(), await stateOf(id)], [null, null]);
  });

  it('V-43 a claimed mail is nobody else’s until its time is over; then it counts one try more', async () => {
    await create();
    const { nowMs } = world();
    const both = await Promise.all([claim(nowMs), claim(nowMs)]);
    assert.equal(both.filter((each) => each !== null).length, 1);
    await reopen();
    assert.equal(await claim(nowMs + LEASE_MS - 1), null);
    assert.equal(await world().storage.isHomeWatchMailDue(nowMs + LEASE_MS - 1), false);
    const again = await claimed(nowMs + LEASE_MS);
    assert.deepEqual([again.id, again.tries], [both.find((each) => each !== null)?.id, 2]);
  });

  it('V-43 settles as sent, failed or waiting; a claim that was lost settles nothing', async () => {
    const { nowMs, storage } = world();
    const [sent, failed, later] = [await create(), await create(), await create()];
    const requests = new Map<string, string>();
    for (const record of [sent, failed, later]) requests.set(record.reference, record.id);
    for (let count = 0; count < 3; count++) {
      const { id, untilMs, mail } = await claimed();
      const request = requests.get(mail?.reference ?? '');
      const outcome =
        request === sent.id
          ? ({ state: 'sent' } as const)
          : request === failed.id
            ? FAILED
            : ({ state: 'waiting', dueMs: nowMs + 10, fault: FAULT } as const);
      await storage.settleHomeWatchMail({ id, untilMs: untilMs - 1, outcome: FAILED });
      await storage.settleHomeWatchMail({ id, untilMs, outcome });
      await storage.settleHomeWatchMail({ id, untilMs, outcome: FAILED });
    }
    await reopen();
    const states = await world().storage.homeWatchMailStates([...requests.values(), 'nothing']);
    assert.deepEqual([...states].sort(), [
      ...(
        [
          [sent.id, 'sent'],
          [failed.id, 'failed'],
          [later.id, 'waiting'],
        ] as [string, string][]
      ).sort(),
    ]);
    assert.equal(await claim(nowMs + 9), null);
    assert.equal((await claimed(nowMs + 10)).mail?.reference, later.reference);
  });

  it('V-40 a failed mail says more of a request than one that waits, and that more than one that was sent', async () => {
    const { id } = await create();
    const { storage } = world();
    const receipt = await claimed();
    await storage.settleHomeWatchMail({ ...receipt, outcome: { state: 'sent' } });
    assert.equal(await stateOf(id), 'sent');
    await verify(id);
    assert.equal(await stateOf(id), 'waiting');
    await storage.settleHomeWatchMail({ ...(await claimed()), outcome: FAILED });
    assert.equal(await stateOf(id), 'failed');
  });

  it('V-40 is erased with its request, also one that waits or is being sent', async () => {
    const [waiting, sending] = [await create(), await create()];
    const held = await claimed();
    const { storage } = world();
    assert.equal(await storage.eraseHomeWatches([waiting.id, sending.id]), 2);
    assert.deepEqual([await claim(), (await storage.homeWatchMailStates([waiting.id, sending.id])).size], [null, 0]);
    await storage.settleHomeWatchMail({ ...held, outcome: { state: 'sent' } });
    assert.equal(await claim(world().nowMs + LEASE_MS), null);
  });

  const retry = (ids: readonly string[], nowMs = world().nowMs) =>
    world().storage.retryHomeWatchMails({ ids, nowMs, soonMs: nowMs + LEASE_MS });
  const none = { retried: 0, soon: 0, lost: 0, unknown: 0 };

  it('V-49 lists what was tried and has not left, by id, kind, tries, code and time alone', async () => {
    const { storage, nowMs } = world();
    await create();
    await create();
    assert.deepEqual(await storage.unsentHomeWatchMails(), [], 'nothing was tried yet');
    const [failed, waiting] = [await claimed(), await claimed()];
    await storage.settleHomeWatchMail({ ...failed, outcome: FAILED });
    const outcome = { state: 'waiting', dueMs: nowMs + 10, fault: FAULT } as const;
    await storage.settleHomeWatchMail({ ...waiting, outcome });
    await create();
    await storage.settleHomeWatchMail({ ...(await claimed()), outcome: { state: 'sent' } });
    await reopen();
    const entry = { kind: 'received', tries: 1, fault: FAULT } as const;
    assert.deepEqual(
      await world().storage.unsentHomeWatchMails(),
      [
        { id: failed.id, state: 'failed', ...entry },
        { id: waiting.id, state: 'waiting', ...entry },
      ].sort((one, other) => (one.id < other.id ? -1 : 1)),
    );
  });

  it('V-49 a failed mail goes back in the queue once, with its id, to the address that its request has; the log says so', async () => {
    const record = await create();
    const { storage, nowMs } = world();
    const failed = await claimed();
    await storage.settleHomeWatchMail({ ...failed, outcome: FAILED });
    const later = nowMs + 86_400_000;
    assert.deepEqual(await retry([failed.id], later), { ...none, retried: 1 });
    assert.deepEqual([await stateOf(record.id), await storage.unsentHomeWatchMails()], ['waiting', []]);
    assert.deepEqual(await retry([failed.id], later), { ...none, soon: 1 }, 'twice is once');
    await reopen();
    const again = await claimed(later);
    assert.deepEqual([again.id, again.tries], [failed.id, 1]);
    assert.deepEqual(again.mail, { ...failed.mail, sinceMs: later });
    assert.equal(await claim(later), null);
    await world().storage.settleHomeWatchMail({ ...again, outcome: { state: 'sent' } });
    assert.deepEqual(await retry([failed.id], later), { ...none, unknown: 1 });
    const entries = (await world().storage.auditEntries(0, 100)).filter(({ kind }) => kind === 'mail.retried');
    assert.deepEqual(
      entries.map((entry) => [entry.atMs, entry.officer, 'subjects' in entry && entry.subjects, entry.units]),
      [[later, null, [record.id], [record.unit]]],
    );
    assert.equal((await world().storage.verifyAudit()).fault, null);
  });

  it('V-49 a mail that waits for a later try is due at once; one that may be on its way is left alone', async () => {
    await create();
    const { storage, nowMs } = world();
    const held = await claimed();
    assert.deepEqual(await retry([held.id]), { ...none, soon: 1 });
    assert.equal(await claim(nowMs + LEASE_MS - 1), null, 'it stays with whoever sends it');
    const outcome = { state: 'waiting', dueMs: nowMs + LEASE_MS + 1, fault: FAULT } as const;
    await storage.settleHomeWatchMail({ ...held, outcome });
    assert.deepEqual(await retry([held.id]), { ...none, retried: 1 });
    const again = await claimed();
    assert.deepEqual([again.id, again.tries, again.mail?.sinceMs], [held.id, 1, held.mail?.sinceMs]);
  });

  it('V-49 counts what is not there, and what nothing more can be made of, and notes neither', async () => {
    const [gone, kept] = [await create(), await create()];
    const { storage } = world();
    const mails = [await claimed(), await claimed()];
    for (const mail of mails) await storage.settleHomeWatchMail({ ...mail, outcome: FAILED });
    await storage.eraseHomeWatches([gone.id]);
    const ids = mails.map(({ id }) => id);
    assert.deepEqual(await retry([...ids, 'nothing']), { ...none, retried: 1, unknown: 2 });
    assert.equal(await stateOf(kept.id), 'waiting');
    const count = (await storage.auditEntries(0, 100)).length;
    await retry(['nothing']);
    assert.equal((await storage.auditEntries(0, 100)).length, count);
  });
};
