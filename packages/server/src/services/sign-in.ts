import { createHmac, randomBytes } from 'node:crypto';
import { GuichetError } from '../errors.ts';
import type { OfficerRecord } from '../storage/port.ts';
import type { Clock } from './clock.ts';
import { normaliseLogin, type OfficerService } from './officers.ts';
import type { Passwords } from './passwords.ts';

const FREE_FAILURES = 5;
const WINDOW_MS = 15 * 60_000;
const FIRST_DELAY_MS = 60_000;
const LONGEST_DELAY_MS = 60 * 60_000;
/** Invented logins must not fill the memory; the oldest is forgotten first. */
const MAX_LOGINS = 10_000;

interface Failures {
  readonly count: number;
  readonly lastAtMs: number;
}

/** Checks logins and passwords, slower and slower for a login that keeps failing (spec K-8). */
export interface SignInService {
  /**
   * @throws GuichetError `officer.throttled` with `retryAfterMs`, whatever the password, also for unknown logins;
   * `rate.limited` for a caller who tries too often; `officer.credentials` otherwise, which says the same for a wrong login
   * as for a wrong password.
   */
  signIn(login: string, password: string, callerAddress: string): Promise<OfficerRecord>;
}

const delayAfter = (count: number): number =>
  count < FREE_FAILURES ? 0 : Math.min(FIRST_DELAY_MS * 2 ** (count - FREE_FAILURES), LONGEST_DELAY_MS);

export const createSignInService = (deps: {
  officers: OfficerService;
  passwords: Passwords;
  clock: Pick<Clock, 'nowMs'>;
  /** 0 when the caller may try now, otherwise how many milliseconds to wait. */
  takeTurn: (callerAddress: string) => number;
}): SignInService => {
  const { officers, passwords, clock, takeTurn } = deps;
  // A login field is where people type their password by mistake: only its HMAC is held.
  const key = randomBytes(32);
  const failures = new Map<string, Failures>();

  const current = (id: string): Failures => {
    const known = failures.get(id);
    if (known === undefined) return { count: 0, lastAtMs: 0 };
    const forgottenAtMs = known.lastAtMs + Math.max(WINDOW_MS, delayAfter(known.count));
    return clock.nowMs() < forgottenAtMs ? known : { count: 0, lastAtMs: 0 };
  };
  const remember = (id: string, entry: Failures) => {
    failures.delete(id);
    failures.set(id, entry);
    const oldest = failures.keys().next().value;
    if (failures.size > MAX_LOGINS && oldest !== undefined) failures.delete(oldest);
  };

  return {
    async signIn(login, password, callerAddress) {
      const turnInMs = takeTurn(callerAddress);
      if (turnInMs > 0) throw new GuichetError('rate.limited', { retryAfterMs: turnInMs });
      const id = createHmac('sha256', key).update(normaliseLogin(login)).digest('base64');
      const before = current(id);
      const waitMs = before.lastAtMs + delayAfter(before.count) - clock.nowMs();
      if (before.count >= FREE_FAILURES && waitMs > 0) {
        throw new GuichetError('officer.throttled', { retryAfterMs: waitMs });
      }
      // Counted before the slow check: a hundred attempts at once are a hundred attempts.
      remember(id, { count: before.count + 1, lastAtMs: clock.nowMs() });
      const officer = await officers.byLogin(login);
      const right = await passwords.verify(password, officer?.passwordHash ?? null);
      if (!right || officer === null || officer.disabled) throw new GuichetError('officer.credentials');
      failures.delete(id);
      return officer;
    },
  };
};
