import { css, html } from 'lit';
import { controls } from '../../styles/controls.ts';
import { DeskElement } from '../desk-element.ts';

/**
 * Asks before what cannot be taken back: closing a conversation, or giving it back to the queue.
 *
 * @summary A sentence, « Annuler » and the act.
 * @fires desk-request - `conversation.close` or `conversation.release`, `dialog.close`
 */
export class ConfirmDialogElement extends DeskElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: 8px;
        margin-block-start: 16px;
      }
    `,
  ];
  static override properties = { act: {}, conversationId: { attribute: false } };
  declare act: 'close' | 'release';
  declare conversationId: string;

  constructor() {
    super();
    this.act = 'close';
    this.conversationId = '';
  }

  #confirm(): void {
    const { conversationId } = this;
    this.request({ type: this.act === 'close' ? 'conversation.close' : 'conversation.release', conversationId });
    this.request({ type: 'dialog.close' });
  }

  override render(): unknown {
    return html`
      <p>${this.t(`${this.act}.intro`)}</p>
      <div class="actions">
        <button type="button" @click=${() => this.request({ type: 'dialog.close' })}>${this.t('dialog.cancel')}</button>
        <button type="button" class="danger" @click=${this.#confirm}>${this.t(`${this.act}.submit`)}</button>
      </div>
    `;
  }
}
