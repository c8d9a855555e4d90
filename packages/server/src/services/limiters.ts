import type { Clock } from './clock.ts';
import type { Limits } from './limits.ts';
import { RateLimiter } from './rate-limiter.ts';

/** The limits of conversations, of the desk and of look-ups; requests to watch a home keep their own. */
export interface Limiters {
  readonly messages: RateLimiter;
  readonly otherCommands: RateLimiter;
  readonly openingsPerSite: RateLimiter;
  readonly openingsPerCaller: RateLimiter;
  readonly signInsPerCaller: RateLimiter;
  readonly countsPerCaller: RateLimiter;
  readonly geocodingsPerCaller: RateLimiter;
  readonly keyReadsPerCaller: RateLimiter;
  /** Forgets what limits no longer need. */
  sweep(): void;
  /** Callers have other keys now: what was counted under the old ones means nothing any more. */
  forgetCallers(): void;
}

export const createLimiters = (clock: Clock, limits: Limits): Limiters => {
  const perCaller = {
    openingsPerCaller: new RateLimiter(clock, limits.openingsPerCaller),
    signInsPerCaller: new RateLimiter(clock, limits.signInsPerCaller),
    countsPerCaller: new RateLimiter(clock, limits.countsPerCaller),
    keyReadsPerCaller: new RateLimiter(clock, limits.keyReadsPerCaller),
    geocodingsPerCaller: new RateLimiter(clock, limits.geocodingsPerCaller),
  };
  const others = {
    messages: new RateLimiter(clock, limits.messages),
    otherCommands: new RateLimiter(clock, limits.otherCommands),
    openingsPerSite: new RateLimiter(clock, limits.openingsPerSite),
  };
  return {
    ...perCaller,
    ...others,
    sweep() {
      for (const limiter of Object.values({ ...perCaller, ...others })) limiter.sweep();
    },
    forgetCallers() {
      for (const limiter of Object.values(perCaller)) limiter.clear();
    },
  };
};
