import { READ_ALERT, type AuditAlert, type AuditEntry } from '../../audit-port.ts';
import type { LoggedEntry } from './audit-rows.ts';

interface Officer {
  readonly reads: Map<string, { readonly atMs: number; readonly units: readonly string[] }>;
  alertedAtMs: number;
}

/** Of the list no address is read, nor where nothing of requests is. */
const readsAddresses = (kind: LoggedEntry['kind']): boolean =>
  kind === 'alert' || (kind.startsWith('otv.') && kind !== 'otv.list');

/** Which requests each officer read lately; made of the log, so that a restart forgets nothing. */
export class RecentReads {
  readonly #officers = new Map<string, Officer>();

  clear(): void {
    this.#officers.clear();
  }

  note(entry: LoggedEntry): void {
    const { officer, atMs } = entry;
    if (officer === null || !readsAddresses(entry.kind)) return;
    const known = this.#officers.get(officer.id) ?? { reads: new Map(), alertedAtMs: -Infinity };
    this.#officers.set(officer.id, known);
    if (entry.kind === 'alert') known.alertedAtMs = Math.max(known.alertedAtMs, atMs);
    else for (const id of entry.subjects) known.reads.set(id, { atMs, units: entry.units });
  }

  /** The alert that this entry, noted before, raises; null when it raises none. */
  alertAfter({ officer, atMs }: AuditEntry): AuditAlert | null {
    const known = officer === null ? undefined : this.#officers.get(officer.id);
    if (officer === null || known === undefined) return null;
    const { addresses, windowMs } = READ_ALERT;
    for (const [id, read] of known.reads) if (read.atMs <= atMs - windowMs) known.reads.delete(id);
    if (known.reads.size <= addresses || known.alertedAtMs > atMs - windowMs) return null;
    const units = [...new Set([...known.reads.values()].flatMap((read) => read.units))];
    return { kind: 'alert', atMs, officer, units, addresses: known.reads.size, windowMs };
  }
}
