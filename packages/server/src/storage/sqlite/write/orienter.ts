import type { DatabaseSync } from 'node:sqlite';
import type { FlowCountRecord, ProviderChanges, ProviderRecord } from '../../port.ts';
import { listOf, providerRowOf } from '../read/provider-rows.ts';
import type { FlowCountRow, ProviderRow } from '../schema.ts';
import { Statement } from '../statement.ts';

type Row<T> = { [Key in keyof T]: T[Key] };

/** Lists of providers, replaced as a whole (spec T-18), and sums of what was shown (spec T-15). */
export class OrienterTables {
  readonly #providers: Statement<{ list: string }, ProviderRow>;
  readonly #insertProvider: Statement<Row<ProviderRow>, unknown>;
  readonly #updateProvider: Statement<Row<ProviderRow>, unknown>;
  readonly #deleteProvider: Statement<{ list: string; siret: string }, unknown>;
  readonly #addCount: Statement<Row<FlowCountRow>, unknown>;
  readonly #eraseCounts: Statement<{ beforeDay: string }, unknown>;

  constructor(database: DatabaseSync) {
    this.#providers = new Statement(database, (query, p) =>
      query.selectFrom('providers').selectAll().where('list', '=', p.list),
    );
    this.#insertProvider = new Statement(database, (query, p) => query.insertInto('providers').values(columnsOf(p)));
    this.#updateProvider = new Statement(database, (query, p) => {
      const { list, siret, ...rest } = columnsOf(p);
      return query.updateTable('providers').set(rest).where('list', '=', list).where('siret', '=', siret);
    });
    this.#deleteProvider = new Statement(database, (query, p) =>
      query.deleteFrom('providers').where('list', '=', p.list).where('siret', '=', p.siret),
    );
    this.#addCount = new Statement(database, (query, p) =>
      query
        .insertInto('flow_counts')
        .values({ site: p.site, flow: p.flow, day: p.day, version: p.version, node: p.node, count: p.count })
        .onConflict((conflict) =>
          conflict
            .columns(['site', 'flow', 'day', 'version', 'node'])
            .doUpdateSet({ count: (expression) => expression('flow_counts.count', '+', p.count) }),
        ),
    );
    this.#eraseCounts = new Statement(database, (query, p) =>
      query.deleteFrom('flow_counts').where('day', '<', p.beforeDay),
    );
  }

  replaceProviders(site: string | null, providers: readonly ProviderRecord[]): ProviderChanges {
    const list = listOf(site);
    const before = new Map(this.#providers.all({ list }).map((row) => [row.siret, row]));
    const changes = { inserted: 0, changed: 0, unchanged: 0, removed: 0 };
    for (const provider of providers) {
      const row = providerRowOf(list, provider);
      const known = before.get(row.siret);
      before.delete(row.siret);
      if (known !== undefined && isSame(known, row)) changes.unchanged++;
      else if (known !== undefined) changes.changed += this.#updateProvider.run(row);
      else changes.inserted += this.#insertProvider.run(row);
    }
    for (const siret of before.keys()) changes.removed += this.#deleteProvider.run({ list, siret });
    return changes;
  }

  addFlowCounts(counts: readonly FlowCountRecord[]): void {
    for (const { site, flow, day, version, node, count } of counts) {
      this.#addCount.run({ site, flow, day, version, node, count });
    }
  }

  eraseFlowCounts(beforeDay: string): number {
    return this.#eraseCounts.run({ beforeDay });
  }
}

/** Each by its name: parameters answer to any name and cannot be spread. */
const columnsOf = (row: ProviderRow): ProviderRow => ({
  list: row.list,
  siret: row.siret,
  name: row.name,
  label: row.label,
  departments: row.departments,
  audiences: row.audiences,
  services: row.services,
  phone: row.phone,
  url: row.url,
});

const isSame = (one: ProviderRow, other: ProviderRow): boolean =>
  (Object.keys(other) as (keyof ProviderRow)[]).every((column) => one[column] === other[column]);
