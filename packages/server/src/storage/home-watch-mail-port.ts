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

/** Why a mail did not leave, and when: a code such as `ESOCKET` or `EENVELOPE-550`, nothing that a mail server said. */
export interface MailFault {
  readonly code: string;
  readonly atMs: number;
}

export type MailOutcome =
  | { readonly state: 'sent' }
  | { readonly state: 'failed'; readonly fault: MailFault }
  | { readonly state: 'waiting'; readonly dueMs: number; readonly fault: MailFault };

/** A mail that was tried and has not left. Says nothing of whom it is for. */
export interface UnsentMail {
  readonly id: string;
  readonly state: 'waiting' | 'failed';
  /** Since it was written, or put back by hand. */
  readonly tries: number;
  /** Null: no master key opens it, or nothing is left of it. */
  readonly kind: HomeWatchMailKind | null;
  readonly fault: MailFault | null;
}

/** What became of mails that were to be tried again, as counts. */
export interface MailRetryReport {
  /** Back in the queue, due at once. */
  readonly retried: number;
  /** Due within minutes, or on its way: left as it was. */
  readonly soon: number;
  /** Cannot be made again: nothing says what it was, or whom to write to. */
  readonly lost: number;
  /** Not there, or sent. */
  readonly unknown: number;
}

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
  /** Every mail that was tried and has not left, in the order of their ids. */
  unsentHomeWatchMails(): Promise<UnsentMail[]>;
  /**
   * Puts mails back in the queue: one that failed is made again for the address that its request has now, one that waits is
   * due at once; both count their tries anew, keep their id, and are noted in the audit log in the same transaction.
   *
   * @param retry.soonMs what is due until then is left as it is: somebody may be sending it
   */
  retryHomeWatchMails(retry: {
    readonly ids: readonly string[];
    readonly nowMs: number;
    readonly soonMs: number;
  }): Promise<MailRetryReport>;
}
