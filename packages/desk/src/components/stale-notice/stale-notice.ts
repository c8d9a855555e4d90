import { css, html } from 'lit';
import { citizenName, timeText } from '../../locales/words.ts';
import { citizenMessagesAfter, type LoadedConversation } from '../../model/conversation-view.ts';
import { controls } from '../../styles/controls.ts';
import { DeskElement } from '../desk-element.ts';

/**
 * What the citizen wrote while a reply was being written, shown before that reply may leave (spec K-6).
 *
 * @summary « Citoyen 3 a écrit pendant que vous répondiez ».
 */
export class StaleNoticeElement extends DeskElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      section {
        max-block-size: 30vh;
        overflow-y: auto;
        margin-block-end: 8px;
        padding: 12px;
        border: 2px solid var(--accent);
        border-radius: var(--radius);
        background: var(--surface);
      }
      h3 {
        font-size: 1rem;
      }
      li {
        margin-block-start: 8px;
        padding-inline-start: 12px;
        border-inline-start: 4px solid var(--accent);
        overflow-wrap: anywhere;
      }
      .text {
        display: block;
        white-space: pre-wrap;
      }
    `,
  ];
  static override properties = { view: { attribute: false } };
  declare view: LoadedConversation;

  override render(): unknown {
    const { stale, conversation, item } = this.view;
    if (!stale) return null;
    return html`
      <section tabindex="0" aria-labelledby="heading">
        <h3 id="heading">${this.t('stale.heading', { citizen: citizenName(item.number) })}</h3>
        <p>${this.t('stale.intro')}</p>
        <ul>
          ${citizenMessagesAfter(conversation, stale.afterSeq).map(
            (event) =>
              html`<li>
                <span class="small muted">${timeText(event.at)}</span>
                <span class="text" dir="auto" lang=${conversation.language}>${event.text}</span>
              </li>`,
          )}
        </ul>
      </section>
    `;
  }
}
