import type { CalendarDate } from '@guichet/triage/form';
import { html, nothing, type TemplateResult } from 'lit';
import type { Suggestion } from '../../stores/suggestions.ts';
import { membersShown, placesInMember, startsWithOne, type FieldPlace } from './field-place.ts';
import { labelText, textOf } from './form-words.ts';
import type { OtvFormElement } from './otv-form-element.ts';
import { choiceField, tickField } from './render-choice.ts';
import { addressField, hintOf, longTextField, textField } from './render-native.ts';

/** What the elements that stand for one field have in common. */
const common = (form: OtvFormElement, place: FieldPlace) => ({
  label: labelText(form.words, place),
  hint: hintOf(form, place),
  fault: form.faultOf(place.path),
  value: typeof place.value === 'string' ? place.value : '',
});

const dateField = (form: OtvFormElement, place: FieldPlace): TemplateResult => {
  const { label, hint, fault, value } = common(form, place);
  return html`<guichet-date-field
    id=${place.path}
    name=${place.path}
    class=${fault === '' ? '' : 'wrong'}
    .locale=${form.locale}
    .label=${label}
    .hint=${hint}
    .fault=${fault}
    .value=${value}
    .required=${place.field.required === true}
    .today=${form.snapshot.context.today}
    .isTaken=${form.takenDays(place)}
    @guichet-field-change=${(event: CustomEvent<{ value: CalendarDate | undefined }>) =>
      form.change(place, event.detail.value)}
  ></guichet-date-field>`;
};

const communeField = (form: OtvFormElement, place: FieldPlace): TemplateResult => {
  const { label, hint, fault, value } = common(form, place);
  return html`<guichet-commune-field
    id=${place.path}
    name=${place.path}
    class=${fault === '' ? '' : 'wrong'}
    .label=${label}
    .hint=${hint}
    .fault=${fault}
    .value=${value}
    .required=${place.field.required === true}
    .suggestions=${form.communes}
    .chosen=${form.names.get(value) ?? ''}
    @guichet-type=${(event: CustomEvent<{ text: string }>) => form.suggest(place, event.detail.text)}
    @guichet-field-change=${(event: CustomEvent<{ value: string | undefined }>) =>
      form.change(place, event.detail.value)}
    @guichet-suggestion-choose=${(event: CustomEvent<Suggestion>) => form.fillAlso(event.detail)}
  ></guichet-commune-field>`;
};

const memberSet = (form: OtvFormElement, place: FieldPlace, index: number, canRemove: boolean) => {
  const { field: group, path, value } = place;
  const { texts, say } = form.words;
  const member = membersShown(group, value)[index] ?? {};
  const one = textOf(texts, `field.${group.id}.one`);
  const number = index + 1;
  const title = group.repeat === undefined ? nothing : say('group.member', { one, number });
  return html`<fieldset class="member" id="${path}.${index}">
    <legend tabindex="-1">${title}</legend>
    ${placesInMember(group, member, index).map((at) => renderField(form, at))}
    ${
      canRemove
        ? html`<button
            type="button"
            class="link"
            aria-label=${say('group.removeLabel', { one, number })}
            @click=${() => form.removeMember(place, index)}
          >
            ${say('group.remove')}
          </button>`
        : nothing
    }
  </fieldset>`;
};

const groupField = (form: OtvFormElement, place: FieldPlace): TemplateResult => {
  const { field: group, path, key, value } = place;
  const { texts } = form.words;
  const members = membersShown(group, value);
  const fault = form.faultOf(path);
  const most = group.repeat?.max ?? 1;
  const least = startsWithOne(group) ? 1 : 0;
  return html`<fieldset class="group ${fault === '' ? '' : 'wrong'}" aria-describedby="${path}-fault">
    <legend>${labelText(form.words, place)}</legend>
    <p id="${path}-fault" class="fault">${fault || nothing}</p>
    ${members.map((_member, index) => memberSet(form, place, index, members.length > least))}
    ${
      group.repeat !== undefined && members.length < most
        ? html`<button type="button" id=${path} class="add" @click=${() => form.addMember(place)}>
            ${textOf(texts, `field.${key}.add`)}
          </button>`
        : nothing
    }
  </fieldset>`;
};

/** One field, as its type is asked. */
export const renderField = (form: OtvFormElement, place: FieldPlace): TemplateResult => {
  switch (place.field.type) {
    case 'long-text':
      return longTextField(form, place);
    case 'choice':
      return choiceField(form, place);
    case 'yes-no':
      return place.field.accepted === true ? tickField(form, place) : choiceField(form, place);
    case 'date':
      return dateField(form, place);
    case 'commune':
      return communeField(form, place);
    case 'address':
      return addressField(form, place);
    case 'group':
      return groupField(form, place);
    default:
      return textField(form, place);
  }
};
