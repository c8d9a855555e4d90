import { addDays, addMonths, isCalendarDate, type CalendarDate } from '@guichet/triage/form';
import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { controls } from '../../styles/controls.ts';
import { backIcon } from '../cyber-icons.ts';
import { OtvElement } from '../otv-element.ts';
import { dayNumber, plainDay, plainMonth, weekDays } from '../otv-form/plain-day.ts';
import { dayByKey, weeksOf } from './month-days.ts';
import { otvCalendarStyles } from './otv-calendar.styles.ts';

/**
 * One month as a grid. Arrows, Home, End, Page up and Page down (with Shift: years) move; Enter or a press chooses; Escape
 * asks to close. Days that are not taken stay where they are, crossed out, and cannot be chosen.
 * @summary Calendar.
 * @fires guichet-day-choose `{ day }`
 * @fires guichet-calendar-close
 */
export class OtvCalendarElement extends OtvElement {
  static override properties: PropertyDeclarations = {
    ...OtvElement.properties,
    label: { attribute: false },
    value: { attribute: false },
    today: { attribute: false },
    isTaken: { attribute: false },
    at: { state: true },
  };
  static override styles = [controls, otvCalendarStyles];

  /** What the day is for: name of the calendar. */
  declare label: string;
  /** The day that is chosen; empty: none. */
  declare value: CalendarDate;
  /** The day at the home's place. */
  declare today: CalendarDate;
  /** Whether a day can be chosen; null: every day. */
  declare isTaken: ((day: CalendarDate) => boolean) | null;
  /** The day that is reached by Tab. */
  declare at: CalendarDate;

  #follows = false;

  constructor() {
    super();
    this.label = '';
    this.value = '';
    this.today = '2026-01-01';
    this.isTaken = null;
  }

  /** Puts focus on the day that is chosen, or today. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('value') && this.value !== '') this.at = this.value;
    else if (!this.hasUpdated) this.at = this.#firstTaken();
  }

  protected override updated() {
    if (this.#follows) this.focus();
    this.#follows = false;
  }

  protected override render() {
    const { say, at, tongue } = this;
    return html`<div role="dialog" aria-label=${say('date.openLabel', { label: this.label })} @keydown=${this.#escape}>
      <div class="head">
        <button type="button" class="quiet back" aria-label=${say('date.previous')} @click=${() => this.#turn(-1)}>
          ${backIcon}
        </button>
        <p id="month" aria-live="polite">${plainMonth(at, tongue)}</p>
        <button type="button" class="quiet on" aria-label=${say('date.next')} @click=${() => this.#turn(1)}>
          ${backIcon}
        </button>
      </div>
      <table role="grid" aria-labelledby="month" @keydown=${this.#move}>
        <thead>
          <tr>
            ${weekDays(tongue).map(({ short, long }) => html`<th scope="col" abbr=${long}>${short}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${weeksOf(at).map(
            (week) =>
              html`<tr>
                ${week.map((day) => (day === null ? html`<td></td>` : this.#day(day)))}
              </tr>`,
          )}
        </tbody>
      </table>
      ${this.isTaken ? html`<p class="soft">${say('date.help')}</p>` : nothing}
      <button type="button" class="link" @click=${this.#close}>${say('date.close')}</button>
    </div>`;
  }

  #day(day: CalendarDate) {
    const isTaken = this.isTaken?.(day) ?? true;
    const date = plainDay(day, this.tongue);
    return html`<td
      role="gridcell"
      tabindex=${day === this.at ? '0' : '-1'}
      aria-selected=${day === this.value ? 'true' : 'false'}
      aria-disabled=${isTaken ? nothing : 'true'}
      aria-current=${day === this.today ? 'date' : nothing}
      aria-label=${isTaken ? date : this.say('date.notTaken', { date })}
      @click=${() => this.#choose(day)}
      @keydown=${(event: KeyboardEvent) => this.#press(event, day)}
    >
      ${dayNumber(day, this.tongue)}
    </td>`;
  }

  /** Where somebody begins who has chosen nothing: the first day that can be chosen, within a year. */
  #firstTaken(): CalendarDate {
    const { today, isTaken } = this;
    const last = addMonths(today, 12);
    for (let day = today; day <= last; day = addDays(day, 1)) if (isTaken?.(day) ?? true) return day;
    return today;
  }

  #turn(months: 1 | -1) {
    this.at = addMonths(this.at, months);
  }

  #press(event: KeyboardEvent, day: CalendarDate) {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    this.#choose(day);
  }

  #move(event: KeyboardEvent) {
    const day = dayByKey(this.at, event, this.matches(':dir(rtl)') ? 'ArrowLeft' : 'ArrowRight');
    if (day === null) return;
    event.preventDefault();
    if (!isCalendarDate(day)) return;
    this.at = day;
    this.#follows = true;
  }

  #escape(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    // The panel around would close as well.
    event.stopPropagation();
    event.preventDefault();
    this.#close();
  }

  #choose(day: CalendarDate) {
    if (this.isTaken?.(day) === false) return;
    this.dispatchEvent(new CustomEvent('guichet-day-choose', { detail: { day } }));
  }

  #close() {
    this.dispatchEvent(new CustomEvent('guichet-calendar-close'));
  }
}
