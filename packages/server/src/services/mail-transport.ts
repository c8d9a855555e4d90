/** A mail as it leaves. */
export interface OutgoingMail {
  /** The same at every try: the Message-ID is made of it. */
  readonly id: string;
  readonly to: string;
  readonly locale: 'fr' | 'en';
  readonly subject: string;
  readonly text: string;
}

/** Hands mails over to a mail server. */
export interface MailTransport {
  /**
   * Resolves once the mail server took the mail upon itself.
   *
   * @param stop gives up the line at once
   * @throws MailFailure
   */
  send(mail: OutgoingMail, stop: AbortSignal): Promise<void>;
}

/** Why a mail was not taken. Holds no address and no word of the mail server, which may repeat one. */
export class MailFailure extends Error {
  override readonly name = 'MailFailure';
  /** `server`: no mail leaves now; `mail`: this one does not, now; `forever`: this one never will. */
  readonly reach: 'server' | 'mail' | 'forever';
  readonly code: string;

  constructor(reach: MailFailure['reach'], code: string) {
    super(`mail not sent: ${code}`);
    this.reach = reach;
    this.code = code;
  }
}
