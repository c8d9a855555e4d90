import { css, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import {
  emptyForm,
  faultsOf,
  fieldOfRefusal,
  PLACE_KINDS,
  WHEELCHAIR,
  type PlaceField,
  type PlaceForm,
} from '../../model/places.ts';
import { controls } from '../../styles/controls.ts';
import { DeskElement } from '../desk-element.ts';
import type { HoursChangeEvent } from '../hours-editor/hours-editor.ts';
import { refusalText } from '../places-dialog/place-refusal.ts';

type TextField = Exclude<keyof PlaceForm, 'kind' | 'position' | 'hours' | 'wheelchair'>;
const POSITIONS = ['commune', 'point', 'none'] as const;

/**
 * One place as it is written: what is missing is told at its field when somebody saves, and so is what the server refuses.
 *
 * @summary Form of one place.
 * @fires desk-request - `places.write`, `places.save`, `places.back`
 */
export class PlaceFormElement extends DeskElement {
  static override styles = [
    controls,
    css`
      form {
        display: grid;
        gap: 16px;
      }
      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(160px, 1fr));
        gap: 16px;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: 8px;
      }
      legend {
        padding: 0;
        font-weight: 600;
      }
    `,
  ];
  static override properties = {
    form: { attribute: false },
    busy: { type: Boolean },
    code: { attribute: false },
    refusal: { attribute: false },
    tried: { state: true },
  };
  declare form: PlaceForm;
  declare busy: boolean;
  declare code: string | null;
  declare refusal: string | null;
  /** Somebody saved: from now on what is missing is said. */
  declare tried: boolean;

  constructor() {
    super();
    this.form = emptyForm;
    this.busy = false;
    this.code = null;
    this.refusal = null;
    this.tried = false;
  }

  #write(changes: Partial<PlaceForm>): void {
    this.request({ type: 'places.write', form: { ...this.form, ...changes } });
  }

  async #save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    this.tried = true;
    if (faultsOf(this.form).length === 0) return this.request({ type: 'places.save' });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  /** What is wrong with a field, in a sentence; empty when nothing is. */
  #fault(field: PlaceField): string {
    const fault = this.tried ? faultsOf(this.form).find((one) => one.field === field) : undefined;
    if (fault) return this.t(`places.fault.${fault.why}`);
    return this.refusal !== null && fieldOfRefusal(this.refusal) === field
      ? refusalText(this.code ?? '', this.refusal)
      : '';
  }

  override render(): unknown {
    const { form } = this;
    return html`<form novalidate @submit=${(event: Event) => void this.#save(event)}>
      <p class="small muted">${this.t('places.form.required')}</p>
      ${this.#select('kind', this.t('places.form.kind'), PLACE_KINDS, form.kind, (kind) => this.t(`places.kind.${kind}`))}
      ${this.#text('name', { max: 200 })} ${this.#text('street', { max: 200 })}
      <div class="pair">${this.#text('postcode', { max: 5 })} ${this.#text('city', { max: 120 })}</div>
      ${this.#text('insee', { max: 5, hint: this.t('places.form.inseeHint') })}
      <div class="pair">${this.#text('phone', { max: 60 })} ${this.#text('email', { max: 200 })}</div>
      ${this.#text('url', { max: 300 })} ${this.#position()}
      <desk-hours-editor
        .hours=${form.hours}
        .fault=${this.#fault('hours')}
        @hours-change=${({ hours }: HoursChangeEvent) => this.#write({ hours })}
      ></desk-hours-editor>
      ${this.#text('hoursComment', { max: 500, hint: this.t('places.form.hoursCommentHint') })}
      ${this.#text('services', { max: 400 })}
      ${this.#select('wheelchair', this.t('places.form.wheelchair'), WHEELCHAIR, form.wheelchair, (one) =>
        this.t(`places.wheelchair.${one}`),
      )}
      <div role="alert">
        ${this.code === null ? nothing : html`<p class="error">${refusalText(this.code, this.refusal)}</p>`}
      </div>
      <div class="actions">
        <button type="button" @click=${() => this.request({ type: 'places.back' })}>${this.t('places.back')}</button>
        <button type="submit" class="primary" aria-disabled=${this.busy ? 'true' : 'false'}>
          ${this.t(this.busy ? 'places.busy' : 'places.form.save')}
        </button>
      </div>
    </form>`;
  }

  #text(name: TextField, { max, hint = '' }: { max: number; hint?: string }): unknown {
    const fault = this.#fault(name as PlaceField);
    const described = [hint && `${name}-hint`, fault && `${name}-fault`].filter(Boolean).join(' ');
    return html`<div>
      <label for=${name}>${this.t(`places.form.${name}`)}</label>
      <input
        id=${name}
        type="text"
        maxlength=${max}
        autocomplete="off"
        .value=${live(this.form[name])}
        aria-invalid=${fault === '' ? nothing : 'true'}
        aria-describedby=${described === '' ? nothing : described}
        @input=${(event: Event) => this.#write({ [name]: (event.target as HTMLInputElement).value })}
      />
      ${hint === '' ? nothing : html`<p id="${name}-hint" class="small muted">${hint}</p>`}
      ${fault === '' ? nothing : html`<p id="${name}-fault" class="error">${fault}</p>`}
    </div>`;
  }

  #select<Value extends string>(
    name: 'kind' | 'wheelchair',
    label: string,
    values: readonly Value[],
    chosen: Value,
    textOf: (value: Value) => string,
  ): unknown {
    const write = (event: Event) => this.#write({ [name]: (event.target as HTMLSelectElement).value });
    return html`<div>
      <label for=${name}>${label}</label>
      <select id=${name} .value=${live(chosen)} @change=${write}>
        ${values.map((value) => html`<option value=${value} ?selected=${value === chosen}>${textOf(value)}</option>`)}
      </select>
    </div>`;
  }

  #position(): unknown {
    const { position } = this.form;
    const fault = this.#fault('position');
    return html`<fieldset aria-describedby=${fault === '' ? nothing : 'position-fault'}>
        <legend>${this.t('places.form.position')}</legend>
        ${POSITIONS.map(
          (one) =>
            html`<label class="choice"
              ><input
                type="radio"
                name="position"
                .checked=${live(one === position)}
                @change=${() => this.#write({ position: one })}
              />${this.t(`places.position.${one}`)}</label
            >`,
        )}
      </fieldset>
      ${fault === '' ? nothing : html`<p id="position-fault" class="error">${fault}</p>`}
      ${
        position === 'point'
          ? html`<div class="pair">${this.#text('latitude', { max: 20 })} ${this.#text('longitude', { max: 20 })}</div>`
          : nothing
      }`;
  }
}
