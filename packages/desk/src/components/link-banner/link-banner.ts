import { css, html, nothing } from 'lit';
import { StoreController } from '@guichet/core/lit';
import { $now } from '../../stores/now.ts';
import type { LinkView } from '../../stores/desk-stores.ts';
import { controls } from '../../styles/controls.ts';
import { DeskElement } from '../desk-element.ts';
import { icons } from '../icons.ts';

/** After this long without a link the server takes the conversations back (spec K-7). */
export const LOST_DESK_SECONDS = 60;

/**
 * Says that the desk is cut off, what that means for what is being written, and how long is left.
 *
 * @summary The truth about the officer's own connection.
 */
export class LinkBannerElement extends DeskElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .banner {
        display: flex;
        gap: 12px;
        align-items: center;
        padding: 8px 16px;
        border-block-end: 2px solid var(--danger);
        background: var(--danger-ground);
        color: var(--text);
      }
    `,
  ];
  static override properties = { link: { attribute: false }, holding: { type: Number } };
  declare link: LinkView;
  /** How many conversations this officer holds. */
  declare holding: number;
  readonly #now = new StoreController(this, $now);

  constructor() {
    super();
    this.link = { state: 'connecting', lostAtMs: null };
    this.holding = 0;
  }

  #consequence(lostAtMs: number): unknown {
    if (this.holding === 0) return nothing;
    const left = LOST_DESK_SECONDS - Math.floor((this.#now.value - lostAtMs) / 1_000);
    return left > 0
      ? this.t('link.lostSoon', { count: Math.min(left, LOST_DESK_SECONDS) })
      : this.t('link.lostReturned');
  }

  override render(): unknown {
    const { state, lostAtMs } = this.link;
    if (state === 'live' || lostAtMs === null) return nothing;
    return html`
      <section class="banner" aria-label=${this.t(`link.${state}`)}>
        ${icons.broken}
        <p><strong>${this.t(`link.${state}`)}</strong> ${this.t('link.lost')} ${this.#consequence(lostAtMs)}</p>
      </section>
    `;
  }
}
