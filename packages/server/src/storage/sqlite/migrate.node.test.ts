import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { refuses } from '../testing/world.ts';
import { migrateSqlite, rotateEpoch } from './migrate.ts';
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
    assert.deepEqual(await migrateSqlite(file), ['0001-first', '0002-orienter']);
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

  it('cannot be opened where there is no folder', async () => {
    await assert.rejects(createSqliteStorage({ file: join(directory, 'nowhere', 'guichet.sqlite'), masterKey }));
  });
});
