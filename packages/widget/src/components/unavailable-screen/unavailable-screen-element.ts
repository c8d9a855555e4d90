import type { ApiErrorCode } from '@guichet/core';
import { css, html, nothing } from 'lit';
import { officialUrl, phoneLinks } from '../../frame/links.ts';
import { controls } from '../../styles/controls.ts';
import { FrameElement } from '../frame-element.ts';
import { errorKey } from '../notice/error-key.ts';
import { request } from '../requests.ts';

/**
 * Nothing answers: numbers, the official link, and another try. What was written stays in sight.
 * @summary The chat cannot be opened.
 * @fires guichet-reopen-request
 */
export class UnavailableScreenElement extends FrameElement {
  static override properties = { code: { attribute: false }, text: { attribute: false } };
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .screen {
        align-items: stretch;
      }
      figure,
      blockquote {
        margin: 0;
      }
      blockquote {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** Why, when it is known. */
  declare code: ApiErrorCode | null;
  /** What was written and has not left; empty when there is nothing. */
  declare text: string;

  constructor() {
    super();
    this.code = null;
    this.text = '';
  }

  protected override render() {
    const { t, code } = this;
    return html`<div class="screen">
      <h1>${t('unavailable.title')}</h1>
      ${code === null ? nothing : html`<p>${t(errorKey(code))}</p>`}
      <p>${t('unavailable.help')}</p>
      ${
        this.text === ''
          ? nothing
          : html`<figure class="note">
              <figcaption class="soft">${t('unavailable.yourText')}</figcaption>
              <blockquote dir="auto">${this.text}</blockquote>
            </figure>`
      }
      <button class="primary" @click=${() => request(this, 'guichet-reopen-request', null)}>
        ${t('unavailable.retry')}
      </button>
      <a class="button danger" href=${phoneLinks['17']}>${t('unavailable.call')}</a>
      <a class="button" href=${phoneLinks['114']}>${t('unavailable.sms')}</a>
      <a class="button" href=${officialUrl} target="_blank" rel="noreferrer">${t('unavailable.official')}</a>
      ${code === null ? nothing : html`<p class="soft">${t('notice.code', { code })}</p>`}
    </div>`;
  }
}
