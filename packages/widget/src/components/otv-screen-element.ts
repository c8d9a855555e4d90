import { TranslatorController } from '@guichet/core/lit';
import { otvAppTranslator } from '../locales/otv-app-translator.ts';
import { FrameElement } from './frame-element.ts';

/** What the screens around the form share: the frame's words (`t`), and those before and after the form (`say`). */
export abstract class OtvScreenElement extends FrameElement {
  readonly #words = new TranslatorController(this, otvAppTranslator);

  /** Gives a text of what comes before the form and after it. */
  protected get say() {
    return this.#words.t;
  }

  /** Puts focus on the heading, so that it is read. */
  override focus(): void {
    this.renderRoot.querySelector('h1')?.focus();
  }
}
