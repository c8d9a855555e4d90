import type { ClaimedMail, HomeWatchMailStorage, MailOutcome } from '../../storage/home-watch-mail-port.ts';
import type { Cancel, Clock } from '../clock.ts';
import { MailFailure, type MailTransport } from '../mail-transport.ts';
import { nextTryMs } from './mail-schedule.ts';
import { mailTextOf } from './mail-text.ts';

/** New mails are looked for this often: also those that another process wrote. */
export const LOOK_EVERY_MS = 5_000;
/** How long a mail is this process's alone; longer than any transport takes. A process that is killed meanwhile loses it then. */
export const CLAIMED_FOR_MS = 5 * 60_000;
/** How long nobody is bothered after the mail server could not be spoken to. */
const PAUSE_MS = 60_000;
/** How long the mail that is being sent may take when the server stops. */
const GRACE_MS = 5_000;

export interface MailSenderDeps {
  readonly storage: HomeWatchMailStorage;
  readonly clock: Clock;
  readonly transport: MailTransport;
  /** Told of every mail that could not be sent; holds nothing of it. */
  readonly onFailure: (failure: unknown) => void;
}

/**
 * Sends what waits, one mail after the other, until nothing is due (spec V-43). Any number of processes may do so over one
 * database: a mail is claimed before it is sent. At least once: who dies between the mail server's « yes » and the note of
 * it leaves the mail to be sent again, with the same Message-ID.
 */
export class MailSender {
  readonly #deps: MailSenderDeps;
  readonly #stopping = new AbortController();
  #cancel: Cancel | null = null;
  #round: Promise<void> | null = null;
  #pausedUntilMs = 0;

  constructor(deps: MailSenderDeps) {
    this.#deps = deps;
  }

  start(): void {
    this.#cancel ??= this.#deps.clock.every(LOOK_EVERY_MS, () => void this.run());
  }

  /** Sends what is due; resolves once nothing is, or nothing can be sent now. Never rejects. */
  run(): Promise<void> {
    this.#round ??= this.#sendAll()
      .catch(this.#deps.onFailure)
      .finally(() => (this.#round = null));
    return this.#round;
  }

  /** Takes no further mail, and waits a moment for the one that is being sent. */
  async close(): Promise<void> {
    this.#cancel?.();
    this.#pausedUntilMs = Infinity;
    const cancelGrace = this.#deps.clock.after(GRACE_MS, () => this.#stopping.abort());
    await this.#round;
    cancelGrace();
  }

  async #sendAll(): Promise<void> {
    const { storage, clock } = this.#deps;
    for (;;) {
      const nowMs = clock.nowMs();
      if (nowMs < this.#pausedUntilMs || !(await storage.isHomeWatchMailDue(nowMs))) return;
      const claimed = await storage.claimHomeWatchMail({ nowMs, untilMs: nowMs + CLAIMED_FOR_MS });
      if (claimed === null) return;
      const outcome = await this.#send(claimed);
      await storage.settleHomeWatchMail({ id: claimed.id, untilMs: claimed.untilMs, outcome });
    }
  }

  async #send({ id, tries, mail }: ClaimedMail): Promise<MailOutcome> {
    const { clock, transport, onFailure } = this.#deps;
    // Nobody can read how long it has waited: it goes on waiting for the master key that is missing.
    if (mail === null) {
      onFailure(new MailFailure('mail', 'unreadable'));
      const fault = { code: 'unreadable', atMs: clock.nowMs() };
      return { state: 'waiting', dueMs: nextTryMs(tries, fault.atMs, fault.atMs)!, fault };
    }
    try {
      await transport.send({ id, to: mail.to, locale: mail.locale, ...mailTextOf(mail) }, this.#stopping.signal);
      return { state: 'sent' };
    } catch (error) {
      onFailure(error);
      const nowMs = clock.nowMs();
      const reach = error instanceof MailFailure ? error.reach : 'server';
      if (reach === 'server') this.#pausedUntilMs = Math.max(this.#pausedUntilMs, nowMs + PAUSE_MS);
      const dueMs = reach === 'forever' ? null : nextTryMs(tries, mail.sinceMs, nowMs);
      const fault = { code: error instanceof MailFailure ? error.code : 'unknown', atMs: nowMs };
      return dueMs === null ? { state: 'failed', fault } : { state: 'waiting', dueMs, fault };
    }
  }
}
