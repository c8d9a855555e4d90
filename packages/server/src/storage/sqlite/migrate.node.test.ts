import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Migrator } from 'kysely/migration';
import { KeyRing } from '../../sealing/data-key.ts';
import { seal } from '../../sealing/envelope.ts';
import { refuses, SITE, World } from '../testing/world.ts';
import { eventPlace } from './event-place.ts';
import { openDatabase } from './connection.ts';
import { kyselyOver } from './kysely-over.ts';
import { migrateSqlite, rotateEpoch } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { siteRowOf } from './read/directory-rows.ts';
import type { Schema } from './schema.ts';
import { createSqliteStorage } from './sqlite-storage.ts';
import { GroupWriter } from './write/group-writer.ts';

describe('SQLite file', () => {
  const masterKey = new Uint8Array(32).fill(3);
  let directory: string;
  let file: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'guichet-migrate-'));
    file = join(directory, 'guichet.sqlite');
  });
  afterEach(() => rm(directory, { recursive: true }));

  it('is made and migrated once', async () => {
    assert.deepEqual(await migrateSqlite(file), [
      '0001-first',
      '0002-orienter',
      '0003-providers-and-counts',
      '0004-units',
      '0005-competence',
      '0006-places',
      '0007-zone-routes',
      '0008-commune-centres',
      '0009-home-watch',
      '0010-home-watch-desk',
      '0011-home-watch-mails',
      '0012-site-administration',
    ]);
    assert.deepEqual(await migrateSqlite(file), []);
  });

  it('D-7 has another epoch after a restore, and the same one otherwise', async () => {
    await migrateSqlite(file);
    const epochOf = async () => {
      const storage = await createSqliteStorage({ file, masterKey });
      await storage.close();
      return storage.epoch;
    };
    const before = await epochOf();
    assert.equal(await epochOf(), before);
    const rotated = await rotateEpoch(file);
    assert.notEqual(rotated, before);
    assert.equal(await epochOf(), rotated);
  });

  it('is refused when a newer Guichet migrated it', async () => {
    await migrateSqlite(file);
    const other = new DatabaseSync(file);
    other.exec("insert into kysely_migration (name, timestamp) values ('9999-future', '2030-01-01')");
    other.close();
    await assert.rejects(createSqliteStorage({ file, masterKey }), /9999-future/);
  });

  it('R-4 is not ready when migrations are missing', async () => {
    const storage = await createSqliteStorage({ file, masterKey });
    await storage.checkWritable();
    const other = new DatabaseSync(file);
    other.exec('delete from kysely_migration');
    other.close();
    await refuses('server.unavailable', storage.checkWritable());
    await storage.close();
  });

  it('D-2 P-5 is written with WAL, synchronous=FULL, secure_delete and foreign keys', async () => {
    await migrateSqlite(file);
    const writer = new GroupWriter({ file, masterKey, retiredMasterKeys: [] });
    const pragma = (name: string) => Object.values(writer.database.prepare(`pragma ${name}`).get() ?? {})[0];
    const FULL = 2;
    assert.deepEqual(['journal_mode', 'synchronous', 'secure_delete', 'foreign_keys'].map(pragma), ['wal', FULL, 1, 1]);
    writer.close();
  });

  it('keeps the sites of before the orienter: without options, and with their one queue', async () => {
    const before = kyselyOver(openDatabase(file));
    const provider = { getMigrations: () => Promise.resolve({ '0001-first': migrations['0001-first']! }) };
    await new Migrator({ db: before, provider }).migrateToLatest();
    const { cyber_queue: _queue, orienter: _options, otv: _otv, ...rest } = siteRowOf(SITE);
    const { legal_notice_url: _notice, hours: _hours, ...row } = rest;
    await before
      .insertInto('sites')
      .values(row as Schema['sites'])
      .execute();
    await before.destroy();
    assert.deepEqual(await migrateSqlite(file), [
      '0002-orienter',
      '0003-providers-and-counts',
      '0004-units',
      '0005-competence',
      '0006-places',
      '0007-zone-routes',
      '0008-commune-centres',
      '0009-home-watch',
      '0010-home-watch-desk',
      '0011-home-watch-mails',
      '0012-site-administration',
    ]);
    const storage = await createSqliteStorage({ file, masterKey });
    assert.deepEqual(await storage.site(SITE.slug), { ...SITE, cyberQueue: null, orienter: {} });
    await storage.close();
  });

  it('T-17 keeps the routes of before there were zones', async () => {
    const before = kyselyOver(openDatabase(file));
    const old = Object.entries(migrations).filter(([name]) => name < '0007');
    const provider = { getMigrations: () => Promise.resolve(Object.fromEntries(old)) };
    await new Migrator({ db: before, provider }).migrateToLatest();
    await before.insertInto('queues').values({ name: 'cyber', title: 'Cyber' }).execute();
    const row = { flow: 'cyber', department: '35', queue: 'cyber' } as Schema['routes'];
    await before.insertInto('routes').values(row).execute();
    await before.destroy();
    const storage = await createSqliteStorage({ file, masterKey });
    assert.deepEqual(await storage.routes(), [{ flow: 'cyber', department: '35', queue: 'cyber' }]);
    await storage.close();
  });

  it('D-8 reads openings of before the orienter as openings without a handoff', async () => {
    const storage = await createSqliteStorage({ file, masterKey });
    const world = new World(storage);
    await world.furnish();
    const id = await world.open('Bonjour');
    const [opened] = await storage.publicEvents(id, 0, 1);
    const { handoff: _none, ...before } = opened as { handoff: null };
    const other = new DatabaseSync(file);
    const { wrapped } = other.prepare('select wrapped from conversation_keys').get() as { wrapped: Uint8Array };
    const { sealing } = new KeyRing(masterKey, []).unwrap(id, wrapped);
    const body = seal(sealing, JSON.stringify(before), eventPlace(id, 'public', 1));
    other.prepare("update events set body = ? where log = 'public' and seq = 1").run(body);
    other.close();
    assert.deepEqual(await storage.publicEvents(id, 0, 1), [opened]);
    assert.deepEqual((await storage.snapshot(id))?.entries[0], opened);
    await storage.close();
  });

  it('cannot be opened where there is no folder', async () => {
    await assert.rejects(createSqliteStorage({ file: join(directory, 'nowhere', 'guichet.sqlite'), masterKey }));
  });
});
