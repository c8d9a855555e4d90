import { html, nothing, type PropertyValues } from 'lit';
import { live } from 'lit/directives/live.js';
import { citizenName } from '../../locales/words.ts';
import type { LoadedConversation } from '../../model/conversation-view.ts';
import { emptyDraft, type Draft } from '../../stores/desk-stores.ts';
import { controls } from '../../styles/controls.ts';
import { DeskElement } from '../desk-element.ts';
import { icons } from '../icons.ts';
import type { DraftKind } from '../request.ts';
import { styles } from './composer.styles.ts';

/** Longest message or note, in UTF-16 code units, as the contract has it. */
export const MAX_CHARACTERS = 4_000;
/** From here on the officer is told how much is left. */
const TELL_FROM_CHARACTERS = 3_600;

/**
 * Where an officer writes. It names whom the text is for (spec K-10), keeps one draft per conversation and kind, and
 * changes colour, label and button when it is a note that the citizen never sees.
 *
 * @summary « Répondre à Citoyen 3 », or an internal note.
 * @fires desk-request - `draft.set`, `draft.mode`, `draft.send`, `dialog.open`
 */
export class ComposerElement extends DeskElement {
  static override styles = [controls, styles];
  static override properties = {
    view: { attribute: false },
    draft: { attribute: false },
    mayReply: { type: Boolean },
    live: { type: Boolean },
    kind: { reflect: true },
  };
  declare view: LoadedConversation;
  declare draft: Draft;
  /** Whether this officer holds the conversation; otherwise only notes. */
  declare mayReply: boolean;
  /** Whether what is sent can leave at once. */
  declare live: boolean;
  declare kind: DraftKind;

  constructor() {
    super();
    this.draft = emptyDraft;
    this.mayReply = false;
    this.live = true;
    this.kind = 'reply';
  }

  /** Puts the caret into the text. */
  focusText(): void {
    this.#textarea?.focus();
  }

  get #textarea(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  get #text(): string {
    return this.kind === 'note' ? this.draft.note : this.draft.reply;
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    this.kind = this.mayReply ? this.draft.kind : 'note';
  }

  #request(type: 'draft.set' | 'draft.send', text = ''): void {
    const { kind } = this;
    const conversationId = this.view.id;
    this.request(type === 'draft.set' ? { type, conversationId, kind, text } : { type, conversationId, kind });
  }

  #onInput(event: InputEvent): void {
    const text = (event.target as HTMLTextAreaElement).value;
    this.#request('draft.set', text);
    // By `input` rather than `keydown`: keyboards of tablets do not name their keys.
    if (this.kind === 'reply' && text === '/') this.#openCanned();
  }

  #openCanned(): void {
    this.request({ type: 'dialog.open', dialog: 'canned', conversationId: this.view.id });
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.#textarea?.blur();
      this.dispatchEvent(new CustomEvent('composer-leave', { bubbles: true, composed: true }));
    }
    const explicit = event.ctrlKey || event.metaKey;
    // On a touch keyboard Enter is the only way to a new line.
    if (event.key !== 'Enter' || event.shiftKey || (!explicit && matchMedia('(pointer: coarse)').matches)) return;
    event.preventDefault();
    this.#send();
  }

  #send(): void {
    if (this.#text.trim() !== '' && this.#text.length <= MAX_CHARACTERS) this.#request('draft.send');
    else this.focusText();
  }

  override render(): unknown {
    const citizen = citizenName(this.view.item.number);
    const text = this.#text;
    const note = this.kind === 'note';
    const label = this.t(note ? 'composer.note' : 'composer.reply', { citizen });
    const blocked = text.trim() === '' || text.length > MAX_CHARACTERS;
    return html`
      ${this.view.stale && !note ? html`<desk-stale-notice .view=${this.view}></desk-stale-notice>` : nothing}
      ${this.mayReply ? this.#modes() : nothing}
      <div class="field">
        <label for="text">${label}</label>
        <textarea
          id="text"
          rows="3"
          dir="auto"
          autocomplete="off"
          aria-describedby="hint count"
          aria-invalid=${text.length > MAX_CHARACTERS ? 'true' : 'false'}
          .value=${live(text)}
          @input=${this.#onInput}
          @keydown=${this.#onKeyDown}
        ></textarea>
      </div>
      <p id="hint" class="small muted hint">${this.t(note ? 'composer.noteHint' : 'composer.hint')}</p>
      <p id="count" class="small" role="status">${this.#count(text.length)}</p>
      ${this.live ? nothing : html`<p class="small">${this.t('composer.waits')}</p>`}
      <div class="row">
        ${
          note
            ? nothing
            : html`<button type="button" class="canned" @click=${this.#openCanned}>
                ${icons.canned} ${this.t('composer.canned')}
              </button>`
        }
        <button type="button" class="primary" aria-disabled=${blocked ? 'true' : 'false'} @click=${this.#send}>
          ${note ? icons.note : icons.send} ${this.#sendLabel(note)}
        </button>
      </div>
    `;
  }

  #sendLabel(note: boolean): string {
    if (note) return this.t('composer.saveNote');
    return this.t(this.view.stale ? 'composer.sendAfterReading' : 'composer.send');
  }

  #modes(): unknown {
    const choice = (kind: DraftKind, label: string) => html`
      <label class="choice">
        <input
          type="radio"
          name="kind"
          value=${kind}
          .checked=${live(this.kind === kind)}
          @change=${() => this.request({ type: 'draft.mode', conversationId: this.view.id, kind })}
        />
        ${label}
      </label>
    `;
    return html`
      <div class="modes" role="radiogroup" aria-label=${this.t('composer.mode')}>
        ${choice('reply', this.t('composer.modeReply'))} ${choice('note', this.t('composer.modeNote'))}
      </div>
    `;
  }

  #count(length: number): unknown {
    if (length > MAX_CHARACTERS)
      return html`<span class="error">${this.t('composer.tooLong', { count: length - MAX_CHARACTERS })}</span>`;
    return length >= TELL_FROM_CHARACTERS ? this.t('composer.remaining', { count: MAX_CHARACTERS - length }) : nothing;
  }
}
