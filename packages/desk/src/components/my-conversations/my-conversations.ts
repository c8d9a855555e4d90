import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { citizenName } from '../../locales/words.ts';
import type { MyConversation } from '../../model/my-list.ts';
import { controls } from '../../styles/controls.ts';
import { DeskElement } from '../desk-element.ts';
import { elapsedText } from '../elapsed/elapsed-text.ts';
import { icons } from '../icons.ts';

/**
 * The officer's own conversations, in a stable order, with what is unread and unanswered in each.
 *
 * @summary « Mes conversations ».
 * @fires desk-request - `conversation.open`
 */
export class MyConversationsElement extends DeskElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        font-size: var(--text-small);
        border-block-end: 1px solid var(--line);
      }
      h2 {
        padding: 12px 16px 8px;
        font-size: 1rem;
      }
      .empty {
        padding: 0 16px 16px;
        color: var(--muted);
      }
      li {
        display: flex;
        align-items: stretch;
        border-block-start: 1px solid var(--line);
        padding-inline-start: 4px;
      }
      li[data-shown] {
        padding-inline-start: 0;
        border-inline-start: 4px solid var(--accent);
        background: var(--accent-ground);
      }
      .open {
        flex: 1;
        display: block;
        min-inline-size: 0;
        padding: 8px 12px;
        border-color: transparent;
        border-radius: 0;
        background: transparent;
        overflow-wrap: anywhere;
      }
      .open:focus-visible,
      .beside:focus-visible {
        outline-offset: -3px;
      }
      .title {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 8px;
      }
      .unread {
        padding: 0 8px;
        border-radius: 12px;
        background: var(--accent);
        color: var(--on-accent);
        font-weight: 700;
      }
      .beside {
        border-color: transparent;
        background: transparent;
        border-radius: 0;
      }
      @media (max-width: 1279px) {
        .beside {
          display: none;
        }
      }
      @media (forced-colors: active) {
        .unread {
          border: 1px solid;
        }
        li[data-shown] {
          border-inline-start-color: Highlight;
        }
      }
    `,
  ];
  static override properties = { rows: { attribute: false }, shown: { attribute: false } };
  declare rows: readonly MyConversation[];
  /** Ids of the conversations on screen. */
  declare shown: readonly string[];

  constructor() {
    super();
    this.rows = [];
    this.shown = [];
  }

  override render(): unknown {
    return html`
      <nav aria-labelledby="heading">
        <h2 id="heading">${this.t('queue.mine')}</h2>
        ${
          this.rows.length === 0
            ? html`<p class="empty">${this.t('queue.mineEmpty')}</p>`
            : html`<ul>
                ${repeat(
                  this.rows,
                  (row) => row.conversationId,
                  (row) => this.#row(row),
                )}
              </ul>`
        }
      </nav>
    `;
  }

  #row(row: MyConversation): unknown {
    const { conversationId } = row;
    const citizen = citizenName(row.number);
    const shown = this.shown.includes(conversationId);
    return html`
      <li ?data-shown=${shown}>
        <button
          type="button"
          class="open"
          aria-current=${shown ? 'true' : nothing}
          @click=${() => this.request({ type: 'conversation.open', conversationId })}
        >
          <span class="title">
            ${row.danger === 'yes' ? html`<span class="danger-mark">${icons.danger}${this.t('danger.yes')}</span>` : nothing}
            <strong>${citizen}</strong>
            ${row.unread > 0 ? this.#unread(row.unread) : nothing}
          </span>
          <span class="muted">${this.#status(row)}</span>
        </button>
        <button
          type="button"
          class="beside"
          aria-label=${this.t('queue.beside', { citizen })}
          title=${this.t('queue.beside', { citizen })}
          @click=${() => this.request({ type: 'conversation.open', conversationId, beside: true })}
        >
          ${icons.beside}
        </button>
      </li>
    `;
  }

  #unread(count: number): unknown {
    return html`<span class="unread" aria-hidden="true">${count}</span>
      <span class="visually-hidden">${this.t('queue.unread', { count })}</span>`;
  }

  #status(row: MyConversation): unknown {
    if (row.state === 'closed') return this.t('status.closed');
    if (row.citizenTyping) return this.t('conversation.typing', { citizen: citizenName(row.number) });
    if (row.unansweredSince === null) return this.t('queue.answered');
    return elapsedText('queue.unansweredFor', row.unansweredSince);
  }
}
