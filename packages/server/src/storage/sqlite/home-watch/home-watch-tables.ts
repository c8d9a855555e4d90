import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { canonicalJson } from '../../../canonical-json.ts';
import { GuichetError } from '../../../errors.ts';
import type { DataKey, KeyRing } from '../../../sealing/data-key.ts';
import { bodyPrint } from '../../../services/home-watch/codes.ts';
import { decideHomeWatch } from '../../../services/home-watch/decide.ts';
import { mailsOf } from '../../../services/home-watch/mails.ts';
import type {
  HomeWatchCreation,
  HomeWatchExecution,
  HomeWatchOutcome,
  HomeWatchRecord,
} from '../../home-watch-port.ts';
import type { HomeWatchRow, Schema } from '../schema.ts';
import { Statement } from '../statement.ts';
import { CODES_KEY, HOME_WATCH_KEYS, sealRecord, unsealRecord, VERSION_COUNTER } from './home-watch-rows.ts';
import type { MailTables } from './mail-tables.ts';

type Values<T> = { [Key in keyof T]: T[Key] };
type Id = { id: string };

/** Requests to watch a home, inside the writer's transaction. */
export class HomeWatchTables {
  readonly #keys: KeyRing;
  readonly #mails: MailTables;
  readonly #codesKey: Statement<{ name: string }, unknown>;
  readonly #addServerKey: Statement<Values<Schema['server_keys']>, unknown>;
  readonly #one: Statement<Id, { wrapped: Uint8Array; body: Uint8Array }>;
  readonly #insert: Statement<Values<HomeWatchRow>, unknown>;
  readonly #insertBody: Statement<Values<Schema['home_watch_bodies']>, unknown>;
  readonly #insertKey: Statement<Values<Schema['home_watch_keys']>, unknown>;
  readonly #update: Statement<Values<Omit<HomeWatchRow, 'month'>>, unknown>;
  readonly #updateBody: Statement<Values<Schema['home_watch_bodies']>, unknown>;
  readonly #count: Statement<{ name: string }, unknown>;
  readonly #deleteKey: Statement<Id, unknown>;
  readonly #deleteBody: Statement<Id, unknown>;
  readonly #deleteRow: Statement<Id, unknown>;

