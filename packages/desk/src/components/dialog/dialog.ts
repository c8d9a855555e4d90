import { css, html, type PropertyValues } from 'lit';
import { controls } from '../../styles/controls.ts';
import { DeskElement } from '../desk-element.ts';
import { icons } from '../icons.ts';

/**
 * A modal dialog with a heading and a way out. Always in the document, so that closing gives the focus back to what
 * opened it.
 *
 * @summary Frame of every dialog of the desk.
 * @slot - What the dialog holds
 * @fires desk-request - `dialog.close`
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/
 */
export class DialogElement extends DeskElement {
  static override styles = [
    controls,
    css`
      :host {
        display: contents;
      }
      dialog {
        inline-size: min(560px, calc(100vw - 32px));
        max-block-size: calc(100dvh - 32px);
        /* What takes the focus stands below the head, with its label. */
        scroll-padding-block: 104px 16px;
        padding: 0;
        border: 1px solid var(--border);
        border-radius: var(--radius-bubble);
        background: var(--ground);
        color: var(--text);
        box-shadow: var(--shadow);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 0.5);
      }
      .head {
        position: sticky;
        inset-block-start: 0;
        z-index: 1;
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 8px;
        padding: 12px 16px;
        border-block-end: 1px solid var(--line);
        background: var(--ground);
      }
      h2 {
        font-size: var(--text-large);
        line-height: 1.25;
      }
      .body {
        padding: 16px;
      }
    `,
  ];
  static override properties = { open: { type: Boolean, reflect: true }, heading: {} };
  declare open: boolean;
  declare heading: string;

  constructor() {
    super();
    this.open = false;
    this.heading = '';
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return;
    const dialog = this.#dialog;
    if (this.open && !dialog?.open) dialog?.showModal();
    if (!this.open && dialog?.open) dialog.close();
  }

  /** Closed by Escape or by the platform: the owner of the state is told. */
  #onClose(): void {
    if (this.open) this.request({ type: 'dialog.close' });
  }

  override render(): unknown {
    return html`
      <dialog aria-labelledby="heading" @close=${this.#onClose}>
        <div class="head">
          <h2 id="heading">${this.heading}</h2>
          <button
            type="button"
            class="quiet"
            aria-label=${this.t('dialog.close')}
            @click=${() => this.request({ type: 'dialog.close' })}
          >
            ${icons.close}
          </button>
        </div>
        <div class="body"><slot></slot></div>
      </dialog>
    `;
  }
}
