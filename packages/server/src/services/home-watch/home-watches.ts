import type { Storage } from '../../storage/port.ts';
import type { CallerKeys } from '../caller-keys.ts';
import type { Clock } from '../clock.ts';
import type { Limits } from '../limits.ts';
import { createPasswords } from '../passwords.ts';
import { RateLimiter } from '../rate-limiter.ts';
import { createHomeWatchAccess, type HomeWatchAccess } from './access.ts';
import { createHomeWatchDesk, type HomeWatchDesk } from './desk/desk.ts';
import type { Territories } from './desk/territories.ts';
import { createHomeWatchOwners, type HomeWatchOwners } from './owners.ts';
import type { MailTransport } from '../mail-transport.ts';
import { MailSender } from './mail-sender.ts';
import { createSubmit, type Submit, type SubmitDeps } from './submit.ts';

/** scrypt's N for secrets of 80 random bits: 16 MiB and some 30 ms each, so that many can be sent at once. */
export const SECRET_SCRYPT_COST = 2 ** 14;

/** Requests to watch a home, from sending to erasure. */
export interface HomeWatches {
  readonly submit: Submit;
  readonly access: HomeWatchAccess;
  readonly owners: HomeWatchOwners;
  readonly desk: HomeWatchDesk;
  /** Null: this server sends no mail. */
  readonly mails: MailSender | null;
  /** Forgets what limits no longer need. */
  sweep(): void;
  forgetCallers(): void;
}

export interface HomeWatchesDeps extends Omit<
  SubmitDeps,
  'storage' | 'clock' | 'secrets' | 'mail' | 'takeTurn' | 'takeContactTurn'
> {
  readonly storage: Storage;
  readonly territories: Territories;
  readonly clock: Clock;
  readonly limits: Pick<Limits, 'requestsPerSite' | 'requestsPerCaller' | 'requestsPerContact'>;
  readonly callerKeys: CallerKeys;
  /** Null: no mail is promised, and none is sent. */
  readonly mail: MailTransport | null;
  /** Told of mails that could not be sent; never holds content. */
  readonly onMailFailure: (failure: unknown) => void;
}

export const createHomeWatches = (deps: HomeWatchesDeps): HomeWatches => {
  const { storage, clock, limits, callerKeys, mail } = deps;
  const secrets = createPasswords({ cost: SECRET_SCRYPT_COST });
  const perSite = new RateLimiter(clock, limits.requestsPerSite);
  const perCaller = new RateLimiter(clock, limits.requestsPerCaller);
  const perContact = new RateLimiter(clock, limits.requestsPerContact);
  const callerKey = (address: string) => callerKeys.keyOf(address);
  const access = createHomeWatchAccess({ storage, clock, secrets, callerKey });
  return {
    access,
    owners: createHomeWatchOwners(deps),
    desk: createHomeWatchDesk(deps),
    mails: mail && new MailSender({ storage, clock, transport: mail, onFailure: deps.onMailFailure }),
    submit: createSubmit({
      ...deps,
      mail: mail !== null,
      secrets,
      takeTurn: (address, site) => perCaller.take(callerKey(address)) || perSite.take(site),
      takeContactTurn: (contact) => perContact.take(callerKey(contact)),
    }),
    sweep() {
      for (const part of [perSite, perCaller, perContact, access]) part.sweep();
    },
    forgetCallers() {
      perCaller.clear();
      perContact.clear();
      access.forgetCallers();
    },
  };
};
