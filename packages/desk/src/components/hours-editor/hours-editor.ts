import { css, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { weekdayText } from '../../locales/words.ts';
import {
  dayOf,
  likeMonday,
  MOST_RANGES,
  unknownHours,
  withoutRange,
  withRange,
  type FormDay,
  type FormHours,
} from '../../model/place-hours.ts';
import { controls } from '../../styles/controls.ts';
import { DeskElement } from '../desk-element.ts';
import { icons } from '../icons.ts';

const MODES: readonly FormDay['mode'][] = ['closed', 'ranges', 'always'];

/** What the editor tells: hours as they are now. */
export class HoursChangeEvent extends Event {
  static readonly type = 'hours-change';
  readonly hours: FormHours;

  constructor(hours: FormHours) {
    super(HoursChangeEvent.type);
    this.hours = hours;
  }
}

/**
 * Opening hours of a week: unknown, or for each day closed, day and night, or up to three ranges.
 *
 * @summary Editor of opening hours.
 * @fires hours-change - The hours as they are now
 */
export class HoursEditorElement extends DeskElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        gap: 8px;
      }
      .day {
        display: grid;
        grid-template-columns: minmax(96px, 1fr) minmax(0, 3fr);
        gap: 4px 8px;
        align-items: start;
        padding-block: 8px;
        border-block-end: 1px solid var(--line);
      }
      .day > label {
        padding-block: 10px;
      }
      .of-day {
        display: grid;
        gap: 4px;
      }
      .range {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 8px;
      }
      .range input {
        inline-size: 144px;
      }
      legend {
        padding: 0;
        font-weight: 600;
      }
      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: 0 20px;
      }
      @media (max-width: 480px) {
        .day {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];
  static override properties = { hours: { attribute: false }, fault: { attribute: false } };
  declare hours: FormHours;
  /** A sentence about what is wrong; empty when nothing is. */
  declare fault: string;

  constructor() {
    super();
    this.hours = unknownHours;
    this.fault = '';
  }

  #tell(changes: Partial<FormHours>): void {
    this.dispatchEvent(new HoursChangeEvent({ ...this.hours, ...changes }));
  }

  #tellDay(index: number, day: FormDay): void {
    this.#tell({ days: this.hours.days.map((before, other) => (other === index ? day : before)) });
  }

  override render(): unknown {
    const { known, days, holidays } = this.hours;
    return html`
      <fieldset aria-describedby=${this.fault === '' ? nothing : 'fault'}>
        <legend>${this.t('places.hours')}</legend>
        <div class="choices">${[false, true].map((value) => this.#known(value, known === value))}</div>
      </fieldset>
      ${this.fault === '' ? nothing : html`<p id="fault" class="error">${this.fault}</p>`}
      ${
        known
          ? html`<p class="small muted">${this.t('places.hours.hint')}</p>
              <div>
                ${days.map((day, index) =>
                  this.#day(`day-${index}`, weekdayText(index), day, (next) => this.#tellDay(index, next)),
                )}
                ${this.#holidays(holidays)}
              </div>
              <div>
                <button type="button" @click=${() => this.dispatchEvent(new HoursChangeEvent(likeMonday(this.hours)))}>
                  ${this.t('places.hours.likeMonday')}
                </button>
              </div>`
          : nothing
      }
    `;
  }

  #known(value: boolean, checked: boolean): unknown {
    return html`<label class="choice"
      ><input
        type="radio"
        name="known"
        .checked=${live(checked)}
        @change=${() => this.#tell({ known: value })}
      />${this.t(value ? 'places.hours.known' : 'places.hours.unknown')}</label
    >`;
  }

  #holidays(day: FormDay | null): unknown {
    const set = (value: string) =>
      this.#tell({ holidays: value === 'usual' ? null : dayOf(day, value as FormDay['mode']) });
    return this.#row(
      'holidays',
      this.t('places.hours.holidays'),
      day?.mode ?? 'usual',
      ['usual', ...MODES],
      set,
      day === null
        ? nothing
        : this.#ranges(this.t('places.hours.holidays'), day, (next) => this.#tell({ holidays: next })),
    );
  }

  #day(id: string, name: string, day: FormDay, set: (day: FormDay) => void): unknown {
    const setMode = (value: string) => set(dayOf(day, value as FormDay['mode']));
    return this.#row(id, name, day.mode, MODES, setMode, this.#ranges(name, day, set));
  }

  #row(
    id: string,
    name: string,
    mode: string,
    modes: readonly (FormDay['mode'] | 'usual')[],
    set: (mode: string) => void,
    ranges: unknown,
  ): unknown {
    return html`<div class="day">
      <label for=${id}>${name}</label>
      <div class="of-day">
        <select
          id=${id}
          .value=${live(mode)}
          @change=${(event: Event) => set((event.target as HTMLSelectElement).value)}
        >
          ${modes.map(
            (one) => html`<option value=${one} ?selected=${one === mode}>${this.t(`places.hours.${one}`)}</option>`,
          )}
        </select>
        ${ranges}
      </div>
    </div>`;
  }

  #ranges(day: string, hours: FormDay, set: (day: FormDay) => void): unknown {
    if (hours.mode !== 'ranges') return nothing;
    const write = (index: number, part: 'from' | 'to', value: string) =>
      set({
        ...hours,
        ranges: hours.ranges.map((range, other) => (other === index ? { ...range, [part]: value } : range)),
      });
    return html`${hours.ranges.map((range, index) => {
      const number = String(index + 1);
      const field = (part: 'from' | 'to') =>
        html`<span aria-hidden="true">${this.t(`places.hours.${part}Short`)}</span>
          <input
            type="time"
            aria-label=${this.t(`places.hours.${part}`, { day, number })}
            .value=${live(range[part])}
            @change=${(event: Event) => write(index, part, (event.target as HTMLInputElement).value)}
          />`;
      return html`<div class="range">
        ${field('from')} ${field('to')}
        <button
          type="button"
          class="quiet"
          aria-label=${this.t('places.hours.removeRangeNamed', { day, number })}
          @click=${() => set(withoutRange(hours, index))}
        >
          ${icons.close}
        </button>
      </div>`;
    })}
    ${
      hours.ranges.length < MOST_RANGES
        ? html`<div>
            <button
              type="button"
              class="link"
              aria-label=${this.t('places.hours.addRangeNamed', { day })}
              @click=${() => set(withRange(hours))}
            >
              ${this.t('places.hours.addRange')}
            </button>
          </div>`
        : nothing
    }`;
  }
}
