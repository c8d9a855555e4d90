import type { DatabaseSync } from 'node:sqlite';
import type { UnitChanges, UnitListRecord, UnitRecord } from '../../units-port.ts';
import type { UnitListRow, UnitRow } from '../schema.ts';
import { Statement } from '../statement.ts';
import { UNITS_COUNTER } from './unit-reads.ts';
import { unitListRowOf, unitRowOf } from './unit-rows.ts';

type Row<T> = { [Key in keyof T]: T[Key] };

/** Lists of units, each replaced as a whole in one transaction (spec U-2). */
export class UnitTables {
  readonly #list: Statement<{ name: string }, UnitListRow>;
  readonly #putList: Statement<Row<UnitListRow>, unknown>;
  readonly #units: Statement<{ list: string }, Pick<UnitRow, 'id' | 'body'>>;
  readonly #unit: Statement<{ list: string; id: string }, Pick<UnitRow, 'id'>>;
  readonly #insert: Statement<Row<UnitRow>, unknown>;
  readonly #update: Statement<Row<UnitRow>, unknown>;
  readonly #delete: Statement<{ list: string; id: string }, unknown>;
  readonly #count: Statement<Record<never, never>, unknown>;

  constructor(database: DatabaseSync) {
    this.#list = new Statement(database, (query, p) =>
      query.selectFrom('unit_lists').selectAll().where('name', '=', p.name),
    );
    this.#putList = new Statement(database, (query, p) => {
      const rest = {
        rank: p.rank,
        source_name: p.source_name,
        source_date: p.source_date,
        licence: p.licence,
        sample: p.sample,
      };
      return query
        .insertInto('unit_lists')
        .values({ name: p.name, ...rest })
        .onConflict((conflict) => conflict.column('name').doUpdateSet(rest));
    });
    this.#units = new Statement(database, (query, p) =>
      query.selectFrom('units').select(['id', 'body']).where('list', '=', p.list),
    );
    this.#unit = new Statement(database, (query, p) =>
      query.selectFrom('units').select('id').where('list', '=', p.list).where('id', '=', p.id),
    );
    this.#insert = new Statement(database, (query, p) =>
      query.insertInto('units').values({ list: p.list, id: p.id, body: p.body }),
    );
    this.#update = new Statement(database, (query, p) =>
      query.updateTable('units').set({ body: p.body }).where('list', '=', p.list).where('id', '=', p.id),
    );
    this.#delete = new Statement(database, (query, p) =>
      query.deleteFrom('units').where('list', '=', p.list).where('id', '=', p.id),
    );
    this.#count = new Statement(database, (query) =>
      query
        .insertInto('counters')
        .values({ name: UNITS_COUNTER, value: 1 })
        .onConflict((conflict) =>
          conflict.column('name').doUpdateSet({ value: (expression) => expression('counters.value', '+', 1) }),
        ),
    );
  }

  has(list: string, id: string): boolean {
    return this.#unit.get({ list, id }) !== undefined;
  }

  /** Adds one unit to a list, which is made when it is missing, or changes it. */
  put(list: UnitListRecord, unit: UnitRecord): void {
    const listRow = unitListRowOf(list);
    if (!isSame(this.#list.get({ name: list.name }), listRow)) this.#putList.run(listRow);
    const row = unitRowOf(list.name, unit);
    if (this.has(list.name, unit.id)) this.#update.run(row);
    else this.#insert.run(row);
    this.#count.run({});
  }

  remove(list: string, id: string): void {
    if (this.#delete.run({ list, id }) > 0) this.#count.run({});
  }

  replace(list: UnitListRecord, units: readonly UnitRecord[]): UnitChanges {
    const listRow = unitListRowOf(list);
    const isListSame = isSame(this.#list.get({ name: list.name }), listRow);
    if (!isListSame) this.#putList.run(listRow);
    const before = new Map(this.#units.all({ list: list.name }).map(({ id, body }) => [id, body]));
    const changes = { inserted: 0, changed: 0, unchanged: 0, removed: 0 };
    for (const unit of units) {
      const row = unitRowOf(list.name, unit);
      const known = before.get(row.id);
      before.delete(row.id);
      if (known === row.body) changes.unchanged++;
      else if (known !== undefined) changes.changed += this.#update.run(row);
      else changes.inserted += this.#insert.run(row);
    }
    for (const id of before.keys()) changes.removed += this.#delete.run({ list: list.name, id });
    if (!isListSame || changes.unchanged < units.length || changes.removed > 0) this.#count.run({});
    return changes;
  }
}

const isSame = (known: UnitListRow | undefined, row: UnitListRow): boolean =>
  known !== undefined && (Object.keys(row) as (keyof UnitListRow)[]).every((column) => known[column] === row[column]);
