import type { ErrorCode } from '../../../contract/index.ts';
import type { ProblemDetails } from '../../../errors.ts';
import { KeyRing } from '../../../sealing/data-key.ts';
import { findMasterKeys } from '../../../sealing/key-files.ts';
import type {
  CommandInput,
  FlowCountRecord,
  OpenConversationInput,
  Outcome,
  ProviderChanges,
  ProviderRecord,
} from '../../port.ts';
import type { AuditEntry, AuditStorage } from '../../audit-port.ts';
import type { CompetenceChanges, CompetenceRow, CompetenceTable } from '../../competence-port.ts';
import type { CentreChanges, CommuneCentre } from '../../centres-port.ts';
import type { ClaimedMail, HomeWatchMailStorage, MailRetryReport } from '../../home-watch-mail-port.ts';
import type { HomeWatchCreation, HomeWatchExecution, HomeWatchOutcome } from '../../home-watch-port.ts';
import type { EmbedCountRecord } from '../../embed-counts-port.ts';
import type { CannedReplyWrite, NewSiteKey, SiteWrite } from '../../site-admin-port.ts';
import type { PlaceImportInput, PlaceRemoval, PlaceWrite } from '../../places-port.ts';
import type { UnitChanges, UnitListRecord, UnitRecord } from '../../units-port.ts';

/** What the writer can be asked, and what it answers once the transaction is on disk. */
export interface Jobs {
  'conversation.open': { input: OpenConversationInput; result: Outcome & { conversationId: string } };
  'conversation.execute': { input: CommandInput; result: Outcome };
  'sessions.touch': { input: readonly { tokenHash: Uint8Array; atMs: number }[]; result: null };
  'session.revoke': { input: Uint8Array; result: null };
  /** Answers the open conversations of the tokens that it killed. */
  'sessions.expire': { input: { beforeMs: number; connected: readonly Uint8Array[] }; result: string[] };
  /** One compiled statement without an answer: site, queue and officer records. */
  'statement.run': { input: { sql: string; parameters: readonly unknown[] }; result: null };
  'providers.replace': {
    input: { site: string | null; providers: readonly ProviderRecord[] };
    result: ProviderChanges;
  };
  'units.replace': { input: { list: UnitListRecord; units: readonly UnitRecord[] }; result: UnitChanges };
  'place.put': { input: PlaceWrite; result: string };
  'place.remove': { input: PlaceRemoval; result: null };
  'places.import': { input: PlaceImportInput; result: UnitChanges };
  'competence.replace': {
    input: { table: CompetenceTable; rows: readonly CompetenceRow[] };
    result: CompetenceChanges;
  };
  'centres.replace': { input: readonly CommuneCentre[]; result: CentreChanges };
  /** Makes what codes of requests are made of, and what the audit log is sealed with, unless they are there. */
  'home-watch.prepare': { input: null; result: null };
  'home-watch.create': { input: HomeWatchCreation; result: HomeWatchOutcome };
  'home-watch.execute': { input: HomeWatchExecution; result: HomeWatchOutcome };
  /** Answers how many keys there were. */
  'home-watch.erase-keys': { input: readonly string[]; result: number };
  'home-watch.erase-rows': { input: readonly string[]; result: null };
  'home-watch-mail.claim': {
    input: Parameters<HomeWatchMailStorage['claimHomeWatchMail']>[0];
    result: ClaimedMail | null;
  };
  'home-watch-mail.settle': { input: Parameters<HomeWatchMailStorage['settleHomeWatchMail']>[0]; result: null };
  'home-watch-mail.retry': {
    input: Parameters<HomeWatchMailStorage['retryHomeWatchMails']>[0];
    result: MailRetryReport;
  };
  'audit.prune': { input: Parameters<AuditStorage['pruneAudit']>[0]; result: number | null };
  'audit.append': { input: AuditEntry; result: null };
  'territory.put': { input: { officerId: string; units: readonly string[]; entry: AuditEntry }; result: null };
  /** Answers the revision. */
  'site.write': { input: SiteWrite; result: number };
  'site-key.add': { input: { key: NewSiteKey; audit: AuditEntry }; result: null };
  'site-key.revoke': { input: { site: string; id: string; audit: AuditEntry }; result: null };
  'site-key.use': { input: { id: string; day: string }; result: null };
  'canned-reply.write': { input: CannedReplyWrite; result: null };
  'embed-counts.add': { input: readonly EmbedCountRecord[]; result: null };
  /** Answers how many sums it erased. */
  'embed-counts.erase': { input: { beforeDay: string }; result: number };
  'flow-counts.add': { input: readonly FlowCountRecord[]; result: null };
  /** Answers how many sums it erased. */
  'flow-counts.erase': { input: { beforeDay: string }; result: number };
  /** Erases the data keys of conversations whose time is up; answers their ids. */
  'erasure.keys': { input: { nowMs: number; limit: number }; result: string[] };
  'erasure.rows': { input: readonly string[]; result: null };
  /** Empties the write-ahead log, which holds former pages. Runs after the commit of its group. */
  'log.truncate': { input: null; result: null };
  'write.probe': { input: null; result: null };
}

export type JobKind = keyof Jobs;
export type Job = { [K in JobKind]: { readonly kind: K; readonly input: Jobs[K]['input'] } }[JobKind];

/** The answer to one job, in the order of the group. `cause` is for the operator's log and holds nothing that was written. */
export type JobResult =
  | { readonly value: unknown }
  | { readonly code: ErrorCode; readonly details: ProblemDetails; readonly cause: string | null };

/** Runs jobs; what a promise resolves with is on disk. */
export interface Writer {
  /** @throws GuichetError any code of the job; `server.unavailable` when nothing can be written now */
  submit<K extends JobKind>(kind: K, input: Jobs[K]['input']): Promise<Jobs[K]['result']>;
  /** Finishes what was accepted, then lets go of the file. */
  close(): Promise<void>;
}

export interface WriterOptions {
  readonly file: string;
  readonly masterKey: Uint8Array;
  readonly retiredMasterKeys: readonly Uint8Array[];
  /** Folder in which further master keys may be laid while this works. */
  readonly keyFolder?: string | undefined;
}

/** The master keys that those options name, and those that are laid into the folder later. */
export const keyRingOf = ({ masterKey, retiredMasterKeys, keyFolder }: Omit<WriterOptions, 'file'>): KeyRing =>
  new KeyRing(masterKey, retiredMasterKeys, () => (keyFolder === undefined ? [] : findMasterKeys(keyFolder)));
