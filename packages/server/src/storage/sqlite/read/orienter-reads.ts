import type { DatabaseSync } from 'node:sqlite';
import type { FlowId } from '../../../contract/index.ts';
import type { FlowCountSum, ProviderRecord } from '../../port.ts';
import type { ProviderRow } from '../schema.ts';
import { Statement } from '../statement.ts';
import { listOf, providerOf } from './provider-rows.ts';

type Days = { site: string; flow: string; fromDay: string; toDay: string };

/** Lists of providers, and sums of what was shown. */
export class OrienterReads {
  readonly #providers: Statement<{ list: string }, ProviderRow>;
  readonly #sums: Statement<Days, FlowCountSum>;

  constructor(database: DatabaseSync) {
    this.#providers = new Statement(database, (query, p) =>
      query.selectFrom('providers').selectAll().where('list', '=', p.list).orderBy('siret'),
    );
    this.#sums = new Statement(database, (query, p) =>
      query
        .selectFrom('flow_counts')
        .select((expression) => ['node', expression.fn.sum<number>('count').as('count')])
        .where('site', '=', p.site)
        .where('flow', '=', p.flow)
        .where('day', '>=', p.fromDay)
        .where('day', '<=', p.toDay)
        .groupBy('node')
        .orderBy('node'),
    );
  }

  providers = (site: string | null): ProviderRecord[] => this.#providers.all({ list: listOf(site) }).map(providerOf);

  flowCounts = (site: string, flow: FlowId, fromDay: string, toDay: string): FlowCountSum[] =>
    this.#sums.all({ site, flow, fromDay, toDay }).map(({ node, count }) => ({ node, count }));
}
