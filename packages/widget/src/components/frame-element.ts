import { TranslatorController } from '@guichet/core/lit';
import { LitElement } from 'lit';
import { translator } from '../locales/translator.ts';

/** What every element of the frame shares: words in the language in force. */
export abstract class FrameElement extends LitElement {
  readonly #words = new TranslatorController(this, translator);

  /** Gives the text of a key. */
  protected get t() {
    return this.#words.t;
  }

  /** BCP 47 tag of the interface. */
  protected get locale(): string {
    return this.#words.locale;
  }
}
