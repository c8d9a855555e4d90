import type { PublicEvent } from '../../packages/server/src/contract/index.ts';

/** What the world outside the product saw: every attempt, every acknowledgement, every view. Append-only. */
export class Ledger {
  readonly #attempts = new Map<string, { conversation: string; from: 'citizen' | 'officer'; text: string }>();
  /** `conversation → commandId → seq` as acknowledged. */
  readonly #acked = new Map<string, number>();
  /** What a client showed as sent although nobody had acknowledged it. */
  #falseSent = 0;

  /** As it stands now: what is written down later is not in it. */
  copy(): Ledger {
    const copy = new Ledger();
    for (const [commandId, { conversation, from, text }] of this.#attempts)
      copy.attempted(conversation, from, commandId, text);
    for (const [commandId, seq] of this.#acked) copy.acknowledged(commandId, seq);
    copy.#falseSent = this.#falseSent;
    return copy;
  }
  attempted(conversation: string, from: 'citizen' | 'officer', commandId: string, text: string): void {
    this.#attempts.set(commandId, { conversation, from, text });
  }
  acknowledged(commandId: string, seq: number | null): void {
    if (seq !== null) this.#acked.set(commandId, seq);
  }
  /** A screen says « Envoyé » for this command now. */
  shownAsSent(commandId: string): void {
    if (!this.#acked.has(commandId)) this.#falseSent++;
  }
  get sent(): number {
    return this.#attempts.size;
  }
  get acked(): number {
    return this.#acked.size;
  }
  get falseSent(): number {
    return this.#falseSent;
  }
  attempts(conversation: string): string[] {
    return [...this.#attempts].filter(([, attempt]) => attempt.conversation === conversation).map(([id]) => id);
  }
  textOf(commandId: string): string | undefined {
    return this.#attempts.get(commandId)?.text;
  }
  ackOf(commandId: string): number | undefined {
    return this.#acked.get(commandId);
  }
}

/** One party's final view of one conversation: the events it was shown, in the order it was shown them. */
export interface View {
  readonly conversation: string;
  readonly party: string;
  readonly events: readonly PublicEvent[];
}

export interface Verdict {
  readonly sent: number;
  readonly acked: number;
  /** Acknowledged, and missing (or changed) in a view. */
  readonly lost: number;
  /** Commands that stand more than once in a view. */
  readonly duplicated: number;
  /** Places where a view's seq does not go up by one from 1, or where two views disagree. */
  readonly gaps: number;
  /** Shown as sent without an acknowledgement, or acknowledged under another seq than the one stored. */
  readonly falseSent: number;
  /** The first things that were wrong, for people. */
  readonly trace: readonly string[];
}

export const isWrong = ({ lost, duplicated, gaps, falseSent }: Verdict): boolean =>
  lost + duplicated + gaps + falseSent > 0;

/** Holds the ledger against the views once everything has healed (invariants I1 to I6). */
export const check = (ledger: Ledger, views: readonly View[]): Verdict => {
  let [lost, duplicated, gaps, falseSent] = [0, 0, 0, ledger.falseSent];
  const trace: string[] = [];
  const blame = (line: string) => trace.length < 20 && trace.push(line);
  const digests = new Map<string, string>();
  for (const view of views) {
    const at = `${view.conversation.slice(0, 6)} as ${view.party}`;
    const seen = new Map<string, number>();
    view.events.forEach((event, index) => {
      if (event.seq !== index + 1) {
        gaps++;
        blame(`${at}: seq ${event.seq} stands at place ${index + 1}`);
      }
      if (event.type !== 'message.received') return;
      if (seen.has(event.commandId)) {
        duplicated++;
        blame(`${at}: ${event.commandId} stands at ${seen.get(event.commandId)} and ${event.seq}`);
      }
      seen.set(event.commandId, event.seq);
      const text = ledger.textOf(event.commandId);
      if (text !== undefined && text !== event.text) {
        lost++;
        blame(`${at}: ${event.commandId} has another text`);
      }
    });
    for (const commandId of ledger.attempts(view.conversation)) {
      const acked = ledger.ackOf(commandId);
      if (acked === undefined) continue;
      const shown = seen.get(commandId);
      if (shown === undefined) {
        lost++;
        blame(`${at}: ${commandId} was acknowledged at ${acked} and is missing`);
      } else if (shown !== acked) {
        falseSent++;
        blame(`${at}: ${commandId} was acknowledged at ${acked} and stands at ${shown}`);
      }
    }
    const digest = view.events
      .map((event) => `${event.seq}${event.type}${'commandId' in event ? event.commandId : ''}`)
      .join();
    const other = digests.get(view.conversation);
    if (other !== undefined && other !== digest) {
      gaps++;
      blame(`${at}: differs from another view of the same conversation`);
    }
    digests.set(view.conversation, other ?? digest);
  }
  return { sent: ledger.sent, acked: ledger.acked, lost, duplicated, gaps, falseSent, trace };
};
