import type { DatabaseSync } from 'node:sqlite';
import type { CentreChanges, CommuneCentre } from '../../centres-port.ts';
import type { CommuneCentreRow } from '../schema.ts';
import { Statement } from '../statement.ts';
import { CENTRES_COUNTER, E7 } from './centre-reads.ts';

type Nothing = Record<never, never>;
type Row = { [Key in keyof CommuneCentreRow]: CommuneCentreRow[Key] };

/** Centres of communes, replaced as a whole in one transaction. */
export class CentreTable {
  readonly #all: Statement<Nothing, CommuneCentreRow>;
  readonly #put: Statement<Row, unknown>;
  readonly #delete: Statement<{ insee: string }, unknown>;
  readonly #count: Statement<Nothing, unknown>;

  constructor(database: DatabaseSync) {
    this.#all = new Statement(database, (query) => query.selectFrom('commune_centres').selectAll());
    this.#put = new Statement(database, (query, p) => {
      const point = { latitude_e7: p.latitude_e7, longitude_e7: p.longitude_e7 };
      return query
        .insertInto('commune_centres')
        .values({ insee: p.insee, ...point })
        .onConflict((conflict) => conflict.column('insee').doUpdateSet(point));
    });
    this.#delete = new Statement(database, (query, p) =>
      query.deleteFrom('commune_centres').where('insee', '=', p.insee),
    );
    this.#count = new Statement(database, (query) =>
      query
        .insertInto('counters')
        .values({ name: CENTRES_COUNTER, value: 1 })
        .onConflict((conflict) =>
          conflict.column('name').doUpdateSet({ value: (expression) => expression('counters.value', '+', 1) }),
        ),
    );
  }

  replace(centres: readonly CommuneCentre[]): CentreChanges {
    const before = new Map(this.#all.all({}).map((row) => [row.insee, row]));
    const changes = { inserted: 0, changed: 0, unchanged: 0, removed: 0 };
    for (const { insee, latitude, longitude } of centres) {
      const row = { insee, latitude_e7: Math.round(latitude * E7), longitude_e7: Math.round(longitude * E7) };
      const known = before.get(insee);
      before.delete(insee);
      const isSame = known?.latitude_e7 === row.latitude_e7 && known.longitude_e7 === row.longitude_e7;
      if (isSame) changes.unchanged++;
      else {
        this.#put.run(row);
        if (known === undefined) changes.inserted++;
        else changes.changed++;
      }
    }
    for (const insee of before.keys()) changes.removed += this.#delete.run({ insee });
    if (changes.inserted + changes.changed + changes.removed > 0) this.#count.run({});
    return changes;
  }
}
