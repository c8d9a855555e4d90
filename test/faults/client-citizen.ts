import type { ConversationSession } from '@guichet/core';
import type { PublicEvent } from '../../packages/server/src/contract/index.ts';
import { browse } from '../support/headless-browser.ts';
import type { Ledger } from './ledger.ts';

/**
 * A citizen through the product's own client: session, outbox and live link of `@guichet/core`. What its transcript shows
 * as sent is what a screen would show; the ledger holds that against what the server kept.
 */
export class ClientCitizen {
  readonly #session: ConversationSession;
  readonly #ledger: Ledger;
  readonly #known = new Set<string>();
  #waiters: (() => void)[] = [];

  constructor(publicUrl: string, site: string, ledger: Ledger) {
    this.#ledger = ledger;
    this.#session = browse(publicUrl, { api: `${publicUrl}/api/v1`, site, storage: null, broadcast: null });
    this.#session.$transcript.subscribe(() => this.#look());
    this.#session.$conversation.subscribe(() => this.#look());
  }

  /** Opens the conversation; resolves when it stands on the server. */
  async open(): Promise<void> {
    this.#session.open({ danger: 'no', language: 'fr' });
    while (!this.#session.$conversation.get()) await this.#news();
  }

  /** Sends as the composer does; the client chooses the command's id. */
  send(conversation: string, text: string): void {
    const before = new Set(this.#pending());
    this.#session.send(text);
    for (const commandId of this.#pending())
      if (!before.has(commandId)) this.#ledger.attempted(conversation, 'citizen', commandId, text);
  }

  /** What a person does with « Non envoyé. Réessayer », until nothing is left. */
  async settled(): Promise<void> {
    while (this.#pending().length > 0) {
      for (const entry of this.#session.$transcript.get())
        if (entry.kind === 'pending' && entry.state === 'failed') this.#session.retry(entry.commandId);
      await this.#news();
    }
  }
  async reached(seq: number): Promise<void> {
    while ((this.#session.$conversation.get()?.seq ?? 0) < seq) await this.#news();
  }
  /** What the screen shows; the snapshot leaves out read marks, and nobody marks anything read here. */
  events(): readonly PublicEvent[] {
    return this.#session.$conversation.get()?.entries ?? [];
  }
  stop(): void {
    this.#session.dispose();
  }

  #pending(): string[] {
    return this.#session.$transcript.get().flatMap((entry) => (entry.kind === 'pending' ? [entry.commandId] : []));
  }
  #news(): Promise<void> {
    return new Promise((resolve) => this.#waiters.push(resolve));
  }
  #look(): void {
    for (const entry of this.#session.$transcript.get()) {
      if (entry.kind !== 'event' || entry.event.type !== 'message.received' || entry.event.from !== 'citizen') continue;
      const { commandId, seq } = entry.event;
      if (this.#known.has(commandId)) continue;
      this.#known.add(commandId);
      // The client shows « Envoyé » with the stored event; the checker holds this seq against every view.
      this.#ledger.acknowledged(commandId, seq);
      this.#ledger.shownAsSent(commandId);
    }
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const resume of waiters) resume();
  }
}
