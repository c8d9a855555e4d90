import { html, nothing, type PropertyValues } from 'lit';
import { StoreController } from '@guichet/core/lit';
import type { ReadableAtom } from 'nanostores';
import type { OfficerRef, QueueItem, QueueSnapshot } from '../../contract.ts';
import { errorText } from '../../locales/error-text.ts';
import type { ConversationView } from '../../model/conversation-view.ts';
import { listMine } from '../../model/my-list.ts';
import { groupQueue } from '../../model/queue-view.ts';
import { emptyDraft, type DeskStores } from '../../stores/desk-stores.ts';
import type { Loadable } from '../../stores/loadable.ts';
import { controls } from '../../styles/controls.ts';
import type { ConversationPaneElement } from '../conversation-pane/conversation-pane.ts';
import { DeskElement } from '../desk-element.ts';
import type { DialogsElement } from '../dialogs/dialogs.ts';
import type { QueueListElement } from '../queue-list/queue-list.ts';
import { styles } from './workspace.styles.ts';
import { WorkspaceShortcuts } from './workspace-shortcuts.ts';

/**
 * The desk while signed in: who waits, what is being said, and its context. Three columns from 1280 px, two from 768,
 * one with a way back below.
 *
 * @summary The whole screen of an officer at work.
 * @fires desk-request
 */
export class WorkspaceElement extends DeskElement {
  static override styles = [controls, styles];
  static override properties = { stores: { attribute: false } };
  declare stores: DeskStores;
  /** Whose place on screen the focus follows; a change of conversation moves it, an arrival never does (spec A-4). */
  #focusedId: string | null = null;
  #focusedPanel = 'queue';
  /** A canned reply was chosen: once its dialog has closed, the officer goes on writing. */
  #writeNext = false;

  constructor() {
    super();
    new WorkspaceShortcuts(this);
    this.addEventListener('desk-request', ({ request }) => {
      if (request.type === 'canned.insert') this.#writeNext = true;
    });
  }

  override connectedCallback(): void {
    // Before the first render: each store that this screen shows re-renders it.
    if (!this.hasUpdated)
      for (const store of Object.values<ReadableAtom<unknown>>({ ...this.stores })) new StoreController(this, store);
    super.connectedCallback();
  }

  get me(): OfficerRef {
    const session = this.stores.$session.get();
    return { id: session?.officer.id ?? '', name: session?.officer.name ?? '' };
  }

  /** Whether this officer may transfer and close what colleagues hold (spec K-4). */
  get supervises(): boolean {
    const role = this.stores.$session.get()?.officer.role;
    return role === 'supervisor' || role === 'admin';
  }

  /** The conversation that shortcuts and details are about; null when none is on screen. */
  get focusedView(): ConversationView | null {
    if (this.#otvShown) return null;
    const panes = this.stores.$panes.get();
    const id = panes[panes.focused];
    return id === null ? null : (this.stores.$conversations.get()[id] ?? null);
  }

  /** Requests to watch a home stand in the place of the conversations. */
  get #otvShown(): boolean {
    return this.stores.$otv.get().shown !== 'no';
  }

  get focusedPane(): ConversationPaneElement | null {
    return this.renderRoot.querySelector<ConversationPaneElement>('desk-conversation-pane[data-focused]');
  }

  get queueList(): QueueListElement | null {
    return this.renderRoot.querySelector<QueueListElement>('desk-queue-list');
  }

  protected override async updated(_changed: PropertyValues<this>): Promise<void> {
    const panel = this.stores.$panel.get();
    const focusedId = this.focusedView?.phase === 'loading' ? this.#focusedId : (this.focusedView?.id ?? null);
    const moved =
      focusedId !== this.#focusedId || (panel !== this.#focusedPanel && matchMedia('(max-width: 767px)').matches);
    this.#focusedId = focusedId;
    this.#focusedPanel = panel;
    if (this.stores.$dialog.get() !== null) return;
    if (this.#writeNext) {
      this.#writeNext = false;
      await this.renderRoot.querySelector<DialogsElement>('desk-dialogs')?.closed();
      this.focusedPane?.focusComposer();
    }
    if (!moved) return;
    await this.focusedPane?.updateComplete;
    if (panel === 'conversation' && focusedId) this.focusedPane?.focusHeading();
    else if (panel === 'queue') this.queueList?.focusFirst();
  }

