import type { FormValues } from '@guichet/triage/form';
import type { OtvAction, OtvForce, OtvReceiver, OtvStatus } from '../contract/otv-requests.ts';
import type { HomeWatchCommand, HomeWatchSender } from '../services/home-watch/decide.ts';
import type { AuditEntry } from './audit-port.ts';
import type { RequestCodes } from '../services/home-watch/codes.ts';

/**
 * The part of the storage port that holds requests to watch a home. A record is sealed as a whole under a key of its own
 * (spec V-22); in clear stand its id, the unit, the status and the month in which it came.
 */
export interface HomeWatchStorage {
  /** The codes of the request that this command makes, or made. */
  homeWatchCodes(site: string, commandId: string): RequestCodes;
  /** Id of the request that has this reference; whether there is one is another question. */
  homeWatchId(reference: string): string;
  /**
   * Stores a request, durably; the same command again finds it.
   *
   * @throws GuichetError `command.conflict` when the command made another request
   */
  createHomeWatch(input: HomeWatchCreation): Promise<HomeWatchOutcome>;
  /**
   * Decides and stores in one transaction; the same command again gets the same answer.
   *
   * @throws GuichetError `otv.unknown`, `otv.outdated`, `otv.state`, `command.conflict`
   */
  executeHomeWatch(input: HomeWatchExecution): Promise<HomeWatchOutcome>;
  /** Null when there is none, or none any more. */
  homeWatch(id: string): Promise<HomeWatchRecord | null>;
  /** What stands in clear of the requests of these units, of all units when null; in the order of their ids. */
  homeWatchHeads(units: readonly string[] | null): Promise<HomeWatchHead[]>;
  /** Another number after every change of any request: what was read at the same number still holds. */
  homeWatchesVersion(): Promise<number>;
  /** Erases keys first, then rows (spec V-25); answers how many there were. */
  eraseHomeWatches(ids: readonly string[]): Promise<number>;
}

export interface HomeWatchHead {
  readonly id: string;
  readonly unit: string;
  readonly status: OtvStatus;
  /** Random, another one after every change: tells whether what was read before still holds. */
  readonly stamp: string;
}

/** Everything of one request. */
export interface HomeWatchRecord {
  readonly id: string;
  readonly reference: string;
  readonly site: string;
  readonly form: { readonly id: string; readonly version: number };
  readonly values: FormValues;
  readonly commune: { readonly insee: string; readonly name: string };
  /** IANA zone of the home: its dates are days there. */
  readonly timeZone: string;
  readonly zone: 'police' | 'gendarmerie' | 'both' | 'unknown';
  readonly force: OtvForce | null;
  readonly residence: string;
  readonly from: string;
  readonly to: string;
  readonly unit: string;
  readonly receivedBy: OtvReceiver;
  readonly actions: readonly OtvAction[];
  readonly retentionDays: number;
  /** Language in which the owner is written to. */
  readonly locale: 'fr' | 'en';
  /** Whether the owner was promised to be written to; absent: no. */
  readonly mail?: boolean;
  readonly createdAtMs: number;
  readonly status: OtvStatus;
  /** The day on which it was over: of the return, planned or early, or of the cancelling. Null until then. */
  readonly overOn: string | null;
  /** Counts changes from 1; what a change is held against. */
  readonly version: number;
  /** scrypt of the secret. */
  readonly secretHash: string;
  /** Fingerprint of the body that made it. */
  readonly print: string;
  readonly entries: readonly HomeWatchEntry[];
}

/** One thing that happened to a request, oldest first. */
export interface HomeWatchEntry {
  readonly commandId: string;
  /** Fingerprint of the command. */
  readonly print: string;
  readonly by:
    { readonly role: 'owner' | 'system' } | { readonly role: 'officer'; readonly id: string; readonly name: string };
  readonly atMs: number;
  readonly what:
    | { readonly type: 'verified'; readonly how: 'counter' | 'call-back' }
    | {
        readonly type: 'passage';
        readonly atMs: number;
        readonly finding: 'all-clear' | 'anomaly';
        readonly note: string;
      }
    | { readonly type: 'message'; readonly text: string }
    | { readonly type: 'access-changed' }
    | { readonly type: 'dates-changed'; readonly from: string; readonly to: string }
    | { readonly type: 'returned' }
    | { readonly type: 'cancelled' };
}

export interface HomeWatchCreation {
  readonly record: HomeWatchRecord;
}

export interface HomeWatchExecution {
  readonly id: string;
  readonly sender: HomeWatchSender;
  readonly command: HomeWatchCommand;
  readonly atMs: number;
  /** The day at the home's place. */
  readonly today: string;
  /** Noted in the same transaction, also when the command was stored before: its answer shows the request again. */
  readonly audit?: AuditEntry;
}

export interface HomeWatchOutcome {
  readonly record: HomeWatchRecord;
  /** The same command was stored before; nothing was written now. */
  readonly replayed: boolean;
}
