import type { DatabaseSync } from 'node:sqlite';
import type { KeyRing } from '../../../sealing/data-key.ts';
import { seal, SealBrokenError, unseal, type Place } from '../../../sealing/envelope.ts';
import { randomId } from '../../../services/tokens.ts';
import type { ClaimedMail, HomeWatchMail, HomeWatchMailStorage } from '../../home-watch-mail-port.ts';
import type { HomeWatchMailRow, Schema } from '../schema.ts';
import { Statement } from '../statement.ts';

/** Where the wrapped keys of mails stand: each mail has one of its own, gone as soon as the mail is. */
export const MAIL_KEYS = 'home_watch_mail_keys';

type Id = { id: string };
type Values<T> = { [Key in keyof T]: T[Key] };
type Claim = Parameters<HomeWatchMailStorage['claimHomeWatchMail']>[0];
type Settled = Parameters<HomeWatchMailStorage['settleHomeWatchMail']>[0];
interface DueRow {
  id: string;
  tries: number;
  body: Uint8Array | null;
  wrapped: Uint8Array;
}

/** Tried as soon as possible: when exactly it was written stands nowhere in clear. */
const AT_ONCE = 0;

const placeOf = (id: string): Place => ({ table: 'home_watch_mails', row: id, field: 'body' });

/** Mails about requests, inside the writer's transaction. */
export class MailTables {
  readonly #keys: KeyRing;
  readonly #insert: Statement<Values<HomeWatchMailRow>, unknown>;
  readonly #insertKey: Statement<Values<Schema['home_watch_mail_keys']>, unknown>;
  readonly #due: Statement<{ nowMs: number }, DueRow>;
  readonly #claim: Statement<{ id: string; untilMs: number; tries: number }, unknown>;
  readonly #finish: Statement<{ id: string; untilMs: number; state: string }, unknown>;
  readonly #postpone: Statement<{ id: string; untilMs: number; dueMs: number }, unknown>;
  readonly #deleteKey: Statement<Id, unknown>;
  readonly #deleteKeysOf: Statement<{ request: string }, unknown>;
  readonly #deleteOf: Statement<{ request: string }, unknown>;

  constructor(database: DatabaseSync, keys: KeyRing) {
    this.#keys = keys;
    this.#insert = new Statement(database, (query, p) =>
      query
        .insertInto('home_watch_mails')
        .values({ id: p.id, request: p.request, state: p.state, due_ms: p.due_ms, tries: p.tries, body: p.body }),
    );
    this.#insertKey = new Statement(database, (query, p) =>
      query.insertInto('home_watch_mail_keys').values({ id: p.id, wrapped: p.wrapped }),
    );
    this.#due = new Statement(database, (query, p) =>
      query
        .selectFrom('home_watch_mails')
        .innerJoin('home_watch_mail_keys', 'home_watch_mail_keys.id', 'home_watch_mails.id')
        .select(['home_watch_mails.id', 'tries', 'body', 'wrapped'])
        .where('due_ms', '<=', p.nowMs)
        .orderBy('due_ms')
        .limit(1),
    );
    this.#claim = new Statement(database, (query, p) =>
      query.updateTable('home_watch_mails').set({ due_ms: p.untilMs, tries: p.tries }).where('id', '=', p.id),
    );
    this.#finish = new Statement(database, (query, p) =>
      query
        .updateTable('home_watch_mails')
        .set({ state: p.state, due_ms: null, body: null })
        .where('id', '=', p.id)
        .where('due_ms', '=', p.untilMs),
    );
    this.#postpone = new Statement(database, (query, p) =>
      query
        .updateTable('home_watch_mails')
        .set({ due_ms: p.dueMs })
        .where('id', '=', p.id)
        .where('due_ms', '=', p.untilMs),
    );
    this.#deleteKey = new Statement(database, (query, p) =>
      query.deleteFrom('home_watch_mail_keys').where('id', '=', p.id),
    );
    this.#deleteKeysOf = new Statement(database, (query, p) =>
      query
        .deleteFrom('home_watch_mail_keys')
        .where('id', 'in', query.selectFrom('home_watch_mails').select('id').where('request', '=', p.request)),
    );
    this.#deleteOf = new Statement(database, (query, p) =>
      query.deleteFrom('home_watch_mails').where('request', '=', p.request),
    );
  }

  add(request: string, mails: readonly HomeWatchMail[]): void {
    for (const mail of mails) {
      const id = randomId();
      const { key, wrapped } = this.#keys.create(id, MAIL_KEYS);
      const body = seal(key.sealing, JSON.stringify(mail), placeOf(id));
      this.#insert.run({ id, request, state: 'waiting', due_ms: AT_ONCE, tries: 0, body });
      this.#insertKey.run({ id, wrapped });
    }
  }

  claim({ nowMs, untilMs }: Claim): ClaimedMail | null {
    const row = this.#due.get({ nowMs });
    if (row === undefined) return null;
    const tries = row.tries + 1;
    this.#claim.run({ id: row.id, untilMs, tries });
    return { id: row.id, untilMs, tries, mail: this.#open(row) };
  }

  settle({ id, untilMs, outcome }: Settled): null {
    if (outcome.state === 'waiting') this.#postpone.run({ id, untilMs, dueMs: outcome.dueMs });
    else if (this.#finish.run({ id, untilMs, state: outcome.state }) > 0) this.#deleteKey.run({ id });
    return null;
  }

  eraseKeysOf(request: string): void {
    this.#deleteKeysOf.run({ request });
  }

  /** Their keys first. */
  eraseOf(request: string): void {
    this.#deleteKeysOf.run({ request });
    this.#deleteOf.run({ request });
  }

  #open({ id, body, wrapped }: DueRow): HomeWatchMail | null {
    if (body === null) return null;
    try {
      const key = this.#keys.unwrap(id, wrapped, MAIL_KEYS);
      return JSON.parse(unseal(key.sealing, body, placeOf(id)).toString()) as HomeWatchMail;
    } catch (error) {
      // A master key that is missing today may be given again tomorrow; the mails behind this one go on.
      if (error instanceof SealBrokenError) return null;
      throw error;
    }
  }
}
