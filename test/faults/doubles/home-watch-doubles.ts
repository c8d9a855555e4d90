import { randomUUID } from 'node:crypto';
import type { Storage } from '../../../packages/server/src/storage/port.ts';
import type { Crasher } from './crash-point.ts';

/** What a double changes of how a request is stored; everything else is the real adapter. */
type Change = (real: Storage) => Partial<Pick<Storage, 'createHomeWatch' | 'homeWatchCodes'>>;

/** The product's own storage: with it, the checker must find nothing at any crash point. */
const honest: Change = () => ({});

/** Says that a request is stored and stores it a while later: a crash in between loses what was shown (breaks V-20). */
const answersBeforeCommit: Change = (real) => ({
  createHomeWatch: async (input) => {
    setTimeout(() => void real.createHomeWatch(input).catch(() => {}), 300);
    return { record: input.record, replayed: false };
  },
});

/** Makes other codes each time, so that a command that is repeated makes a second request (breaks V-20). */
const forgetsCommands: Change = (real) => ({
  homeWatchCodes: (site, commandId) => real.homeWatchCodes(site, `${commandId} ${randomUUID()}`),
});

export const HOME_WATCH_DOUBLES = { honest, answersBeforeCommit, forgetsCommands };
export type HomeWatchDoubleName = keyof typeof HOME_WATCH_DOUBLES;

/** The real storage, changed so, dying where the crasher says. */
export const withHomeWatchDouble = (real: Storage, name: HomeWatchDoubleName, crasher: Crasher): Storage => {
  const changed: Storage = { ...real, ...HOME_WATCH_DOUBLES[name](real) };
  return {
    ...changed,
    async createHomeWatch(input) {
      crasher.message();
      crasher.reached('before-commit');
      const outcome = await changed.createHomeWatch(input);
      crasher.reached('commit-ack');
      // The answer leaves after this promise resolves: give the socket the turns it needs, then die.
      setTimeout(() => crasher.reached('after-ack'), 20);
      return outcome;
    },
  };
};
