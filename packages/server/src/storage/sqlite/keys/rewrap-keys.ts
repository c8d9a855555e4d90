import type { DatabaseSync } from 'node:sqlite';
import type { KeyRing } from '../../../sealing/data-key.ts';
import { SealBrokenError } from '../../../sealing/envelope.ts';
import { openDatabase } from '../connection.ts';
import { migrateSqlite } from '../migrate.ts';
import { CurrentKey } from './current-key.ts';
import { wrappedTables, type WrappedKey, type WrappedTable } from './wrapped-keys.ts';

/** One transaction: a server that writes at the same time waits no longer than this takes. */
const BATCH_ROWS = 200;
/**
 * Least time between two transactions. SQLite asks again after 1, 2, 5, 10, 15, 20 and 25 ms: a server that waits to write
 * finds the file free within its first tries.
 */
const PAUSE_MS = 25;
const TRUNCATIONS = 20;

export interface Rewrapped {
  readonly rewrapped: number;
  /** How many are still wrapped by another master key; not nought only when some are broken. */
  readonly left: number;
  /** Keys that no master key opens; they were broken before, and stay as they are. */
  readonly broken: readonly { readonly table: string; readonly row: string }[];
}

export interface RewrapOptions {
  readonly batchRows?: number;
  readonly pauseMs?: number;
  /** Called after each transaction with how many keys are done. */
  readonly onBatch?: (done: number) => void;
}

/**
 * Wraps every data key of a database by the ring's current master key, while servers may work on it (spec V-47). What the
 * keys seal stays as it is. Interrupted at any point, it goes on where it was: each key tells by which one it is wrapped.
 */
export const rewrapKeys = async (file: string, keys: KeyRing, options: RewrapOptions = {}): Promise<Rewrapped> => {
  const { batchRows = BATCH_ROWS, pauseMs = PAUSE_MS, onBatch = () => {} } = options;
  await migrateSqlite(file);
  const database = openDatabase(file);
  const id = Buffer.from(keys.currentId, 'hex');
  const broken: Rewrapped['broken'][number][] = [];
  let rewrapped = 0;

  const rewrap = (table: WrappedTable, { key, row, wrapped }: WrappedKey): void => {
    try {
      table.put(key, keys.rewrap(row, wrapped, table.table));
      rewrapped++;
    } catch (error) {
      if (!(error instanceof SealBrokenError)) throw error;
      broken.push({ table: table.table, row });
    }
  };
  try {
    // From this transaction on nobody wraps by another key, so that those that are left can only become fewer.
    inTransaction(database, () => new CurrentKey(database).put(keys.currentId));
    const tables = wrappedTables(database);
    for (const table of tables) {
      let after: WrappedKey['key'] | null = null;
      for (;;) {
        const startedMs = performance.now();
        const batch = inTransaction(database, () => {
          const found = table.next(after, id, batchRows);
          for (const each of found) rewrap(table, each);
          return found;
        });
        const last = batch.at(-1);
        if (last === undefined) break;
        after = last.key;
        onBatch(rewrapped);
        // On a slow disk too the file is free most of the time.
        await pause(Math.max(pauseMs, 2 * (performance.now() - startedMs)));
      }
    }
    if (rewrapped > 0) await emptyLog(database);
    return { rewrapped, left: tables.reduce((sum, table) => sum + table.count(id), 0), broken };
  } finally {
    database.close();
  }
};

const inTransaction = <T>(database: DatabaseSync, work: () => T): T => {
  database.exec('begin immediate');
  try {
    const result = work();
    database.exec('commit');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('rollback');
    throw error;
  }
};

/** Former pages hold keys as the former master key wrapped them; somebody who reads just now keeps them there for a moment. */
const emptyLog = async (database: DatabaseSync): Promise<void> => {
  for (let turn = 0; turn < TRUNCATIONS; turn++) {
    if (database.prepare('pragma wal_checkpoint(truncate)').get()?.['busy'] === 0) return;
    await pause(PAUSE_MS);
  }
};

const pause = (durationMs: number) => new Promise<void>((resolve) => setTimeout(resolve, durationMs));
