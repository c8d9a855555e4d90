import type { DatabaseSync } from 'node:sqlite';
import type { DataKey, KeyRing } from '../../../sealing/data-key.ts';
import { SealBrokenError } from '../../../sealing/envelope.ts';
import { READ_ALERT, type AuditEntry, type AuditHead, type AuditStorage } from '../../audit-port.ts';
import type { AuditRow, Schema } from '../schema.ts';
import { Statement } from '../statement.ts';
import {
  ANCHOR,
  AUDIT_KEY,
  EMPTY_HEAD,
  entryOf,
  hashOf,
  HEAD,
  headOf,
  rowAfter,
  sealHead,
  type LoggedEntry,
} from './audit-rows.ts';
import { RecentReads } from './recent-reads.ts';

type Nothing = Record<never, never>;
type Values<T> = { [Key in keyof T]: T[Key] };

/** The log of who read or changed what, inside the writer's transaction. */
export class AuditTables {
  readonly #keys: KeyRing;
  readonly #wrapped: Statement<{ name: string }, { wrapped: Uint8Array }>;
  readonly #addKey: Statement<Values<Schema['server_keys']>, unknown>;
  readonly #head: Statement<{ name: string }, { sealed: Uint8Array }>;
  readonly #putHead: Statement<Values<Schema['audit_head']>, unknown>;
  readonly #last: Statement<Nothing, Pick<AuditRow, 'seq' | 'hash'>>;
  readonly #add: Statement<Values<AuditRow>, unknown>;
  readonly #before: Statement<{ seq: number }, Pick<AuditRow, 'seq' | 'body'>>;
  readonly #first: Statement<{ seq: number }, AuditRow>;
  readonly #remove: Statement<{ seq: number }, unknown>;
  readonly #recent = new RecentReads();
  /** Up to where the log was read into `#recent`. */
  #seen: AuditHead = EMPTY_HEAD;
  #key: DataKey | null = null;

