import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { HomeWatchMail } from '../home-watch-mail-port.ts';
import type { HomeWatchRecord } from '../home-watch-port.ts';
import { homeWatchRecord } from './home-watch.suite.ts';
import { randomId, type World } from './world.ts';

const OWNER = 'canari@exemple.fr';
const LEASE_MS = 60_000;

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
            ? ({ state: 'failed' } as const)
            : ({ state: 'waiting', dueMs: nowMs + 10 } as const);
      await storage.settleHomeWatchMail({ id, untilMs: untilMs - 1, outcome: { state: 'failed' } });
      await storage.settleHomeWatchMail({ id, untilMs, outcome });
      await storage.settleHomeWatchMail({ id, untilMs, outcome: { state: 'failed' } });
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
    await storage.settleHomeWatchMail({ ...(await claimed()), outcome: { state: 'failed' } });
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
};
