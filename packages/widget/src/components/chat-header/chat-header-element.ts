import type { FrameConfig } from '../../frame/config.ts';
import { css, html, nothing } from 'lit';
import { controls } from '../../styles/controls.ts';
import { FrameElement } from '../frame-element.ts';
import { closeIcon, menuIcon } from '../icons.ts';
import { request } from '../requests.ts';

/**
 * Says what this is and who answers; « Quitter vite » stands always at the same place.
 * @summary Header of the panel.
 * @fires guichet-menu-request
 * @fires guichet-exit-request
 * @fires guichet-close-request
 */
export class ChatHeaderElement extends FrameElement {
  static override properties = {
    site: { attribute: false },
    officer: { attribute: false },
    menu: { attribute: false },
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

  /** The partner site; null while its record is unknown. */
  declare site: FrameConfig | null;
  /** Name of the officer in the conversation; null while there is none. */
  declare officer: string | null;
  /** Whether the menu is absent, closed or open. */
  declare menu: 'none' | 'closed' | 'open';

  constructor() {
    super();
    this.site = null;
    this.officer = null;
    this.menu = 'none';
  }

  /** Puts focus back on the button that opened the menu. */
  focusMenu(): void {
    this.renderRoot.querySelector<HTMLElement>('[aria-expanded]')?.focus();
  }

  protected override render() {
    const { t } = this;
    return html`
      <p class="title">${t('header.title')}</p>
      <p class="soft">${this.#whoAnswers()}</p>
      ${
        this.menu === 'none'
          ? nothing
          : html`<button
              class="quiet"
              aria-expanded=${this.menu === 'open' ? 'true' : 'false'}
              aria-label=${t('header.menu')}
              @click=${() => request(this, 'guichet-menu-request', null)}
            >
              ${menuIcon}
            </button>`
      }
      <button
        class="exit"
        aria-description=${t('header.exitHelp')}
        @click=${() => request(this, 'guichet-exit-request', null)}
      >
        ${t('header.exit')}
      </button>
      <button
        class="quiet close"
        aria-label=${t('header.close')}
        @click=${() => request(this, 'guichet-close-request', null)}
      >
        ${closeIcon}
      </button>
    `;
  }

  /** Spec S-11: a demonstration says so whatever else is known; a site that declared nobody is not official. */
  #whoAnswers() {
    const { t, site } = this;
    if (site?.demonstration) return t('header.demonstration');
    if (this.officer) return t('header.withOfficer', { officer: this.officer });
    if (site?.answeredBy) return t('header.answeredBy', { name: site.answeredBy.name });
    return `${site ? `${site.name} · ` : ''}${t('header.unofficial')}`;
  }
}
