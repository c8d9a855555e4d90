import { stepsAsked, type Step } from '@guichet/triage/form';
import { html, nothing, type TemplateResult } from 'lit';
import { alertIcon } from '../icons.ts';
import { membersShown, placesInMember, placesInStep, type FieldPlace } from './field-place.ts';
import { answerText, textOf } from './form-words.ts';
import type { OtvFormElement } from './otv-form-element.ts';
import { refusalKey } from './refusal-key.ts';
import { formBack, zoneNotice } from './render-step.ts';

/** What somebody answered to one question. */
interface Row {
  readonly label: string;
  /** One answer each. */
  readonly answers: readonly string[];
}

const isAnswered = ({ value }: FieldPlace): boolean =>
  value !== undefined && (typeof value !== 'object' || Object.keys(value).length > 0);

const labelOf = ({ words }: OtvFormElement, key: string): string => textOf(words.texts, `field.${key}.label`);

const rowOf = (form: OtvFormElement, { field, key, value }: FieldPlace): Row => ({
  label: labelOf(form, key),
  answers: value === undefined ? [] : [answerText(form.words, field, key, value, form.names)],
});

/** A group: one row for each member, with all that is said of it. */
const rowsOfGroup = (form: OtvFormElement, { field: group, value }: FieldPlace): readonly Row[] => {
  const { texts, say } = form.words;
  return membersShown(group, value)
    .map((member, index) => placesInMember(group, member, index).filter(isAnswered))
    .filter((places) => places.length > 0)
    .map((places, index) => ({
      label:
        group.repeat === undefined
          ? labelOf(form, group.id)
          : say('group.member', { one: textOf(texts, `field.${group.id}.one`), number: index + 1 }),
      answers: places.map((place) => {
        const { label, answers } = rowOf(form, place);
        const [answer = ''] = answers;
        return label.endsWith('?') ? `${label} ${answer}` : say('check.answer', { label, answer });
      }),
    }));
};

const rowsOf = (form: OtvFormElement, place: FieldPlace): readonly Row[] => {
  if (!isAnswered(place)) return [];
  return place.field.type === 'group' ? rowsOfGroup(form, place) : [rowOf(form, place)];
};

const changeButton = (form: OtvFormElement, step: Step, words: 'change' | 'add', label: string) =>
  html`<button
    type="button"
    class="link"
    aria-label=${form.words.say(`check.${words}Label`, { label })}
    @click=${() => form.send({ type: 'step.goto', step: step.id })}
  >
    ${form.words.say(`check.${words}`)}
  </button>`;

const section = (form: OtvFormElement, step: Step): TemplateResult => {
  const { texts, say } = form.words;
  const places = placesInStep(step, form.snapshot);
  const rows = places.flatMap((place) => rowsOf(form, place));
  const title = textOf(texts, `step.${step.id}.title`);
  // Of a step that is passed by, its title and the way to it say enough.
  const missing = step.optional && rows.length === 0 ? [] : places.filter((place) => rowsOf(form, place).length === 0);
  return html`<section>
    <div class="row head">
      <h2>${title}</h2>
      ${step.optional && rows.length === 0 ? changeButton(form, step, 'add', title) : nothing}
    </div>
    ${
      rows.length === 0
        ? nothing
        : html`<dl>
            ${rows.map(
              ({ label, answers }) =>
                html`<div class="row">
                  <dt>${label}</dt>
                  ${answers.map((answer) => html`<dd dir="auto">${answer}</dd>`)}
                  <dd class="change">${changeButton(form, step, 'change', label)}</dd>
                </div>`,
            )}
          </dl>`
    }
    ${
      missing.length === 0
        ? nothing
        : html`<div class="row rest">
            <p class="soft">
              ${say('check.unanswered', { labels: missing.map(({ key }) => labelOf(form, key)).join(' · ') })}
            </p>
            ${changeButton(form, step, 'add', title)}
          </div>`
    }
  </section>`;
};

const refused = (form: OtvFormElement, code: string) => {
  const { say } = form.words;
  return html`<div class="urgent">
    ${alertIcon}
    <div>
      <p><strong>${say('check.refused')}</strong></p>
      <p>${say(refusalKey(code))}</p>
      <p class="soft">${say('check.code', { code })}</p>
    </div>
  </div>`;
};

/** Everything that was answered, before it is sent. */
export const renderCheck = (form: OtvFormElement): TemplateResult => {
  const { say } = form.words;
  const { refusal } = form.snapshot.context;
  const steps = stepsAsked(form.form, form.snapshot);
  const optional = steps.filter((step) => step.optional);
  const { isSending } = form;
  return html`<form
    class="screen"
    novalidate
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      if (!isSending) form.send({ type: 'form.submit' });
    }}
  >
    ${isSending ? nothing : formBack(form)}
    <h1 tabindex="-1">${say('check.title')}</h1>
    <p class="note">${say('check.notSent')}</p>
    ${steps.map((step) => zoneNotice(form, step))}
    ${steps.filter((step) => !step.optional).map((step) => section(form, step))}
    ${
      optional.length === 0
        ? nothing
        : html`<div class="more">
            <h2>${say('check.optionalTitle')}</h2>
            <p>${say('check.optionalHelp')}</p>
            ${optional.map((step) => section(form, step))}
          </div>`
    }
    <slot name="before-send"></slot>
    <div role="alert">${refusal === null ? nothing : refused(form, refusal)}</div>
    <button class="primary" aria-disabled=${isSending ? 'true' : 'false'}>
      ${isSending ? say('check.sending') : form.sendLabel || say('check.send')}
    </button>
  </form>`;
};
