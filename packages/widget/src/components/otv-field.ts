import type { PropertyDeclarations, PropertyValues } from 'lit';
import { OtvElement } from './otv-element.ts';

/**
 * A field that a form takes part in as in any native one: value, validity, reset, disabled. It dispatches
 * `guichet-field-change` with what it holds, `undefined` when that is nothing.
 */
export abstract class OtvField extends OtvElement {
  static readonly formAssociated = true;
  static override properties: PropertyDeclarations = {
    ...OtvElement.properties,
    value: { attribute: false },
    label: { attribute: false },
    hint: { attribute: false },
    fault: { attribute: false },
    required: { type: Boolean },
    disabled: { type: Boolean },
  };

  /** What it holds; empty: nothing. */
  declare value: string;
  declare label: string;
  declare hint: string;
  /** What is wrong with it, in words; empty: nothing. */
  declare fault: string;
  declare required: boolean;
  declare disabled: boolean;

  readonly #internals = this.attachInternals();

  constructor() {
    super();
    this.value = '';
    this.label = '';
    this.hint = '';
    this.fault = '';
    this.required = false;
    this.disabled = false;
  }

  /** The form around it. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  get validity(): ValidityState {
    return this.#internals.validity;
  }

  get validationMessage(): string {
    return this.#internals.validationMessage;
  }

  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }

  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }

  /** Of the platform: the form was reset. */
  formResetCallback(): void {
    this.tell('');
  }

  /** Of the platform: a fieldset around it was disabled, or enabled. */
  formDisabledCallback(disabled: boolean): void {
    this.disabled = disabled;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const anchor = this.renderRoot.querySelector('input') ?? this;
    this.#internals.setFormValue(this.value === '' ? null : this.value);
    if (this.fault !== '') this.#internals.setValidity({ customError: true }, this.fault, anchor);
    else if (this.required && this.value === '') {
      this.#internals.setValidity({ valueMissing: true }, this.label || '…', anchor);
    } else this.#internals.setValidity({});
  }

  /** Holds something else from now on, and says so. */
  protected tell(value: string): void {
    if (value === this.value) return;
    this.value = value;
    const detail = { value: value === '' ? undefined : value };
    this.dispatchEvent(new CustomEvent('guichet-field-change', { detail }));
  }

  /** Enter in a field sends the step, as in any form. */
  protected submitByEnter(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    this.form?.requestSubmit();
  }
}
