import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runCommandLine } from '../../../cli/run.ts';
import { databaseFile, openDataFolder } from '../../../data-folder.ts';
import { masterKeyFile } from '../../../sealing/key-files.ts';
import { masterKeyId } from '../../../sealing/master-key.ts';
import { SealBrokenError } from '../../../sealing/envelope.ts';
import type { Storage } from '../../port.ts';
import { homeWatchRecord } from '../../testing/home-watch.suite.ts';
import { randomId, World } from '../../testing/world.ts';
import { bytesOnDisk } from '../testing/temporary.ts';
import { wrappedTables } from './wrapped-keys.ts';

const KILLED = fileURLToPath(new URL('../testing/rewrap-until-killed.ts', import.meta.url));
const TEXT = 'Bonjour, un message';

const keysRotate = async (args: readonly string[]) => {
  let [out, err] = ['', ''];
  const status = await runCommandLine({
    args: ['keys', 'rotate', ...args],
    environment: {},
    print: (line) => (out += `${line}\n`),
    complain: (text) => (err += `${text}\n`),
  });
  return { status, out, err };
};

describe('V-47 another master key', () => {
  let dir: string;
  let storage: Storage;
  let world: World;
  let requests: string[];
  let conversations: string[];

  const add = async (count: number): Promise<void> => {
    const one = async () => {
      const record = homeWatchRecord(world, { mail: true, values: { email: 'canari@exemple.fr' } });
      await world.storage.createHomeWatch({ record });
      requests.push(record.id);
      const conversationId = await world.open();
      await world.say(conversationId, TEXT, randomId());
      conversations.push(conversationId);
    };
    await Promise.all(Array.from({ length: count }, one));
  };
  const assertAllReadable = async (by: Storage): Promise<void> => {
    for (const id of requests) assert.equal((await by.homeWatch(id))?.id, id);
    for (const id of conversations) {
      assert.ok(
        (await by.publicEvents(id, 0, 10)).some((event) => event.type === 'message.received' && event.text === TEXT),
      );
    }
    assert.match(by.homeWatchCodes('a', 'b').reference, /^[0-9A-Z-]{19}$/);
    assert.equal((await by.verifyAudit()).fault, null);
  };
  const withDatabase = <T>(look: (database: DatabaseSync) => T): T => {
    const database = new DatabaseSync(databaseFile(dir));
    try {
      return look(database);
    } finally {
      database.close();
    }
  };
  /** Ids of the master keys that wrap something, of every table. */
  const idsInUse = () =>
    withDatabase((database) =>
      wrappedTables(database)
        .flatMap(({ table }) =>
          database.prepare(`select distinct hex(substr(wrapped, 1, 8)) as id from ${table}`).all(),
        )
        .map(({ id }) => String(id).toLowerCase()),
    );
  const currentId = async () => masterKeyId(await readFile(masterKeyFile(dir))).toString('hex');
  const stolen = () => bytesOnDisk(databaseFile(dir));
  const wrappedKeys = () =>
    withDatabase((database) =>
      wrappedTables(database).flatMap(({ table }) =>
        database
          .prepare(`select wrapped from ${table}`)
          .all()
          .map(({ wrapped }) => Buffer.from(wrapped as Uint8Array)),
      ),
    );

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'guichet-rotate-'));
    [requests, conversations] = [[], []];
    storage = await openDataFolder({ dir });
    world = new World(storage);
    await world.furnish();
    await add(8);
  });
  afterEach(async () => {
    await storage.close();
    await rm(dir, { recursive: true });
  });

  it('changes while a server reads and writes: nothing fails, and nothing is left of the former key', async () => {
    const former = wrappedKeys();
    assert.equal(former.length, 2 + 3 * 8, 'the server, and of each request, mail and conversation');
    for (const wrapped of former) assert.ok((await stolen()).includes(wrapped), 'the search finds what is there');
    const formerId = await currentId();
    const reader = await openDataFolder({ dir });
    const [rotated] = await Promise.all([keysRotate(['--data', dir]), add(8), assertAllReadable(reader)]);
    assert.equal(rotated.status, 0, rotated.err);
    await add(4);
    await assertAllReadable(storage);
    // Nothing of these was in memory.
    await assertAllReadable(reader);
    await reader.close();
    const id = await currentId();
    assert.notEqual(id, formerId);
    assert.deepEqual(new Set(idsInUse()), new Set([id]));
    assert.deepEqual((await readdir(dir)).filter((name) => name.startsWith('master.key')).sort(), [
      'master.key',
      `master.key.retired-${formerId}`,
    ]);
    const bytes = await stolen();
    for (const wrapped of former) assert.equal(bytes.includes(wrapped), false, 'a former key stands in the file');
    // Again and again, and after a restart.
    assert.equal((await keysRotate(['--data', dir])).status, 0);
    await storage.close();
    storage = await openDataFolder({ dir });
    world.storage = storage;
    await add(1);
    await assertAllReadable(storage);
    assert.deepEqual(new Set(idsInUse()), new Set([await currentId()]));
  });

  it('V-25 what was erased cannot be read in an old backup either, once the key of then is deleted', async () => {
    const [erased] = requests;
    const old = join(dir, 'old');
    await mkdir(old);
    withDatabase((database) => database.exec(`vacuum into '${databaseFile(old)}'`));
    assert.equal(await storage.eraseHomeWatches([erased!]), 1);
    assert.equal((await keysRotate(['--data', dir])).status, 0);
    const retired = (await readdir(dir)).find((name) => name.startsWith('master.key.retired-'));
    await copyFile(join(dir, retired!), masterKeyFile(old));
    const before = await openDataFolder({ dir: old });
    assert.equal((await before.homeWatch(erased!))?.id, erased, 'until then the backup opens');
    await before.close();
    await copyFile(masterKeyFile(dir), masterKeyFile(old));
    const after = await openDataFolder({ dir: old });
    await assert.rejects(after.homeWatch(erased!), SealBrokenError);
    await after.close();
  });

  // Two keys of the server, then eight of requests, of mails and of conversations, three a transaction.
  for (const [batches, masterKeysInUse] of [
    [0, 1],
    [1, 2],
    [5, 2],
    [10, 1],
  ] as const) {
    it(`killed after ${String(batches)} transactions, it works on with both keys, and the next try ends the change`, async () => {
      const formerId = await currentId();
      const args = ['--conditions=@guichet/source', KILLED, dir, '3', String(batches)];
      assert.equal(spawnSync(process.execPath, args, { stdio: 'inherit' }).signal, 'SIGKILL');
      assert.equal(await currentId(), formerId, 'until the end the former key stays where it is');
      assert.equal(new Set(idsInUse()).size, masterKeysInUse);
      await add(2);
      await assertAllReadable(storage);
      await storage.close();
      storage = await openDataFolder({ dir });
      world.storage = storage;
      await add(2);
      await assertAllReadable(storage);
      const { status, err } = await keysRotate(['--data', dir]);
      assert.equal(status, 0, err);
      await assertAllReadable(storage);
      assert.deepEqual(new Set(idsInUse()), new Set([await currentId()]));
      assert.notEqual(await currentId(), formerId);
    });
  }

  it('every table that holds a wrapped key is changed', () => {
    const { found, known } = withDatabase((database) => ({
      found: database
        .prepare(
          "select m.name from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table' and c.name = 'wrapped'",
        )
        .all()
        .map(({ name }) => name),
      known: wrappedTables(database).map(({ table }) => table),
    }));
    assert.deepEqual(known.toSorted(), found.toSorted());
  });

  it('a key that nothing opens stays, is named, and the former master key stays in use', async () => {
    const formerId = await currentId();
    const [broken] = requests;
    withDatabase((database) => {
      database.prepare("update home_watch_keys set wrapped = x'00' where id = ?").run(broken!);
    });
    const { status, err } = await keysRotate(['--data', dir]);
    assert.equal(status, 1);
    assert.match(err, /^Keys that no master key opens: 1 \(home_watch_keys /);
    assert.ok(err.includes(broken!));
    assert.equal(await currentId(), formerId);
    await storage.eraseHomeWatches([broken!]);
    requests.shift();
    assert.equal((await keysRotate(['--data', dir])).status, 0);
    await assertAllReadable(storage);
  });

  it('a key that is given in the environment: restarted with both, changed, restarted with the new one', async () => {
    const former = (await readFile(masterKeyFile(dir))).toString('base64');
    const next = Buffer.alloc(32, 7).toString('base64');
    await storage.close();
    const both = { dir, masterKey: next, retiredMasterKeys: [former] };
    storage = await openDataFolder(both);
    world.storage = storage;
    await add(1);
    const given = ['--data', dir, '--master-key', next];
    const rotated = await keysRotate([...given, '--retired-master-key', former]);
    assert.equal(rotated.status, 0, rotated.err);
    await add(1);
    await assertAllReadable(storage);
    await storage.close();
    storage = await openDataFolder({ dir, masterKey: next });
    world.storage = storage;
    await assertAllReadable(storage);
    assert.match((await keysRotate(given)).err, /^--retired-master-key is missing/);
    assert.match((await keysRotate([...given, '--to', 'file'])).err, /^--to is for a key in a file/);
    const nobody = await keysRotate(['--data', join(dir, 'nowhere')]);
    assert.match(nobody.err, /^master key: there is no /);
  });
});
