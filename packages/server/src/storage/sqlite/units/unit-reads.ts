import type { DatabaseSync } from 'node:sqlite';
import type { StoredUnits } from '../../units-port.ts';
import type { UnitListRow, UnitRow } from '../schema.ts';
import { Statement } from '../statement.ts';
import { unitListOf, unitOf } from './unit-rows.ts';

type Nothing = Record<never, never>;

/** Counts the changes of units in the table of counters. */
export const UNITS_COUNTER = 'units';

/** Lists of units, as a whole. */
export class UnitReads {
  readonly #database: DatabaseSync;
  readonly #lists: Statement<Nothing, UnitListRow>;
  readonly #units: Statement<{ list: string }, Pick<UnitRow, 'body'>>;
  readonly #version: Statement<Nothing, { value: number }>;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#lists = new Statement(database, (query) => query.selectFrom('unit_lists').selectAll().orderBy('name'));
    this.#units = new Statement(database, (query, p) =>
      query.selectFrom('units').select('body').where('list', '=', p.list).orderBy('id'),
    );
    this.#version = new Statement(database, (query) =>
      query.selectFrom('counters').select('value').where('name', '=', UNITS_COUNTER),
    );
  }

  version = (): number => this.#version.get({})?.value ?? 0;

  all = (): StoredUnits => {
    // One transaction, so that an import in another process falls before or after all of it.
    this.#database.exec('begin');
    try {
      return {
        version: this.version(),
        lists: this.#lists.all({}).map((row) => ({
          ...unitListOf(row),
          units: this.#units.all({ list: row.name }).map(unitOf),
        })),
      };
    } finally {
      this.#database.exec('commit');
    }
  };
}
