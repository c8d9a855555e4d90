import type { OtvReceipt } from '../../packages/server/src/contract/index.ts';

export type Codes = Pick<OtvReceipt, 'reference' | 'secret'>;

/** What owners of requests were shown, as the world outside of the product saw it. */
export class OtvLedger {
  readonly #sent = new Set<string>();
  readonly #shown = new Map<string, Codes>();
  #changed = 0;

  sent(commandId: string): void {
    this.#sent.add(commandId);
  }
  /** A page shows these codes now; the same command again has to show the same ones. */
  shown(commandId: string, { reference, secret }: Codes): void {
    const before = this.#shown.get(commandId);
    if (before === undefined) this.#shown.set(commandId, { reference, secret });
    else if (before.reference !== reference || before.secret !== secret) this.#changed++;
  }
  get counts(): { readonly sent: number; readonly shown: number; readonly changed: number } {
    return { sent: this.#sent.size, shown: this.#shown.size, changed: this.#changed };
  }
  get codes(): readonly Codes[] {
    return [...this.#shown.values()];
  }
}

export interface OtvVerdict {
  /** Commands that were sent; each was repeated until it was answered. */
  readonly sent: number;
  readonly shown: number;
  /** References that were shown and open nothing. */
  readonly lost: number;
  /** Requests that are stored beyond one a command. */
  readonly twice: number;
  /** Answers to a command that had other codes than its first one. */
  readonly changed: number;
}

/**
 * Holds what was shown against what is stored.
 *
 * @param opened the reference that each pair of codes opens; null: none
 * @param stored how many requests there are
 */
export const checkOtv = (ledger: OtvLedger, opened: ReadonlyMap<Codes, string | null>, stored: number): OtvVerdict => ({
  ...ledger.counts,
  lost: ledger.codes.filter((codes) => opened.get(codes) !== codes.reference).length,
  twice: Math.max(0, stored - ledger.counts.sent),
});
