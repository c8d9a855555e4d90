import { html } from 'lit';
import type { CannedReply, CannedReplyDraft } from '../../contract.ts';
import { loading, type Loadable } from '../../stores/loadable.ts';
import type { SitesView } from '../../stores/sites-view.ts';
import { SitesFormElement } from './sites-form.ts';

const MOST_CHARACTERS = 2_000;

/**
 * Replies written in advance, for every officer: the list, the form of one, a removal that is asked back.
 *
 * @summary Editor of canned replies.
 * @fires desk-request - `sites.ask`
 */
export class RepliesEditorElement extends SitesFormElement {
  static override properties = {
    replies: { attribute: false },
    reply: { attribute: false },
  };
  declare replies: Loadable<readonly CannedReply[]>;
  declare reply: SitesView['reply'];

  constructor() {
    super();
    this.replies = loading;
    this.reply = null;
  }

  override render(): unknown {
    const { reply, replies } = this;
    if (reply !== null) return reply.isRemoval ? this.#removal(reply.draft) : this.#form(reply.draft);
    if (replies.phase === 'loading') return this.loading();
    if (replies.phase === 'error') return this.failure(replies.code);
    return html`<p>${this.say('replies.intro')}</p>
      <div>
        <button type="button" class="primary" @click=${() => this.ask({ type: 'add-reply' })}>
          ${this.say('replies.add')}
        </button>
      </div>
      <ul>
        ${replies.value.map((one) => this.#item(one))}
      </ul>`;
  }

  #item({ id, shortcut, title, text, locale }: CannedReply): unknown {
    const named = { name: `${title} (${this.say(`locale.${locale === 'en' ? 'en' : 'fr'}`)})` };
    return html`<li>
      <h4>${named.name}</h4>
      <p class="small muted">/${shortcut}</p>
      <p class="small" lang=${locale}>${text}</p>
      <div class="actions">
        <button
          type="button"
          aria-label=${this.say('editNamed', named)}
          @click=${() => this.ask({ type: 'edit-reply', id })}
        >
          ${this.say('edit')}
        </button>
        <button
          type="button"
          class="danger"
          aria-label=${this.say('replies.removeNamed', named)}
          @click=${() => this.ask({ type: 'ask-reply-removal', id })}
        >
          ${this.say('replies.remove')}
        </button>
      </div>
    </li>`;
  }

  #removal({ title, text, locale }: CannedReplyDraft): unknown {
    return html`<p>${this.say('replies.removing', { name: title })}</p>
      <p lang=${locale}>${text}</p>
      ${this.refusal(this.code)}
      <div class="actions end">
        <button type="button" @click=${() => this.ask({ type: 'leave-reply' })}>${this.say('replies.back')}</button>
        ${this.ending(this.say('replies.removeNow'), () => this.ask({ type: 'remove-reply' }))}
      </div>`;
  }

  #form(draft: CannedReplyDraft): unknown {
    const write = (changes: Partial<CannedReplyDraft>) =>
      this.ask({ type: 'write-reply', draft: { ...draft, ...changes } });
    const field = (id: 'shortcut' | 'title' | 'text', max: number, more: { hint?: string; lines?: number }) =>
      this.field({
        id,
        label: this.say(`replies.${id}`),
        value: draft[id],
        max,
        ...more,
        fault: this.faultText(this.faults, id),
        write: (value: string) => write({ [id]: value }),
      });
    const save = (event: Event) => {
      event.preventDefault();
      if (!this.busy) this.ask({ type: 'save-reply' });
    };
    return html`<form novalidate @submit=${save}>
      ${field('shortcut', 30, { hint: this.say('replies.shortcutHint') })} ${field('title', 80, {})}
      ${field('text', MOST_CHARACTERS, { lines: 6 })}
      ${this.choice({
        id: 'locale',
        label: this.say('replies.locale'),
        values: ['fr', 'en'] as const,
        chosen: draft.locale,
        textOf: (one) => this.say(`locale.${one}`),
        write: (locale) => write({ locale }),
      })}
      ${this.refusal(this.code)}
      <div class="actions end">${this.ending(this.say('save'))}</div>
    </form>`;
  }
}
