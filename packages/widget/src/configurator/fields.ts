import { html, nothing, type TemplateResult } from 'lit';

/** What a field shows and tells. */
export interface FieldOptions {
  readonly id: string;
  readonly label: string;
  readonly help?: string | undefined;
  /** Empty: nothing is wrong. */
  readonly fault?: string;
  readonly value: string;
  readonly change: (value: string) => void;
}

const describedBy = ({ id, help }: FieldOptions) => `${help ? `${id}-help ` : ''}${id}-fault`;

const around = (options: FieldOptions, control: TemplateResult) => {
  const { id, label, help, fault = '' } = options;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${help ? html`<p id="${id}-help" class="soft">${help}</p>` : nothing} ${control}
    <p id="${id}-fault" class="fault">${fault || nothing}</p>
  </div>`;
};

/** A line of text. */
export const textField = (options: FieldOptions, isRequired = false) =>
  around(
    options,
    html`<input
      id=${options.id}
      type="text"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      dir="auto"
      aria-describedby=${describedBy(options)}
      aria-invalid=${options.fault ? 'true' : 'false'}
      aria-required=${isRequired ? 'true' : 'false'}
      .value=${options.value}
      @input=${(event: InputEvent) => options.change((event.target as HTMLInputElement).value)}
    />`,
  );

/** One of several. */
export const choiceField = (
  options: FieldOptions,
  choices: readonly { readonly value: string; readonly text: string }[],
) =>
  around(
    options,
    html`<select
      id=${options.id}
      aria-describedby=${describedBy(options)}
      @change=${(event: Event) => options.change((event.target as HTMLSelectElement).value)}
    >
      ${choices.map(
        ({ value, text }) => html`<option value=${value} ?selected=${value === options.value}>${text}</option>`,
      )}
    </select>`,
  );
