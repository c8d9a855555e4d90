import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { World } from '../testing/world.ts';
import { temporaryStorage, type TemporaryStorage } from './testing/temporary.ts';

const program = fileURLToPath(new URL('./testing/write-until-killed.ts', import.meta.url));

/** Starts a writing process, kills it after so many acknowledgements, and says which ones it gave. */
const acknowledgedUntilKilled = async (file: string, count: number) => {
  const child = spawn(process.execPath, [...process.execArgv, program, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const acknowledged: { conversationId: string; commandId: string; seq: number }[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const [conversationId, commandId, seq] = line.split(' ');
    // Killed in the middle of a line, its last acknowledgement is not whole: nobody has read it.
    if (seq) acknowledged.push({ conversationId: conversationId!, commandId: commandId!, seq: Number(seq) });
    if (acknowledged.length === count) child.kill('SIGKILL');
  }
  assert.equal((await exited)[1], 'SIGKILL');
  return acknowledged;
};

describe('a killed process', () => {
  let subject: TemporaryStorage;
  before(async () => {
    subject = await temporaryStorage();
    await new World(subject.storage).furnish();
  });
  after(() => subject.dispose());

  for (const count of [1, 150, 400]) {
    it(`D-2 killed after ${count} acknowledgements: every one is on disk, in order, once`, async () => {
      const acknowledged = await acknowledgedUntilKilled(subject.file, count);
      assert.ok(acknowledged.length >= count);
      const world = new World(await subject.reopen());
      for (const conversationId of new Set(acknowledged.map((entry) => entry.conversationId))) {
        const events = await world.storage.publicEvents(conversationId, 0, 10_000);
        assert.deepEqual(
          events.map(({ seq }) => seq),
          events.map((_, index) => index + 1),
        );
        assert.equal((await world.storage.state(conversationId))?.publicSeq, events.length);
        for (const { commandId, seq } of acknowledged.filter((entry) => entry.conversationId === conversationId)) {
          const event = events[seq - 1];
          assert.equal(event?.type === 'message.received' && event.text, `message ${commandId}`);
        }
      }
      const { conversationId, commandId, seq } = acknowledged.at(-1)!;
      const replay = await world.say(conversationId, `message ${commandId}`, commandId);
      assert.deepEqual([replay.replayed, replay.ack.seq], [true, seq]);
    });
  }
});
