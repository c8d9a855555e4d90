import { css, html, nothing } from 'lit';
import type { Colleague, QueueDescription } from '../../contract.ts';
import { errorText } from '../../locales/error-text.ts';
import { loading, type Loadable } from '../../stores/loadable.ts';
import { controls } from '../../styles/controls.ts';
import { DeskElement } from '../desk-element.ts';
import type { TransferTarget } from '../request.ts';

const REASON_MAX_CHARACTERS = 500;

/**
 * Gives a conversation to a colleague who is there and available, or to a queue.
 *
 * @summary Whom to transfer to, and why.
 * @fires desk-request - `conversation.transfer`, `dialog.close`, `lists.reload`
 */
export class TransferDialogElement extends DeskElement {
  static override styles = [
    controls,
    css`
      :host,
      form {
        display: grid;
        gap: 16px;
      }
      legend {
        padding: 0;
        font-weight: 600;
      }
      .choice {
        justify-content: flex-start;
        border-block-end: 1px solid var(--line);
      }
      .load {
        margin-inline-start: auto;
      }
      .actions {
        display: flex;
        justify-content: flex-end;
        gap: 8px;
      }
    `,
  ];
  static override properties = {
    conversationId: { attribute: false },
    currentQueue: { attribute: false },
    officerId: { attribute: false },
    colleagues: { attribute: false },
    queues: { attribute: false },
    missing: { state: true },
  };
  declare conversationId: string;
  /** The queue the conversation is in: not offered again. */
  declare currentQueue: string;
  declare officerId: string;
  declare colleagues: Loadable<readonly Colleague[]>;
  declare queues: Loadable<readonly QueueDescription[]>;
  declare missing: boolean;

  constructor() {
    super();
    this.conversationId = '';
    this.currentQueue = '';
    this.officerId = '';
    this.colleagues = loading;
    this.queues = loading;
    this.missing = false;
  }

  #target(): TransferTarget | null {
    const value = this.renderRoot.querySelector<HTMLInputElement>('input[name="to"]:checked')?.value;
    if (!value) return null;
    const name = value.slice(value.indexOf(':') + 1);
    return value.startsWith('officer:') ? { officerId: name } : { queue: name };
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const to = this.#target();
    this.missing = to === null;
    if (!to) {
      this.renderRoot.querySelector<HTMLInputElement>('input[name="to"]:enabled')?.focus();
      return;
    }
    const reason = this.renderRoot.querySelector('textarea')?.value.trim() ?? '';
    this.request({ type: 'conversation.transfer', conversationId: this.conversationId, to, reason });
    this.request({ type: 'dialog.close' });
  }

  override render(): unknown {
    if (this.colleagues.phase === 'loading' || this.queues.phase === 'loading')
      return html`<p class="late" role="status">${this.t('transfer.loading')}</p>`;
    if (this.colleagues.phase === 'error') return this.#failure(this.colleagues.code);
    if (this.queues.phase === 'error') return this.#failure(this.queues.code);
    return html`
      <form @submit=${this.#submit}>
        <p>${this.t('transfer.intro')}</p>
        ${this.#colleagueChoices(this.colleagues.value)} ${this.#queueChoices(this.queues.value)}
        <div>
          <label for="reason">${this.t('transfer.reason')}</label>
          <textarea id="reason" rows="2" maxlength=${REASON_MAX_CHARACTERS} dir="auto" autocomplete="off"></textarea>
        </div>
        <p class="error" role="alert">${this.missing ? this.t('transfer.choose') : nothing}</p>
        <div class="actions">
          <button type="button" @click=${() => this.request({ type: 'dialog.close' })}>
            ${this.t('dialog.cancel')}
          </button>
          <button class="primary">${this.t('transfer.submit')}</button>
        </div>
      </form>
    `;
  }

  #failure(code: string): unknown {
    return html`
      <div role="alert">
        <p>${this.t('transfer.failed')} ${errorText(code)}</p>
        <p class="small muted">${this.t('common.errorCode', { code })}</p>
      </div>
      <button type="button" @click=${() => this.request({ type: 'lists.reload' })}>${this.t('common.retry')}</button>
    `;
  }

  #colleagueChoices(colleagues: readonly Colleague[]): unknown {
    const there = colleagues.filter(({ id, connected, available }) => id !== this.officerId && connected && available);
    return html`
      <fieldset>
        <legend>${this.t('transfer.colleagues')}</legend>
        ${there.length === 0 ? html`<p class="muted">${this.t('transfer.noColleague')}</p>` : nothing}
        ${there.map((colleague) => {
          const full = colleague.holding >= colleague.capacity;
          return html`
            <label class="choice">
              <input type="radio" name="to" value="officer:${colleague.id}" ?disabled=${full} />
              <span dir="auto">${colleague.name}</span>
              <span class="load small muted">
                ${this.t('transfer.load', { count: colleague.capacity, holding: colleague.holding })}${
                  full ? ` · ${this.t('transfer.full')}` : nothing
                }
              </span>
            </label>
          `;
        })}
      </fieldset>
    `;
  }

  #queueChoices(queues: readonly QueueDescription[]): unknown {
    const others = queues.filter(({ name }) => name !== this.currentQueue);
    return html`
      <fieldset>
        <legend>${this.t('transfer.queues')}</legend>
        ${others.length === 0 ? html`<p class="muted">${this.t('transfer.noQueue')}</p>` : nothing}
        ${others.map(
          ({ name, title }) => html`
            <label class="choice">
              <input type="radio" name="to" value="queue:${name}" />
              <span dir="auto">${title}</span>
            </label>
          `,
        )}
      </fieldset>
    `;
  }
}
