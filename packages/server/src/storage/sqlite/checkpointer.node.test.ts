import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { World } from '../testing/world.ts';
import { temporaryStorage, type TemporaryStorage } from './testing/temporary.ts';

const MEGABYTE = 1_048_576;

describe('checkpoints', () => {
  let subject: TemporaryStorage;
  beforeEach(async () => {
    subject = await temporaryStorage();
  });
  afterEach(() => subject.dispose());

  it('the log is copied into the database while it is open, long before the writer would do it', async () => {
    const world = new World(subject.storage);
    await world.furnish();
    const id = await world.open();
    const text = 'é'.repeat(4_000);
    await Promise.all(Array.from({ length: 400 }, () => world.say(id, text)));
    const log = await stat(`${subject.file}-wal`);
    assert.ok(log.size < 64 * MEGABYTE, 'the writer has not reached its own limit');
    while ((await stat(subject.file)).size < 3 * MEGABYTE) await pause(20);
    assert.equal((await world.storage.publicEvents(id, 0, 1_000)).length, 401);
  });
});
