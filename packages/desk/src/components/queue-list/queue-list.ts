import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { QueueItem, QueueSnapshot } from '../../contract.ts';
import { errorText } from '../../locales/error-text.ts';
import { citizenName, dangerText, languageText } from '../../locales/words.ts';
import { followQueue, freezeQueue, groupQueue, type FrozenQueue, type QueueRow } from '../../model/queue-view.ts';
import type { Loadable } from '../../stores/loadable.ts';
import { loading } from '../../stores/loadable.ts';
import { controls } from '../../styles/controls.ts';
import { DeskElement } from '../desk-element.ts';
import { elapsedText } from '../elapsed/elapsed-text.ts';
import { icons } from '../icons.ts';
import { styles } from './queue-list.styles.ts';

/**
 * Who waits, most urgent first (spec C-2). While the list is pointed at or holds the focus its order stands still; rows
 * still tell the truth, and one press brings it up to date.
 *
 * @summary The waiting list, and what colleagues hold.
 * @fires desk-request - `conversation.claim`, `conversation.open`, `queue.reload`
 */
export class QueueListElement extends DeskElement {
  static override styles = [controls, styles];
  static override properties = {
    queue: { attribute: false },
    officerId: { attribute: false },
    frozen: { state: true },
  };
  declare queue: Loadable<QueueSnapshot>;
  declare officerId: string;
  /** The waiting list when reading began; null while nobody reads. */
  declare frozen: readonly QueueItem[] | null;

  constructor() {
    super();
    this.queue = loading;
    this.officerId = '';
    this.frozen = null;
    this.addEventListener('pointerenter', (event) => {
      if (event.pointerType === 'mouse') this.#freeze();
    });
    this.addEventListener('pointerleave', () => this.#release());
    this.addEventListener('focusin', () => this.#freeze());
    this.addEventListener('focusout', () => this.#release());
  }

  /** Puts the focus on the first row. */
  focusFirst(): void {
    this.renderRoot.querySelector<HTMLElement>('.name, h2')?.focus();
  }

  get #items(): readonly QueueItem[] {
    return this.queue.phase === 'ready' ? this.queue.value.items : [];
  }

  #freeze(): void {
    this.frozen ??= groupQueue(this.#items, this.officerId).waiting;
  }

  #release(): void {
    if (!this.matches(':hover, :focus-within')) this.frozen = null;
  }

  #update(): void {
    this.frozen = groupQueue(this.#items, this.officerId).waiting;
  }

  override render(): unknown {
    return html`<section aria-labelledby="heading">${this.#content()}</section>`;
  }

  #content(): unknown {
    const heading = html`<h2 id="heading" tabindex="-1">${this.t('queue.heading')}</h2>`;
    if (this.queue.phase === 'loading')
      return html`
        <div class="head">${heading}</div>
        <p class="visually-hidden" role="status">${this.t('queue.loading')}</p>
        <ul class="skeletons" aria-hidden="true">
          ${[1, 2, 3].map(() => html`<li><span class="skeleton"></span></li>`)}
        </ul>
      `;
    if (this.queue.phase === 'error')
      return html`
        <div class="head">${heading}</div>
        <div class="empty" role="alert">
          <p>${this.t('queue.failed')} ${errorText(this.queue.code)}</p>
          <p class="small">${this.t('common.errorCode', { code: this.queue.code })}</p>
          <button type="button" @click=${() => this.request({ type: 'queue.reload' })}>
            ${this.t('common.retry')}
          </button>
        </div>
      `;
    const { waiting, held } = groupQueue(this.#items, this.officerId);
    const shown = this.frozen ? freezeQueue(this.frozen, this.#items) : followQueue(this.#items);
    return html`
      <div class="head">
        ${heading}
        <p class="muted">${waiting.length > 0 ? this.t('queue.waiting', { count: waiting.length }) : nothing}</p>
      </div>
      ${this.#changes(shown)}
      ${shown.rows.length === 0 ? html`<p class="empty">${this.t('queue.empty')}</p>` : this.#list(shown.rows, 'heading')}
      ${
        held.length === 0
          ? nothing
          : html`
              <h3 id="held">${this.t('queue.held')}</h3>
              ${this.#list(
                held.map((item) => ({ item, state: 'taken', holder: item.holder })),
                'held',
              )}
            `
      }
    `;
  }

  #changes(shown: FrozenQueue): unknown {
    if (shown.changes === 0) return nothing;
    return html`
      <button type="button" class="changes" @click=${this.#update}>
        ${this.t('queue.changes', { count: shown.changes })}
        ${shown.newDangers > 0 ? html`<strong>(${this.t('queue.newDangers', { count: shown.newDangers })})</strong>` : nothing}
      </button>
    `;
  }

  #list(rows: readonly QueueRow[], labelledBy: string): unknown {
    return html`
      <ul aria-labelledby=${labelledBy}>
        ${repeat(
          rows,
          (row) => row.item.conversationId,
          (row) => this.#row(row),
        )}
      </ul>
    `;
  }

  #row({ item, state, holder }: QueueRow): unknown {
    const citizen = citizenName(item.number);
    const { conversationId } = item;
    return html`
      <li data-danger=${item.danger} data-state=${state}>
        <div class="facts">
          <div class="title">
            ${item.danger === 'yes' ? html`<span class="danger-mark">${icons.danger}${this.t('danger.yes')}</span>` : nothing}
            <button
              type="button"
              class="link name"
              aria-label=${this.t('queue.preview', { citizen })}
              @click=${() => this.request({ type: 'conversation.open', conversationId })}
            >
              ${citizen}
            </button>
            ${item.returned ? html`<span class="tag">${this.t('status.returned')}</span>` : nothing}
          </div>
          <p><span dir="auto">${item.siteName}</span> · ${languageText(item.language)}</p>
          ${item.danger === 'unanswered' ? html`<p>${dangerText(item.danger)}</p>` : nothing}
          ${this.#times(item, state)}
        </div>
        ${this.#action(state, conversationId, citizen, holder)}
      </li>
    `;
  }

  #times(item: QueueItem, state: QueueRow['state']): unknown {
    // What a colleague has answered since is not in the queue (spec K-11).
    if (state !== 'waiting') return nothing;
    const text = item.unansweredSince
      ? elapsedText('queue.unansweredFor', item.unansweredSince)
      : elapsedText('queue.waitingFor', item.waitingSince);
    return html`<p>${text}</p>`;
  }

  #action(state: QueueRow['state'], conversationId: string, citizen: string, holder: QueueRow['holder']): unknown {
    if (state === 'gone') return html`<span class="claim">${this.t('queue.gone')}</span>`;
    if (state === 'taken') {
      const mine = holder?.id === this.officerId;
      const text = mine ? this.t('queue.takenByYou') : this.t('queue.taken', { name: holder?.name ?? '' });
      return html`<span class="claim" dir="auto">${text}</span>`;
    }
    return html`
      <button
        type="button"
        class="claim primary"
        aria-label=${this.t('queue.claimNamed', { citizen })}
        @click=${() => this.request({ type: 'conversation.claim', conversationId })}
      >
        ${this.t('queue.claim')}
      </button>
    `;
  }
}
