import type { DatabaseSync } from 'node:sqlite';
import type { PlaceChange, StoredPlaces } from '../../places-port.ts';
import type { PlaceChangeRow, UnitListRow, UnitRow } from '../schema.ts';
import { Statement } from '../statement.ts';
import { unitListOf, unitOf } from '../units/unit-rows.ts';
import { changeOf } from './place-rows.ts';

const MOST_CHANGES = 50;

/** The places of one site. */
export class PlaceReads {
  readonly #database: DatabaseSync;
  readonly #lists: Statement<{ own: string; imported: string }, UnitListRow>;
  readonly #places: Statement<{ list: string }, Pick<UnitRow, 'body'>>;
  readonly #changes: Statement<{ site: string }, PlaceChangeRow>;
  readonly #latest: Statement<{ site: string }, PlaceChangeRow>;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#lists = new Statement(database, (query, p) =>
      query
        .selectFrom('unit_lists')
        .selectAll()
        .where((expression) => expression.or([expression('name', '=', p.own), expression('name', 'like', p.imported)]))
        .orderBy('name'),
    );
    this.#places = new Statement(database, (query, p) =>
      query.selectFrom('units').select('body').where('list', '=', p.list).orderBy('id'),
    );
    this.#changes = new Statement(database, (query, p) =>
      query
        .selectFrom('place_changes')
        .selectAll()
        .where('site', '=', p.site)
        .orderBy('ordinal', 'desc')
        .limit(MOST_CHANGES),
    );
    this.#latest = new Statement(database, (query, p) =>
      query
        .selectFrom('place_changes')
        .selectAll()
        .where('ordinal', 'in', (latest) =>
          latest
            .selectFrom('place_changes')
            .select((expression) => expression.fn.max('ordinal').as('ordinal'))
            .where('site', '=', p.site)
            .groupBy('subject'),
        ),
    );
  }

  of = (site: string): StoredPlaces => {
    // One transaction, so that no change falls between places and journal.
    this.#database.exec('begin');
    try {
      const latest = new Map(this.#latest.all({ site }).map((row) => [row.subject, changeOf(row)]));
      // Names of sites hold no character that `like` reads otherwise.
      const lists = this.#lists.all({ own: `site:${site}`, imported: `site:${site}:%` }).map(unitListOf);
      return {
        lists: lists.map((list) => ({
          list,
          places: this.#places.all({ list: list.name }).map((row) => {
            const record = unitOf(row);
            const last = newest(latest.get(record.id), latest.get(list.name));
            return { record, last, revision: last?.ordinal ?? 0 };
          }),
        })),
        changes: this.#changes.all({ site }).map(changeOf),
      };
    } finally {
      this.#database.exec('commit');
    }
  };
}

const newest = (one: PlaceChange | undefined, other: PlaceChange | undefined): PlaceChange | null =>
  [one, other].filter((change) => change !== undefined).sort((a, b) => b.ordinal - a.ordinal)[0] ?? null;
