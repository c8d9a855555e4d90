import type { DatabaseSync } from 'node:sqlite';
import type { KeyRing } from '../../../sealing/data-key.ts';
import type { HomeWatchMailState, UnsentMail } from '../../home-watch-mail-port.ts';
import { Statement } from '../statement.ts';
import { openMail, type SealedMail, type WaitingBody } from './mail-rows.ts';

/** Said of a request before the ones behind it. */
const STATES: readonly HomeWatchMailState[] = ['failed', 'waiting', 'sent'];

/** Mails about requests, as the read connection sees them. */
export class MailReads {
  readonly #states: Statement<{ request: string }, { state: string }>;
  readonly #due: Statement<{ nowMs: number }, { id: string }>;
  readonly #unsent: Statement<Record<never, never>, SealedMail & { state: string; tries: number }>;
  readonly #keys: KeyRing;

  constructor(database: DatabaseSync, keys: KeyRing) {
    this.#keys = keys;
    this.#unsent = new Statement(database, (query) =>
      query
        .selectFrom('home_watch_mails')
        .leftJoin('home_watch_mail_keys', 'home_watch_mail_keys.id', 'home_watch_mails.id')
        .select(['home_watch_mails.id', 'state', 'tries', 'body', 'wrapped'])
        .where('state', '!=', 'sent')
        .where('tries', '>', 0)
        .orderBy('home_watch_mails.id'),
    );
    this.#states = new Statement(database, (query, p) =>
      query.selectFrom('home_watch_mails').select('state').distinct().where('request', '=', p.request),
    );
    this.#due = new Statement(database, (query, p) =>
      query.selectFrom('home_watch_mails').select('id').where('due_ms', '<=', p.nowMs).limit(1),
    );
  }

  states(requests: readonly string[]): ReadonlyMap<string, HomeWatchMailState> {
    return new Map(
      requests.flatMap((request) => {
        const found = new Set(this.#states.all({ request }).map(({ state }) => state));
        const state = STATES.find((each) => found.has(each));
        return state === undefined ? [] : [[request, state] as const];
      }),
    );
  }

  unsent(): UnsentMail[] {
    return this.#unsent.all({}).map((row) => {
      const body = openMail<WaitingBody>(this.#keys, row)?.body;
      const { id, tries, state } = row;
      return { id, tries, state: state as UnsentMail['state'], kind: body?.kind ?? null, fault: body?.fault ?? null };
    });
  }

  isDue(nowMs: number): boolean {
    return this.#due.get({ nowMs }) !== undefined;
  }
}
