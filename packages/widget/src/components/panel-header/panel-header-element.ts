import { css, html } from 'lit';
import type { FrameConfig } from '../../frame/config.ts';
import { controls } from '../../styles/controls.ts';
import { FrameElement } from '../frame-element.ts';
import { closeIcon } from '../icons.ts';
import { request } from '../requests.ts';

/**
 * Says what the panel is, and that it is not the State's (spec T-16); « Quitter vite » stands always at the same place.
 * @summary Header of a panel without a conversation.
 * @fires guichet-exit-request
 * @fires guichet-close-request
 */
export class PanelHeaderElement extends FrameElement {
  static override properties = {
    heading: { attribute: false },
    site: { attribute: false },
    closable: { attribute: false },
  };
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: flex-end;
        gap: 4px;
        padding-block: 4px 8px;
        padding-inline: 16px 4px;
      }
      p {
        line-height: 1.25;
      }
      .title {
        flex: 1 1 6em;
        min-inline-size: 0;
        font-weight: 600;
      }
      /* Below the buttons, where it has the whole width. */
      .soft {
        flex-basis: 100%;
        order: 1;
      }
      .exit {
        padding-inline: 8px;
        border: 2px solid var(--text);
      }
      .close {
        visibility: var(--close);
      }
    `,
  ];

  /** What the panel is called. */
  declare heading: string;
  /** The partner site; null while its record is unknown. */
  declare site: FrameConfig | null;
  /** Whether there is a panel around it to close. */
  declare closable: boolean;

  constructor() {
    super();
    this.heading = '';
    this.site = null;
    this.closable = true;
  }

  protected override render() {
    const { t, site } = this;
    return html`
      <p class="title">${this.heading}</p>
      <p class="soft">
        ${site?.demonstration ? t('header.demonstration') : `${site ? `${site.name} · ` : ''}${t('header.unofficial')}`}
      </p>
      <button
        class="exit"
        aria-description=${t('header.exitHelp')}
        @click=${() => request(this, 'guichet-exit-request', null)}
      >
        ${t('header.exit')}
      </button>
      <button
        class="quiet close"
        ?hidden=${!this.closable}
        aria-label=${t('header.close')}
        @click=${() => request(this, 'guichet-close-request', null)}
      >
        ${closeIcon}
      </button>
    `;
  }
}
