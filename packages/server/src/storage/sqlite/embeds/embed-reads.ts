import type { DatabaseSync } from 'node:sqlite';
import type { EmbedCountRecord } from '../../embed-counts-port.ts';
import { Statement } from '../statement.ts';

/** Sums of what is embedded where. */
export class EmbedReads {
  readonly #counts: Statement<{ site: string; fromDay: string; toDay: string }, Omit<EmbedCountRecord, 'site'>>;

  constructor(database: DatabaseSync) {
    this.#counts = new Statement(database, (query, p) =>
      query
        .selectFrom('embed_counts')
        .select(['origin', 'version', 'day', 'count'])
        .where('site', '=', p.site)
        .where('day', '>=', p.fromDay)
        .where('day', '<=', p.toDay)
        .orderBy('origin')
        .orderBy('version')
        .orderBy('day'),
    );
  }

  of = (site: string, fromDay: string, toDay: string): Omit<EmbedCountRecord, 'site'>[] =>
    this.#counts.all({ site, fromDay, toDay }).map((row) => ({ ...row }));
}
