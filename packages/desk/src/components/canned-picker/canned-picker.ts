import { css, html, nothing } from 'lit';
import type { CannedReply } from '../../contract.ts';
import { errorText } from '../../locales/error-text.ts';
import { languageText } from '../../locales/words.ts';
import { findCannedReplies } from '../../model/canned-replies.ts';
import { loading, type Loadable } from '../../stores/loadable.ts';
import { controls } from '../../styles/controls.ts';
import { DeskElement } from '../desk-element.ts';
import type { DialogElement } from '../dialog/dialog.ts';

/**
 * Finds a canned reply by shortcut or title, the citizen's language first.
 *
 * @summary Search field over a list of options.
 * @fires desk-request - `canned.insert`, `dialog.close`, `lists.reload`
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class CannedPickerElement extends DeskElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        gap: 12px;
      }
      .search {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 8px 12px;
      }
      [role='listbox'] {
        max-block-size: 45vh;
        overflow-y: auto;
        border: 1px solid var(--line);
        border-radius: var(--radius);
      }
      [role='option'] {
        padding: 8px 12px;
        min-block-size: 44px;
        cursor: pointer;
        overflow-wrap: anywhere;
        border-block-end: 1px solid var(--line);
      }
      [role='option'][aria-selected='true'] {
        background: var(--accent-ground);
        outline: 2px solid var(--accent);
        outline-offset: -2px;
      }
      .text {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        overflow: hidden;
      }
      @media (forced-colors: active) {
        [role='option'][aria-selected='true'] {
          outline-color: Highlight;
        }
      }
    `,
  ];
  static override properties = {
    replies: { attribute: false },
    conversationId: { attribute: false },
    language: { attribute: false },
    search: { state: true },
    locale: { state: true },
    active: { state: true },
  };
  declare replies: Loadable<readonly CannedReply[]>;
  declare conversationId: string;
  /** Language of the citizen. */
  declare language: string;
  declare search: string;
  /** Only replies of this locale; null: all. */
  declare locale: string | null;
  /** Index of the option that Enter takes. */
  declare active: number;

  constructor() {
    super();
    this.replies = loading;
    this.conversationId = '';
    this.language = 'fr';
    this.search = '';
    this.locale = null;
    this.active = 0;
    // The keyboard reaches options through the field (aria-activedescendant); only pointers press them.
    this.addEventListener('click', (event) => {
      const option = event.composedPath().find((node) => node instanceof Element && node.matches('[role="option"]'));
      if (option) this.#choose(this.#found()[Number((option as Element).id.slice('option-'.length))]);
    });
  }

  protected override async firstUpdated(): Promise<void> {
    await this.closest<DialogElement>('desk-dialog')?.updateComplete;
    this.renderRoot.querySelector('input')?.focus();
  }

  #found(): readonly CannedReply[] {
    if (this.replies.phase !== 'ready') return [];
    return findCannedReplies(this.replies.value, this.search.replace(/^\//u, ''), this.language, this.locale);
  }

  #choose(reply: CannedReply | undefined): void {
    if (!reply) return;
    this.request({ type: 'canned.insert', conversationId: this.conversationId, text: reply.text });
    this.request({ type: 'dialog.close' });
  }

  #onKeyDown(event: KeyboardEvent): void {
    const found = this.#found();
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && found.length > 0) this.active = (this.active + step + found.length) % found.length;
    else if (event.key === 'Enter') this.#choose(found[this.active]);
    else return;
    event.preventDefault();
  }

  protected override updated(): void {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  override render(): unknown {
    if (this.replies.phase === 'loading') return html`<p class="late" role="status">${this.t('canned.loading')}</p>`;
    if (this.replies.phase === 'error')
      return html`
        <div role="alert">
          <p>${this.t('canned.failed')} ${errorText(this.replies.code)}</p>
          <p class="small muted">${this.t('common.errorCode', { code: this.replies.code })}</p>
        </div>
        <button type="button" @click=${() => this.request({ type: 'lists.reload' })}>${this.t('common.retry')}</button>
      `;
    if (this.replies.value.length === 0) return html`<p>${this.t('canned.empty')}</p>`;
    return html`${this.#fields(this.replies.value)} ${this.#options(this.#found())}`;
  }

  #fields(replies: readonly CannedReply[]): unknown {
    const locales = [...new Set(replies.map((reply) => reply.locale))].toSorted();
    return html`
      <div class="search">
        <label for="search">${this.t('canned.search')}</label>
        <label for="locale">${this.t('canned.language')}</label>
        <input
          id="search"
          role="combobox"
          aria-expanded="true"
          aria-controls="options"
          aria-autocomplete="list"
          aria-activedescendant="option-${this.active}"
          autocomplete="off"
          spellcheck="false"
          .value=${this.search}
          @input=${(event: Event) => {
            this.search = (event.target as HTMLInputElement).value;
            this.active = 0;
          }}
          @keydown=${this.#onKeyDown}
        />
        <select
          id="locale"
          @change=${(event: Event) => {
            this.locale = (event.target as HTMLSelectElement).value || null;
            this.active = 0;
          }}
        >
          <option value="">${this.t('canned.allLanguages')}</option>
          ${locales.map((locale) => html`<option value=${locale}>${languageText(locale)}</option>`)}
        </select>
      </div>
    `;
  }

  #options(found: readonly CannedReply[]): unknown {
    return html`
      <ul id="options" role="listbox" aria-label=${this.t('canned.heading')} ?hidden=${found.length === 0}>
        ${found.map(
          (reply, index) => html`
            <li
              role="option"
              id="option-${index}"
              aria-selected=${index === this.active ? 'true' : 'false'}
              lang=${reply.locale}
            >
              <p>
                <strong>/${reply.shortcut}</strong> · ${reply.title} <span class="small muted">${reply.locale}</span>
              </p>
              <p class="text small muted" dir="auto">${reply.text}</p>
            </li>
          `,
        )}
      </ul>
      <p role="status" class="muted">${found.length === 0 ? this.t('canned.none') : nothing}</p>
    `;
  }
}
