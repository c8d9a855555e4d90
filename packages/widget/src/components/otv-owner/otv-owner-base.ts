import { TranslatorController } from '@guichet/core/lit';
import type { PropertyDeclarations } from 'lit';
import { otvOwnerTranslator } from '../../locales/otv-owner-translator.ts';
import type { OwnerState } from '../../stores/otv-owner.ts';
import { FrameElement } from '../frame-element.ts';
import { failureSentence } from './failure-sentence.ts';

/** What both screens of the owner share: how things stand, and their words. */
export abstract class OtvOwnerBase extends FrameElement {
  static override properties: PropertyDeclarations = { owner: { attribute: false } };

  declare owner: OwnerState;

  readonly #words = new TranslatorController(this, otvOwnerTranslator);

  /** Gives a text of the owner's screens. */
  protected get say() {
    return this.#words.t;
  }

  /** Why the last thing failed; null when nothing did. */
  protected get failure(): string | null {
    const { code, retryAfterMs } = this.owner;
    return code === null ? null : failureSentence(code, retryAfterMs, this.say);
  }

  /** Puts focus on the heading, so that it is read. */
  override focus(): void {
    this.renderRoot.querySelector('h1')?.focus();
  }
}
