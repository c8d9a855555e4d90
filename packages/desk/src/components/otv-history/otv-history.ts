import { css, html, nothing } from 'lit';
import type { OtvDeskEntry } from '../../contract.ts';
import { rangeText, shortTimeText } from '../../locales/otv-words.ts';
import { dateText } from '../../locales/words.ts';
import { controls } from '../../styles/controls.ts';
import { OtvElement } from '../otv/otv-element.ts';

/**
 * What happened to a request, the last first: who, when, what was found and what was written.
 *
 * @summary History of a request.
 */
export class OtvHistoryElement extends OtvElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      li {
        padding-block: 8px;
        border-block-end: 1px solid var(--line);
      }
      .what {
        font-weight: 600;
      }
      li[data-anomaly] .what {
        color: var(--danger);
      }
      .text {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ];
  static override properties = { entries: { attribute: false } };
  declare entries: readonly OtvDeskEntry[];

  constructor() {
    super();
    this.entries = [];
  }

  override render(): unknown {
    if (this.entries.length === 0) return html`<p>${this.say('history.empty')}</p>`;
    return html`<ul>
      ${this.entries.toReversed().map(({ at, by, what }) => {
        const text = what.type === 'message' ? what.text : what.type === 'passage' ? what.note : '';
        return html`<li ?data-anomaly=${what.type === 'passage' && what.finding === 'anomaly'}>
          <p class="what">${this.#what(what)}</p>
          ${text === '' ? nothing : html`<p class="text" dir="auto">${text}</p>`}
          <p class="small muted">${by.name ?? this.say(`history.${by.role}`)} · ${dateText(at)}</p>
        </li>`;
      })}
    </ul>`;
  }

  #what(what: OtvDeskEntry['what']): string {
    switch (what.type) {
      case 'verified':
        return this.say(`history.verified.${what.how}`);
      case 'passage':
        return this.say(`history.passage.${what.finding}`, { date: shortTimeText(what.passedAt) });
      case 'dates-changed':
        return this.say('history.dates-changed', { dates: rangeText(what.from, what.to) });
      default:
        return this.say(`history.${what.type}`);
    }
  }
}
