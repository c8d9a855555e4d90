import { randomBytes } from 'node:crypto';
import type { OtvSession, OtvSessionInput } from '../../contract/index.ts';
import { GuichetError } from '../../errors.ts';
import type { HomeWatchStorage } from '../../storage/home-watch-port.ts';
import type { Clock } from '../clock.ts';
import type { Passwords } from '../passwords.ts';
import { hashKey, hashToken, isToken } from '../tokens.ts';
import { readCode } from './codes.ts';
import { FailureBudget } from './failure-budget.ts';

const HOUR_MS = 3_600_000;
/** How long an owner may look at their request before they show both codes again. */
export const ACCESS_LIFE_MS = 15 * 60_000;
/** Wrong codes an hour, by caller and by reference, and in all (spec V-27). */
export const FAILURES = { perCaller: 5, perReference: 5, inAll: 1_000 } as const;
const ALL = 'all';

/** Opens a request to whoever shows its reference and secret, for a quarter of an hour. */
export interface HomeWatchAccess {
  /** @throws GuichetError `otv.credentials`, the same for an unknown reference; `rate.limited` */
  open(codes: OtvSessionInput, callerAddress: string): Promise<OtvSession>;
  /**
   * Id of the request that a token opens.
   *
   * @throws GuichetError `session.missing`, `session.invalid`
   */
  resolve(token: string | null): string;
  /** Ends a session; an unknown token is no error. */
  end(token: string): void;
  sweep(): void;
  /** Callers have other keys now: what was counted under the old ones means nothing any more. */
  forgetCallers(): void;
}

export interface HomeWatchAccessDeps {
  readonly storage: Pick<HomeWatchStorage, 'homeWatchId' | 'homeWatch'>;
  readonly clock: Pick<Clock, 'nowMs'>;
  readonly secrets: Pick<Passwords, 'verify'>;
  readonly callerKey: (address: string) => string;
}

export const createHomeWatchAccess = ({ storage, clock, secrets, callerKey }: HomeWatchAccessDeps): HomeWatchAccess => {
  const callers = new FailureBudget(clock, { most: FAILURES.perCaller, windowMs: HOUR_MS });
  const references = new FailureBudget(clock, { most: FAILURES.perReference, windowMs: HOUR_MS });
  const everybody = new FailureBudget(clock, { most: FAILURES.inAll, windowMs: HOUR_MS });
  const sessions = new Map<string, { readonly id: string; readonly untilMs: number }>();

  return {
    async open(typed, callerAddress) {
      const [reference, secret] = [readCode(typed.reference), readCode(typed.secret)];
      // Ids are keyed: what was typed is not held, only what it would be.
      const id = storage.homeWatchId(reference ?? typed.reference);
      const budgets = [
        [callers, callerKey(callerAddress)],
        [references, id],
        [everybody, ALL],
      ] as const;
      const waitMs = Math.max(...budgets.map(([budget, key]) => budget.waitMs(key)));
      if (waitMs > 0) throw new GuichetError('rate.limited', { retryAfterMs: waitMs });
      // Counted before the slow check: a hundred tries at once are a hundred tries.
      for (const [budget, key] of budgets) budget.note(key);
      const record = reference === null ? null : await storage.homeWatch(id);
      const right = await secrets.verify(secret ?? typed.secret, record?.secretHash ?? null);
      if (!right) throw new GuichetError('otv.credentials');
      for (const [budget, key] of budgets) budget.undo(key);
      const token = randomBytes(32).toString('base64url');
      sessions.set(hashKey(hashToken(token)), { id, untilMs: clock.nowMs() + ACCESS_LIFE_MS });
      return { token, expiresInMs: ACCESS_LIFE_MS };
    },
    resolve(token) {
      if (token === null) throw new GuichetError('session.missing');
      const session = isToken(token) ? sessions.get(hashKey(hashToken(token))) : undefined;
      if (session === undefined || session.untilMs <= clock.nowMs()) throw new GuichetError('session.invalid');
      return session.id;
    },
    end(token) {
      sessions.delete(hashKey(hashToken(token)));
    },
    sweep() {
      for (const budget of [callers, references, everybody]) budget.sweep();
      for (const [key, { untilMs }] of sessions) if (untilMs <= clock.nowMs()) sessions.delete(key);
    },
    forgetCallers() {
      callers.clear();
    },
  };
};
