import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { HomeWatchCommand } from '../../services/home-watch/decide.ts';
import type { HomeWatchExecution, HomeWatchRecord } from '../home-watch-port.ts';
import { randomId, refuses, type World } from './world.ts';

type WithoutIds<C> = C extends unknown ? Omit<C, 'commandId' | 'version'> : never;

const OFFICER: HomeWatchExecution['sender'] = { role: 'officer', id: 'officer-1', name: 'Ana' };

/** A request as the service makes it. */
export const homeWatchRecord = (world: World, change: Partial<HomeWatchRecord> = {}): HomeWatchRecord => {
  const { id, reference } = world.storage.homeWatchCodes('mairie-exemple', randomId());
  return {
    ...{ id, reference, site: 'mairie-exemple', form: { id: 'home-watch', version: 1 } },
    values: { 'last-name': 'Canari', from: '2026-12-20', to: '2027-01-04' },
    commune: { insee: '00001', name: 'Exemple-Ville' },
    ...{ timeZone: 'Europe/Paris', zone: 'police', force: null, residence: 'main' },
    ...{ from: '2026-12-20', to: '2027-01-04', unit: 'commissariat', receivedBy: 'competent-unit' },
    ...{ actions: ['access-details', 'dates', 'return-early', 'cancel'], retentionDays: 7, locale: 'fr' },
    ...{ createdAtMs: world.nowMs, status: 'received', overOn: null, version: 1 },
    ...{ secretHash: 'scrypt$1$1$1$c2FsdA$aGFzaA', print: randomId(), entries: [] },
    ...change,
  };
};

interface Asking {
  readonly version?: number | null;
  readonly commandId?: string;
  readonly today?: string;
  readonly sender?: HomeWatchExecution['sender'];
}

/** Requests to watch a home. */
export const homeWatchSuite = (world: () => World, reopen: () => Promise<void>): void => {
  const create = async (change: Partial<HomeWatchRecord> = {}) => {
    const record = homeWatchRecord(world(), change);
    await world().storage.createHomeWatch({ record });
    return record;
  };
  const ask = (
    id: string,
    command: WithoutIds<HomeWatchCommand>,
    { version = 1, commandId = randomId(), today = '2026-12-01', sender = OFFICER }: Asking = {},
  ) =>
    world().storage.executeHomeWatch({
      id,
      sender,
      command: { ...command, commandId, version },
      atMs: world().nowMs,
      today,
    });

  it('V-21 a command has the same codes after a restart, and the reference leads to the request', async () => {
    const commandId = randomId();
    const codes = world().storage.homeWatchCodes('mairie-exemple', commandId);
    await reopen();
    assert.deepEqual(world().storage.homeWatchCodes('mairie-exemple', commandId), codes);
    assert.equal(world().storage.homeWatchId(codes.reference), codes.id);
  });

  it('V-20 stores a request once: the same again finds it, another body is a conflict', async () => {
    const record = homeWatchRecord(world());
    const both = await Promise.all([1, 2].map(() => world().storage.createHomeWatch({ record })));
    assert.deepEqual(
      both.map(({ replayed }) => replayed),
      [false, true],
    );
    await refuses('command.conflict', world().storage.createHomeWatch({ record: { ...record, print: 'another' } }));
    await reopen();
    assert.deepEqual(await world().storage.homeWatch(record.id), record);
    assert.equal((await world().storage.createHomeWatch({ record })).replayed, true);
    assert.equal((await world().storage.homeWatchHeads(null)).length, 1);
  });

  it('V-24 decides inside the transaction: of two that saw the same version one is told so', async () => {
    const { id } = await create();
    const verify = () => ask(id, { type: 'request.verify', how: 'counter' });
    const [first, second] = await Promise.allSettled([verify(), verify()]);
    assert.equal(first.status === 'fulfilled' && first.value.record.status, 'verified');
    assert.equal(second.status === 'rejected' && (second.reason as { code: string }).code, 'otv.outdated');
    await reopen();
    const stored = await world().storage.homeWatch(id);
    assert.deepEqual([stored?.status, stored?.version, stored?.entries.length], ['verified', 2, 1]);
    await refuses('otv.unknown', ask('nothing', { type: 'request.verify', how: 'counter' }));
  });

  it('V-20 the same command again changes nothing and is answered as before; another body is a conflict', async () => {
    const { id } = await create();
    const commandId = randomId();
    const send = (text: string) => ask(id, { type: 'message.send', text }, { commandId });
    const first = await send('Bonjour');
    const again = await send('Bonjour');
    assert.deepEqual([again.replayed, again.record], [true, first.record]);
    await refuses('command.conflict', send('Bonsoir'));
  });

  it('V-23 heads are of the units that were asked for, and their stamp changes with the record only', async () => {
    const [one, other] = [await create(), await create({ unit: 'brigade' })];
    const heads = await world().storage.homeWatchHeads(['commissariat', 'commissariat', 'nowhere']);
    assert.deepEqual(
      heads.map(({ id, unit, status }) => [id, unit, status]),
      [[one.id, 'commissariat', 'received']],
    );
    const all = async () => new Map((await world().storage.homeWatchHeads(null)).map(({ id, stamp }) => [id, stamp]));
    const before = await all();
    await ask(one.id, { type: 'day.begin' }, { version: null, sender: { role: 'system' } });
    assert.deepEqual(await all(), before, 'a day that changes nothing writes nothing');
    await ask(one.id, { type: 'request.verify', how: 'call-back' });
    const after = await all();
    assert.notEqual(after.get(one.id), before.get(one.id));
    assert.equal(after.get(other.id), before.get(other.id));
  });

  it('V-33 every change of any request gives another version, and nothing else does', async () => {
    const version = () => world().storage.homeWatchesVersion();
    const { id } = await create();
    const before = await version();
    await ask(id, { type: 'day.begin' }, { version: null, sender: { role: 'system' } });
    await refuses('otv.unknown', ask('nothing', { type: 'request.verify', how: 'counter' }));
    await world().storage.homeWatch(id);
    assert.equal(await version(), before);
    const versions = [before];
    for (const change of [
      () => create(),
      () => ask(id, { type: 'request.verify', how: 'counter' }),
      () => world().storage.eraseHomeWatches([id]),
    ]) {
      await change();
      versions.push(await version());
    }
    await reopen();
    assert.equal(await version(), versions.at(-1));
    assert.equal(new Set(versions).size, 4);
  });

  it('V-25 what is erased is gone, at once and after a restart, and nothing else is', async () => {
    const [due, kept] = [await create(), await create()];
    await world().storage.homeWatch(due.id);
    assert.equal(await world().storage.eraseHomeWatches([due.id, 'nothing']), 1);
    for (const when of ['at once', 'after a restart']) {
      if (when === 'after a restart') await reopen();
      assert.equal(await world().storage.homeWatch(due.id), null, when);
      await refuses('otv.unknown', ask(due.id, { type: 'message.send', text: 'Encore' }));
      assert.deepEqual(
        (await world().storage.homeWatchHeads(null)).map(({ id }) => id),
        [kept.id],
        when,
      );
    }
  });
};
