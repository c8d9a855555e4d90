import type { Shown, ShownUnits, UnitPlace, UnitResults } from '@guichet/core/units';
import { css, html, nothing, type PropertyDeclarations } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { controls } from '../../styles/controls.ts';
import { unitStyles } from '../../styles/units.ts';
import type { UnitCardElement } from '../unit-card/unit-card-element.ts';
import { sourceLine } from '../unit-card/unit-lines.ts';
import { UnitElement } from '../unit-element.ts';
import { unitHeading } from '../unit-heading.ts';
import { unitRequest } from '../unit-requests.ts';

/**
 * Who covers the commune, apart from who is near and from who helps: near is not competent (spec U-24).
 * @summary The places that were found.
 * @fires guichet-unit-select
 * @fires guichet-unit-filter
 */
export class UnitListElement extends UnitElement {
  static override properties: PropertyDeclarations = {
    place: { attribute: false },
    results: { attribute: false },
    shown: { attribute: false },
    filtered: { type: Boolean },
    numbered: { type: Boolean },
    now: { attribute: false },
  };
  static override styles = [
    controls,
    unitStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 24px;
      }
      section,
      ul {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 12px;
      }
      ul {
        grid-template-columns: repeat(auto-fill, minmax(min(20em, 100%), 1fr));
      }
      section > [tabindex] {
        font-size: 1.125em;
      }
      li {
        min-inline-size: 0;
      }
      .zone,
      .filtered {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 4px;
        justify-items: start;
      }
    `,
  ];

  declare place: UnitPlace;
  declare results: UnitResults;
  declare shown: ShownUnits;
  /** Whether any filter is on. */
  declare filtered: boolean;
  /** Whether a map shows the same places under the same numbers. */
  declare numbered: boolean;
  declare now: Date;

  constructor() {
    super();
    this.filtered = false;
    this.numbered = false;
  }

  /** Puts the focus on the name of a place; false when it is not in the list. */
  focusUnit(id: string): boolean {
    const cards = [...this.renderRoot.querySelectorAll<UnitCardElement>('guichet-unit-card')];
    const card = cards.find(({ shown }) => shown.unit.id === id);
    card?.focus();
    return card !== undefined;
  }

  protected override render() {
    const { competent, near, help } = this.shown;
    // Who covers the commune stands above, and is not told twice.
    const others = near.filter(({ unit }) => !competent.some((each) => each.unit.id === unit.id));
    return html`${this.#competent()} ${this.#section('near', others, competent.length)}
    ${this.#section('help', help, competent.length + others.length)} ${this.#filtered()} ${this.#sources()}`;
  }

  #competent() {
    const { say, results, shown, place } = this;
    const zone = results.view?.competence.zone ?? 'unknown';
    const isMissing = results.missing.includes('competence');
    // A point of which nobody could say in which commune it lies.
    const isNowhere = place.type === 'point' && place.insee === null;
    const source = results.view?.competence.source;
    return html`<section>
      ${unitHeading(this.level, say('competent.title'))}
      <div class="note zone">
        <p>
          <strong>${isMissing && !isNowhere ? say('competent.missing') : say(`zone.${zone}`)}</strong>
        </p>
        <p>${say('zone.anyUnit')}</p>
        ${shown.competent.length === 0 && zone !== 'unknown' ? html`<p>${say('competent.unnamed')}</p>` : nothing}
      </div>
      ${this.#cards(shown.competent, 0)}
      ${
        source
          ? html`<p class="soft">${say('source.competence', { source: sourceLine(source, this.locale, say) })}</p>`
          : nothing
      }
    </section>`;
  }

  #section(name: 'near' | 'help', units: readonly Shown[], before: number) {
    const { say, results } = this;
    const isEmpty = units.length === 0;
    // What did not come is not nothing: the locator says that the list is not complete.
    if (isEmpty && (results.missing.includes('units') || results.state !== 'ready')) return nothing;
    const note = name === 'near' ? this.#nearNote() : nothing;
    return html`<section>
      ${unitHeading(this.level, say(`${name}.title`))}
      ${isEmpty ? html`<p>${say(this.filtered ? 'filters.none' : `${name}.none`)}</p>` : note}
      ${this.#cards(units, before)}
    </section>`;
  }

  #cards(units: readonly Shown[], before: number) {
    if (units.length === 0) return nothing;
    const competent = this.results.view?.competence.unitIds ?? [];
    return html`<ul role="list">
      ${repeat(
        units,
        ({ unit }) => unit.id,
        (shown, at) =>
          html`<li>
            <guichet-unit-card
              .shown=${shown}
              .now=${this.now}
              .level=${this.level + 1}
              .number=${this.numbered ? before + at + 1 : 0}
              .competent=${competent.includes(shown.unit.id)}
            ></guichet-unit-card>
          </li>`,
      )}
    </ul>`;
  }

  #nearNote() {
    const { say, place, results } = this;
    if (place.type === 'commune' && results.view?.commune.latitude === null) {
      return html`<p>${say('near.noCentre')}</p>`;
    }
    const from = place.type === 'commune' ? 'centre' : place.from;
    return html`<p>${say('near.note', { from: say(`near.${from}`) })}</p>`;
  }

  /** What the filters hide, where somebody would miss it: below. */
  #filtered() {
    const { say, shown } = this;
    if (!this.filtered) return nothing;
    return html`<div class="filtered">
      ${shown.hiddenUnknown > 0 ? html`<p>${say('filters.hidden', { count: shown.hiddenUnknown })}</p>` : nothing}
      <button type="button" @click=${this.#clearFilters}>${say('filters.clear')}</button>
    </div>`;
  }

  #clearFilters() {
    unitRequest(this, 'guichet-unit-filter', { kinds: [], openNow: false, wheelchair: false, service: null });
  }

  /** Each source once, however many places it has. */
  #sources() {
    const { competent, near, help } = this.shown;
    const lines = [...competent, ...near, ...help].map(({ unit }) => sourceLine(unit.source, this.locale, this.say));
    return html`<div>${[...new Set(lines)].map((line) => html`<p class="soft">${line}</p>`)}</div>`;
  }
}
