import type { DataKey, KeyRing } from '../../../sealing/data-key.ts';
import { seal, SealBrokenError, unseal, type Place } from '../../../sealing/envelope.ts';
import type { HomeWatchMail, MailFault } from '../../home-watch-mail-port.ts';

/** Where the wrapped keys of mails stand: each mail has one of its own, gone as soon as the mail is. */
export const MAIL_KEYS = 'home_watch_mail_keys';

/** Tried as soon as possible: when exactly it was written stands nowhere in clear. */
export const AT_ONCE = 0;

/** What stands sealed in the row of a mail that waits, and how its last try went. */
export type WaitingBody = HomeWatchMail & { readonly fault?: MailFault };
/** What stands sealed in the row of a mail that was given up: nothing of the owner. */
export type FailedBody = Pick<HomeWatchMail, 'kind'> & { readonly fault: MailFault };

/** Both are null once the mail was sent. */
export interface SealedMail {
  readonly id: string;
  readonly body: Uint8Array | null;
  readonly wrapped: Uint8Array | null;
}

const placeOf = (id: string): Place => ({ table: 'home_watch_mails', row: id, field: 'body' });

export const sealMail = (key: DataKey, id: string, body: WaitingBody | FailedBody): Buffer =>
  seal(key.sealing, JSON.stringify(body), placeOf(id));

/** Null for a mail of which nothing is left, or that no master key opens today. */
export const openMail = <Body extends WaitingBody | FailedBody>(
  keys: KeyRing,
  { id, body, wrapped }: SealedMail,
): { readonly key: DataKey; readonly body: Body } | null => {
  if (body === null || wrapped === null) return null;
  try {
    const key = keys.unwrap(id, wrapped, MAIL_KEYS);
    return { key, body: JSON.parse(unseal(key.sealing, body, placeOf(id)).toString()) as Body };
  } catch (error) {
    // A master key that is missing today may be given again tomorrow; the mails behind this one go on.
    if (error instanceof SealBrokenError) return null;
    throw error;
  }
};
