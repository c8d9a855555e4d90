import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { OfficerRef } from '../../contract.ts';
import { errorText } from '../../locales/error-text.ts';
import { citizenName, dangerText, languageText } from '../../locales/words.ts';
import {
  handoffOf,
  isHeldBy,
  unansweredSince,
  type ConversationView,
  type LoadedConversation,
} from '../../model/conversation-view.ts';
import { emptyDraft, type Draft } from '../../stores/desk-stores.ts';
import { controls } from '../../styles/controls.ts';
import type { ComposerElement } from '../composer/composer.ts';
import { DeskElement } from '../desk-element.ts';
import { elapsedText } from '../elapsed/elapsed-text.ts';
import { icons } from '../icons.ts';
import type { DialogName } from '../request.ts';
import { styles } from './conversation-pane.styles.ts';

/**
 * One conversation on screen: whom it is with, what can be done with it, what was said, and where to write.
 *
 * @summary Conversation column.
 * @fires desk-request
 */
export class ConversationPaneElement extends DeskElement {
  static override styles = [controls, styles];
  static override properties = {
    view: { attribute: false },
    me: { attribute: false },
    draft: { attribute: false },
    live: { type: Boolean },
    detailsShown: { type: Boolean, reflect: true, attribute: 'details-shown' },
    supervises: { type: Boolean },
  };
  declare view: ConversationView;
  declare me: OfficerRef;
  declare draft: Draft;
  /** Whether the desk is connected: what is sent leaves at once. */
  declare live: boolean;
  declare detailsShown: boolean;
  /** May transfer and close what a colleague holds (spec K-4). */
  declare supervises: boolean;

  constructor() {
    super();
    this.draft = emptyDraft;
    this.live = true;
    this.detailsShown = false;
    this.supervises = false;
  }

  /** Puts the focus on the citizen's name, where reading begins. */
  focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  focusComposer(): void {
    this.renderRoot.querySelector<ComposerElement>('desk-composer')?.focusText();
  }

  override render(): unknown {
    const { view } = this;
    if (view.phase === 'loading')
      return html`
        ${this.#back()}
        <p class="visually-hidden" role="status">${this.t('conversation.loading')}</p>
        <div class="loading" aria-hidden="true">${[1, 2, 3, 4].map(() => html`<span class="skeleton"></span>`)}</div>
      `;
    if (view.phase === 'error')
      return html`
        ${this.#back()}
        <div class="state" role="alert">
          <p>${this.t('conversation.failed')} ${errorText(view.code)}</p>
          <p class="small muted">${this.t('common.errorCode', { code: view.code })}</p>
          <button type="button" @click=${() => this.request({ type: 'conversation.reload', conversationId: view.id })}>
            ${this.t('common.retry')}
          </button>
        </div>
      `;
    const mine = isHeldBy(view, this.me.id);
    const citizen = citizenName(view.item.number);
    return html`
      ${this.#head(view, citizen, mine)}
      <desk-transcript .view=${view} .me=${this.me}></desk-transcript>
      <div>
        <p class="typing">${view.citizenTyping ? this.t('conversation.typing', { citizen }) : nothing}</p>
        ${this.#refusal(view)} ${this.#situation(view, mine)}
        ${
          view.conversation.status === 'closed'
            ? nothing
            : html`<desk-composer
                .view=${view}
                .draft=${this.draft}
                .mayReply=${mine}
                .live=${this.live}
                @composer-leave=${this.focusHeading}
              ></desk-composer>`
        }
      </div>
    `;
  }

