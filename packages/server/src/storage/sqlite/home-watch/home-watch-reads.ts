import type { KeyObject } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { DataKey, KeyRing } from '../../../sealing/data-key.ts';
import { LeastRecentlyUsed } from '../../../sealing/least-recently-used.ts';
import { codesOf, idOf, type RequestCodes } from '../../../services/home-watch/codes.ts';
import type { HomeWatchHead, HomeWatchRecord } from '../../home-watch-port.ts';
import type { HomeWatchRow } from '../schema.ts';
import { Statement } from '../statement.ts';
import { CODES_KEY, headOf, HOME_WATCH_KEYS, unsealRecord, VERSION_COUNTER } from './home-watch-rows.ts';

type Nothing = Record<never, never>;
type HeadRow = Omit<HomeWatchRow, 'month'>;

const CACHED_KEYS = 4_096;
const HEAD = ['id', 'unit', 'status', 'stamp'] as const;

/** Requests to watch a home, as the read connection sees them. */
export class HomeWatchReads {
  readonly #keys: KeyRing;
  readonly #cachedKeys = new LeastRecentlyUsed<string, DataKey>(CACHED_KEYS);
  readonly #codesKey: Statement<{ name: string }, { wrapped: Uint8Array }>;
  readonly #one: Statement<{ id: string }, { wrapped: Uint8Array; body: Uint8Array }>;
  readonly #version: Statement<{ name: string }, { value: number }>;
  readonly #all: Statement<Nothing, HeadRow>;
  readonly #ofUnit: Statement<{ unit: string }, HeadRow>;
  #codes: DataKey | null = null;

  constructor(database: DatabaseSync, keys: KeyRing) {
    this.#keys = keys;
    this.#codesKey = new Statement(database, (query, p) =>
      query.selectFrom('server_keys').select('wrapped').where('name', '=', p.name),
    );
    this.#one = new Statement(database, (query, p) =>
      query
        .selectFrom('home_watch_bodies')
        .innerJoin('home_watch_keys', 'home_watch_keys.id', 'home_watch_bodies.id')
        .select(['wrapped', 'body'])
        .where('home_watch_bodies.id', '=', p.id),
    );
    this.#version = new Statement(database, (query, p) =>
      query.selectFrom('counters').select('value').where('name', '=', p.name),
    );
    this.#all = new Statement(database, (query) => query.selectFrom('home_watches').select(HEAD).orderBy('id'));
    this.#ofUnit = new Statement(database, (query, p) =>
      query.selectFrom('home_watches').select(HEAD).where('unit', '=', p.unit).orderBy('id'),
    );
  }

  codes = (site: string, commandId: string): RequestCodes => codesOf(this.#codesKeyOf(), site, commandId);
  id = (reference: string): string => idOf(this.#codesKeyOf(), reference);

  one = (id: string): HomeWatchRecord | null => {
    const row = this.#one.get({ id });
    if (row === undefined) return null;
    let key = this.#cachedKeys.get(id);
    if (key === undefined) this.#cachedKeys.set(id, (key = this.#keys.unwrap(id, row.wrapped, HOME_WATCH_KEYS)));
    return unsealRecord(key, id, row.body);
  };

  heads = (units: readonly string[] | null): HomeWatchHead[] =>
    (units === null ? this.#all.all({}) : [...new Set(units)].flatMap((unit) => this.#ofUnit.all({ unit }))).map(
      headOf,
    );

  version = (): number => this.#version.get({ name: VERSION_COUNTER })?.value ?? 0;

  /** Drops the keys of erased requests from memory. */
  forget(ids: readonly string[]): void {
    for (const id of ids) this.#cachedKeys.delete(id);
  }

  #codesKeyOf(): KeyObject {
    this.#codes ??= this.#keys.unwrap(
      CODES_KEY.name,
      this.#codesKey.get({ name: CODES_KEY.name })!.wrapped,
      CODES_KEY.table,
    );
    return this.#codes.fingerprint;
  }
}
