import { html, nothing } from 'lit';
import type { OfficerRef, StaffEvent } from '../../contract.ts';
import { errorText } from '../../locales/error-text.ts';
import { timeText } from '../../locales/words.ts';
import type { MessageReceived, OutboxEntry } from '../../model/conversation-view.ts';
import type { ReplyState, TimelineEntry } from '../../model/timeline.ts';
import { controls } from '../../styles/controls.ts';
import { DeskElement } from '../desk-element.ts';
import { icons } from '../icons.ts';
import { styles } from './message.styles.ts';
import { staffText, systemText } from './system-text.ts';

/** A longer text is folded: one message must not push the conversation off the screen. */
const FOLD_CHARACTERS = 900;
const FOLD_LINES = 14;

/**
 * One line of the transcript: a message, an internal note, an event, or something on its way. Replies and notes differ
 * in side, shape, label and colour, so that one is never taken for the other.
 *
 * @summary A message, a note or an event.
 * @fires desk-request - `outbox.retry`, `outbox.edit`
 */
export class MessageElement extends DeskElement {
  static override styles = [controls, styles];
  static override properties = {
    entry: { attribute: false },
    conversationId: { attribute: false },
    me: { attribute: false },
    citizen: { attribute: false },
    language: { attribute: false },
    continued: { type: Boolean },
    missed: { type: Boolean },
    showState: { type: Boolean },
    unfolded: { state: true },
  };
  declare entry: TimelineEntry;
  declare conversationId: string;
  declare me: OfficerRef;
  /** « Citoyen 3 ». */
  declare citizen: string;
  /** Language of the citizen's messages. */
  declare language: string;
  /** Follows a message of the same author: the name and time are not repeated. */
  declare continued: boolean;
  /** Not on this officer's screen before now. */
  declare missed: boolean;
  /** Shows « Envoyé » or « Lu ». */
  declare showState: boolean;
  declare unfolded: boolean;

  constructor() {
    super();
    this.continued = false;
    this.missed = false;
    this.showState = false;
    this.unfolded = false;
  }

  override render(): unknown {
    switch (this.entry.kind) {
      case 'public':
        return this.#public(this.entry);
      case 'staff':
        return this.#staff(this.entry.event);
      case 'pending':
        return this.#pending(this.entry.entry);
    }
  }

  #public({ event, state, handoff }: Extract<TimelineEntry, { kind: 'public' }>): unknown {
    if (event.type === 'read.updated') return nothing;
    if (event.type === 'message.received') return this.#message(event, state);
    const danger = event.type === 'danger.changed' && event.danger === 'yes';
    return html`<p class="system ${danger ? 'danger' : ''}">${systemText(event)} · ${timeText(event.at)}</p>
      ${
        handoff
          ? html`<desk-handoff foldable .handoff=${handoff.handoff} .replaced=${handoff.replaced}></desk-handoff>`
          : nothing
      }`;
  }

  #message(event: MessageReceived, state: ReplyState | null): unknown {
    const citizen = event.from === 'citizen';
    const author = citizen ? this.citizen : event.officer === this.me.name ? this.t('transcript.you') : event.officer;
    return html`
      <div class="${citizen ? 'citizen' : 'officer'} ${this.missed ? 'missed' : ''}">
        ${
          this.continued && !this.missed
            ? nothing
            : html`<p class="head">
                <strong dir="auto">${author}</strong> <time datetime=${event.at}>${timeText(event.at)}</time>
                ${this.missed ? html`<span class="tag">${this.t('transcript.missed')}</span>` : nothing}
              </p>`
        }
        <div class="bubble">${this.#text(event.text, citizen ? this.language : null)}</div>
        ${
          state && this.showState
            ? html`<p class="state">${this.t(state === 'read' ? 'transcript.read' : 'transcript.sent')}</p>`
            : nothing
        }
      </div>
    `;
  }

  #staff(event: StaffEvent): unknown {
    if (event.type === 'note.added')
      return this.#note(event.officer, event.text, html`<time>${timeText(event.at)}</time>`);
    const reason = event.type === 'conversation.transferred' ? event.reason : null;
    return html`
      <p class="system staff">
        <span>${staffText(event)} · ${timeText(event.at)}</span>
        ${reason ? html`<br /><span dir="auto">${this.t('event.reason', { reason })}</span>` : nothing}
      </p>
    `;
  }

  #note(officer: OfficerRef, text: string, status: unknown, failed = false): unknown {
    const label =
      officer.id === this.me.id ? this.t('transcript.noteMine') : this.t('transcript.note', { name: officer.name });
    return html`
      <div class="note ${failed ? 'failed' : ''}">
        <div class="bubble">
          <p class="head">${icons.note}<span>${label} · ${this.t('transcript.noteHint')}</span> ${status}</p>
          ${this.#text(text, null)}
        </div>
      </div>
    `;
  }

  #pending(entry: OutboxEntry): unknown {
    const failed = entry.state === 'failed';
    const state = failed ? this.#failure(entry) : html`<span class="state">${this.t('transcript.sending')}</span>`;
    if (entry.kind === 'note') return this.#note(this.me, entry.text, state, failed);
    return html`
      <div class="officer ${failed ? 'failed' : ''}">
        <p class="head"><strong>${this.t('transcript.you')}</strong></p>
        <div class="bubble">${this.#text(entry.text, null)}</div>
        <div class="state">${state}</div>
      </div>
    `;
  }

  #failure(entry: OutboxEntry): unknown {
    const { conversationId } = this;
    const { commandId } = entry;
    return html`
      <span class="state">
        <strong>${this.t('transcript.failed')}</strong> ${entry.code ? errorText(entry.code) : nothing}
        <button
          type="button"
          class="link"
          @click=${() => this.request({ type: 'outbox.retry', conversationId, commandId })}
        >
          ${this.t('transcript.retry')}
        </button>
        <button
          type="button"
          class="link"
          @click=${() => this.request({ type: 'outbox.edit', conversationId, commandId })}
        >
          ${this.t('transcript.edit')}
        </button>
      </span>
    `;
  }

  #text(text: string, language: string | null): unknown {
    const long = text.length > FOLD_CHARACTERS || text.split('\n').length > FOLD_LINES;
    const folded = long && !this.unfolded;
    return html`
      <p class="text ${folded ? 'folded' : ''}" dir="auto" lang=${language ?? nothing}>${text}</p>
      ${
        long
          ? html`<button
              type="button"
              class="link"
              aria-expanded=${folded ? 'false' : 'true'}
              @click=${() => (this.unfolded = folded)}
            >
              ${this.t(folded ? 'transcript.more' : 'transcript.less')}
            </button>`
          : nothing
      }
    `;
  }
}
