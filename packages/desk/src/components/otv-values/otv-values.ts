import { css, html, nothing } from 'lit';
import type { ValueGroup, ValueRow, ValueSection } from '../../model/otv-values.ts';
import { controls } from '../../styles/controls.ts';
import { OtvElement } from '../otv/otv-element.ts';

/**
 * What the owner filled in, under the words of the form; text as text, phone numbers to be dialled. `compact` runs the answers
 * on, for paper.
 *
 * @summary Answers of a request.
 */
export class OtvValuesElement extends OtvElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr));
        gap: 16px 24px;
        align-items: start;
      }
      .step {
        display: grid;
        gap: 8px;
        min-inline-size: 0;
      }
      h4,
      h5 {
        margin: 0;
        font-size: 1rem;
      }
      h4 {
        padding-block-end: 4px;
        border-block-end: 1px solid var(--line);
      }
      h5 {
        font-size: var(--text-small);
      }
      dl {
        display: grid;
        gap: 6px;
      }
      dt {
        color: var(--muted);
        font-size: var(--text-small);
      }
      dd {
        overflow-wrap: anywhere;
      }
      .long {
        white-space: pre-wrap;
      }
      .which {
        color: var(--muted);
        font-size: var(--text-small);
      }
      .group {
        display: grid;
        gap: 8px;
      }
      :host([compact]) .group {
        display: block;
      }
      .member {
        display: grid;
        gap: 4px;
        padding-inline-start: 12px;
        border-inline-start: 3px solid var(--line);
      }
      a {
        color: var(--accent);
      }
      :host([compact]) {
        display: block;
      }
      :host([compact]) .step + .step,
      :host([compact]) .group {
        margin-block-start: 2px;
      }
      :host([compact]) .step {
        display: block;
      }
      :host([compact]) .member,
      :host([compact]) dl,
      :host([compact]) dl > div {
        display: inline;
        padding: 0;
        border: 0;
      }
      :host([compact]) :is(h4, .long) {
        white-space: normal;
      }
      :host([compact]) h4 {
        display: none;
      }
      :host([compact]) :is(h5, dt, dd) {
        display: inline;
        color: inherit;
        font-size: inherit;
        font-weight: 400;
      }
      :host([compact]) .which {
        display: inline;
        color: inherit;
        font-size: inherit;
      }
      :host([compact]) dd {
        font-weight: 600;
      }
      :host([compact]) a {
        color: inherit;
        text-decoration: none;
      }
    `,
  ];
  static override properties = {
    sections: { attribute: false },
    compact: { type: Boolean, reflect: true },
  };
  declare sections: readonly ValueSection[];
  declare compact: boolean;

  constructor() {
    super();
    this.sections = [];
    this.compact = false;
  }

  override render(): unknown {
    return this.sections.map(
      ({ title, rows, groups }) =>
        html`<div class="step">
          <h4>${title}</h4>
          ${this.#rows(rows)} ${groups.map((group) => this.#group(group))}
        </div> `,
    );
  }

  #rows(rows: readonly ValueRow[]): unknown {
    if (rows.length === 0) return nothing;
    // On paper, a point ends each answer.
    const end = (text: string) => (this.compact ? (/[.!?…]$/.test(text) ? ' ' : '. ') : nothing);
    return html`<dl>
      ${rows.map(
        ({ label, text, phone, long }) =>
          html`<div>
            <dt>${label}${this.#colon(label)}</dt>
            <dd class=${long ? 'long' : ''} dir="auto">
              ${phone === null ? text : html`<a href="tel:${phone}">${text}</a>`}${end(text)}
            </dd>
          </div>`,
      )}
    </dl>`;
  }

  #group({ label, members }: ValueGroup): unknown {
    return html`<div class="group">
      <h5>${label}${this.#colon(label)}</h5>
      ${members.map(
        (member) =>
          html`<div class="member">
            ${members.length > 1 ? html`<p class="which">${member.label}${this.#colon(member.label)}</p>` : nothing}
            ${this.#rows(member.rows)}
          </div> `,
      )}
    </div>`;
  }

  /** Between a label and its answer, where they run on. */
  #colon(label: string): string {
    return this.compact && !/[?…]$/.test(label) ? this.say('values.colon') : '';
  }
}
