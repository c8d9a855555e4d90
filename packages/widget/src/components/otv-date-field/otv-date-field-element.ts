import { isCalendarDate, type CalendarDate } from '@guichet/triage/form';
import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { CalendarController } from '../../controllers/calendar-controller.ts';
import { controls } from '../../styles/controls.ts';
import { formFields } from '../../styles/form-fields.ts';
import { calendarIcon } from '../cyber-icons.ts';
import type { OtvCalendarElement } from '../otv-calendar/otv-calendar-element.ts';
import { OtvField } from '../otv-field.ts';
import { NO_PARTS, partsOfPaste, partsOfValue, valueOfParts, type DateParts } from './date-parts.ts';
import { otvDateFieldStyles } from './otv-date-field.styles.ts';

type Part = keyof DateParts;
const PARTS: readonly Part[] = ['day', 'month', 'year'];

/**
 * A day in three fields, and a calendar for whoever wants one. It holds a calendar date, or the parts as they were written
 * while they are none.
 * @summary Date.
 * @fires guichet-field-change `{ value }`
 */
export class OtvDateFieldElement extends OtvField {
  static override properties: PropertyDeclarations = {
    ...OtvField.properties,
    today: { attribute: false },
    isTaken: { attribute: false },
    parts: { state: true },
    open: { state: true },
  };
  static override styles = [controls, formFields, otvDateFieldStyles];

  /** The day at the home's place. */
  declare today: CalendarDate;
  /** Whether a day is marked as one that can be chosen; null: nothing is marked. */
  declare isTaken: ((day: CalendarDate) => boolean) | null;
  declare parts: DateParts;
  /** Whether the calendar is shown. */
  declare open: boolean;

  /** @internal */
  calendar = new CalendarController(this);
  /** Whether focus goes into the calendar once it is there. */
  #enters = false;

  constructor() {
    super();
    this.today = '2026-01-01';
    this.isTaken = null;
    this.parts = NO_PARTS;
    this.open = false;
  }

  /** Puts focus on the first field. */
  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    // What is written stays as it was written: « 03 » is not turned into « 3 » under the hand.
    if (changed.has('value') && valueOfParts(this.parts) !== this.value) this.parts = partsOfValue(this.value);
  }

  protected override updated(changed: PropertyValues<this>) {
    super.updated(changed);
    if (this.#enters) void this.#enterCalendar();
  }

  protected override render() {
    const { say, label, hint, fault, open } = this;
    return html`<fieldset aria-describedby="hint fault" ?disabled=${this.disabled}>
      <legend>${label}</legend>
      <p id="hint" class="soft" ?hidden=${hint === ''}>${hint}</p>
      <p id="fault" class="fault">${fault || nothing}</p>
      <div class="parts" @paste=${this.#paste}>${PARTS.map((part) => this.#part(part))}</div>
      <button
        type="button"
        class="quiet open"
        aria-label=${say('date.openLabel', { label })}
        aria-expanded=${open ? 'true' : 'false'}
        @click=${() => this.#toggle()}
      >
        ${calendarIcon}${say('date.open')}
      </button>
      ${open ? this.#calendar() : nothing}
    </fieldset>`;
  }

  #calendar() {
    const { say, calendar } = this;
    if (calendar.state !== 'ready') {
      return html`<p role="status">${say(calendar.state === 'failed' ? 'date.failed' : 'date.loading')}</p>`;
    }
    return html`<guichet-calendar
      .locale=${this.locale}
      .label=${this.label}
      .value=${isCalendarDate(this.value) ? this.value : ''}
      .today=${this.today}
      .isTaken=${this.isTaken}
      @guichet-day-choose=${this.#choose}
      @guichet-calendar-close=${this.#close}
    ></guichet-calendar>`;
  }

  #part(part: Part) {
    return html`<div class=${part}>
      <label for=${part}>${this.say(`date.${part}`)}</label>
      <input
        id=${part}
        type="text"
        inputmode="numeric"
        autocomplete="off"
        spellcheck="false"
        dir="ltr"
        aria-invalid=${this.fault === '' ? 'false' : 'true'}
        .value=${this.parts[part]}
        @input=${(event: Event) => this.#write({ [part]: (event.target as HTMLInputElement).value })}
        @keydown=${this.submitByEnter}
      />
    </div>`;
  }

  #write(parts: Partial<DateParts>) {
    this.parts = { ...this.parts, ...parts };
    this.tell(valueOfParts(this.parts));
  }

  #paste(event: ClipboardEvent) {
    const parts = partsOfPaste(event.clipboardData?.getData('text/plain') ?? '');
    if (parts === null) return;
    event.preventDefault();
    this.#write(parts);
  }

  #choose(event: CustomEvent<{ day: CalendarDate }>) {
    this.parts = partsOfValue(event.detail.day);
    this.tell(event.detail.day);
    this.#close();
  }

  #close() {
    this.open = false;
    this.renderRoot.querySelector<HTMLElement>('.open')?.focus();
  }

  #toggle() {
    // Pressed again where it did not come: another try.
    this.open = !this.open || this.calendar.state === 'failed';
    this.#enters = this.open;
    if (this.open) this.calendar.fetch();
    this.requestUpdate();
  }

  async #enterCalendar() {
    const calendar = this.renderRoot.querySelector<OtvCalendarElement>('guichet-calendar');
    if (calendar === null) return;
    this.#enters = false;
    await calendar.updateComplete;
    calendar.focus();
  }
}
