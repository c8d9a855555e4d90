import type { DatabaseSync } from 'node:sqlite';
import { GuichetError } from '../../../errors.ts';
import type { AuditEntry } from '../../audit-port.ts';
import type { NewSiteKey } from '../../site-admin-port.ts';
import type { AuditTables } from '../audit/audit-tables.ts';
import type { SiteKeyRow } from '../schema.ts';
import { Statement } from '../statement.ts';

type Added = Omit<SiteKeyRow, 'revoked_at_ms' | 'last_used_day'>;
type Values<T> = { [Key in keyof T]: T[Key] };

/** Keys of sites, inside the writer's transaction. A key that was revoked stays, so that its uses can be told. */
export class KeyTables {
  readonly #audit: Pick<AuditTables, 'append'>;
  readonly #add: Statement<Values<Added>, unknown>;
  readonly #revoke: Statement<{ site: string; id: string; at_ms: number }, unknown>;
  readonly #use: Statement<{ id: string; day: string }, unknown>;

  constructor(database: DatabaseSync, audit: Pick<AuditTables, 'append'>) {
    this.#audit = audit;
    this.#add = new Statement(database, (query, p) =>
      query.insertInto('site_keys').values({
        id: p.id,
        site: p.site,
        name: p.name,
        scopes: p.scopes,
        hash: p.hash,
        ending: p.ending,
        created_by: p.created_by,
        created_at_ms: p.created_at_ms,
      }),
    );
    this.#revoke = new Statement(database, (query, p) =>
      query
        .updateTable('site_keys')
        .set({ revoked_at_ms: p.at_ms })
        .where('site', '=', p.site)
        .where('id', '=', p.id)
        .where('revoked_at_ms', 'is', null),
    );
    this.#use = new Statement(database, (query, p) =>
      query.updateTable('site_keys').set({ last_used_day: p.day }).where('id', '=', p.id),
    );
  }

  add({ id, site, name, scopes, hash, ending, createdBy, createdAtMs }: NewSiteKey, audit: AuditEntry): null {
    this.#add.run({
      ...{ id, site, name, hash, ending, scopes: JSON.stringify(scopes) },
      ...{ created_by: createdBy, created_at_ms: createdAtMs },
    });
    return this.#audit.append(audit);
  }

  revoke(site: string, id: string, audit: AuditEntry): null {
    if (this.#revoke.run({ site, id, at_ms: audit.atMs }) === 0) throw new GuichetError('key.unknown');
    return this.#audit.append(audit);
  }

  noteUse(id: string, day: string): null {
    this.#use.run({ id, day });
    return null;
  }
}
