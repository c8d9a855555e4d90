import { html, nothing } from 'lit';
import { StoreController } from '@guichet/core/lit';
import { citizenName } from '../../locales/words.ts';
import type { LoadedConversation } from '../../model/conversation-view.ts';
import type { DeskStores } from '../../stores/desk-stores.ts';
import { DeskElement } from '../desk-element.ts';
import type { DialogElement } from '../dialog/dialog.ts';
import type { DialogName } from '../request.ts';

/**
 * The one dialog that may be open, whichever it is.
 *
 * @summary Dialogs of the workspace.
 * @fires desk-request
 */
export class DialogsElement extends DeskElement {
  static override properties = { stores: { attribute: false } };
  declare stores: DeskStores;

  override connectedCallback(): void {
    const { $dialog, $conversations, $session, $colleagues, $queues, $cannedReplies, $counts, $places } = this.stores;
    const { $theme, $sound, $shortcuts, $sites } = this.stores;
    const lists = [$dialog, $conversations, $session, $colleagues, $queues, $cannedReplies, $counts, $places];
    const shown = [...lists, $theme, $sound, $shortcuts, $sites];
    if (!this.hasUpdated) for (const store of shown) new StoreController<unknown>(this, store);
    super.connectedCallback();
  }

  /** Resolves when what was asked last is on screen: closing gives the focus back, and only then may it move on. */
  async closed(): Promise<void> {
    await this.updateComplete;
    await this.renderRoot.querySelector<DialogElement>('desk-dialog')?.updateComplete;
  }

  override render(): unknown {
    const open = this.stores.$dialog.get();
    const view = open?.conversationId ? this.stores.$conversations.get()[open.conversationId] : undefined;
    const loaded = view?.phase === 'ready' ? view : null;
    return html`
      <desk-dialog .open=${open !== null} .heading=${open ? this.#heading(open.name, loaded) : ''}>
        ${open ? this.#body(open.name, loaded) : nothing}
      </desk-dialog>
    `;
  }

  #heading(name: DialogName, view: LoadedConversation | null): string {
    const citizen = view ? citizenName(view.item.number) : '';
    if (name === 'transfer' || name === 'close' || name === 'release') return this.t(`${name}.heading`, { citizen });
    return this.t(`${name}.heading`);
  }

  #body(name: DialogName, view: LoadedConversation | null): unknown {
    const { stores } = this;
    switch (name) {
      case 'help':
        return html`<desk-help-dialog .enabled=${stores.$shortcuts.get()}></desk-help-dialog>`;
      case 'settings':
        return html`<desk-settings-dialog
          .session=${stores.$session.get()}
          .theme=${stores.$theme.get()}
          .sound=${stores.$sound.get()}
          .shortcuts=${stores.$shortcuts.get()}
        ></desk-settings-dialog>`;
      case 'counts':
        return html`<desk-counts-dialog .view=${stores.$counts.get()}></desk-counts-dialog>`;
      case 'places':
        return html`<desk-places-dialog .view=${stores.$places.get()}></desk-places-dialog>`;
      case 'sites': {
        const view = stores.$sites.get();
        if (typeof view !== 'string')
          return html`<desk-sites .view=${view} .queues=${stores.$queues.get()}></desk-sites>`;
        return view === 'loading'
          ? html`<p class="late" role="status">${this.t('otv.opening')}</p>`
          : html`<p role="alert">${this.t('otv.failed')}</p>
              <button type="button" @click=${() => this.request({ type: 'sites.open' })}>
                ${this.t('common.retry')}
              </button>`;
      }
      case 'canned':
        return html`<desk-canned-picker
          .replies=${stores.$cannedReplies.get()}
          .conversationId=${view?.id ?? ''}
          .language=${view?.conversation.language ?? 'fr'}
        ></desk-canned-picker>`;
      case 'transfer':
        return html`<desk-transfer-dialog
          .conversationId=${view?.id ?? ''}
          .currentQueue=${view?.item.queue ?? ''}
          .officerId=${stores.$session.get()?.officer.id ?? ''}
          .colleagues=${stores.$colleagues.get()}
          .queues=${stores.$queues.get()}
        ></desk-transfer-dialog>`;
      default:
        return html`<desk-confirm-dialog .act=${name} .conversationId=${view?.id ?? ''}></desk-confirm-dialog>`;
    }
  }
}
