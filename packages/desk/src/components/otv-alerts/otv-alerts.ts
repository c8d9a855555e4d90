import { css, html } from 'lit';
import type { OtvReadAlert } from '../../contract.ts';
import { dateText } from '../../locales/words.ts';
import { loading, type Loadable } from '../../stores/loadable.ts';
import { controls } from '../../styles/controls.ts';
import { OtvElement } from '../otv/otv-element.ts';

const MINUTE_MS = 60_000;

/**
 * Officers who read many addresses within an hour, for supervisors and admins (spec V-74).
 *
 * @summary Alerts of reading.
 * @fires desk-request - `otv.reload`
 */
export class OtvAlertsElement extends OtvElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        gap: 12px;
        max-inline-size: 72ch;
      }
      h3 {
        font-size: 1rem;
      }
      li {
        padding-block: 8px;
        border-block-end: 1px solid var(--line);
      }
      .row {
        font-weight: 600;
      }
    `,
  ];
  static override properties = { alerts: { attribute: false } };
  declare alerts: Loadable<readonly OtvReadAlert[]>;

  constructor() {
    super();
    this.alerts = loading;
  }

  override render(): unknown {
    return html`<h3>${this.say('page.alerts')}</h3>
      <p>${this.say('alerts.intro')}</p>
      ${this.#list()}`;
  }

  #list(): unknown {
    const { alerts } = this;
    if (alerts.phase === 'loading') return this.loading(this.say('alerts.loading'));
    if (alerts.phase === 'error') return this.failure(this.say('alerts.failed'), alerts.code, { type: 'otv.reload' });
    if (alerts.value.length === 0) return html`<p role="status">${this.say('alerts.empty')}</p>`;
    return html`<ul>
      ${alerts.value.map(
        ({ at, officer, addresses, windowMs }) =>
          html`<li>
            <p class="row">
              ${this.say('alerts.row', {
                name: officer.name,
                count: addresses,
                minutes: Math.round(windowMs / MINUTE_MS),
              })}
            </p>
            <p class="small muted">${dateText(at)}</p>
          </li>`,
      )}
    </ul>`;
  }
}
