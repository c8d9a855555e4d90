import { DatabaseSync } from 'node:sqlite';
import { databaseFile } from '../../../packages/server/src/data-folder.ts';
import { decide } from '../../../packages/server/src/services/conversations/decide.ts';
import type { CommandInput, Outcome, Storage } from '../../../packages/server/src/storage/port.ts';
import type { Crasher } from './crash-point.ts';

/** How a double changes the one call that a message takes; everything else is the real adapter. */
type Execute = (input: CommandInput) => Promise<Outcome>;
type Double = (real: Storage, dataDir: string) => Execute;

/** The product's own storage: with it, the checker must find nothing at any crash point. */
const honest: Double = (real) => (input) => real.execute(input);

/**
 * Acknowledges and publishes what it has only decided, and writes it a while later: a crash in between loses what was
 * acknowledged (breaks D-2).
 */
const acknowledgesBeforeCommit: Double = (real) => {
  const latest = new Map<string, Outcome['state']>();
  return async (input) => {
    const state = latest.get(input.conversationId) ?? (await real.state(input.conversationId));
    if (!state || input.command.type !== 'message.send') return real.execute(input);
    const decision = decide(state, input.sender, input.command, { atMs: input.atMs, queues: new Set() });
    latest.set(input.conversationId, decision.next);
    setTimeout(() => void real.execute(input).catch(() => {}), 300);
    const seq = decision.publicEvents[0]?.seq ?? null;
    const ack = { commandId: input.command.commandId, seq, staffSeq: null };
    return { ...decision, state: decision.next, ack, replayed: false };
  };
};

/** Forgets which commands it has stored, so that a repeated one is stored again (breaks D-3). */
const forgetsCommands: Double = (real, dataDir) => {
  const database = new DatabaseSync(databaseFile(dataDir));
  database.exec('PRAGMA busy_timeout = 5000');
  const forget = database.prepare('DELETE FROM commands WHERE command_id = ?');
  return async (input) => {
    forget.run(input.command.commandId);
    return real.execute(input);
  };
};

/**
 * Counts without a lock: reads the head, lets another writer in, and answers with a seq of its own making (breaks D-1).
 * Two messages that overlap get the same one.
 */
const countsWithoutLock: Double = (real) => async (input) => {
  const before = await real.state(input.conversationId);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const outcome = await real.execute(input);
  const seq = (before?.publicSeq ?? 0) + 1;
  const publicEvents = outcome.publicEvents.map((event, index) => ({ ...event, seq: seq + index }));
  return { ...outcome, publicEvents, ack: { ...outcome.ack, seq } };
};

export const DOUBLES = { honest, acknowledgesBeforeCommit, forgetsCommands, countsWithoutLock };
export type DoubleName = keyof typeof DOUBLES;

/** The real storage with one call replaced, dying where the crasher says. */
export const withDouble = (real: Storage, name: DoubleName, dataDir: string, crasher: Crasher): Storage => {
  const execute = DOUBLES[name](real, dataDir);
  const crashing: Execute = async (input) => {
    if (input.command.type !== 'message.send') return execute(input);
    crasher.message();
    crasher.reached('before-commit');
    const outcome = await execute(input);
    crasher.reached('commit-ack');
    // The acknowledgement leaves after this promise resolves: give the socket the turns it needs, then die.
    setTimeout(() => crasher.reached('after-ack'), 20);
    return outcome;
  };
  return new Proxy(real, {
    get(target, property) {
      if (property === 'execute') return crashing;
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === 'function' ? (value as (...parameters: unknown[]) => unknown).bind(target) : value;
    },
  });
};
