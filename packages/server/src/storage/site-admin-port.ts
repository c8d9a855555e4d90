import type { CannedReply, SiteKeyScope, SiteRecord } from '../contract/index.ts';
import type { AuditEntry } from './audit-port.ts';

/**
 * The part of the storage port with which admins keep sites at the desk (spec Y-1 … Y-9). Each change and its entry in the
 * audit log are one transaction.
 */
export interface SiteAdminStorage {
  siteState(slug: string): Promise<SiteState | null>;
  /**
   * Changes a site, or adds one (`revision` null). Answers its revision.
   *
   * @throws GuichetError `site.outdated` when somebody changed it since, or added one of this name; `site.unknown`
   */
  writeSite(input: SiteWrite): Promise<number>;
  /** Every key of a site, those that work no more included, oldest first. */
  siteKeys(site: string): Promise<SiteKeyRecord[]>;
  /** The key of this hash, revoked or not. */
  siteKeyByHash(hash: Uint8Array): Promise<SiteKeyRecord | null>;
  addSiteKey(key: NewSiteKey, audit: AuditEntry): Promise<void>;
  /** @throws GuichetError `key.unknown` when the site has none of this id that works */
  revokeSiteKey(site: string, id: string, audit: AuditEntry): Promise<void>;
  /** Notes the day on which a key was used last. */
  noteSiteKeyUse(id: string, day: string): Promise<void>;
  /**
   * Adds a canned reply (`before` null), changes one, or removes one (`after` null).
   *
   * @throws GuichetError `reply.outdated` when it is not `before` any more
   */
  writeCannedReply(input: CannedReplyWrite): Promise<void>;
}

export interface SiteState {
  readonly site: SiteRecord;
  readonly revision: number;
  readonly last: { readonly officerName: string; readonly atMs: number } | null;
}

export interface SiteWrite {
  readonly site: SiteRecord;
  /** The revision that was changed; null with a new one. */
  readonly revision: number | null;
  readonly audit: AuditEntry & { readonly officer: NonNullable<AuditEntry['officer']> };
}

export interface SiteKeyRecord {
  readonly id: string;
  readonly site: string;
  readonly name: string;
  readonly scopes: readonly SiteKeyScope[];
  /** Its last characters. */
  readonly ending: string;
  readonly createdBy: string;
  readonly createdAtMs: number;
  readonly revokedAtMs: number | null;
  /** `2026-11-22`. */
  readonly lastUsedDay: string | null;
}

export type NewSiteKey = Omit<SiteKeyRecord, 'revokedAtMs' | 'lastUsedDay'> & { readonly hash: Uint8Array };

export interface CannedReplyWrite {
  readonly id: string;
  readonly before: CannedReply | null;
  readonly after: CannedReply | null;
  readonly audit: AuditEntry;
}
