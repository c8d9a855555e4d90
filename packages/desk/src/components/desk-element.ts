import { LitElement } from 'lit';
import { TranslatorController } from '@guichet/core/lit';
import { translator } from '../locales/translator.ts';
import { DeskRequestEvent, type DeskRequest } from './request.ts';

/** What every element of the desk does: speak the officer's language, and send requests up. */
export abstract class DeskElement extends LitElement {
  readonly #translation = new TranslatorController(this, translator);

  /** The text of a catalogue key, in the language in force. */
  protected get t(): typeof translator.t {
    return this.#translation.t;
  }

  /** Asks the root for something. */
  protected request(request: DeskRequest): void {
    this.dispatchEvent(new DeskRequestEvent(request));
  }
}
