import { maxLengthOf, type FieldType } from '@guichet/triage/form';
import { html, nothing, type TemplateResult } from 'lit';
import { activeOption, comboboxList } from '../combobox-list.ts';
import { tooMuchOf } from '../composer/limits.ts';
import type { FieldPlace } from './field-place.ts';
import { labelText, optionalText, textOf } from './form-words.ts';
import type { OtvFormElement } from './otv-form-element.ts';
import { suggestionState } from './suggestion-state.ts';

/** From here on, the page says how many characters are left. */
const NEAR_LIMIT_CHARACTERS = 100;

const INPUT_TYPES: Readonly<Partial<Record<FieldType, string>>> = { phone: 'tel', email: 'email' };
const INPUT_MODES: Readonly<Partial<Record<FieldType, string>>> = { phone: 'tel', email: 'email', postcode: 'numeric' };
/** Left to right also where the page is not. */
const LATIN: ReadonlySet<FieldType> = new Set<FieldType>(['phone', 'email', 'postcode', 'plate']);
/** As wide as what is written there, where that is known. */
const WIDTHS: Readonly<Partial<Record<FieldType, string>>> = { postcode: 'short', plate: 'short', phone: 'middle' };

const inputted = (event: Event): string | undefined =>
  (event.target as HTMLInputElement | HTMLTextAreaElement).value || undefined;

const textIn = ({ value }: FieldPlace): string => (typeof value === 'string' ? value : '');

/** Hint of a field; empty where there is none. */
export const hintOf = ({ words }: OtvFormElement, { key }: FieldPlace): string =>
  optionalText(words.texts, `field.${key}.hint`);

/** What describes a field: its hint, what is wrong with it, and `also`. */
export const describedBy = (form: OtvFormElement, place: FieldPlace, also = ''): string =>
  `${hintOf(form, place) === '' ? '' : `${place.path}-hint `}${place.path}-fault ${also}`.trim();

/** Label, hint and fault of a native field, then the field. */
const labelled = (form: OtvFormElement, place: FieldPlace, control: unknown): TemplateResult => {
  const { path } = place;
  const hint = hintOf(form, place);
  const fault = form.faultOf(path);
  return html`<div class="stack ${fault === '' ? '' : 'wrong'}">
    <label for=${path}>${labelText(form.words, place)}</label>
    ${hint === '' ? nothing : html`<p id="${path}-hint" class="soft">${hint}</p>`}
    <p id="${path}-fault" class="fault">${fault || nothing}</p>
    ${control}
  </div>`;
};

const paste = (form: OtvFormElement) => (event: ClipboardEvent) => {
  const count = tooMuchOf(event.clipboardData);
  if (count === 0) return;
  event.preventDefault();
  form.tell(form.words.say('form.tooMuchPasted', { count }));
};

/** A text in one line. Codes are masked until somebody asks to see them. */
export const textField = (form: OtvFormElement, place: FieldPlace): TemplateResult => {
  const { field, path, key } = place;
  const { say } = form.words;
  const isShown = form.revealed.has(path);
  const label = textOf(form.texts, `field.${key}.label`);
  return labelled(
    form,
    place,
    html`<div class="line">
      <input
        id=${path}
        name=${path}
        class="${WIDTHS[field.type] ?? ''} ${field.secret === true && !isShown ? 'masked' : ''}"
        type=${INPUT_TYPES[field.type] ?? 'text'}
        inputmode=${INPUT_MODES[field.type] ?? nothing}
        autocomplete=${field.autocomplete ?? 'off'}
        autocapitalize=${field.type === 'plate' ? 'characters' : nothing}
        spellcheck="false"
        dir=${LATIN.has(field.type) ? 'ltr' : 'auto'}
        aria-describedby=${describedBy(form, place)}
        aria-invalid=${form.faultOf(path) === '' ? 'false' : 'true'}
        ?required=${field.required === true}
        .value=${textIn(place)}
        @input=${(event: Event) => form.change(place, inputted(event))}
        @paste=${paste(form)}
      />
      ${
        field.secret === true
          ? html`<button
              type="button"
              aria-label=${isShown ? say('form.hideLabel', { label }) : say('form.showLabel', { label })}
              @click=${() => form.reveal(path)}
            >
              ${say(isShown ? 'form.hide' : 'form.show')}
            </button>`
          : nothing
      }
    </div>`,
  );
};

/** A text in several lines; near its end it says how much is left. */
export const longTextField = (form: OtvFormElement, place: FieldPlace): TemplateResult => {
  const { field, path } = place;
  const count = maxLengthOf(field) - textIn(place).trim().length;
  const { say } = form.words;
  return labelled(
    form,
    place,
    html`<textarea
        id=${path}
        name=${path}
        rows="4"
        autocomplete=${field.autocomplete ?? 'off'}
        spellcheck="false"
        dir="auto"
        aria-describedby=${describedBy(form, place, `${path}-count`)}
        aria-invalid=${form.faultOf(path) === '' ? 'false' : 'true'}
        ?required=${field.required === true}
        .value=${textIn(place)}
        @input=${(event: Event) => form.change(place, inputted(event))}
        @paste=${paste(form)}
      ></textarea>
      <p id="${path}-count" class=${count < 0 ? 'fault' : 'soft'} aria-live="polite">
        ${
          count < 0
            ? say('form.charactersOver', { count: -count })
            : count <= NEAR_LIMIT_CHARACTERS
              ? say('form.charactersLeft', { count })
              : nothing
        }
      </p>`,
  );
};

/** A street: typed as in any field, or chosen from what a geocoder finds. */
export const addressField = (form: OtvFormElement, place: FieldPlace): TemplateResult => {
  const { addresses } = form;
  if (addresses === null) return textField(form, place);
  const { field, path } = place;
  const { combobox: list, words } = form;
  const { say } = words;
  return labelled(
    form,
    place,
    html`<div class="field">
        <input
          id=${path}
          name=${path}
          type="text"
          role="combobox"
          autocomplete=${field.autocomplete ?? 'off'}
          spellcheck="false"
          dir="auto"
          aria-autocomplete="list"
          aria-expanded=${list.isOpen ? 'true' : 'false'}
          aria-controls="list"
          aria-activedescendant=${activeOption(list)}
          aria-describedby=${describedBy(form, place, `${path}-status`)}
          aria-invalid=${form.faultOf(path) === '' ? 'false' : 'true'}
          ?required=${field.required === true}
          .value=${textIn(place)}
          @input=${(event: Event) => {
            const text = inputted(event);
            form.change(place, text);
            form.suggest(place, text ?? '');
          }}
          @keydown=${list.keydown}
          @blur=${list.fold}
          @paste=${paste(form)}
        />
        ${comboboxList(
          list,
          say('suggest.list'),
          addresses.items.map((item) => ({ text: item.label, kind: null })),
        )}
      </div>
      <p id="${path}-status" class="soft" role="status">${suggestionState(addresses, say, 'address') ?? nothing}</p>`,
  );
};
