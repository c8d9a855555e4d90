import type { DatabaseSync } from 'node:sqlite';
import type { EmbedCountRecord } from '../../embed-counts-port.ts';
import type { EmbedCountRow } from '../schema.ts';
import { Statement } from '../statement.ts';

type Values<T> = { [Key in keyof T]: T[Key] };

/** Sums of what is embedded where, inside the writer's transaction. */
export class EmbedTables {
  readonly #add: Statement<Values<EmbedCountRow>, unknown>;
  readonly #erase: Statement<{ beforeDay: string }, unknown>;

  constructor(database: DatabaseSync) {
    this.#add = new Statement(database, (query, p) =>
      query
        .insertInto('embed_counts')
        .values({ site: p.site, origin: p.origin, version: p.version, day: p.day, count: p.count })
        .onConflict((conflict) =>
          conflict
            .columns(['site', 'day', 'origin', 'version'])
            .doUpdateSet({ count: (expression) => expression('embed_counts.count', '+', p.count) }),
        ),
    );
    this.#erase = new Statement(database, (query, p) =>
      query.deleteFrom('embed_counts').where('day', '<', p.beforeDay),
    );
  }

  add(counts: readonly EmbedCountRecord[]): null {
    for (const { site, origin, version, day, count } of counts) this.#add.run({ site, origin, version, day, count });
    return null;
  }

  erase(beforeDay: string): number {
    return this.#erase.run({ beforeDay });
  }
}
