import { css, html } from 'lit';
import { controls } from '../../styles/controls.ts';
import { FrameElement } from '../frame-element.ts';
import { request } from '../requests.ts';

/**
 * Shows nothing of the conversation before the person asks for it (spec S-9).
 * @summary Second or idle tab.
 * @fires guichet-unlock-request
 */
export class LockedScreenElement extends FrameElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
    `,
  ];

  protected override render() {
    const { t } = this;
    return html`<div class="screen">
      <h1>${t('locked.title')}</h1>
      <p>${t('locked.help')}</p>
      <button class="primary" @click=${() => request(this, 'guichet-unlock-request', null)}>
        ${t('locked.resume')}
      </button>
    </div>`;
  }
}
