import { css, html, nothing } from 'lit';
import type { FrameConfig } from '../../frame/config.ts';
import { checkIcon } from '../icons.ts';
import { otvAppRequest } from '../otv-app-requests.ts';
import { otvOfficialUrl } from '../otv-links.ts';
import { OtvScreenElement } from '../otv-screen-element.ts';
import { otvScreen } from '../../styles/otv-screen.ts';

/**
 * What the request is, who receives it, what becomes of the answers; and the two ways on.
 * @summary Start of a request to watch a home.
 * @fires guichet-otv-begin
 * @fires guichet-otv-codes
 */
export class OtvStartElement extends OtvScreenElement {
  static override properties = { site: { attribute: false }, wiped: { attribute: false } };
  static override styles = [
    otvScreen,
    css`
      li {
        display: flex;
        gap: 8px;
        padding-block: 4px;
      }
      li svg {
        margin-block-start: 2px;
        color: var(--accent);
      }
      .actions {
        align-items: stretch;
      }
      .actions button {
        flex: 1 1 14em;
      }
      details p + p {
        margin-block-start: 8px;
      }
    `,
  ];

  declare site: FrameConfig | null;
  /** What somebody had written was erased, because nobody was there. */
  declare wiped: boolean;

  constructor() {
    super();
    this.site = null;
    this.wiped = false;
  }

  protected override render() {
    const { say } = this;
    const { retentionDays = null } = this.site?.otvConfig ?? {};
    const geocoder = this.site?.locator?.geocoder;
    return html`<div class="screen">
      ${this.wiped ? html`<p class="note" role="status">${say('start.wiped')}</p>` : nothing}
      <h1 tabindex="-1">${say('start.title')}</h1>
      <ul role="list">
        ${[say('start.patrols'), say('start.free'), this.#receiver(), say('start.check')].map(
          (text) => html`<li>${checkIcon}<span>${text}</span></li>`,
        )}
      </ul>
      <div class="actions">
        <button class="primary" @click=${() => otvAppRequest(this, 'guichet-otv-begin', null)}>
          ${say('start.begin')}
        </button>
        <button @click=${() => otvAppRequest(this, 'guichet-otv-codes', null)}>${say('start.have')}</button>
      </div>
      <p class="soft">${say('start.notSaved')}</p>
      <details>
        <summary>${say('start.dataTitle')}</summary>
        <p>${say('start.dataSealed')}</p>
        ${retentionDays === null ? nothing : html`<p>${say('start.dataErased', { count: retentionDays })}</p>`}
        ${
          geocoder?.mode === 'browser' && geocoder.url !== null
            ? html`<p>${say('start.dataAddress', { host: new URL(geocoder.url).host })}</p>`
            : nothing
        }
      </details>
      <a class="alone" href=${otvOfficialUrl} target="_blank" rel="noreferrer">${say('start.official')}</a>
    </div>`;
  }

  #receiver(): string {
    const { answeredBy, otvConfig } = this.site ?? {};
    if (otvConfig?.receivedBy !== 'police-municipale') return this.say('start.unit');
    return answeredBy?.kind === 'police-municipale'
      ? this.say('start.municipal', { name: answeredBy.name })
      : this.say('start.municipalUnnamed');
  }
}
