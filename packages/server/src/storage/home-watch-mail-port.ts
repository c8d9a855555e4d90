/** Why an owner is written to. */
export type HomeWatchMailKind = 'received' | 'verified' | 'message' | 'changed' | 'closed';

/** A mail that waits to be sent. Sealed where it stands; its words are made when it leaves. */
export interface HomeWatchMail {
  readonly kind: HomeWatchMailKind;
  /** Address of the owner. */
  readonly to: string;
  readonly locale: 'fr' | 'en';
  readonly reference: string;
  /** When it was due first: it is given up some days later. */
  readonly sinceMs: number;
}

/** What became of the mails of a request: one that failed says more than one that waits, and that more than one that was sent. */
export type HomeWatchMailState = 'waiting' | 'sent' | 'failed';

/** A mail that nobody else sends until `untilMs`. */
export interface ClaimedMail {
  /** Random; the same at every try, so that its Message-ID is. */
  readonly id: string;
  readonly untilMs: number;
  /** How often it was claimed, this time included. */
  readonly tries: number;
  /** Null when no master key opens it. */
  readonly mail: HomeWatchMail | null;
}

export type MailOutcome =
  { readonly state: 'sent' } | { readonly state: 'failed' } | { readonly state: 'waiting'; readonly dueMs: number };

/** The part of the storage port that holds mails about requests: written with what they are about, erased with it (spec V-40). */
export interface HomeWatchMailStorage {
  /** By request; those that no mail is about are left out. */
  homeWatchMailStates(requestIds: readonly string[]): Promise<ReadonlyMap<string, HomeWatchMailState>>;
  /** Whether a mail waits to be sent now; a read only. */
  isHomeWatchMailDue(nowMs: number): Promise<boolean>;
  /** Takes the mail that has been due longest, durably and for this caller alone; null when none is. */
  claimHomeWatchMail(claim: { readonly nowMs: number; readonly untilMs: number }): Promise<ClaimedMail | null>;
  /** Notes how a claimed mail fared; nothing when it was claimed anew meanwhile, or erased. */
  settleHomeWatchMail(settled: Pick<ClaimedMail, 'id' | 'untilMs'> & { readonly outcome: MailOutcome }): Promise<void>;
}
