import type { DatabaseSync } from 'node:sqlite';
import type { KeyRing } from '../../../sealing/data-key.ts';
import { randomId } from '../../../services/tokens.ts';
import type { ClaimedMail, HomeWatchMail, HomeWatchMailStorage, MailFault } from '../../home-watch-mail-port.ts';
import type { HomeWatchMailRow, Schema } from '../schema.ts';
import { Statement } from '../statement.ts';
import { AT_ONCE, MAIL_KEYS, openMail, sealMail, type SealedMail, type WaitingBody } from './mail-rows.ts';

type Id = { id: string };
type Values<T> = { [Key in keyof T]: T[Key] };
type Claim = Parameters<HomeWatchMailStorage['claimHomeWatchMail']>[0];
type Settled = Parameters<HomeWatchMailStorage['settleHomeWatchMail']>[0];
interface DueRow extends SealedMail {
  readonly tries: number;
}

/** Mails about requests, inside the writer's transaction. */
export class MailTables {
  readonly #keys: KeyRing;
  readonly #insert: Statement<Values<HomeWatchMailRow>, unknown>;
  readonly #insertKey: Statement<Values<Schema['home_watch_mail_keys']>, unknown>;
  readonly #due: Statement<{ nowMs: number }, DueRow>;
  readonly #claim: Statement<{ id: string; untilMs: number; tries: number }, unknown>;
  readonly #claimed: Statement<{ id: string; untilMs: number }, SealedMail>;
  readonly #settle: Statement<Pick<HomeWatchMailRow, 'id' | 'state' | 'due_ms' | 'body'>, unknown>;
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
    this.#claimed = new Statement(database, (query, p) =>
      query
        .selectFrom('home_watch_mails')
        .innerJoin('home_watch_mail_keys', 'home_watch_mail_keys.id', 'home_watch_mails.id')
        .select(['home_watch_mails.id', 'body', 'wrapped'])
        .where('home_watch_mails.id', '=', p.id)
        .where('due_ms', '=', p.untilMs),
    );
    this.#settle = new Statement(database, (query, p) =>
      query
        .updateTable('home_watch_mails')
        .set({ state: p.state, due_ms: p.due_ms, body: p.body })
        .where('id', '=', p.id),
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
      const body = sealMail(key, id, mail);
      this.#insert.run({ id, request, state: 'waiting', due_ms: AT_ONCE, tries: 0, body });
      this.#insertKey.run({ id, wrapped });
    }
  }

  claim({ nowMs, untilMs }: Claim): ClaimedMail | null {
    const row = this.#due.get({ nowMs });
    if (row === undefined) return null;
    const tries = row.tries + 1;
    this.#claim.run({ id: row.id, untilMs, tries });
    return { id: row.id, untilMs, tries, mail: openMail<WaitingBody>(this.#keys, row)?.body ?? null };
  }

  settle({ id, untilMs, outcome }: Settled): null {
    const row = this.#claimed.get({ id, untilMs });
    if (row === undefined) return null;
    const { state } = outcome;
    const due_ms = state === 'waiting' ? outcome.dueMs : null;
    this.#settle.run({ id, state, due_ms, body: state === 'sent' ? null : this.#after(row, state, outcome.fault) });
    if (state === 'sent') this.#deleteKey.run({ id });
    return null;
  }

  /** What is left of a mail that did not leave: all of it while it waits; its kind and why, once it was given up. */
  #after(row: SealedMail, state: 'waiting' | 'failed', fault: MailFault): Uint8Array | null {
    const opened = openMail<WaitingBody>(this.#keys, row);
    if (opened === null) return row.body;
    const { key, body } = opened;
    return sealMail(key, row.id, state === 'waiting' ? { ...body, fault } : { kind: body.kind, fault });
  }

  eraseKeysOf(request: string): void {
    this.#deleteKeysOf.run({ request });
  }

  /** Their keys first. */
  eraseOf(request: string): void {
    this.#deleteKeysOf.run({ request });
    this.#deleteOf.run({ request });
  }
}
