import type { DatabaseSync } from 'node:sqlite';
import type { KeyRing } from '../../../sealing/data-key.ts';
import { Statement } from '../statement.ts';

const NAME = 'master-key';

/**
 * Which master key wraps new data keys, as the database says it: every process that writes sees the change with the
 * transaction that makes it.
 */
export class CurrentKey {
  readonly #id: Statement<Record<never, never>, { value: string }>;
  readonly #put: Statement<{ value: string }, unknown>;

  constructor(database: DatabaseSync) {
    this.#id = new Statement(database, (query) => query.selectFrom('meta').select('value').where('key', '=', NAME));
    this.#put = new Statement(database, (query, p) =>
      query
        .insertInto('meta')
        .values({ key: NAME, value: p.value })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: p.value })),
    );
  }

  /**
   * Makes a ring wrap with it; one that was never changed wraps with its own first key.
   *
   * @throws SealBrokenError when the ring has not got it
   */
  applyTo(keys: KeyRing): void {
    const id = this.#id.get({})?.value;
    if (id !== undefined && id !== keys.currentId) keys.use(id);
  }

  /** Inside a transaction. */
  put(id: string): void {
    this.#put.run({ value: id });
  }
}
