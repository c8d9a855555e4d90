import type { DatabaseSync } from 'node:sqlite';
import type { CompetenceChanges, CompetenceRow, CompetenceTable } from '../../competence-port.ts';
import type { CompetenceRow as Row, CompetenceTableRow } from '../schema.ts';
import { Statement } from '../statement.ts';
import { competenceRowOf, tableRowOf } from './competence-rows.ts';

type Values<T> = { [Key in keyof T]: T[Key] };

/** Tables of competence, each replaced as a whole in one transaction (spec U-23). */
export class CompetenceTables {
  readonly #putTable: Statement<Values<CompetenceTableRow>, unknown>;
  readonly #rows: Statement<{ table: string }, Row>;
  readonly #insert: Statement<Values<Row>, unknown>;
  readonly #delete: Statement<Values<Row>, unknown>;

  constructor(database: DatabaseSync) {
    this.#putTable = new Statement(database, (query, p) => {
      const rest = {
        source_name: p.source_name,
        source_date: p.source_date,
        licence: p.licence,
        communes: p.communes,
      };
      return query
        .insertInto('competence_tables')
        .values({ name: p.name, ...rest })
        .onConflict((conflict) => conflict.column('name').doUpdateSet(rest));
    });
    this.#rows = new Statement(database, (query, p) =>
      query.selectFrom('competence').selectAll().where('table_name', '=', p.table),
    );
    this.#insert = new Statement(database, (query, p) =>
      query.insertInto('competence').values({ insee: p.insee, force: p.force, unit: p.unit, table_name: p.table_name }),
    );
    this.#delete = new Statement(database, (query, p) =>
      query
        .deleteFrom('competence')
        .where('insee', '=', p.insee)
        .where('force', '=', p.force)
        .where('unit', '=', p.unit)
        .where('table_name', '=', p.table_name),
    );
  }

  replace(table: CompetenceTable, rows: readonly CompetenceRow[]): CompetenceChanges {
    this.#putTable.run({ ...tableRowOf(table) });
    const before = new Map(this.#rows.all({ table: table.name }).map((row) => [keyOf(row), row]));
    const changes = { inserted: 0, unchanged: 0, removed: 0 };
    for (const row of rows.map((one) => competenceRowOf(table.name, one))) {
      if (before.delete(keyOf(row))) changes.unchanged++;
      else changes.inserted += this.#insert.run({ ...row });
    }
    for (const row of before.values()) changes.removed += this.#delete.run({ ...row });
    return changes;
  }
}

const keyOf = ({ insee, force, unit }: Row): string => `${insee} ${force} ${unit}`;