  #back(): unknown {
    return html`<div class="head back">
      <button type="button" @click=${() => this.request({ type: 'panel.show', panel: 'queue' })}>
        ${icons.back} ${this.t('conversation.back')}
      </button>
    </div>`;
  }

  #head(view: LoadedConversation, citizen: string, mine: boolean): unknown {
    const { conversation, item } = view;
    const conversationId = view.id;
    const unanswered = conversation.status === 'closed' ? null : unansweredSince(conversation);
    return html`
      <div class="head">
        <div class="title">
          <button
            type="button"
            class="back"
            aria-label=${this.t('conversation.back')}
            @click=${() => this.request({ type: 'panel.show', panel: 'queue' })}
          >
            ${icons.back}
          </button>
          <h2 tabindex="-1">${citizen}</h2>
          ${
            conversation.danger === 'yes'
              ? html`<span class="danger-mark">${icons.danger}${this.t('danger.yes')}</span>`
              : nothing
          }
          ${item.returned && !mine ? html`<span class="tag">${this.t('status.returned')}</span>` : nothing}
          <button
            type="button"
            class="quiet hide"
            aria-label=${this.t('conversation.hide', { citizen })}
            @click=${() => this.request({ type: 'conversation.hide', conversationId })}
          >
            ${icons.close}
          </button>
        </div>
        <p class="facts">
          <span class="more" dir="auto">${item.siteName}</span>
          <span>${languageText(conversation.language)}</span>
          ${conversation.danger === 'unanswered' ? html`<span>${dangerText('unanswered')}</span>` : nothing}
          <span>${this.t(item.citizenConnected ? 'citizen.connected' : 'citizen.away')}</span>
          ${
            unanswered
              ? html`<span class="unanswered">${elapsedText('queue.unansweredFor', unanswered)}</span>`
              : nothing
          }
        </p>
        <div class="actions" role="group" aria-label=${this.t('conversation.actions', { citizen })}>
          ${this.#actions(view, mine)}
          <button
            type="button"
            aria-pressed=${this.detailsShown ? 'true' : 'false'}
            @click=${() => this.request({ type: 'details.toggle' })}
          >
            ${icons.details} ${this.t('conversation.details')}
          </button>
        </div>
        ${this.#handoff(view)}
      </div>
    `;
  }

  #handoff({ id, conversation }: LoadedConversation): unknown {
    const handoff = handoffOf(conversation);
    // Keyed: what was unfolded for one citizen is not unfolded for the next.
    return handoff === null
      ? nothing
      : keyed(id, html`<desk-handoff class="handoff" foldable .handoff=${handoff}></desk-handoff>`);
  }

  #actions({ id: conversationId, busy, conversation }: LoadedConversation, mine: boolean): unknown {
    if (conversation.status === 'closed' || !(mine || this.supervises)) return nothing;
    const action = (dialog: DialogName, label: string, icon: unknown, kind = '') => html`
      <button
        type="button"
        class=${kind}
        aria-label=${label}
        aria-disabled=${busy ? 'true' : 'false'}
        @click=${() => (busy ? undefined : this.request({ type: 'dialog.open', dialog, conversationId }))}
      >
        ${icon} <span class="word">${label}</span>
      </button>
    `;
    return html`
      ${action('transfer', this.t('conversation.transfer'), icons.transfer)}
      ${mine ? action('release', this.t('conversation.release'), icons.release) : nothing}
      ${action('close', this.t('conversation.close'), icons.end, 'danger')}
    `;
  }

  #refusal(view: LoadedConversation): unknown {
    if (!view.notice) return nothing;
    return html`
      <div class="notice refused" role="alert">
        <p>${errorText(view.notice)} <span class="small">${this.t('common.errorCode', { code: view.notice })}</span></p>
        <button type="button" @click=${() => this.request({ type: 'notice.dismiss', conversationId: view.id })}>
          ${this.t('conversation.dismiss')}
        </button>
      </div>
    `;
  }

  #situation(view: LoadedConversation, mine: boolean): unknown {
    const conversationId = view.id;
    if (view.conversation.status === 'closed')
      return html`<div class="notice"><p>${this.t('conversation.closedNotice')}</p></div>`;
    if (mine) return nothing;
    const { holder } = view.staff;
    if (holder)
      return html`<div class="notice">
        <p dir="auto">${this.t('conversation.heldNotice', { name: holder.name })}</p>
      </div>`;
    return html`
      <div class="notice">
        <p>${this.t('conversation.waitingNotice')}</p>
        <button
          type="button"
          class="primary"
          aria-disabled=${view.busy ? 'true' : 'false'}
          @click=${() => (view.busy ? undefined : this.request({ type: 'conversation.claim', conversationId }))}
        >
          ${this.t('conversation.claim')}
        </button>
      </div>
    `;
  }
}
