import { html, nothing, type PropertyValues } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { DeskUnit, OtvDeskItem, OtvDeskList } from '../../contract.ts';
import { errorText } from '../../locales/error-text.ts';
import { rangeText, shortTimeText } from '../../locales/otv-words.ts';
import type { OtvState } from '../../model/otv.ts';
import { noOtv, type OtvView } from '../../stores/otv-view.ts';
import { controls } from '../../styles/controls.ts';
import { OtvElement } from '../otv/otv-element.ts';
import { styles } from './otv-list.styles.ts';
import { statusStyles, statusTag } from './status-tag.ts';

const STATES: readonly OtvState[] = ['current', 'over'];

/**
 * Requests of the officer's units, what is to be verified first: place, dates and where each stands, never a name or a
 * street (spec V-70).
 *
 * @summary List of requests to watch a home.
 * @fires desk-request - `otv.filter`, `otv.reload`, `otv.more`, `otv.show`
 */
export class OtvListElement extends OtvElement {
  static override styles = [controls, statusStyles, styles];
  static override properties = { view: { attribute: false }, units: { attribute: false } };
  declare view: OtvView;
  declare units: readonly DeskUnit[];

  constructor() {
    super();
    this.view = noOtv;
    this.units = [];
  }

  /** Puts the focus on the row of a request. */
  focusRow(id: string): void {
    this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus();
  }

  /** Who asked for more reads on where it begins. */
  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('view');
    const { list, loadingMore } = this.view;
    if (!before?.loadingMore || loadingMore || before.list.phase !== 'ready' || list.phase !== 'ready') return;
    const next = list.value.items[before.list.value.items.length];
    if (next) this.focusRow(next.id);
  }

  override render(): unknown {
    if (this.units.length === 0) return html`<p>${this.say('list.noTerritory')}</p>`;
    const { list } = this.view;
    return html`${this.#filters()}
    ${
      list.phase === 'loading'
        ? this.loading(this.say('list.loading'))
        : list.phase === 'error'
          ? this.failure(this.say('list.failed'), list.code, { type: 'otv.reload' })
          : this.#rows(list.value)
    }`;
  }

  #filters(): unknown {
    const { state, unit } = this.view;
    const choose = (changes: { state?: OtvState; unit?: string | null }) =>
      this.request({ type: 'otv.filter', state, unit, ...changes });
    const valueOf = (event: Event) => (event.target as HTMLSelectElement).value;
    return html`<div class="filters">
      <div>
        <label for="state">${this.say('list.state')}</label>
        <select
          id="state"
          .value=${live(state)}
          @change=${(event: Event) => choose({ state: valueOf(event) as OtvState })}
        >
          ${STATES.map(
            (one) => html`<option value=${one} ?selected=${one === state}>${this.say(`list.state.${one}`)}</option>`,
          )}
        </select>
      </div>
      ${
        this.units.length < 2
          ? nothing
          : html`<div>
              <label for="unit">${this.say('list.unit')}</label>
              <select
                id="unit"
                .value=${live(unit ?? '')}
                @change=${(event: Event) => choose({ unit: valueOf(event) || null })}
              >
                <option value="" ?selected=${unit === null}>${this.say('list.allUnits')}</option>
                ${this.units.map(({ id, name }) => html`<option value=${id} ?selected=${id === unit}>${name}</option>`)}
              </select>
            </div>`
      }
      <button type="button" @click=${() => this.request({ type: 'otv.reload' })}>${this.say('list.reload')}</button>
    </div>`;
  }

  #rows({ items, nextCursor }: OtvDeskList): unknown {
    const { state, loadingMore, moreCode } = this.view;
    if (items.length === 0) return html`<p role="status">${this.say(`list.empty.${state}`)}</p>`;
    return html`<p class="muted" role="status">${this.say('list.count', { count: items.length })}</p>
      <ul class="list">
        ${repeat(
          items,
          ({ id }) => id,
          (item) => html`<li>${this.#row(item)}</li>`,
        )}
      </ul>
      ${
        nextCursor === null
          ? nothing
          : html`<div class="more">
              <p role="alert">${moreCode === null ? nothing : errorText(moreCode)}</p>
              <button
                type="button"
                aria-disabled=${loadingMore ? 'true' : 'false'}
                @click=${() => this.request({ type: 'otv.more' })}
              >
                ${this.say(loadingMore ? 'list.loadingMore' : 'list.more')}
              </button>
            </div>`
      }`;
  }

  #row(item: OtvDeskItem): unknown {
    const { id, commune, from, to, residence, passages, lastPassageAt, mail, unit } = item;
    const seen =
      lastPassageAt === null
        ? this.say('list.noPassage')
        : this.say('list.passages', { count: passages, date: shortTimeText(lastPassageAt) });
    return html`<button
      type="button"
      class="row"
      data-id=${id}
      aria-current=${id === this.view.openId ? 'true' : nothing}
      @click=${() => this.request({ type: 'otv.show', id })}
    >
      <span class="head"><span class="place">${commune}</span>${statusTag(item.status)}</span>
      <span>${rangeText(from, to)}</span>
      <span class="muted">
        ${residence === 'secondary' ? html`${this.say('residence.secondary')} · ` : nothing}${seen}
      </span>
      ${this.units.length < 2 ? nothing : html`<span class="muted">${unit.name}</span>`}
      ${mail === 'failed' ? html`<span class="failed">${this.say('mail.failed')}</span>` : nothing}
    </button>`;
  }
}
