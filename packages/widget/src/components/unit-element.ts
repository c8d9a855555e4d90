import { TranslatorController } from '@guichet/core/lit';
import { LitElement, type PropertyDeclarations } from 'lit';
import { unitsTranslator } from '../locales/units-translator.ts';

/** What every element of the unit locator shares: its words, and the level of its first heading. */
export abstract class UnitElement extends LitElement {
  static override properties: PropertyDeclarations = { level: { type: Number } };

  /** Level of the first heading inside, 1 to 6: the locator may stand in the middle of somebody's page. */
  declare level: number;

  readonly #words = new TranslatorController(this, unitsTranslator);

  constructor() {
    super();
    this.level = 2;
  }

  /** Gives a text of the locator. */
  protected get say() {
    return this.#words.t;
  }

  /** BCP 47 tag of the language in force. */
  protected get locale(): string {
    return this.#words.locale;
  }
}
