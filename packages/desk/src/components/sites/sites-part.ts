import { TranslatorController } from '@guichet/core/lit';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { errorText } from '../../locales/error-text.ts';
import { sitesTranslator, type SitesKey } from '../../locales/sites-translator.ts';
import type { SiteFormFault, SitesAsk } from '../../model/sites.ts';
import { DeskElement } from '../desk-element.ts';

type FaultKey = Exclude<Extract<SitesKey, `fault.${string}`>, 'fault.line'>;

/** What every element of the sites does: speak with their words too, and ask for what admins may do. */
export abstract class SitesPartElement extends DeskElement {
  readonly #words = new TranslatorController(this, sitesTranslator);

  /** The text of a key of their own catalogue, in the language in force. */
  protected get say(): typeof sitesTranslator.t {
    return this.#words.t;
  }

  protected ask(ask: SitesAsk): void {
    this.request({ type: 'sites.ask', ask });
  }

  protected loading(): unknown {
    return html`<p class="late" role="status">${this.say('loading')}</p>`;
  }

  /** Says why something did not come, and asks for it again. */
  protected failure(code: string): unknown {
    return html`<div role="alert">
        <p>${this.say('failed')} ${errorText(code)}</p>
        <p class="small muted">${this.t('common.errorCode', { code })}</p>
      </div>
      <div>
        <button type="button" @click=${() => this.ask({ type: 'reload' })}>${this.t('common.retry')}</button>
      </div>`;
  }

  /** What was refused as a whole; what is wrong with a field stands at the field. */
  protected refusal(code: string | null): unknown {
    return html`<div role="alert">${code === null ? nothing : html`<p class="error">${errorText(code)}</p>`}</div>`;
  }

  /** The sentence of the first fault of a field; empty when there is none. */
  protected faultText(faults: readonly SiteFormFault[], path: string): string {
    const fault = faults.find((one) => one.path === path || one.path.startsWith(`${path}.`));
    if (fault === undefined) return '';
    const line = Number(fault.path.split('.')[1] ?? NaN);
    const text = this.say(`fault.${fault.code}` as FaultKey);
    return Number.isNaN(line) ? text : `${this.say('fault.line', { line: String(line + 1) })} ${text}`;
  }

  /** A labelled field, with its hint and what is wrong with it. */
  protected field(options: {
    id: string;
    label: string;
    value: string;
    fault?: string;
    hint?: string;
    max?: number;
    lines?: number;
    numeric?: boolean;
    write(value: string): void;
  }): unknown {
    const { id, label, value, fault = '', hint = '', max = 300, lines, numeric = false, write } = options;
    const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ') || nothing;
    const invalid = fault === '' ? nothing : 'true';
    const onInput = (event: Event) => write((event.target as HTMLInputElement).value);
    return html`<div>
      <label for=${id}>${label}</label>
      ${
        lines === undefined
          ? html`<input
              id=${id}
              type="text"
              inputmode=${numeric ? 'numeric' : nothing}
              maxlength=${max}
              autocomplete="off"
              .value=${live(value)}
              aria-invalid=${invalid}
              aria-describedby=${described}
              @input=${onInput}
            />`
          : html`<textarea
              id=${id}
              rows=${lines}
              maxlength=${max}
              autocomplete="off"
              .value=${live(value)}
              aria-invalid=${invalid}
              aria-describedby=${described}
              @input=${onInput}
            ></textarea>`
      }
      ${hint === '' ? nothing : html`<p id="${id}-hint" class="small muted">${hint}</p>`}
      ${fault === '' ? nothing : html`<p id="${id}-fault" class="error">${fault}</p>`}
    </div>`;
  }

  /** A labelled list of values, one of which is chosen. */
  protected choice<Value extends string>(options: {
    id: string;
    label: string;
    values: readonly Value[];
    chosen: Value;
    fault?: string;
    textOf(value: Value): string;
    write(value: Value): void;
  }): unknown {
    const { id, label, values, chosen, fault = '', textOf, write } = options;
    return html`<div>
      <label for=${id}>${label}</label>
      <select
        id=${id}
        .value=${live(chosen)}
        aria-invalid=${fault === '' ? nothing : 'true'}
        aria-describedby=${fault === '' ? nothing : `${id}-fault`}
        @change=${(event: Event) => write((event.target as HTMLSelectElement).value as Value)}
      >
        ${values.map((value) => html`<option value=${value} ?selected=${value === chosen}>${textOf(value)}</option>`)}
      </select>
      ${fault === '' ? nothing : html`<p id="${id}-fault" class="error">${fault}</p>`}
    </div>`;
  }

  /** Several boxes, any of which may be ticked. */
  protected boxes<Value extends string>(options: {
    id: string;
    label: string;
    values: readonly Value[];
    ticked: readonly Value[];
    fault?: string;
    textOf(value: Value): string;
    write(ticked: Value[]): void;
  }): unknown {
    const { id, label, values, ticked, fault = '', textOf, write } = options;
    return html`<fieldset aria-describedby=${fault === '' ? nothing : `${id}-fault`}>
        <legend>${label}</legend>
        ${values.map(
          (value) =>
            html`<label class="choice"
              ><input
                type="checkbox"
                .checked=${live(ticked.includes(value))}
                aria-invalid=${fault === '' ? nothing : 'true'}
                @change=${(event: Event) =>
                  write(
                    values.filter((one) =>
                      one === value ? (event.target as HTMLInputElement).checked : ticked.includes(one),
                    ),
                  )}
              />${textOf(value)}</label
            >`,
        )}
      </fieldset>
      ${fault === '' ? nothing : html`<p id="${id}-fault" class="error">${fault}</p>`}`;
  }
}
