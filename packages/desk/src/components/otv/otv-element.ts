import { TranslatorController } from '@guichet/core/lit';
import { html, nothing } from 'lit';
import { errorText } from '../../locales/error-text.ts';
import { otvTranslator } from '../../locales/otv-translator.ts';
import { DeskElement } from '../desk-element.ts';
import type { DeskRequest } from '../request.ts';

/** What every element of the requests to watch a home does: speak with their words too. */
export abstract class OtvElement extends DeskElement {
  readonly #words = new TranslatorController(this, otvTranslator);

  /** The text of a key of their own catalogue, in the language in force. */
  protected get say(): typeof otvTranslator.t {
    return this.#words.t;
  }

  protected loading(text: string): unknown {
    return html`<p class="late" role="status">${text}</p>`;
  }

  /** Says why something did not come, and asks for it again. */
  protected failure(text: string, code: string, again: DeskRequest | null): unknown {
    return html`<div role="alert">
        <p>${text} ${errorText(code)}</p>
        <p class="small muted">${this.t('common.errorCode', { code })}</p>
      </div>
      ${
        again === null
          ? nothing
          : html`<div>
              <button type="button" @click=${() => this.request(again)}>${this.t('common.retry')}</button>
            </div>`
      }`;
  }
}
