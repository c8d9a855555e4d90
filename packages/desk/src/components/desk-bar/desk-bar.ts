import { css, html, nothing } from 'lit';
import type { DeskSession } from '../../contract.ts';
import { hasOtv } from '../../model/otv.ts';
import type { LinkView } from '../../stores/desk-stores.ts';
import { controls } from '../../styles/controls.ts';
import { DeskElement } from '../desk-element.ts';
import { icons } from '../icons.ts';

/**
 * The desk's top bar: who is here, whether the desk is connected, presence, settings, help, way out.
 *
 * @summary Top bar.
 * @fires desk-request - `presence.set`, `counts.open`, `places.open`, `sites.open`, `otv.open`, `otv.close`, `dialog.open`, `session.sign-out`
 */
export class DeskBarElement extends DeskElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      header {
        display: flex;
        align-items: center;
        gap: 8px 16px;
        min-block-size: 52px;
        padding: 4px 16px;
        border-block-end: 1px solid var(--line);
        background: var(--surface);
      }
      .who {
        display: flex;
        flex-direction: column;
        min-inline-size: 0;
        max-inline-size: 160px;
        line-height: 1.25;
      }
      h1 {
        font-size: 1rem;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .link {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        font-size: var(--text-small);
        white-space: nowrap;
      }
      .link svg {
        inline-size: 14px;
        block-size: 14px;
      }
      .link[data-state='live'] {
        color: var(--success);
      }
      .link[data-state='offline'],
      .link[data-state='reconnecting'] {
        color: var(--danger);
      }
      .actions {
        display: flex;
        align-items: center;
        gap: 4px;
        margin-inline-start: auto;
      }
      .word {
        white-space: nowrap;
      }
      /* Of an admin there are three more, which are not asked for in a hurry. */
      @media (max-width: 1599px) {
        .counts .word {
          display: none;
        }
      }
      @media (max-width: 1023px) {
        .word,
        .out {
          display: none;
        }
      }
      @media (max-width: 767px) {
        header {
          padding-inline: 8px;
          gap: 8px;
        }
        .help,
        .counts,
        .wide {
          display: none;
        }
      }
      @media (min-width: 768px) {
        .narrow {
          display: none;
        }
      }
    `,
  ];
  static override properties = {
    session: { attribute: false },
    link: { attribute: false },
    otvShown: { type: Boolean },
    waiting: { type: Number },
  };
  declare session: DeskSession | null;
  declare link: LinkView;
  /** Requests to watch a home stand in the place of the conversations. */
  declare otvShown: boolean;
  /** How many people wait for an answer. */
  declare waiting: number;

  constructor() {
    super();
    this.session = null;
    this.link = { state: 'connecting', lostAtMs: null };
    this.otvShown = false;
    this.waiting = 0;
  }

  override render(): unknown {
    if (!this.session) return null;
    const { officer, available, capacity } = this.session;
    const { state } = this.link;
    return html`
      <header aria-label=${this.t('bar.label')}>
        <div class="who">
          <h1 dir="auto">${officer.name}</h1>
          <span class="link" data-state=${state}>
            ${state === 'live' ? icons.live : icons.broken} ${this.t(`link.${state}`)}
          </span>
        </div>
        <desk-presence class="wide" .available=${available} .capacity=${capacity}></desk-presence>
        <desk-presence class="narrow" compact .available=${available} .capacity=${capacity}></desk-presence>
        <div class="actions">
          ${hasOtv(this.session) ? this.#otv() : nothing}
          ${
            officer.role === 'admin'
              ? html`${this.#button('counts', this.t('counts.open'), icons.counts, () =>
                  this.request({ type: 'counts.open' }),
                )}
                ${this.#button('counts', this.t('places.open'), icons.places, () =>
                  this.request({ type: 'places.open' }),
                )}
                ${this.#button('counts', this.t('sites.open'), icons.sites, () => this.request({ type: 'sites.open' }))}`
              : nothing
          }
          ${this.#button('settings', this.t('bar.settings'), icons.settings, () =>
            this.request({ type: 'dialog.open', dialog: 'settings' }),
          )}
          ${this.#button('help', this.t('bar.help'), icons.help, () =>
            this.request({ type: 'dialog.open', dialog: 'help' }),
          )}
          ${this.#button('out', this.t('bar.signOut'), icons.out, () => this.request({ type: 'session.sign-out' }))}
        </div>
      </header>
    `;
  }

  /** The way to the requests to watch a home, and back. */
  #otv(): unknown {
    if (!this.otvShown)
      return this.#button('otv', this.t('bar.otv'), icons.home, () => this.request({ type: 'otv.open' }));
    const label =
      this.waiting === 0 ? this.t('bar.conversations') : this.t('bar.conversationsWaiting', { count: this.waiting });
    return this.#button('otv', label, icons.chat, () => this.request({ type: 'otv.close' }));
  }

  #button(name: string, label: string, icon: unknown, onClick: () => void): unknown {
    return html`
      <button type="button" class="quiet ${name}" aria-label=${label} title=${label} @click=${onClick}>
        ${icon}<span class="word">${label}</span>
      </button>
    `;
  }
}
