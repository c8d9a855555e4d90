import type { DatabaseSync } from 'node:sqlite';
import type { CompetenceTable, StoredCompetence } from '../../competence-port.ts';
import type { CompetenceRow, CompetenceTableRow } from '../schema.ts';
import { Statement } from '../statement.ts';
import { competenceOf, tableOf } from './competence-rows.ts';

type Joined = CompetenceRow & Omit<CompetenceTableRow, 'name' | 'communes'>;

/** Which units cover a commune. */
export class CompetenceReads {
  readonly #tables: Statement<Record<never, never>, CompetenceTableRow>;
  readonly #of: Statement<{ insee: string }, Joined>;

  constructor(database: DatabaseSync) {
    this.#tables = new Statement(database, (query) =>
      query.selectFrom('competence_tables').selectAll().orderBy('name'),
    );
    this.#of = new Statement(database, (query, p) =>
      query
        .selectFrom('competence')
        .innerJoin('competence_tables', 'name', 'table_name')
        .select(['insee', 'force', 'unit', 'table_name', 'source_name', 'source_date', 'licence'])
        .where('insee', '=', p.insee)
        .orderBy('force')
        .orderBy('unit')
        .orderBy('table_name'),
    );
  }

  tables = (): CompetenceTable[] => this.#tables.all({}).map(tableOf);
  of = (insee: string): StoredCompetence[] => this.#of.all({ insee }).map(competenceOf);
}
