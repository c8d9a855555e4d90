import type { Shown } from '@guichet/core/units';
import { html, nothing, type PropertyDeclarations } from 'lit';
import { controls } from '../../styles/controls.ts';
import { unitStyles } from '../../styles/units.ts';
import { distanceWords } from '../unit-card/distance-words.ts';
import { addressLine, kindLine, openingLines, phoneLink, sourceLine } from '../unit-card/unit-lines.ts';
import { UnitElement } from '../unit-element.ts';
import { unitHeading } from '../unit-heading.ts';
import { backIcon } from '../unit-icons.ts';
import { unitRequest } from '../unit-requests.ts';
import { hoursRows } from './hours-rows.ts';
import { unitDetailStyles } from './unit-detail.styles.ts';
import { givesAppointments, routeLink, webLink, type RouteBy } from './unit-links.ts';

/**
 * All that is known of a place, and how to go there, call or write.
 * @summary One place by itself.
 * @fires guichet-unit-select with null, to go back to the list
 * @fires guichet-print-request
 */
export class UnitDetailElement extends UnitElement {
  static override properties: PropertyDeclarations = {
    shown: { attribute: false },
    now: { attribute: false },
    competent: { type: Boolean },
    route: {},
    sheet: { attribute: false },
    printable: { type: Boolean },
  };
  static override styles = [controls, unitStyles, unitDetailStyles];

  declare shown: Shown;
  declare now: Date;
  declare competent: boolean;
  declare route: RouteBy;
  /** Address of its sheet to print; null where there is none. */
  declare sheet: string | null;
  /** Whether somebody prints the page when asked. */
  declare printable: boolean;

  constructor() {
    super();
    this.competent = false;
    this.route = 'openstreetmap';
    this.sheet = null;
    this.printable = false;
  }

  /** On the name of the place. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  }

  protected override render() {
    const { say, locale, shown, now } = this;
    const { unit } = shown;
    const distance = distanceWords(shown, locale, say);
    return html`<button type="button" class="link back" @click=${this.#back}>${backIcon}${say('detail.back')}</button>
      <div class="head">
        ${unitHeading(this.level, unit.name)} ${kindLine(unit, say)}
        ${this.competent ? html`<p class="competent">${say('competent.mark')}</p>` : nothing}
        ${openingLines(shown, now, locale, say)}
      </div>
      <section>
        ${unitHeading(this.level + 1, say('detail.place'))}
        <p>${addressLine(unit, say)}</p>
        ${distance ? html`<p class="soft">${distance}</p>` : nothing} ${this.#ways()}
      </section>
      ${this.#hours()}
      <section>
        ${unitHeading(this.level + 1, say('detail.access'))}
        <p>${say(`wheelchair.${unit.wheelchair}`)}</p>
      </section>
      ${
        unit.services.length > 0
          ? html`<section>
              ${unitHeading(this.level + 1, say('detail.services'))}
              <p>${unit.services.join(', ')}</p>
            </section>`
          : nothing
      }
      ${this.#print()}
      <p class="soft">${sourceLine(unit.source, locale, say)}</p>`;
  }

  #ways() {
    const { say, shown } = this;
    const { unit } = shown;
    const route = routeLink(unit, this.route);
    const web = webLink(unit.url);
    const appointments = givesAppointments(unit);
    return html`${appointments && !web ? html`<p>${say('detail.appointmentOffered')}</p>` : nothing}
      <div class="actions">
        ${phoneLink(unit, say)} ${appointments && web ? this.#link(web, 'detail.appointment') : nothing}
        ${
          route?.startsWith('geo:')
            ? html`<a class="button" href=${route}>${say('detail.route')}</a>`
            : route && this.#link(route, 'detail.route')
        }
        ${web ? this.#link(web, 'detail.web') : nothing}
        ${
          unit.email
            ? html`<a class="alone" href="mailto:${unit.email}">${say('detail.email', { email: unit.email })}</a>`
            : nothing
        }
      </div>`;
  }

  /** To another site, which is not told where somebody comes from. */
  #link(address: string, words: 'detail.appointment' | 'detail.route' | 'detail.web' | 'detail.sheet') {
    const { say } = this;
    return html`<a
      class="button"
      href=${address}
      target="_blank"
      rel="noreferrer"
      aria-label=${say(`${words}Label` as const, { unit: this.shown.unit.name })}
      >${say(words)}</a
    >`;
  }

  #hours() {
    const { say, locale, shown, now } = this;
    const { hours, name } = shown.unit;
    if (!hours) return nothing;
    return html`<section>
      ${unitHeading(this.level + 1, say('hours.title'))}
      <table>
        <caption class="soft">
          ${say('hours.caption', { unit: name })}
        </caption>
        <thead>
          <tr>
            <th scope="col">${say('hours.day')}</th>
            <th scope="col">${say('hours.ranges')}</th>
          </tr>
        </thead>
        <tbody>
          ${hoursRows(hours, now, locale, say).map(
            ({ day, ranges, today }) =>
              html`<tr class=${today ? 'today' : nothing}>
                <th scope="row">${day}</th>
                <td>${ranges.map((range) => html`<p>${range}</p>`)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </section>`;
  }

  #print() {
    const { say, sheet } = this;
    if (sheet) return html`<div class="actions links">${this.#link(sheet, 'detail.sheet')}</div>`;
    if (!this.printable) return nothing;
    return html`<div class="actions">
      <button type="button" @click=${() => unitRequest(this, 'guichet-print-request', null)}>
        ${say('detail.print')}
      </button>
    </div>`;
  }

  #back() {
    unitRequest(this, 'guichet-unit-select', { id: null });
  }
}
