import { randomBytes } from 'node:crypto';

/** 128 random bits as the contract wants a command id. */
export const commandId = (): string => randomBytes(16).toString('base64url');
/** 256 random bits as the contract wants a citizen's token. */
export const citizenToken = (): string => randomBytes(32).toString('base64url');

/** A small seeded generator (mulberry32), so that a run that failed can be run again. */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};
