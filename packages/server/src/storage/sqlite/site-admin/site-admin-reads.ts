import type { DatabaseSync } from 'node:sqlite';
import type { SiteKeyRecord, SiteState } from '../../site-admin-port.ts';
import { siteOf } from '../read/directory-rows.ts';
import type { Schema, SiteKeyRow } from '../schema.ts';
import { Statement } from '../statement.ts';

/** What the desk shows of a site beside the record, and its keys. */
export class SiteAdminReads {
  readonly #site: Statement<{ slug: string }, Schema['sites']>;
  readonly #keys: Statement<{ site: string }, SiteKeyRow>;
  readonly #key: Statement<{ hash: Uint8Array }, SiteKeyRow>;

  constructor(database: DatabaseSync) {
    this.#site = new Statement(database, (query, p) =>
      query.selectFrom('sites').selectAll().where('slug', '=', p.slug),
    );
    this.#keys = new Statement(database, (query, p) =>
      query.selectFrom('site_keys').selectAll().where('site', '=', p.site).orderBy('created_at_ms').orderBy('id'),
    );
    this.#key = new Statement(database, (query, p) =>
      query.selectFrom('site_keys').selectAll().where('hash', '=', p.hash),
    );
  }

  state = (slug: string): SiteState | null => {
    const row = this.#site.get({ slug });
    if (row === undefined) return null;
    const { revision, changed_by: officerName, changed_at_ms: atMs } = row;
    const last = officerName === null || atMs === null ? null : { officerName, atMs };
    return { site: siteOf(row), revision, last };
  };

  keys = (site: string): SiteKeyRecord[] => this.#keys.all({ site }).map(keyOf);

  keyByHash = (hash: Uint8Array): SiteKeyRecord | null => {
    const row = this.#key.get({ hash });
    return row === undefined ? null : keyOf(row);
  };
}

const keyOf = (row: SiteKeyRow): SiteKeyRecord => ({
  id: row.id,
  site: row.site,
  name: row.name,
  scopes: JSON.parse(row.scopes) as SiteKeyRecord['scopes'],
  ending: row.ending,
  createdBy: row.created_by,
  createdAtMs: row.created_at_ms,
  revokedAtMs: row.revoked_at_ms,
  lastUsedDay: row.last_used_day,
});
