import type { DatabaseSync } from 'node:sqlite';
import type { CannedReply } from '../../../contract/index.ts';
import { GuichetError } from '../../../errors.ts';
import type { CannedReplyWrite, SiteWrite } from '../../site-admin-port.ts';
import type { AuditTables } from '../audit/audit-tables.ts';
import { siteRowOf } from '../read/directory-rows.ts';
import type { Schema } from '../schema.ts';
import { Statement } from '../statement.ts';

type Values<T> = { [Key in keyof T]: T[Key] };

/** Sites and replies written in advance as admins change them, inside the writer's transaction. */
export class SiteTables {
  readonly #audit: Pick<AuditTables, 'append'>;
  readonly #revision: Statement<{ slug: string }, { revision: number }>;
  readonly #insert: Statement<Values<Schema['sites']>, unknown>;
  readonly #update: Statement<Values<Schema['sites']>, unknown>;
  readonly #reply: Statement<{ id: string }, CannedReply>;
  readonly #putReply: Statement<Values<CannedReply>, unknown>;
  readonly #deleteReply: Statement<{ id: string }, unknown>;

  constructor(database: DatabaseSync, audit: Pick<AuditTables, 'append'>) {
    this.#audit = audit;
    this.#revision = new Statement(database, (query, p) =>
      query.selectFrom('sites').select('revision').where('slug', '=', p.slug),
    );
    this.#insert = new Statement(database, (query, p) =>
      query.insertInto('sites').values({ slug: p.slug, ...columnsOf(p) }),
    );
    this.#update = new Statement(database, (query, p) =>
      query.updateTable('sites').set(columnsOf(p)).where('slug', '=', p.slug),
    );
    this.#reply = new Statement(database, (query, p) =>
      query.selectFrom('canned_replies').selectAll().where('id', '=', p.id),
    );
    this.#putReply = new Statement(database, (query, p) => {
      const rest = { shortcut: p.shortcut, title: p.title, text: p.text, locale: p.locale };
      return query
        .insertInto('canned_replies')
        .values({ id: p.id, ...rest })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(rest));
    });
    this.#deleteReply = new Statement(database, (query, p) =>
      query.deleteFrom('canned_replies').where('id', '=', p.id),
    );
  }

  write({ site, revision, audit }: SiteWrite): number {
    const known = this.#revision.get({ slug: site.slug })?.revision ?? null;
    if (known === null && revision !== null) throw new GuichetError('site.unknown');
    if (known !== revision) throw new GuichetError('site.outdated');
    const next = (known ?? 0) + 1;
    const row = { ...siteRowOf(site), revision: next, changed_by: audit.officer.name, changed_at_ms: audit.atMs };
    if (known === null) this.#insert.run(row);
    else this.#update.run(row);
    this.#audit.append(audit);
    return next;
  }

  writeReply({ id, before, after, audit }: CannedReplyWrite): null {
    const known = this.#reply.get({ id });
    if (before === null ? known !== undefined : known === undefined || !isSame(known, before)) {
      throw new GuichetError('reply.outdated');
    }
    if (after === null) this.#deleteReply.run({ id });
    else this.#putReply.run({ ...after });
    return this.#audit.append(audit);
  }
}

/** Each by its name: parameters answer to any name and cannot be spread. */
const columnsOf = (p: Schema['sites']): Omit<Schema['sites'], 'slug'> => ({
  name: p.name,
  insee_code: p.insee_code,
  allowed_origins: p.allowed_origins,
  answered_by: p.answered_by,
  demonstration: p.demonstration,
  services: p.services,
  queue: p.queue,
  cyber_queue: p.cyber_queue,
  orienter: p.orienter,
  locale: p.locale,
  theme: p.theme,
  exit_url: p.exit_url,
  retention_days: p.retention_days,
  otv: p.otv,
  legal_notice_url: p.legal_notice_url,
  hours: p.hours,
  revision: p.revision,
  changed_by: p.changed_by,
  changed_at_ms: p.changed_at_ms,
});

const isSame = (one: CannedReply, other: CannedReply): boolean =>
  (['id', 'shortcut', 'title', 'text', 'locale'] as const).every((part) => one[part] === other[part]);
