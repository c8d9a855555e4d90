import type { Danger } from '@guichet/core';
import { css, html, nothing } from 'lit';
import { controls } from '../../styles/controls.ts';
import { FrameElement } from '../frame-element.ts';
import { alertIcon, checkIcon, globeIcon } from '../icons.ts';
import { request } from '../requests.ts';

/**
 * The first question, what this chat is for and what it is not. Nobody has to answer before writing.
 * @summary Start screen.
 * @fires guichet-danger-answer
 * @fires guichet-languages-request
 */
export class StartScreenElement extends FrameElement {
  static override properties = {
    danger: { attribute: false },
    memoryOnly: { attribute: false },
    languageNotice: { attribute: false },
  };
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      fieldset {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 8px;
        inline-size: 100%;
        min-inline-size: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0 0 12px;
      }
      [aria-pressed='true'] {
        outline: 3px solid var(--accent);
      }
      .mark {
        display: flex;
        gap: 8px;
        align-items: center;
        font-weight: 600;
      }
    `,
  ];

  /** What was answered so far. */
  declare danger: Danger;
  /** Whether nothing can be kept by this browser (spec S-7). */
  declare memoryOnly: boolean;
  /** The sentences about a chosen language without an interface, French first; empty when there is none (spec I-4). */
  declare languageNotice: readonly { lang: string; text: string }[];

  constructor() {
    super();
    this.danger = 'unanswered';
    this.memoryOnly = false;
    this.languageNotice = [];
  }

  /** Puts focus on the button that opened the list of languages. */
  focusLanguages(): void {
    this.renderRoot.querySelector<HTMLElement>('#languages')?.focus();
  }

  protected override render() {
    const { t } = this;
    return html`<div class="screen">
      <fieldset>
        <legend><h1>${t('start.question')}</h1></legend>
        ${this.#answer('yes')} ${this.#answer('no')}
      </fieldset>
      ${this.#afterAnswer()}
      <p>${t('start.scope')}</p>
      <p class="note"><strong>${t('start.notComplaint')}</strong> ${t('start.complaintHow')}</p>
      <button
        id="languages"
        aria-description=${t('start.languagesHelp')}
        @click=${() => request(this, 'guichet-languages-request', null)}
      >
        ${globeIcon}<span
          ><span lang="en">Languages</span> · <span lang="ar" dir="rtl">العربية</span> ·
          <span lang="ps" dir="rtl">پښتو</span></span
        >
      </button>
      ${this.languageNotice.map(({ lang, text }) => html`<p class="note" lang=${lang}>${text}</p>`)}
      ${this.memoryOnly ? html`<p class="note">${t('start.memoryOnly')}</p>` : nothing}
    </div>`;
  }

  #answer(danger: 'yes' | 'no') {
    return html`<button
      aria-pressed=${this.danger === danger ? 'true' : 'false'}
      @click=${() => request(this, 'guichet-danger-answer', { danger })}
    >
      ${this.t(`start.${danger}`)}
    </button>`;
  }

  #afterAnswer() {
    if (this.danger === 'yes') return html`<p class="mark">${alertIcon} ${this.t('danger.marked')}</p>`;
    if (this.danger === 'no') return html`<p class="mark">${checkIcon} ${this.t('start.answeredNo')}</p>`;
    return nothing;
  }
}