  constructor(database: DatabaseSync, keys: KeyRing, mails: MailTables) {
    this.#keys = keys;
    this.#mails = mails;
    this.#codesKey = new Statement(database, (query, p) =>
      query.selectFrom('server_keys').select('name').where('name', '=', p.name),
    );
    this.#addServerKey = new Statement(database, (query, p) =>
      query.insertInto('server_keys').values({ name: p.name, wrapped: p.wrapped }),
    );
    this.#one = new Statement(database, (query, p) =>
      query
        .selectFrom('home_watch_bodies')
        .innerJoin('home_watch_keys', 'home_watch_keys.id', 'home_watch_bodies.id')
        .select(['wrapped', 'body'])
        .where('home_watch_bodies.id', '=', p.id),
    );
    this.#insert = new Statement(database, (query, p) =>
      query
        .insertInto('home_watches')
        .values({ id: p.id, unit: p.unit, status: p.status, month: p.month, stamp: p.stamp }),
    );
    this.#insertBody = new Statement(database, (query, p) =>
      query.insertInto('home_watch_bodies').values({ id: p.id, body: p.body }),
    );
    this.#insertKey = new Statement(database, (query, p) =>
      query.insertInto('home_watch_keys').values({ id: p.id, wrapped: p.wrapped }),
    );
    this.#update = new Statement(database, (query, p) =>
      query.updateTable('home_watches').set({ unit: p.unit, status: p.status, stamp: p.stamp }).where('id', '=', p.id),
    );
    this.#updateBody = new Statement(database, (query, p) =>
      query.updateTable('home_watch_bodies').set({ body: p.body }).where('id', '=', p.id),
    );
    this.#count = new Statement(database, (query, p) =>
      query
        .insertInto('counters')
        .values({ name: p.name, value: 1 })
        .onConflict((conflict) =>
          conflict.column('name').doUpdateSet({ value: (expression) => expression('counters.value', '+', 1) }),
        ),
    );
    const deletion = (table: 'home_watch_keys' | 'home_watch_bodies' | 'home_watches') =>
      new Statement<Id, unknown>(database, (query, p) => query.deleteFrom(table).where('id', '=', p.id));
    this.#deleteKey = deletion('home_watch_keys');
    this.#deleteBody = deletion('home_watch_bodies');
    this.#deleteRow = deletion('home_watches');
  }

  /** Makes the key that codes are made of, unless there is one. */
  prepare(): null {
    const { name, table } = CODES_KEY;
    if (this.#codesKey.get({ name }) === undefined) {
      this.#addServerKey.run({ name, wrapped: this.#keys.create(name, table).wrapped });
    }
    return null;
  }

  create({ record }: HomeWatchCreation): HomeWatchOutcome {
    const stored = this.#load(record.id)?.record;
    if (stored !== undefined) {
      if (stored.print !== record.print) throw new GuichetError('command.conflict');
      return { record: stored, replayed: true };
    }
    const { id, unit, status, createdAtMs } = record;
    const { key, wrapped } = this.#keys.create(id, HOME_WATCH_KEYS);
    const month = new Date(createdAtMs).toISOString().slice(0, 7);
    this.#insert.run({ id, unit, status, month, stamp: newStamp() });
    this.#insertBody.run({ id, body: sealRecord(key, record) });
    this.#insertKey.run({ id, wrapped });
    this.#changed();
    this.#mails.add(id, mailsOf(null, record, createdAtMs));
    return { record, replayed: false };
  }

  execute({ id, sender, command, atMs, today }: HomeWatchExecution): HomeWatchOutcome {
    const loaded = this.#load(id);
    if (loaded === null) throw new GuichetError('otv.unknown');
    const { record, key } = loaded;
    const { commandId, version: _version, ...body } = command;
    const print = bodyPrint(canonicalJson({ ...body, by: sender }));
    const before = record.entries.find((entry) => entry.commandId === commandId);
    if (before !== undefined) {
      if (before.print !== print) throw new GuichetError('command.conflict');
      return { record, replayed: true };
    }
    const next = decideHomeWatch(record, command, { sender, atMs, today, print });
    if (next.version !== record.version) {
      this.#save(key, next);
      this.#mails.add(id, mailsOf(record, next, atMs));
    }
    return { record: next, replayed: false };
  }

  eraseKeys(ids: readonly string[]): number {
    for (const id of ids) this.#mails.eraseKeysOf(id);
    return ids.reduce((count, id) => count + this.#deleteKey.run({ id }), 0);
  }

  eraseRows(ids: readonly string[]): null {
    for (const id of ids) {
      this.#mails.eraseOf(id);
      for (const table of [this.#deleteKey, this.#deleteBody, this.#deleteRow]) table.run({ id });
    }
    this.#changed();
    return null;
  }

  /** Null for a request that is not there. */
  record(id: string): HomeWatchRecord | null {
    return this.#load(id)?.record ?? null;
  }

  #save(key: DataKey, record: HomeWatchRecord): void {
    const { id, unit, status } = record;
    this.#update.run({ id, unit, status, stamp: newStamp() });
    this.#updateBody.run({ id, body: sealRecord(key, record) });
    this.#changed();
  }

  #changed(): void {
    this.#count.run({ name: VERSION_COUNTER });
  }

  #load(id: string): { record: HomeWatchRecord; key: DataKey } | null {
    const row = this.#one.get({ id });
    if (row === undefined) return null;
    const key = this.#keys.unwrap(id, row.wrapped, HOME_WATCH_KEYS);
    return { record: unsealRecord(key, id, row.body), key };
  }
}

const newStamp = (): string => randomBytes(9).toString('base64url');
