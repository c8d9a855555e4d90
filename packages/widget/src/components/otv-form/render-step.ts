import { HOME_WATCH_FIELDS, stepsPassed, type Step } from '@guichet/triage/form';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { backIcon } from '../cyber-icons.ts';
import { alertIcon } from '../icons.ts';
import { placesInStep } from './field-place.ts';
import { optionalText, textOf } from './form-words.ts';
import type { OtvFormElement } from './otv-form-element.ts';
import { renderField } from './render-field.ts';

/** The way back, at the top of a page of the form. */
export const formBack = (form: OtvFormElement): TemplateResult =>
  html`<button type="button" class="link back" @click=${() => form.goBack()}>
    ${backIcon}${form.words.say('form.back')}
  </button>`;

/** What is wrong, above the fields, each with a way to its field. Focus comes here after « Continuer ». */
const summary = (form: OtvFormElement): TemplateResult => {
  const { say } = form.words;
  const { faults } = form;
  return html`<div id="summary" class="urgent" role="alert" tabindex="-1">
    ${alertIcon}
    <div>
      <h2>${say('summary.title', { count: faults.length })}</h2>
      <ul>
        ${faults.map(
          ({ path, text }) =>
            html`<li>
              <button type="button" class="link" @click=${() => form.focusPlace(path)}>${text}</button>
            </li>`,
        )}
      </ul>
    </div>
  </div>`;
};

const placeOf = (form: OtvFormElement, step: Step): string => {
  const { say } = form.words;
  const steps = stepsPassed(form.form, form.snapshot);
  const at = steps.findIndex(({ id }) => id === step.id);
  return at < 0 ? say('form.optionalStep') : say('form.step', { number: at + 1, count: steps.length });
};

/** Nobody knows which force covers the town: said where it matters, with the dates (spec V-3). */
export const zoneNotice = (form: OtvFormElement, step: Step): TemplateResult | typeof nothing =>
  form.snapshot.context.given['zone'] === 'unknown' && step.fields.some(({ id }) => id === HOME_WATCH_FIELDS.from)
    ? html`<p class="note">${form.words.say('zone.unknown')}</p>`
    : nothing;

/** The step being filled in. */
export const renderStep = (form: OtvFormElement, step: Step): TemplateResult => {
  const { texts, say } = form.words;
  const notice = optionalText(texts, `step.${step.id}.notice`);
  return html`<form
    class="screen"
    novalidate
    autocomplete="off"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      form.send({ type: 'step.next' });
    }}
  >
    ${formBack(form)} ${form.faults.length > 0 ? summary(form) : nothing}
    <div>
      <p class="soft">${placeOf(form, step)}</p>
      <h1 tabindex="-1">${textOf(texts, `step.${step.id}.title`)}</h1>
    </div>
    ${notice === '' ? nothing : html`<p class="note">${notice}</p>`} ${zoneNotice(form, step)}
    ${keyed(
      step.id,
      html`<div class="fields">${placesInStep(step, form.snapshot).map((place) => renderField(form, place))}</div>`,
    )}
    <button class="primary">${say('form.continue')}</button>
  </form>`;
};
