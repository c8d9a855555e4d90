import { css, html, nothing } from 'lit';
import { controls } from '../../styles/controls.ts';
import { FrameElement } from '../frame-element.ts';
import { alertIcon, checkIcon } from '../icons.ts';
import { request } from '../requests.ts';
import type { MessageRow } from '../transcript/rows.ts';
import { shownTime } from '../transcript/time.ts';
import { foldedHead } from './fold.ts';

/**
 * One message: who, when, what, and how its delivery stands. Text is text: nothing in it is ever markup (spec E-3).
 * @summary Message.
 * @fires guichet-retry-request
 */
export class MessageBubbleElement extends FrameElement {
  static override properties = { row: { attribute: false }, whole: { state: true } };
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      article {
        display: flex;
        flex-direction: column;
        align-items: flex-start;
        gap: 2px;
        margin-inline-end: 15%;
      }
      article.citizen {
        align-items: flex-end;
        margin-inline: 15% 0;
      }
      .bubble {
        max-inline-size: 100%;
        padding: 8px 12px;
        border: 1px solid var(--line);
        border-radius: 12px;
        border-end-start-radius: 2px;
        background: var(--sunken);
      }
      .text {
        line-break: auto;
        overflow-wrap: anywhere;
        white-space: pre-wrap;
        line-height: var(--leading);
      }
      /* Arabic, Thaana, Khmer, Burmese…: any bubble may hold them, whatever the interface. */
      .text.tall {
        line-height: 1.7;
      }
      .citizen .bubble {
        border-color: var(--accent);
        border-radius: 12px;
        border-end-end-radius: 2px;
        background: var(--accent);
        color: var(--on-accent);
      }
      .more {
        display: flex;
        min-block-size: 44px;
        padding: 0;
        color: inherit;
      }
      .state {
        display: flex;
        align-items: center;
        gap: 4px;
      }
      .state svg {
        inline-size: 1rem;
        block-size: 1rem;
      }
      .failed {
        color: var(--danger);
        font-weight: 600;
      }
    `,
  ];

  declare row: MessageRow;
  /** Whether a long text is shown whole. */
  declare whole: boolean;

  constructor() {
    super();
    this.whole = false;
  }

  protected override render() {
    const { row, t } = this;
    const mine = row.from === 'citizen';
    const sender = mine ? t('transcript.you') : (row.officer ?? t('transcript.officer'));
    const head = foldedHead(row.text);
    const text = head === null || this.whole ? row.text : `${head}…`;
    const tall = /[\u0600-\u07bf\u1000-\u109f\u1780-\u17ff\ufb50-\ufdff\ufe70-\ufeff]/.test(row.text);
    return html`<article class=${row.from}>
      <p class=${row.opensGroup ? 'soft' : 'hidden'}>
        <bdi>${sender}</bdi>${row.at ? html`${' · '}<time datetime=${row.at}>${this.#time(row.at)}</time>` : nothing}
      </p>
      <div class="bubble">
        <div class="text ${tall ? 'tall' : ''}" dir="auto">${text}</div>
        ${head === null ? nothing : this.#fold()}
      </div>
      ${this.#state()}
    </article>`;
  }

  #time(at: string) {
    return shownTime(at, this.locale, new Date());
  }

  #fold() {
    return html`<button
      class="link more"
      aria-expanded=${this.whole ? 'true' : 'false'}
      @click=${() => (this.whole = !this.whole)}
    >
      ${this.t(this.whole ? 'transcript.less' : 'transcript.more')}
    </button>`;
  }

  #state() {
    const { row, t } = this;
    if (row.state === null) return nothing;
    if (row.state !== 'failed') {
      return html`<p class="soft state">
        ${row.state === 'sending' ? nothing : checkIcon}${t(`message.${row.state}`)}
      </p>`;
    }
    const { commandId } = row;
    return html`<p class="soft state failed">
      ${alertIcon}${t('message.failed')}
      ${
        commandId === null
          ? nothing
          : html`<button class="link" @click=${() => request(this, 'guichet-retry-request', { commandId })}>
              ${t('message.retry')}
            </button>`
      }
    </p>`;
  }
}
