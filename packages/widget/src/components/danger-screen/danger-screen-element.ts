import { css, html } from 'lit';
import { phoneLinks, urgence114Url } from '../../frame/links.ts';
import { controls } from '../../styles/controls.ts';
import { FrameElement } from '../frame-element.ts';
import { request } from '../requests.ts';

/**
 * Numbers as large as the panel, a way for those who cannot speak (spec S-2), then the chat.
 * @summary What to do in danger.
 * @fires guichet-danger-continue
 * @fires guichet-back-request
 */
export class DangerScreenElement extends FrameElement {
  static override properties = { phone: { attribute: false } };
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .screen {
        align-items: stretch;
      }
      .call {
        flex-direction: column;
        gap: 0;
        padding: 12px;
        font-size: 1.5rem;
      }
      .call span {
        font-size: 0.875rem;
        font-weight: 400;
      }
      .help {
        margin-block-start: -12px;
      }
    `,
  ];

  /** Whether this device sends text messages. */
  declare phone: boolean;

  constructor() {
    super();
    this.phone = false;
  }

  /** Puts focus on the heading: the person asked for this screen. */
  override focus(): void {
    this.renderRoot.querySelector('h1')?.focus();
  }

  protected override render() {
    const { t } = this;
    return html`<div class="screen">
      <h1 tabindex="-1">${t('danger.title')}</h1>
      <a class="button danger call" href=${phoneLinks['17']}>${t('danger.17')}<span>${t('danger.17.who')}</span></a>
      <a class="button danger call" href=${phoneLinks['112']}>${t('danger.112')}<span>${t('danger.112.who')}</span></a>
      ${
        this.phone
          ? html`<a class="button" href=${phoneLinks['114']} aria-describedby="help">${t('danger.cannotSpeak')}</a>`
          : html`<a class="button" href=${urgence114Url} target="_blank" rel="noreferrer" aria-describedby="help"
              >${t('danger.cannotSpeak')}</a
            >`
      }
      <p id="help" class="soft help">${t(this.phone ? 'danger.sms' : 'danger.web')}</p>
      <button
        class="primary"
        aria-describedby="continue"
        @click=${() => request(this, 'guichet-danger-continue', null)}
      >
        ${t('danger.continue')}
      </button>
      <p id="continue" class="soft help">${t('danger.continueHelp')}</p>
      <button class="link" @click=${() => request(this, 'guichet-back-request', null)}>${t('danger.back')}</button>
    </div>`;
  }
}
