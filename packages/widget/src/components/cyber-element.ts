import { TranslatorController } from '@guichet/core/lit';
import type { FlowTexts } from '@guichet/triage';
import { cyberTranslator } from '../locales/cyber-translator.ts';
import type { PropertyDeclarations } from 'lit';
import { FrameElement } from './frame-element.ts';

/** What every element of the orienter shares: the frame's words (`t`), the orienter's (`say`) and the flow's (`texts`). */
export abstract class CyberElement extends FrameElement {
  static override properties: PropertyDeclarations = { texts: { attribute: false } };

  /** The words of the flow, in the language in force. */
  declare texts: FlowTexts;

  readonly #words = new TranslatorController(this, cyberTranslator);

  constructor() {
    super();
    this.texts = {};
  }

  /** Gives an orienter's text. */
  protected get say() {
    return this.#words.t;
  }
}
