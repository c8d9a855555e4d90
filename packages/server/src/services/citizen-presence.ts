/** Which conversations have a screen of the citizen, as the desks were told; tells when that changes, not otherwise. */
export class CitizenPresence {
  readonly #isThere: (conversationId: string) => boolean;
  readonly #onChange: () => void;
  readonly #there = new Set<string>();

  constructor(isThere: (conversationId: string) => boolean, onChange: () => void) {
    this.#isThere = isThere;
    this.#onChange = onChange;
  }

  has(conversationId: string): boolean {
    return this.#there.has(conversationId);
  }

  /** Something connected or went: looks again. */
  update(conversationId: string): void {
    const isThere = this.#isThere(conversationId);
    if (isThere === this.#there.has(conversationId)) return;
    if (isThere) this.#there.add(conversationId);
    else this.#there.delete(conversationId);
    this.#onChange();
  }
}
