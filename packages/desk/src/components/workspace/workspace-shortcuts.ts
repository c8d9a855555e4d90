import type { ReactiveController } from 'lit';
import { isHeldBy } from '../../model/conversation-view.ts';
import { listMine } from '../../model/my-list.ts';
import { groupQueue } from '../../model/queue-view.ts';
import { shortcutFor, type ShortcutAction } from '../help-dialog/shortcuts.ts';
import { DeskRequestEvent, type DeskRequest } from '../request.ts';
import type { WorkspaceElement } from './workspace.ts';

/** What a key does while the conversations are not on screen. */
const ANYWHERE: ReadonlySet<ShortcutAction> = new Set(['help', 'queue', 'claimNext', 'available']);

/** Turns key presses into requests, while nobody types and no dialog is open. */
export class WorkspaceShortcuts implements ReactiveController {
  readonly #host: WorkspaceElement;

  constructor(host: WorkspaceElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#onKeyDown);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#onKeyDown);
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const { stores } = this.#host;
    const { $shortcuts, $dialog } = stores;
    if (!$shortcuts.get() || $dialog.get() !== null) return;
    const action = shortcutFor(event);
    if (!action || (stores.$otv.get().shown !== 'no' && !ANYWHERE.has(action))) return;
    event.preventDefault();
    this.#perform(action);
  };

  #request(request: DeskRequest): void {
    this.#host.dispatchEvent(new DeskRequestEvent(request));
  }

  #perform(action: ShortcutAction): void {
    const host = this.#host;
    const session = host.stores.$session.get();
    switch (action) {
      case 'help':
        return this.#request({ type: 'dialog.open', dialog: 'help' });
      case 'queue':
        this.#request({ type: 'panel.show', panel: 'queue' });
        return host.queueList?.focusFirst();
      case 'claimNext':
        return this.#claimNext();
      case 'next':
        return this.#step(1);
      case 'previous':
        return this.#step(-1);
      case 'details':
        return this.#request({ type: 'details.toggle' });
      case 'available':
        return session ? this.#request({ type: 'presence.set', available: !session.available }) : undefined;
      default:
        return this.#onConversation(action);
    }
  }

  #items() {
    const queue = this.#host.stores.$queue.get();
    return queue.phase === 'ready' ? queue.value.items : [];
  }

  #claimNext(): void {
    const next = groupQueue(this.#items(), this.#host.me.id).waiting[0];
    if (next) this.#request({ type: 'conversation.claim', conversationId: next.conversationId });
  }

  #step(step: 1 | -1): void {
    const mine = listMine(this.#items(), this.#host.stores.$conversations.get(), this.#host.me.id);
    if (mine.length === 0) return;
    const at = mine.findIndex((row) => row.conversationId === this.#host.focusedView?.id);
    const next = mine[(at + step + mine.length) % mine.length] ?? mine[0]!;
    this.#request({ type: 'conversation.open', conversationId: next.conversationId });
  }

  #onConversation(action: 'reply' | 'note' | 'canned' | 'transfer' | 'close' | 'beside'): void {
    const view = this.#host.focusedView;
    if (view?.phase !== 'ready' || view.conversation.status === 'closed') return;
    const conversationId = view.id;
    if (action === 'note') return this.#write(conversationId, 'note');
    const manages = action === 'transfer' || action === 'close';
    if (!isHeldBy(view, this.#host.me.id) && !(manages && this.#host.supervises)) return;
    if (action === 'reply') return this.#write(conversationId, 'reply');
    if (action === 'beside') return this.#request({ type: 'conversation.open', conversationId, beside: true });
    this.#request({ type: 'dialog.open', dialog: action, conversationId });
  }

  #write(conversationId: string, kind: 'reply' | 'note'): void {
    this.#request({ type: 'draft.mode', conversationId, kind });
    this.#host.focusedPane?.focusComposer();
  }
}
