import { css, html } from 'lit';
import { controls } from '../../styles/controls.ts';
import { DeskElement } from '../desk-element.ts';

const CAPACITIES = Array.from({ length: 20 }, (_, index) => index + 1);

/**
 * Whether the officer takes new conversations, and how many at once.
 *
 * @summary A switch and a number.
 * @fires desk-request - `presence.set`
 */
export class PresenceElement extends DeskElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 16px;
      }
      button[aria-checked='true'] {
        border-color: var(--success);
      }
      .knob {
        inline-size: 32px;
        block-size: 18px;
        border: 2px solid currentColor;
        border-radius: 9px;
      }
      .knob::after {
        content: '';
        display: block;
        inline-size: 10px;
        block-size: 10px;
        margin: 2px;
        border-radius: 50%;
        background: currentColor;
        transition: transform var(--motion);
      }
      [aria-checked='true'] .knob {
        color: var(--success);
      }
      [aria-checked='true'] .knob::after {
        transform: translateX(14px);
      }
      .capacity {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      :host([compact]) .capacity {
        display: none;
      }
      .capacity label {
        font-weight: 400;
        font-size: var(--text-small);
      }
      select {
        inline-size: auto;
        padding-block: 4px;
      }
      @media (forced-colors: active) {
        .knob::after {
          background: ButtonText;
        }
      }
    `,
  ];
  static override properties = {
    available: { type: Boolean },
    capacity: { type: Number },
    /** Hides the number, for a narrow bar. */
    compact: { type: Boolean, reflect: true },
  };
  declare available: boolean;
  declare capacity: number;
  declare compact: boolean;

  constructor() {
    super();
    this.available = false;
    this.capacity = 1;
    this.compact = false;
  }

  #setCapacity(event: Event): void {
    const capacity = Number((event.target as HTMLSelectElement).value);
    this.request({ type: 'presence.set', available: this.available, capacity });
  }

  override render(): unknown {
    return html`
      <button
        type="button"
        role="switch"
        aria-checked=${this.available ? 'true' : 'false'}
        aria-label=${this.t('presence.available')}
        @click=${() => this.request({ type: 'presence.set', available: !this.available })}
      >
        <span class="knob" aria-hidden="true"></span>
        ${this.t(this.available ? 'presence.available' : 'presence.away')}
      </button>
      <span class="capacity">
        <label for="capacity">${this.t('presence.capacity')}</label>
        <select id="capacity" @change=${this.#setCapacity}>
          ${CAPACITIES.map(
            (count) => html`<option value=${count} .selected=${count === this.capacity}>${count}</option>`,
          )}
        </select>
      </span>
    `;
  }
}
