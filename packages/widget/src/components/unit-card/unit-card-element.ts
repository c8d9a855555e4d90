import type { Shown } from '@guichet/core/units';
import { css, html, nothing, type PropertyDeclarations } from 'lit';
import { controls } from '../../styles/controls.ts';
import { unitStyles } from '../../styles/units.ts';
import { UnitElement } from '../unit-element.ts';
import { unitHeading } from '../unit-heading.ts';
import { unitRequest } from '../unit-requests.ts';
import { distanceWords } from './distance-words.ts';
import { addressLine, kindLine, openingLines, phoneLink } from './unit-lines.ts';

/**
 * A place in the list: what it is, whether it is open, how far it is, how to call it. Its name leads to the rest.
 * @summary One place of the list.
 * @fires guichet-unit-select
 */
export class UnitCardElement extends UnitElement {
  static override properties: PropertyDeclarations = {
    shown: { attribute: false },
    now: { attribute: false },
    competent: { type: Boolean },
    number: { type: Number },
  };
  static override styles = [
    controls,
    unitStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 4px;
        padding: 12px;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--ground);
      }
      .name {
        min-block-size: 44px;
        margin-block: -8px;
        padding: 0;
        justify-content: start;
        text-align: start;
      }
      .number {
        display: inline-block;
        min-inline-size: 2em;
        margin-inline-end: 8px;
        padding-inline: 6px;
        border: 1px solid;
        border-radius: 1em;
        text-align: center;
      }
      .button {
        justify-self: start;
        margin-block-start: 4px;
      }
    `,
  ];

  declare shown: Shown;
  declare now: Date;
  /** Whether the table says that it covers the commune. */
  declare competent: boolean;
  /** Under which it stands on the map (spec U-60); 0: there is none. */
  declare number: number;

  constructor() {
    super();
    this.competent = false;
    this.number = 0;
  }

  override focus(): void {
    this.renderRoot.querySelector('button')?.focus();
  }

  protected override render() {
    const { say, locale, shown, now } = this;
    const { unit } = shown;
    const distance = distanceWords(shown, locale, say);
    return html`${unitHeading(
        this.level,
        html`${this.number > 0 ? html`<span class="number">${this.number}</span> ` : nothing}<button
            type="button"
            class="link name"
            @click=${this.#select}
          >
            ${unit.name}
          </button>`,
      )}
      ${kindLine(unit, say)} ${this.competent ? html`<p class="competent">${say('competent.mark')}</p>` : nothing}
      ${openingLines(shown, now, locale, say)}
      <p>${addressLine(unit, say)}</p>
      ${distance ? html`<p class="soft">${distance}</p>` : nothing} ${phoneLink(unit, say)}`;
  }

  #select() {
    unitRequest(this, 'guichet-unit-select', { id: this.shown.unit.id });
  }
}
