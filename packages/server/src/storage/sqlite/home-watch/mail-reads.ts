import type { DatabaseSync } from 'node:sqlite';
import type { HomeWatchMailState } from '../../home-watch-mail-port.ts';
import { Statement } from '../statement.ts';

/** Said of a request before the ones behind it. */
const STATES: readonly HomeWatchMailState[] = ['failed', 'waiting', 'sent'];

/** Mails about requests, as the read connection sees them. */
export class MailReads {
  readonly #states: Statement<{ request: string }, { state: string }>;
  readonly #due: Statement<{ nowMs: number }, { id: string }>;

  constructor(database: DatabaseSync) {
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

  isDue(nowMs: number): boolean {
    return this.#due.get({ nowMs }) !== undefined;
  }
}
