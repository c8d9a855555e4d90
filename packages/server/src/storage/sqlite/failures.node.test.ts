import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { randomHash, refuses, World } from '../testing/world.ts';
import { temporaryStorage, type TemporaryStorage } from './testing/temporary.ts';
import { GroupWriter } from './write/group-writer.ts';
import { WorkerWriter } from './write/worker-writer.ts';

const QUEUE_LIMIT = 50;

describe('SQLite storage when something fails', () => {
  let subject: TemporaryStorage;
  let writer: WorkerWriter;
  let world: World;
  /** Another process on the same file. */
  let other: DatabaseSync;
  beforeEach(async () => {
    subject = await temporaryStorage({
      startWriter: async (options) => (writer = await WorkerWriter.start(options, QUEUE_LIMIT)),
    });
    world = new World(subject.storage);
    await world.furnish();
    other = new DatabaseSync(subject.file);
  });
  afterEach(async () => {
    other.close();
    await subject.dispose();
  });

  const texts = async (conversationId: string) =>
    (await world.storage.publicEvents(conversationId, 0, 100)).flatMap((event) =>
      event.type === 'message.received' ? [event.text] : [],
    );

  it('D-12 a failed COMMIT fails every command of its group; afterwards the log goes on without a gap', async () => {
    const [one, two] = [await world.open('avant'), await world.open()];
    // Checked by SQLite at COMMIT only: every statement of the group succeeds before.
    other.exec(`
      create table promise (parent integer references conversations (number) deferrable initially deferred);
      create trigger broken after insert on events when new.type = 'danger.changed'
        begin insert into promise values (-1); end;
    `);
    const lost = [
      world.say(one, 'perdu'),
      world.storage.openConversation(world.opening('perdu')),
      world.citizen(two, { type: 'danger.set', danger: 'yes' }),
      world.say(two, 'perdu'),
      world.storage.revokeSession(randomHash()),
    ];
    for (const promise of lost) await refuses('server.unavailable', promise);
    assert.deepEqual([await texts(one), await texts(two)], [['avant'], []]);
    assert.deepEqual(
      (await world.storage.openItems()).map(({ seq, danger }) => [seq, danger]),
      [
        [2, 'no'],
        [1, 'no'],
      ],
    );

    const { ack } = await world.say(one, 'après');
    assert.equal(ack.seq, 3);
    assert.deepEqual(await texts(one), ['avant', 'après']);
    assert.equal((await world.storage.state(await world.open()))?.number, 3);
  });

  it('D-12 a statement that fails in the middle of a command takes that command back whole, and no other', async () => {
    const [one, two] = [await world.open(), await world.open()];
    other.exec(`
      create trigger broken before insert on commands when new.sender = 'system' begin select raise(abort, 'no'); end;
    `);
    const results = await Promise.allSettled([
      world.say(one, 'un'),
      world.system(one, { type: 'conversation.expire' }),
      world.say(one, 'deux'),
      world.say(two, 'trois'),
    ]);
    assert.deepEqual(
      results.map(({ status }) => status),
      ['fulfilled', 'rejected', 'fulfilled', 'fulfilled'],
    );
    assert.equal((await world.storage.state(one))?.status, 'waiting');
    assert.deepEqual(
      (await world.storage.publicEvents(one, 0, 10)).map(({ type }) => type),
      ['conversation.opened', 'message.received', 'message.received'],
    );
  });

  it('D-2 R-4 while another process locks the file nothing is acknowledged, and /ready says so', async () => {
    // A writer of its own: the product's waits 5 s for a lock.
    const { file, masterKey } = subject;
    const impatient = new GroupWriter({ file, masterKey, retiredMasterKeys: [] });
    impatient.database.exec('pragma busy_timeout = 0');
    other.exec('begin immediate');
    const [result] = impatient.write([{ kind: 'write.probe', input: null }]);
    assert.ok(result !== undefined && 'code' in result && result.code === 'server.unavailable');
    other.exec('rollback');
    assert.deepEqual(impatient.write([{ kind: 'write.probe', input: null }]), [{ value: undefined }]);
    impatient.close();
  });

  it('a dead worker fails everything it was given; the next command starts another one', async () => {
    const id = await world.open();
    // The lock keeps the worker inside its BEGIN until it is dead.
    other.exec('begin immediate');
    const inFlight = ['un', 'deux'].map((text) => world.say(id, text));
    await new Promise(setImmediate);
    const queued = world.say(id, 'trois');
    const dead = writer.terminate();
    other.exec('rollback');
    for (const promise of [...inFlight, queued]) await refuses('server.unavailable', promise);
    await dead;
    const { ack } = await world.say(id, 'quatre');
    assert.equal(ack.seq, 2);
    assert.deepEqual(await texts(id), ['quatre']);
  });

  it('refuses what would wait behind too many others, and takes new commands once they are written', async () => {
    const id = await world.open();
    const results = await Promise.allSettled(Array.from({ length: QUEUE_LIMIT + 5 }, () => world.say(id, 'Bonjour')));
    const refused = results.filter((result) => result.status === 'rejected');
    assert.equal(refused.length, 5);
    for (const { reason } of refused) await refuses('server.unavailable', Promise.reject(reason));
    assert.equal((await world.say(id, 'Encore')).ack.seq, QUEUE_LIMIT + 2);
  });

  it('closing finishes what was accepted, then refuses', async () => {
    const id = await world.open();
    const accepted = ['un', 'deux'].map((text) => world.say(id, text));
    const closing = writer.close();
    await Promise.all([...accepted, closing]);
    await refuses('server.unavailable', world.say(id, 'trois'));
    assert.deepEqual(await texts(id), ['un', 'deux']);
  });

  it('what another process erased is not written to from memory', async () => {
    const id = await world.open('Bonjour');
    other.exec('pragma foreign_keys = on; delete from conversation_keys');
    await refuses('conversation.unknown', world.say(id, 'Encore'));
  });
});