  override render(): unknown {
    const { stores } = this;
    const session = stores.$session.get();
    if (!session) return nothing;
    const { id } = this.me;
    const queue = stores.$queue.get();
    const items = queue.phase === 'ready' ? queue.value.items : [];
    const link = stores.$link.get();
    const { mine, waiting } = groupQueue(items, id);
    return html`
      <desk-bar .session=${session} .link=${link} .otvShown=${this.#otvShown} .waiting=${waiting.length}></desk-bar>
      <div class="banners">
        <desk-link-banner .link=${link} .holding=${mine.length}></desk-link-banner>
        ${this.#notice()}
      </div>
      ${this.#otvShown ? this.#otv() : this.#conversations(id, queue, items)}
      <desk-dialogs .stores=${stores}></desk-dialogs>
    `;
  }

  #conversations(id: string, queue: Loadable<QueueSnapshot>, items: readonly QueueItem[]): unknown {
    const { stores } = this;
    const panes = stores.$panes.get();
    const queues = stores.$queues.get();
    const view = this.focusedView;
    return html`<main class="columns" data-panel=${stores.$panel.get()} ?data-details=${stores.$detailsShown.get()}>
      <div class="list">
        <desk-my-conversations
          .rows=${listMine(items, stores.$conversations.get(), id)}
          .shown=${[panes.first, panes.second].filter((shown) => shown !== null)}
        ></desk-my-conversations>
        <desk-queue-list .queue=${queue} .officerId=${id}></desk-queue-list>
      </div>
      <section class="panes" aria-label=${this.t('panes.label')}>
        ${this.#panes(stores.$link.get().state === 'live')}
      </section>
      <div class="details">
        <desk-details
          .view=${view?.phase === 'ready' ? view : null}
          .queues=${queues.phase === 'ready' ? queues.value : []}
        ></desk-details>
      </div>
    </main>`;
  }

  /** Their elements are defined once their part of the desk is here. */
  #otv(): unknown {
    const { shown } = this.stores.$otv.get();
    if (shown === 'yes') return html`<desk-otv .stores=${this.stores}></desk-otv>`;
    if (shown === 'loading')
      return html`<main class="empty"><p class="late" role="status">${this.t('otv.opening')}</p></main>`;
    return html`<main class="empty">
      <p role="alert">${this.t('otv.failed')}</p>
      <button type="button" class="primary" @click=${() => this.request({ type: 'otv.open' })}>
        ${this.t('common.retry')}
      </button>
    </main>`;
  }

  #notice(): unknown {
    const code = this.stores.$notice.get();
    if (!code) return nothing;
    return html`
      <div class="notice" role="alert">
        <p>${errorText(code)} <span class="small">${this.t('common.errorCode', { code })}</span></p>
        <button type="button" @click=${() => this.request({ type: 'notice.dismiss', conversationId: '' })}>
          ${this.t('conversation.dismiss')}
        </button>
      </div>
    `;
  }

  #panes(live: boolean): unknown {
    const { first, second, focused } = this.stores.$panes.get();
    if (first === null && second === null) return this.#empty();
    return html`${this.#pane(first, focused === 'first', live)} ${this.#pane(second, focused === 'second', live)}`;
  }

  #pane(id: string | null, focused: boolean, live: boolean): unknown {
    const view = id === null ? undefined : this.stores.$conversations.get()[id];
    if (!view) return nothing;
    return html`
      <desk-conversation-pane
        ?data-focused=${focused}
        .view=${view}
        .me=${this.me}
        .draft=${this.stores.$drafts.get()[view.id] ?? emptyDraft}
        .live=${live}
        .supervises=${this.supervises}
        .detailsShown=${this.stores.$detailsShown.get()}
        @focusin=${() => this.#onPaneFocus(view.id)}
      ></desk-conversation-pane>
    `;
  }

  #onPaneFocus(conversationId: string): void {
    // The officer put the focus where it is: it stays there.
    this.#focusedId = conversationId;
    this.request({ type: 'conversation.focus', conversationId });
  }

  #empty(): unknown {
    const queue = this.stores.$queue.get();
    const next = queue.phase === 'ready' ? groupQueue(queue.value.items, this.me.id).waiting[0] : undefined;
    return html`
      <div class="empty">
        <p>${this.t('panes.empty')}</p>
        ${
          next
            ? html`<button
                type="button"
                class="primary"
                @click=${() => this.request({ type: 'conversation.claim', conversationId: next.conversationId })}
              >
                ${this.t('panes.claimNext')}
              </button>`
            : nothing
        }
      </div>
    `;
  }
}