  constructor(database: DatabaseSync, keys: KeyRing) {
    this.#keys = keys;
    this.#wrapped = new Statement(database, (query, p) =>
      query.selectFrom('server_keys').select('wrapped').where('name', '=', p.name),
    );
    this.#addKey = new Statement(database, (query, p) =>
      query.insertInto('server_keys').values({ name: p.name, wrapped: p.wrapped }),
    );
    this.#head = new Statement(database, (query, p) =>
      query.selectFrom('audit_head').select('sealed').where('name', '=', p.name),
    );
    this.#putHead = new Statement(database, (query, p) =>
      query
        .insertInto('audit_head')
        .values({ name: p.name, sealed: p.sealed })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ sealed: p.sealed })),
    );
    this.#last = new Statement(database, (query) =>
      query.selectFrom('audit_log').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1),
    );
    this.#add = new Statement(database, (query, p) =>
      query.insertInto('audit_log').values({ seq: p.seq, kind: p.kind, body: p.body, hash: p.hash }),
    );
    this.#before = new Statement(database, (query, p) =>
      query.selectFrom('audit_log').select(['seq', 'body']).where('seq', '<=', p.seq).orderBy('seq', 'desc').limit(1),
    );
    this.#first = new Statement(database, (query, p) =>
      query.selectFrom('audit_log').selectAll().where('seq', '>', p.seq).orderBy('seq').limit(1),
    );
    this.#remove = new Statement(database, (query, p) => query.deleteFrom('audit_log').where('seq', '<=', p.seq));
  }

  /** Makes the key and the first head, unless there is a key: a head that was taken away is not made again. */
  prepare(): void {
    const { name, table } = AUDIT_KEY;
    if (this.#wrapped.get({ name }) !== undefined) return;
    this.#addKey.run({ name, wrapped: this.#keys.create(name, table).wrapped });
    this.#putHead.run({ name: HEAD, sealed: sealHead(this.#keyOf(), EMPTY_HEAD) });
  }

  /** Adds an entry, and the alert that it raises. */
  append(entry: AuditEntry): null {
    this.#catchUp(entry.atMs - READ_ALERT.windowMs);
    this.#write(entry);
    const alert = this.#recent.alertAfter(entry);
    if (alert !== null) this.#write(alert);
    return null;
  }

  /** Adds the entry of what was done, in the same transaction; without one nothing is noted. */
  after<Done>(done: Done, entry: AuditEntry | undefined): Done {
    if (entry !== undefined) this.append(entry);
    return done;
  }

  /** Takes away what is older, from the first entry on, and seals in its place the head that it made. */
  prune({ beforeMs, nowMs }: Parameters<AuditStorage['pruneAudit']>[0]): number | null {
    const key = this.#keyOf();
    const start = this.#anchorOf();
    let anchor = start;
    for (let row = this.#first.get({ seq: 0 }); row !== undefined; row = this.#first.get({ seq: anchor.count })) {
      const hash = hashOf(key, anchor, row);
      const entry = this.#read(row);
      // What was altered must be found by whoever checks the log, not be taken away.
      if (row.seq !== anchor.count + 1 || !hash.equals(row.hash) || entry === null) return null;
      if (entry.atMs >= beforeMs) break;
      anchor = { count: row.seq, hash: hash.toString('base64url') };
    }
    if (anchor.count === start.count) return 0;
    this.append({ atMs: nowMs, kind: 'audit.pruned', officer: null, subjects: [String(anchor.count)], units: [] });
    this.#putHead.run({ name: ANCHOR, sealed: sealHead(key, anchor, ANCHOR) });
    this.#remove.run({ seq: anchor.count });
    return anchor.count - start.count;
  }

  #anchorOf(): AuditHead {
    const row = this.#head.get({ name: ANCHOR });
    return row === undefined ? EMPTY_HEAD : headOf(this.#keyOf(), row.sealed, ANCHOR);
  }

  #write(entry: LoggedEntry): void {
    const { head, isSealed } = this.#headOf();
    const next = rowAfter(this.#keyOf(), head, entry);
    this.#add.run(next.row);
    // A head that is missing or altered stays so: the log goes on, and its check goes on saying what is wrong.
    if (isSealed) this.#putHead.run({ name: HEAD, sealed: sealHead(this.#keyOf(), next.head) });
    this.#recent.note(entry);
    this.#seen = next.head;
  }

  /** Reads what another process added, or everything of the last hour at first and after a transaction was undone. */
  #catchUp(sinceMs: number): void {
    const { head } = this.#headOf();
    if (head.count === this.#seen.count && head.hash === this.#seen.hash) return;
    this.#recent.clear();
    const entries: LoggedEntry[] = [];
    for (let seq = head.count; seq > 0;) {
      const row = this.#before.get({ seq });
      if (row === undefined) break;
      const entry = this.#read(row);
      if (entry !== null && entry.atMs < sinceMs) break;
      if (entry !== null) entries.push(entry);
      seq = row.seq - 1;
    }
    for (const entry of entries.reverse()) this.#recent.note(entry);
    this.#seen = head;
  }

  /** Null for an entry that was altered: it must not stop officers from working; the check of the log tells of it. */
  #read(row: Pick<AuditRow, 'seq' | 'body'>): LoggedEntry | null {
    try {
      return entryOf(this.#keyOf(), row);
    } catch (error) {
      if (error instanceof SealBrokenError) return null;
      throw error;
    }
  }

  #headOf(): { head: AuditHead; isSealed: boolean } {
    const row = this.#head.get({ name: HEAD });
    try {
      if (row !== undefined) return { head: headOf(this.#keyOf(), row.sealed), isSealed: true };
    } catch (error) {
      if (!(error instanceof SealBrokenError)) throw error;
    }
    const last = this.#last.get({});
    const head = last && { count: last.seq, hash: Buffer.from(last.hash).toString('base64url') };
    return { head: head ?? EMPTY_HEAD, isSealed: false };
  }

  #keyOf(): DataKey {
    const { name, table } = AUDIT_KEY;
    this.#key ??= this.#keys.unwrap(name, this.#wrapped.get({ name })!.wrapped, table);
    return this.#key;
  }
}
