import type { DatabaseSync } from 'node:sqlite';
import type { KeyRing } from '../../../sealing/data-key.ts';
import { mailOf } from '../../../services/home-watch/mails.ts';
import type { HomeWatchMailStorage, MailRetryReport } from '../../home-watch-mail-port.ts';
import type { AuditTables } from '../audit/audit-tables.ts';
import type { HomeWatchMailRow } from '../schema.ts';
import { Statement } from '../statement.ts';
import type { HomeWatchTables } from './home-watch-tables.ts';
import { AT_ONCE, openMail, sealMail, type FailedBody, type SealedMail } from './mail-rows.ts';

type Row = SealedMail & Pick<HomeWatchMailRow, 'request' | 'state' | 'due_ms' | 'tries'>;
type Retry = Parameters<HomeWatchMailStorage['retryHomeWatchMails']>[0];

/** Puts mails that did not leave back in the queue, inside the writer's transaction (spec V-49). */
export class MailRetries {
  readonly #keys: KeyRing;
  readonly #homeWatches: HomeWatchTables;
  readonly #audit: AuditTables;
  readonly #one: Statement<{ id: string }, Row>;
  readonly #hurry: Statement<{ id: string }, unknown>;
  readonly #renew: Statement<{ id: string; body: Uint8Array }, unknown>;

  constructor(database: DatabaseSync, keys: KeyRing, homeWatches: HomeWatchTables, audit: AuditTables) {
    this.#keys = keys;
    this.#homeWatches = homeWatches;
    this.#audit = audit;
    this.#one = new Statement(database, (query, p) =>
      query
        .selectFrom('home_watch_mails')
        .leftJoin('home_watch_mail_keys', 'home_watch_mail_keys.id', 'home_watch_mails.id')
        .select(['home_watch_mails.id', 'request', 'state', 'due_ms', 'tries', 'body', 'wrapped'])
        .where('home_watch_mails.id', '=', p.id),
    );
    this.#hurry = new Statement(database, (query, p) =>
      query.updateTable('home_watch_mails').set({ due_ms: AT_ONCE, tries: 0 }).where('id', '=', p.id),
    );
    this.#renew = new Statement(database, (query, p) =>
      query
        .updateTable('home_watch_mails')
        .set({ state: 'waiting', due_ms: AT_ONCE, tries: 0, body: p.body })
        .where('id', '=', p.id),
    );
  }

  retry({ ids, nowMs, soonMs }: Retry): MailRetryReport {
    const report = { retried: 0, soon: 0, lost: 0, unknown: 0 };
    const subjects = new Set<string>();
    const units = new Set<string>();
    for (const id of ids) {
      const row = this.#one.get({ id });
      const became = row === undefined ? 'unknown' : this.#retry(row, nowMs, soonMs);
      report[became] += 1;
      if (row === undefined || became !== 'retried') continue;
      subjects.add(row.request);
      const unit = this.#homeWatches.record(row.request)?.unit;
      if (unit !== undefined) units.add(unit);
    }
    if (report.retried > 0) {
      this.#audit.append({
        ...{ atMs: nowMs, kind: 'mail.retried', officer: null },
        ...{ subjects: [...subjects], units: [...units] },
      });
    }
    return report;
  }

  #retry(row: Row, nowMs: number, soonMs: number): keyof MailRetryReport {
    if (row.state === 'sent') return 'unknown';
    if (row.state === 'waiting') {
      // It may be on its way at this moment: hurrying it would send it twice.
      if ((row.due_ms ?? AT_ONCE) <= soonMs) return 'soon';
      this.#hurry.run({ id: row.id });
      return 'retried';
    }
    const opened = openMail<FailedBody>(this.#keys, row);
    const record = opened && this.#homeWatches.record(row.request);
    const mail = record && mailOf(opened.body.kind, record, nowMs);
    if (opened === null || mail === null) return 'lost';
    this.#renew.run({ id: row.id, body: sealMail(opened.key, row.id, mail) });
    return 'retried';
  }
}
