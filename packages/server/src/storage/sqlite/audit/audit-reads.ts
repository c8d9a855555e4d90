import type { DatabaseSync } from 'node:sqlite';
import type { OtvReadAlert } from '../../../contract/otv-desk.ts';
import type { DataKey, KeyRing } from '../../../sealing/data-key.ts';
import { SealBrokenError } from '../../../sealing/envelope.ts';
import type { AuditFault, AuditHead, AuditReport, NumberedAuditEntry } from '../../audit-port.ts';
import type { AuditRow } from '../schema.ts';
import { Statement } from '../statement.ts';
import { ANCHOR, AUDIT_KEY, EMPTY_HEAD, entryOf, HEAD, headOf, hashOf } from './audit-rows.ts';

const PAGE = 1_000;

/** The log of who read or changed what, as the read connection sees it. */
export class AuditReads {
  readonly #database: DatabaseSync;
  readonly #keys: KeyRing;
  readonly #wrapped: Statement<{ name: string }, { wrapped: Uint8Array }>;
  readonly #head: Statement<{ name: string }, { sealed: Uint8Array }>;
  readonly #after: Statement<{ seq: number }, AuditRow>;
  readonly #alerts: Statement<{ kind: string; seq: number }, Pick<AuditRow, 'seq' | 'body'>>;

  constructor(database: DatabaseSync, keys: KeyRing) {
    this.#database = database;
    this.#keys = keys;
    this.#wrapped = new Statement(database, (query, p) =>
      query.selectFrom('server_keys').select('wrapped').where('name', '=', p.name),
    );
    this.#head = new Statement(database, (query, p) =>
      query.selectFrom('audit_head').select('sealed').where('name', '=', p.name),
    );
    this.#after = new Statement(database, (query, p) =>
      query.selectFrom('audit_log').selectAll().where('seq', '>', p.seq).orderBy('seq').limit(PAGE),
    );
    this.#alerts = new Statement(database, (query, p) =>
      query
        .selectFrom('audit_log')
        .select(['seq', 'body'])
        .where('kind', '=', p.kind)
        .where('seq', '<', p.seq)
        .orderBy('seq', 'desc')
        .limit(PAGE),
    );
  }

  alerts(units: readonly string[] | null, limit: number): OtvReadAlert[] {
    const key = this.#keyOf();
    const found: OtvReadAlert[] = [];
    for (let seq = Number.MAX_SAFE_INTEGER; found.length < limit;) {
      const rows = this.#alerts.all({ kind: 'alert', seq });
      for (const row of rows) {
        const entry = entryOf(key, row);
        if (entry.kind !== 'alert' || found.length === limit) continue;
        if (units !== null && !entry.units.some((unit) => units.includes(unit))) continue;
        const { atMs, officer, addresses, windowMs } = entry;
        found.push({ at: new Date(atMs).toISOString(), officer, addresses, windowMs });
      }
      if (rows.length < PAGE) break;
      seq = rows.at(-1)!.seq;
    }
    return found;
  }

  entries(after: number, limit: number): NumberedAuditEntry[] {
    const key = this.#keyOf();
    const found: NumberedAuditEntry[] = [];
    for (let seq = after; found.length < limit;) {
      const rows = this.#after.all({ seq });
      for (const row of rows.slice(0, limit - found.length)) found.push({ seq: row.seq, ...entryOf(key, row) });
      if (rows.length < PAGE) break;
      seq = rows.at(-1)!.seq;
    }
    return found;
  }

  verify(known?: AuditHead): AuditReport {
    // One transaction: what is added meanwhile is not half seen.
    this.#database.exec('begin');
    try {
      return this.#verify(known);
    } finally {
      this.#database.exec('commit');
    }
  }

  #verify(known: AuditHead | undefined): AuditReport {
    const key = this.#keyOf();
    const anchor = this.#anchorOf(key);
    if (anchor === null) return { head: EMPTY_HEAD, fault: { code: 'anchor.altered' } };
    if (known !== undefined && known.count < anchor.count) return { head: anchor, fault: { code: 'known.pruned' } };
    let head = anchor;
    let isKnown = known === undefined || isSame(known, head);
    for (let rows = this.#after.all({ seq: 0 }); rows.length > 0; rows = this.#after.all({ seq: head.count })) {
      for (const row of rows) {
        const seq = head.count + 1;
        if (row.seq !== seq) return { head, fault: { code: 'entry.missing', seq } };
        const hash = hashOf(key, head, row);
        if (!hash.equals(row.hash) || !isWhole(key, row)) return { head, fault: { code: 'entry.altered', seq } };
        head = { count: seq, hash: hash.toString('base64url') };
        if (known !== undefined && isSame(known, head)) isKnown = true;
      }
    }
    return { head, fault: this.#headFault(key, head) ?? (isKnown ? null : { code: 'known.mismatch' }) };
  }

  /** Where the log begins; null when that was altered. */
  #anchorOf(key: DataKey): AuditHead | null {
    const row = this.#head.get({ name: ANCHOR });
    if (row === undefined) return EMPTY_HEAD;
    try {
      return headOf(key, row.sealed, ANCHOR);
    } catch (error) {
      if (error instanceof SealBrokenError) return null;
      throw error;
    }
  }

  #headFault(key: DataKey, head: AuditHead): AuditFault | null {
    const row = this.#head.get({ name: HEAD });
    if (row === undefined) return { code: 'head.missing' };
    try {
      return isSame(headOf(key, row.sealed), head) ? null : { code: 'head.mismatch' };
    } catch (error) {
      if (error instanceof SealBrokenError) return { code: 'head.altered' };
      throw error;
    }
  }

  #keyOf(): DataKey {
    const { name, table } = AUDIT_KEY;
    return this.#keys.unwrap(name, this.#wrapped.get({ name })!.wrapped, table);
  }
}

const isSame = (one: AuditHead, other: AuditHead): boolean => one.count === other.count && one.hash === other.hash;

/** Whether the body opens, and says what stands beside it. */
const isWhole = (key: DataKey, row: AuditRow): boolean => {
  try {
    return entryOf(key, row).kind === row.kind;
  } catch (error) {
    if (error instanceof SealBrokenError) return false;
    throw error;
  }
};
