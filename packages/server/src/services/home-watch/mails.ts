import { HOME_WATCH_FIELDS } from '@guichet/triage/form';
import type { HomeWatchMail, HomeWatchMailKind } from '../../storage/home-watch-mail-port.ts';
import type { HomeWatchEntry, HomeWatchRecord } from '../../storage/home-watch-port.ts';
import { isOver } from './decide.ts';

/** A passage is no reason: a mail at each would tell whoever reads along that somebody looks after the home (spec V-41). */
const KINDS: Readonly<Record<HomeWatchEntry['what']['type'], HomeWatchMailKind | null>> = {
  verified: 'verified',
  passage: null,
  message: 'message',
  'access-changed': 'changed',
  'dates-changed': 'changed',
  returned: 'closed',
  cancelled: 'closed',
};

/**
 * What the owner is written because of a change, or because their request was received (spec V-41). Pure: the writer runs
 * it inside the transaction of the change.
 *
 * @param before null for a new request
 */
export const mailsOf = (before: HomeWatchRecord | null, after: HomeWatchRecord, atMs: number): HomeWatchMail[] => {
  return [...kindsOf(before, after)].map((kind) => mailOf(kind, after, atMs)).filter((mail) => mail !== null);
};

/** One mail about a request as it is now; null when its owner was promised none, or gave no address. */
export const mailOf = (
  kind: HomeWatchMailKind,
  { mail, values, locale, reference }: HomeWatchRecord,
  atMs: number,
): HomeWatchMail | null => {
  const to = values[HOME_WATCH_FIELDS.email];
  if (mail !== true || typeof to !== 'string' || to === '') return null;
  return { kind, to, locale, reference, sinceMs: atMs };
};

const kindsOf = (before: HomeWatchRecord | null, after: HomeWatchRecord): ReadonlySet<HomeWatchMailKind> => {
  if (before === null) return new Set(['received']);
  const kinds = after.entries.slice(before.entries.length).map(({ what }) => KINDS[what.type]);
  if (isOver(after.status) && !isOver(before.status)) kinds.push('closed');
  return new Set(kinds.filter((kind) => kind !== null));
};
