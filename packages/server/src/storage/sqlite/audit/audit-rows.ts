import { createHmac } from 'node:crypto';
import type { DataKey } from '../../../sealing/data-key.ts';
import { seal, unseal, type Place } from '../../../sealing/envelope.ts';
import type { AuditAlert, AuditEntry, AuditHead } from '../../audit-port.ts';
import type { AuditRow } from '../schema.ts';

/** The key that seals and chains the log; it outlives every change of the master key. */
export const AUDIT_KEY = { table: 'server_keys', name: 'audit' } as const;
/** Where the log ends, and, once its oldest entries were taken away, where it begins: the head that those had made. */
export const HEAD = 'head';
export const ANCHOR = 'anchor';
export type LoggedEntry = AuditEntry | AuditAlert;

export const EMPTY_HEAD: AuditHead = { count: 0, hash: Buffer.alloc(32).toString('base64url') };

const headPlaceOf = (row: typeof HEAD | typeof ANCHOR): Place => ({ table: 'audit_head', row, field: 'sealed' });
const placeOf = (seq: number): Place => ({ table: 'audit_log', row: String(seq), field: 'body' });

/** The row that follows a head, and the head that it makes. */
export const rowAfter = (
  key: DataKey,
  head: AuditHead,
  { kind, ...rest }: LoggedEntry,
): { row: AuditRow; head: AuditHead } => {
  const seq = head.count + 1;
  const body = seal(key.sealing, JSON.stringify({ kind, ...rest }), placeOf(seq));
  const hash = hashOf(key, head, { seq, kind, body });
  return { row: { seq, kind, body, hash }, head: { count: seq, hash: hash.toString('base64url') } };
};

/** Keyed: nobody but the server makes another chain. */
export const hashOf = (key: DataKey, before: AuditHead, { seq, kind, body }: Omit<AuditRow, 'hash'>): Buffer =>
  createHmac('sha256', key.fingerprint)
    .update(JSON.stringify([before.hash, seq, kind]))
    .update(body)
    .digest();

/** @throws SealBrokenError when it is not what was written there */
export const entryOf = (key: DataKey, { seq, body }: Pick<AuditRow, 'seq' | 'body'>): LoggedEntry =>
  JSON.parse(unseal(key.sealing, body, placeOf(seq)).toString()) as LoggedEntry;

export const sealHead = (key: DataKey, head: AuditHead, name: typeof HEAD | typeof ANCHOR = HEAD): Buffer =>
  seal(key.sealing, JSON.stringify(head), headPlaceOf(name));

/** @throws SealBrokenError likewise */
export const headOf = (key: DataKey, sealed: Uint8Array, name: typeof HEAD | typeof ANCHOR = HEAD): AuditHead =>
  JSON.parse(unseal(key.sealing, sealed, headPlaceOf(name)).toString()) as AuditHead;
