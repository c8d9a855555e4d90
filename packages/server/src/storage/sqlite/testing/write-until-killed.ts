import { createSqliteStorage } from '../sqlite-storage.ts';
import { randomId, World } from '../../testing/world.ts';

// A process that a test kills: writes without end to the file of its first argument, and prints a line an acknowledgement.
const storage = await createSqliteStorage({ file: process.argv[2]!, masterKey: new Uint8Array(32).fill(3) });
const world = new World(storage);
const writeWithoutEnd = async (): Promise<never> => {
  const conversationId = await world.open();
  for (;;) {
    const commandId = randomId();
    const { ack } = await world.say(conversationId, `message ${commandId}`, commandId);
    process.stdout.write(`${conversationId} ${commandId} ${ack.seq}\n`);
  }
};
await Promise.all(Array.from({ length: 20 }, writeWithoutEnd));
