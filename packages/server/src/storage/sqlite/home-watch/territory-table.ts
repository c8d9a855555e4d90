import type { DatabaseSync } from 'node:sqlite';
import type { AuditEntry } from '../../audit-port.ts';
import type { AuditTables } from '../audit/audit-tables.ts';
import { Statement } from '../statement.ts';

/** Which officer sees the requests of which units, inside the writer's transaction. */
export class TerritoryTable {
  readonly #audit: Pick<AuditTables, 'append'>;
  readonly #clear: Statement<{ officer_id: string }, unknown>;
  readonly #add: Statement<{ officer_id: string; unit: string }, unknown>;

  constructor(database: DatabaseSync, audit: Pick<AuditTables, 'append'>) {
    this.#audit = audit;
    this.#clear = new Statement(database, (query, p) =>
      query.deleteFrom('officer_territories').where('officer_id', '=', p.officer_id),
    );
    this.#add = new Statement(database, (query, p) =>
      query.insertInto('officer_territories').values({ officer_id: p.officer_id, unit: p.unit }),
    );
  }

  put(officerId: string, units: readonly string[], entry: AuditEntry): null {
    this.#clear.run({ officer_id: officerId });
    for (const unit of new Set(units)) this.#add.run({ officer_id: officerId, unit });
    return this.#audit.append(entry);
  }
}
