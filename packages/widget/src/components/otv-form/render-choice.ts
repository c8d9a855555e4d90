import type { FieldValue } from '@guichet/triage/form';
import { html, nothing, type TemplateResult } from 'lit';
import type { FieldPlace } from './field-place.ts';
import { labelText, textOf } from './form-words.ts';
import type { OtvFormElement } from './otv-form-element.ts';
import { describedBy, hintOf } from './render-native.ts';

interface Option {
  readonly id: string;
  readonly text: string;
  readonly value: FieldValue;
}

const optionsOf = (form: OtvFormElement, { field, key }: FieldPlace): readonly Option[] => {
  const { texts, say } = form.words;
  if (field.type === 'yes-no') {
    return [
      { id: 'yes', text: say('form.yes'), value: true },
      { id: 'no', text: say('form.no'), value: false },
    ];
  }
  return (field.options ?? []).map((id) => ({ id, text: textOf(texts, `field.${key}.options.${id}`), value: id }));
};

/** One answer among several, or yes and no. Nothing is chosen for anybody; an answer that is not needed can be taken back. */
export const choiceField = (form: OtvFormElement, place: FieldPlace): TemplateResult => {
  const { field, path, key, value } = place;
  const { texts, say } = form.words;
  const hint = hintOf(form, place);
  const fault = form.faultOf(path);
  const label = textOf(texts, `field.${key}.label`);
  return html`<fieldset
    class="stack ${fault === '' ? '' : 'wrong'}"
    role="radiogroup"
    aria-required=${field.required === true ? 'true' : 'false'}
    aria-invalid=${fault === '' ? 'false' : 'true'}
    aria-describedby=${describedBy(form, place)}
  >
    <legend>${labelText(form.words, place)}</legend>
    ${hint === '' ? nothing : html`<p id="${path}-hint" class="soft">${hint}</p>`}
    <p id="${path}-fault" class="fault">${fault || nothing}</p>
    <div class="options ${field.type === 'yes-no' ? 'short' : ''}">
      ${optionsOf(form, place).map(
        (option, index) =>
          html`<label class="option">
            <input
              id=${index === 0 ? path : `${path}-${option.id}`}
              type="radio"
              name=${path}
              value=${option.id}
              ?required=${field.required === true}
              .checked=${option.value === value}
              @change=${() => form.change(place, option.value)}
            /><span>${option.text}</span></label
          >`,
      )}
    </div>
    ${
      field.required === true || value === undefined
        ? nothing
        : html`<button
            type="button"
            class="link"
            aria-label=${say('form.clearLabel', { label })}
            @click=${() => {
              form.change(place, undefined);
              form.focusPlace(path);
            }}
          >
            ${say('form.clear')}
          </button>`
    }
  </fieldset>`;
};

/** A declaration: one box to tick. */
export const tickField = (form: OtvFormElement, place: FieldPlace): TemplateResult => {
  const { path, key, value } = place;
  const { texts } = form.words;
  const hint = hintOf(form, place);
  const fault = form.faultOf(path);
  return html`<div class="stack ${fault === '' ? '' : 'wrong'}">
    ${hint === '' ? nothing : html`<p id="${path}-hint" class="soft">${hint}</p>`}
    <p id="${path}-fault" class="fault">${fault || nothing}</p>
    <label class="option">
      <input
        id=${path}
        name=${path}
        type="checkbox"
        aria-describedby=${describedBy(form, place)}
        aria-invalid=${fault === '' ? 'false' : 'true'}
        required
        .checked=${value === true}
        @change=${(event: Event) => form.change(place, (event.target as HTMLInputElement).checked || undefined)}
      /><span>${textOf(texts, `field.${key}.label`)}</span></label
    >
  </div>`;
};
