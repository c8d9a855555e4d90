import { css, html } from 'lit';
import { phoneLinks } from '../../frame/links.ts';
import { controls } from '../../styles/controls.ts';
import { FrameElement } from '../frame-element.ts';
import { request } from '../requests.ts';

const NUMBERS = ['17', '112', '114'] as const;

/**
 * The line that never leaves the screen: numbers to touch, and the way to say « I am in danger » at any time.
 * @summary Emergency numbers.
 * @fires guichet-danger-request
 */
export class EmergencyBarElement extends FrameElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        padding-inline: 16px 12px;
        border-block: 1px solid var(--line);
        background: var(--danger-soft);
      }
      nav,
      ul {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
      }
      nav {
        column-gap: 8px;
      }
      button.link {
        padding: 0;
        color: var(--text);
        font-size: 0.875rem;
      }
      a {
        display: inline-flex;
        align-items: center;
        justify-content: center;
        min-inline-size: 44px;
        min-block-size: 44px;
        padding-inline: 4px;
        color: var(--danger);
        font-weight: 700;
      }
      @media (max-width: 379px) {
        nav {
          column-gap: 4px;
        }
        a {
          font-size: 0.875rem;
        }
      }
    `,
  ];

  protected override render() {
    const { t } = this;
    return html`<nav aria-label=${t('emergency.label')}>
      <button
        class="link"
        aria-description=${t('danger.button')}
        @click=${() => request(this, 'guichet-danger-request', null)}
      >
        ${t('emergency.lead')}
      </button>
      <ul role="list">
        ${NUMBERS.map(
          (number) =>
            html`<li>
              <a href=${phoneLinks[number]} aria-label=${t(`emergency.${number}.label`)}>${t(`emergency.${number}`)}</a>
            </li>`,
        )}
      </ul>
    </nav>`;
  }
}
