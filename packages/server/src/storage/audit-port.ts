import type { OtvReadAlert } from '../contract/otv-desk.ts';

/**
 * The part of the storage port that says who read or changed what: a log without content, each entry chained to the one
 * before, with a sealed head (spec V-37).
 * Only its oldest entries are ever taken away, and what they made of the chain is sealed in their place (spec V-38).
 */
export interface AuditStorage {
  /** Adds an entry, durably. Reads are noted before they are answered. */
  appendAudit(entry: AuditEntry): Promise<void>;
  /** Alerts about reads of these units, of all units when null; newest first. */
  readAlerts(units: readonly string[] | null, limit: number): Promise<OtvReadAlert[]>;
  /** Entries after this one, counted from 1, in their order. */
  auditEntries(after: number, limit: number): Promise<NumberedAuditEntry[]>;
  /**
   * Walks the whole log.
   *
   * @param known a head that was noted earlier: the log must still go through it. Default: none
   */
  verifyAudit(known?: AuditHead): Promise<AuditReport>;
  /**
   * Takes away the entries from the first on that are older, and notes that in the log. What follows stays verifiable.
   *
   * @returns how many, or null when one of them is not what was written: then nothing is taken away
   */
  pruneAudit(prune: { readonly beforeMs: number; readonly nowMs: number }): Promise<number | null>;
}

/**
 * What was done: with the list, one request, its secret fields, the sheet of a day; by whom a territory was given; by whom
 * mails about requests were put back in the queue; what an admin changed of sites, their keys and the replies written in advance.
 */
export type AuditKind =
  | 'otv.list'
  | 'otv.read'
  | 'otv.secrets'
  | 'otv.day-sheet'
  | 'otv.verify'
  | 'otv.passage'
  | 'otv.message'
  | 'territory.set'
  | 'mail.retried'
  | 'audit.pruned'
  | 'site.created'
  | 'site.changed'
  | 'site.key-created'
  | 'site.key-revoked'
  | 'reply.created'
  | 'reply.changed'
  | 'reply.removed';

/** One thing that somebody did. Holds nothing that was filled in, and no date but that of the doing. */
export interface AuditEntry {
  readonly atMs: number;
  readonly kind: AuditKind;
  /** Null: whoever runs the server. */
  readonly officer: { readonly id: string; readonly name: string } | null;
  /**
   * Ids of the requests that were shown or changed; of `territory.set` the officer; of a site its name in
   * addresses, then which parts were changed, or the id of the key; of a reply its id;
   * of entries that were taken away, up to which number.
   */
  readonly subjects: readonly string[];
  /** Units of those requests; of the territory. */
  readonly units: readonly string[];
}

/** Somebody read too many addresses; an entry like any other, so that it cannot be taken away either. */
export interface AuditAlert {
  readonly atMs: number;
  readonly kind: 'alert';
  readonly officer: { readonly id: string; readonly name: string };
  /** Units of the requests that were read. */
  readonly units: readonly string[];
  /** How many different requests. */
  readonly addresses: number;
  readonly windowMs: number;
}

export type NumberedAuditEntry = { readonly seq: number } & (AuditEntry | AuditAlert);

/** Where the log ends: how many entries, and the hash of the last. */
export interface AuditHead {
  readonly count: number;
  /** base64url. */
  readonly hash: string;
}

/** What is wrong with a log. `seq`: at which entry, counted from 1. */
export type AuditFault =
  | { readonly code: 'entry.altered' | 'entry.missing'; readonly seq: number }
  /** Entries were taken from or added to the end, or the head itself was altered. */
  | { readonly code: 'head.mismatch' | 'head.missing' | 'head.altered' }
  /** The log does not go through the head that was noted earlier. */
  | { readonly code: 'known.mismatch' }
  /** What says where a pruned log begins was altered; the head that was noted is older than that. */
  | { readonly code: 'anchor.altered' | 'known.pruned' };

export interface AuditReport {
  readonly head: AuditHead;
  /** The first thing that is wrong; null when nothing is. */
  readonly fault: AuditFault | null;
}

/** More different requests than these in a span raise an alert, once a span (spec V-36). */
export const READ_ALERT = { addresses: 50, windowMs: 3_600_000 } as const;
