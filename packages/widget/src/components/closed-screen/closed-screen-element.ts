import type { Ending } from '@guichet/core';
import { css, html, nothing } from 'lit';
import { controls } from '../../styles/controls.ts';
import { FrameElement } from '../frame-element.ts';
import { request } from '../requests.ts';
import { saveTranscript } from '../transcript/transcript-file.ts';
import { safetyWords } from '../safety-words.ts';

/**
 * Under the transcript, once the conversation is over: what remains, a copy to keep, a new start.
 * @summary End of the conversation.
 * @fires guichet-download-request
 * @fires guichet-restart-request
 */
export class ClosedScreenElement extends FrameElement {
  static override properties = { ending: { attribute: false }, empty: { attribute: false } };
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        max-block-size: 60%;
        border-block-start: 1px solid var(--line);
        background: var(--sunken);
        overflow-y: auto;
      }
      .screen {
        gap: 12px;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      summary {
        min-block-size: 44px;
        padding-block: 10px;
        font-weight: 600;
        cursor: pointer;
      }
      li {
        margin-block-end: 8px;
      }
      details h2 {
        font-size: 1rem;
      }
    `,
  ];

  /** Whether it was closed, or its session expired. */
  declare ending: Ending;
  /** Whether no message is on the screen. */
  declare empty: boolean;

  constructor() {
    super();
    this.ending = 'closed';
    this.empty = false;
  }

  /** Puts focus on the heading: the field where the person was writing is gone. */
  override focus(): void {
    this.renderRoot.querySelector('h2')?.focus();
  }

  protected override render() {
    const { t } = this;
    return html`<div class="screen">
      <h2 tabindex="-1">${t('closed.title')}</h2>
      ${this.ending === 'expired' ? html`<p>${t('error.session.invalid')}</p>` : nothing}
      <p>${t(this.empty ? 'closed.kept' : 'closed.remains')}</p>
      <div class="actions">
        <button class="primary" @click=${() => request(this, 'guichet-restart-request', null)}>
          ${t('closed.new')}
        </button>
        ${
          this.empty
            ? nothing
            : html`<button
                aria-describedby="warning"
                @click=${() => request(this, 'guichet-download-request', { save: saveTranscript })}
              >
                ${t('menu.download')}
              </button>`
        }
      </div>
      ${this.empty ? nothing : html`<p id="warning" class="soft">${t('menu.downloadWarning')}</p>`}
      <details>
        <summary>${t('menu.safety')}</summary>
        ${safetyWords(t)}
      </details>
    </div>`;
  }
}
