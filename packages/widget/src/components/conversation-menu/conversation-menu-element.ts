import { css, html, nothing } from 'lit';
import type { FrameConfig } from '../../frame/config.ts';
import { controls } from '../../styles/controls.ts';
import { FrameElement } from '../frame-element.ts';
import { alertIcon } from '../icons.ts';
import { legalNotice } from '../legal-notice.ts';
import { request, type Requests } from '../requests.ts';
import { saveTranscript } from '../transcript/transcript-file.ts';
import { safetyWords } from '../safety-words.ts';
import { hoursRows } from '../unit-detail/hours-rows.ts';

/**
 * What can be done besides writing, and what the site says of the service: when somebody answers, its legal notice. A panel of
 * plain buttons, not an ARIA menu: nothing to learn, Tab is enough. Ending asks once more, in the same place.
 * @summary Options of the conversation.
 * @fires guichet-danger-request
 * @fires guichet-languages-request
 * @fires guichet-download-request
 * @fires guichet-finish-request
 * @fires guichet-back-request
 */
export class ConversationMenuElement extends FrameElement {
  static override properties = { open: { attribute: false }, site: { attribute: false }, ending: { state: true } };
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        block-size: 100%;
        overflow-y: auto;
      }
      .screen {
        align-items: stretch;
        gap: 12px;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      li {
        margin-block-end: 8px;
      }
      .soft {
        margin-block-start: -8px;
      }
    `,
  ];

  /** Whether the conversation can still be ended. */
  declare open: boolean;
  /** What the server says of the site. */
  declare site: FrameConfig | null;
  /** Whether the question about ending is shown. */
  declare ending: boolean;

  constructor() {
    super();
    this.open = true;
    this.site = null;
    this.ending = false;
  }

  /** Puts focus on the heading: the person asked for this screen. */
  override focus(): void {
    this.renderRoot.querySelector('h1')?.focus();
  }

  protected override render() {
    const { t } = this;
    if (this.ending) return this.#question();
    return html`<div class="screen">
      <h1 tabindex="-1">${t('menu.label')}</h1>
      ${
        this.open
          ? html`<button class="danger" @click=${this.#ask('guichet-danger-request')}>
                ${alertIcon}${t('danger.button')}
              </button>
              <button @click=${this.#ask('guichet-languages-request')}>${t('menu.language')}</button>`
          : nothing
      }
      <button
        aria-describedby="warning"
        @click=${() => request(this, 'guichet-download-request', { save: saveTranscript })}
      >
        ${t('menu.download')}
      </button>
      <p id="warning" class="soft">${t('menu.downloadWarning')}</p>
      ${this.open ? html`<button @click=${() => this.#askEnd(true)}>${t('menu.end')}</button>` : nothing}
      <button class="link" @click=${this.#ask('guichet-back-request')}>${t('menu.close')}</button>
      ${this.#answeringHours()} ${legalNotice(this.site, this.locale)} ${safetyWords(t)}
    </div>`;
  }

  #answeringHours() {
    const hours = this.site?.hours;
    const { t, locale } = this;
    if (!hours) return nothing;
    return html`<h2>${t('menu.hours')}</h2>
      <ul role="list">
        ${hoursRows(hours, new Date(), locale, t).map(
          ({ day, ranges }) => html`<li><strong>${day}</strong> ${ranges.join(', ')}</li>`,
        )}
      </ul>`;
  }

  #question() {
    const { t } = this;
    return html`<div class="screen">
      <h1 tabindex="-1">${t('menu.endQuestion')}</h1>
      <p>${t('menu.endHelp')}</p>
      <div class="actions">
        <button class="danger" @click=${this.#ask('guichet-finish-request')}>${t('menu.endYes')}</button>
        <button @click=${() => this.#askEnd(false)}>${t('menu.endNo')}</button>
      </div>
    </div>`;
  }

  async #askEnd(ending: boolean) {
    this.ending = ending;
    await this.updateComplete;
    this.focus();
  }

  #ask(type: { [Type in keyof Requests]: Requests[Type] extends null ? Type : never }[keyof Requests]) {
    return () => request(this, type, null);
  }
}
