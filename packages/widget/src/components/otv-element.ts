import { TranslatorController } from '@guichet/core/lit';
import { LitElement, type PropertyDeclarations } from 'lit';
import { otvTranslator } from '../locales/otv-translator.ts';

/** What the elements of a form share: the words around it. */
export abstract class OtvElement extends LitElement {
  static override properties: PropertyDeclarations = { locale: { attribute: false } };

  /** BCP 47 tag in which dates are written; default: the language of the words in force. */
  declare locale: string | undefined;

  readonly #words = new TranslatorController(this, otvTranslator);

  /** Gives a text around the form. */
  protected get say() {
    return this.#words.t;
  }

  /** Tag of the language in force. */
  protected get tongue(): string {
    return this.locale ?? this.#words.locale;
  }
}
