import type { ApiErrorCode } from '@guichet/core';
import { css, html, nothing } from 'lit';
import { controls } from '../../styles/controls.ts';
import { FrameElement } from '../frame-element.ts';
import { alertIcon } from '../icons.ts';
import { errorKey } from './error-key.ts';

/**
 * A refusal as a sentence that says what to do; the code is small, for those who ask for help.
 * @summary Error sentence.
 */
export class NoticeElement extends FrameElement {
  static override properties = { code: { attribute: false } };
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .notice {
        display: flex;
        gap: 8px;
        padding: 8px 16px;
        border-block-start: 1px solid var(--line);
        background: var(--warning-soft);
      }
      svg {
        margin-block-start: 2px;
      }
      .soft {
        color: var(--text);
        user-select: all;
      }
    `,
  ];

  /** Null: nothing to say. */
  declare code: ApiErrorCode | null;

  constructor() {
    super();
    this.code = null;
  }

  protected override render() {
    const { code, t } = this;
    if (code === null) return nothing;
    return html`<div class="notice">
      ${alertIcon}
      <div>
        <p>${t(errorKey(code))}</p>
        <p class="soft">${t('notice.code', { code })}</p>
      </div>
    </div>`;
  }
}
