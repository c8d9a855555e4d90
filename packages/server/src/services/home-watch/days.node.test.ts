import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { HomeWatchRecord } from '../../storage/home-watch-port.ts';
import { temporaryStorage, type TemporaryStorage } from '../../storage/sqlite/testing/temporary.ts';
import { homeWatchRecord } from '../../storage/testing/home-watch.suite.ts';
import { World } from '../../storage/testing/world.ts';
import { beginDay } from './days.ts';

describe('the days of a request', () => {
  let subject: TemporaryStorage;
  let world: World;
  beforeEach(async () => {
    subject = await temporaryStorage();
    world = new World(subject.storage);
    await world.furnish();
  });
  afterEach(() => subject.dispose());

  const create = async (change: Partial<HomeWatchRecord>) => {
    const record = homeWatchRecord(world, { from: '2026-12-20', to: '2027-01-04', ...change });
    await world.storage.createHomeWatch({ record });
    return record.id;
  };
  const statusOf = async (id: string) => (await world.storage.homeWatch(id))?.status ?? 'erased';

  it('V-24 V-25 becomes active, is over the day after the return, and is erased so many days after it', async () => {
    const verified = await create({ status: 'verified' });
    const received = await create({});
    const days: [string, string, string][] = [
      ['2026-12-19T22:59:59Z', 'verified', 'received'],
      ['2026-12-19T23:00:00Z', 'active', 'received'],
      ['2027-01-04T22:59:59Z', 'active', 'received'],
      ['2027-01-04T23:00:00Z', 'ended', 'expired'],
      ['2027-01-10T22:59:59Z', 'ended', 'expired'],
      ['2027-01-10T23:00:00Z', 'erased', 'erased'],
    ];
    for (const [time, ofVerified, ofReceived] of days) {
      await beginDay(world.storage, Date.parse(time));
      assert.deepEqual([await statusOf(verified), await statusOf(received)], [ofVerified, ofReceived], time);
    }
    assert.deepEqual(await world.storage.homeWatchHeads(null), []);
  });

  it('V-23 days are those of each home: Nouméa is first', async () => {
    const [noumea, paris] = [
      await create({ status: 'verified', timeZone: 'Pacific/Noumea' }),
      await create({ status: 'verified' }),
    ];
    const done = await beginDay(world.storage, Date.parse('2026-12-19T13:00:00Z'));
    assert.deepEqual(
      [done, await statusOf(noumea), await statusOf(paris)],
      [{ changed: 1, erased: 0 }, 'active', 'verified'],
    );
    assert.deepEqual(await beginDay(world.storage, Date.parse('2026-12-19T13:00:00Z')), { changed: 0, erased: 0 });
  });

  it('V-25 what was cancelled or came back early is kept from that day on, and what no day wrote down is erased too', async () => {
    const cancelled = await create({ status: 'cancelled', overOn: '2026-12-01' });
    const early = await create({ status: 'ended', overOn: '2026-12-25', retentionDays: 0 });
    const forgotten = await create({ from: '2026-11-01', to: '2026-11-10' });
    assert.deepEqual(await beginDay(world.storage, Date.parse('2026-12-07T12:00:00Z')), { changed: 0, erased: 1 });
    assert.deepEqual(await Promise.all([cancelled, early, forgotten].map(statusOf)), ['cancelled', 'ended', 'erased']);
    assert.equal((await beginDay(world.storage, Date.parse('2026-12-08T12:00:00Z'))).erased, 1);
    assert.equal((await beginDay(world.storage, Date.parse('2026-12-25T12:00:00Z'))).erased, 1);
  });

  it('V-25 hundreds at once', async () => {
    await Promise.all(Array.from({ length: 450 }, () => create({ from: '2026-11-01', to: '2026-11-10' })));
    assert.deepEqual(await beginDay(world.storage, Date.parse('2026-12-07T12:00:00Z')), { changed: 0, erased: 450 });
  });
});
