import type { Unit } from '@guichet/core';
import type { UnitFilters } from '@guichet/core/units';
import { css, html, nothing, type PropertyDeclarations } from 'lit';
import { controls } from '../../styles/controls.ts';
import { unitStyles } from '../../styles/units.ts';
import { UnitElement } from '../unit-element.ts';
import { unitRequest } from '../unit-requests.ts';
import { filterChoices } from './filter-choices.ts';

/**
 * Kind, opening, access and service, each with how many places it leaves. Folded until somebody wants it.
 * @summary Filters of the list.
 * @fires guichet-unit-filter
 */
export class UnitFiltersElement extends UnitElement {
  static override properties: PropertyDeclarations = {
    filters: { attribute: false },
    units: { attribute: false },
    services: { attribute: false },
  };
  static override styles = [
    controls,
    unitStyles,
    css`
      :host {
        display: block;
      }
      .filters {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(16em, 100%), 1fr));
        gap: 12px 24px;
        padding-block: 4px 12px;
      }
      legend,
      .choice {
        padding: 0;
        font-weight: 600;
      }
      label {
        display: flex;
        gap: 12px;
        align-items: center;
        min-block-size: 44px;
        cursor: pointer;
      }
      .choice {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 4px;
      }
      select {
        inline-size: 100%;
        min-inline-size: 0;
        min-block-size: 44px;
        padding: 8px 12px;
        border: 1px solid var(--border);
        border-radius: var(--radius);
        background: var(--ground);
        color: var(--text);
        font: inherit;
      }
    `,
  ];

  declare filters: UnitFilters;
  /** All that came, filtered or not. */
  declare units: readonly Unit[];
  /** What can be chosen, in order. */
  declare services: readonly string[];

  protected override render() {
    const { say, filters } = this;
    const { kinds, wheelchair, services } = filterChoices(this.units, filters, this.services);
    const active = filters.kinds.length + [filters.openNow, filters.wheelchair, filters.service].filter(Boolean).length;
    return html`<details>
      <summary>${active > 0 ? say('filters.active', { count: active }) : say('filters.title')}</summary>
      <div class="filters">
        <fieldset>
          <legend>${say('filters.kinds')}</legend>
          ${kinds.map(([kind, count]) =>
            this.#box(this.#counted(say(`kind.${kind}`), count), filters.kinds.includes(kind), (on) => ({
              kinds: on ? [...filters.kinds, kind] : filters.kinds.filter((other) => other !== kind),
            })),
          )}
        </fieldset>
        <fieldset>
          <legend>${say('filters.more')}</legend>
          ${this.#box(say('filters.openNow'), filters.openNow, (openNow) => ({ openNow }))}
          ${this.#box(this.#counted(say('filters.wheelchair'), wheelchair), filters.wheelchair, (on) => ({
            wheelchair: on,
          }))}
          ${
            services.length > 0
              ? html`<label class="choice" for="service">${say('filters.service')}</label>
                  <select id="service" @change=${this.#chooseService}>
                    <option value="" ?selected=${filters.service === null}>${say('filters.anyService')}</option>
                    ${services.map(
                      ([service, count]) =>
                        html`<option value=${service} ?selected=${service === filters.service}>
                          ${this.#counted(service, count)}
                        </option>`,
                    )}
                  </select>`
              : nothing
          }
        </fieldset>
      </div>
      ${active > 0 ? html`<button type="button" @click=${this.#clear}>${say('filters.clear')}</button>` : nothing}
    </details>`;
  }

  /** With how many are known so far; without, where a wider search may still find some. */
  #counted(name: string, count: number): string {
    return count > 0 ? this.say('filters.option', { name, count }) : name;
  }

  #box(words: string, checked: boolean, change: (on: boolean) => Partial<UnitFilters>) {
    return html`<label>
      <input
        type="checkbox"
        .checked=${checked}
        @change=${(event: Event) =>
          unitRequest(this, 'guichet-unit-filter', change((event.target as HTMLInputElement).checked))}
      />
      <span>${words}</span>
    </label>`;
  }

  #chooseService(event: Event) {
    unitRequest(this, 'guichet-unit-filter', { service: (event.target as HTMLSelectElement).value || null });
  }

  #clear() {
    unitRequest(this, 'guichet-unit-filter', { kinds: [], openNow: false, wheelchair: false, service: null });
    // The button goes away with the filters.
    this.renderRoot.querySelector('summary')?.focus();
  }
}
